"""The label of each unit of a report, from its marks, its shape and its place; then datelines inside the first
paragraphs."""

import re

from blackletter.reading.blocks import marks
from blackletter.reading.blocks.units import units
from blackletter.reading.characters import plain
from blackletter.values.evidence import Span
from blackletter.values.statements import Block

PROSE = 90
"""Characters: a unit of the head at least this long that ends like a sentence opens the body."""
HEAD_UNITS = 12

_SENTENCE_END = re.compile(r"[.!?…][\"')\]]*\s*$")
_PLACE = r"[A-Z][\w.'’-]*(?:[ -][A-Z][\w.'’-]*){0,3}(?:,\s*[A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_DATELINE = re.compile(
    rf"\s*(?:(?i:{marks.DATE})\s*(?:[-–—]{{1,2}}(?=\s))|"
    rf"date\s+\d{{4}}-\d\d-\d\d\s*(?:\([^)]{{1,40}}\))?\s*[-–—:]?|\((?:{marks.DATE})\)\s*[-–—:]?|"
    rf"{_PLACE}(?:,\s*(?:{marks.DATE}))?\s*(?:[/,]\s*)?(?:\([^)]{{1,40}}\)|"
    rf"/[\w ]{{2,30}}/)?\s*(?:[-–—]{{1,2}}(?=\s)|:(?=\s))|"
    rf"{_PLACE},\s*{marks.DATE}\s*(?:\([^)]{{1,40}}\)|/[\w ]{{2,30}}/)?\s*(?:[-–—./:]+(?=\s)|"
    rf"(?=[A-Z]))|{_PLACE}\s*\([^)]{{1,40}}\)\s*[-–—:]?\s|[A-Z]{{4,}}(?:[ -][A-Z]{{3,}})?\.(?=\s))\s*"
)
_TURN = re.compile(r"^\s*(?:Q|A|Question|Answer)\s*[:.]", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:\[[A-Z0-9 /-]{2,14}\]\s*)?([A-Z][\w.'’ -]{0,40}?)(?:\s*\([^)]{1,40}\))?\s*:(?=\s)")
_TITLES = frozenset("mr mrs ms dr sir lord lady baroness prof the".split())
_CAPITALS = re.compile(r"^\s*[A-Z][A-Z /&-]{3,40}(?::(?=\s)|\s[|](?=\s))")
_CLOCKED = re.compile(rf"^\s*{marks.CLOCK}\s+(?:{marks.ZONE}\s*)?[-–—:]?\s*(?=\S)")


def label(text: str) -> tuple[Block, ...]:
    """The blocks of the raw `text`, in order, not overlapping; white space between them has no label."""
    spans = units(text)
    mapped = plain(text)
    kinds = [_by_marks(mapped[span.start : span.end]) for span in spans]
    _head(mapped, spans, kinds)
    _captions_again(mapped, spans, kinds)
    for i, span in enumerate(spans):
        if kinds[i] is None:
            kinds[i] = "subhead" if _is_subhead(mapped[span.start : span.end], i + 1 < len(spans)) else "body"
    found: list[Block] = []
    turns = _turns([mapped[span.start : span.end] for span in spans])
    prose = 0
    for span, kind in zip(spans, kinds, strict=True):
        assert kind is not None
        if kind == "body":
            prose += 1
            prefix = _prefix(mapped, span, turns)
            if prefix is not None:
                found.append(Block(span=prefix, kind="header"))
                found.append(Block(span=Span(start=_skip(mapped, prefix.end, span.end), end=span.end), kind="body"))
                continue
            found.extend(_body(mapped, span, first=prose <= 2))
        else:
            found.append(Block(span=span, kind=kind))
    return tuple(found)


def _turns(paragraphs: list[str]) -> frozenset[str]:
    """The labels of an interview's turns: "Q", "A", or names that open at least two paragraphs each, two names or
    more."""
    counted: dict[str, int] = {}
    for words in paragraphs:
        match = _LABEL.match(words)
        if match and len(match.group(1).split()) <= 5:
            counted[match.group(1)] = counted.get(match.group(1), 0) + 1
    often = {name for name, count in counted.items() if count >= 2}
    if len(often) >= 2 and all(name.isupper() for name in often):
        often |= {name for name in counted if name.isupper() and len(name.split()) <= 3}
    titled = {name for name in counted if name.split()[0].lower().rstrip(".") in _TITLES}
    if titled and sum(counted[name] for name in titled) > 2:
        return frozenset(often | titled)
    return (
        frozenset(often)
        if len(often) >= 2
        else frozenset(name for name in counted if name in ("Q", "A", "Question", "Answer"))
    )


def _prefix(mapped: str, span: Span, turns: frozenset[str]) -> Span | None:
    """The label in front of a paragraph: a turn of an interview, or a heading in capitals ("SUMMARY:")."""
    words = mapped[span.start : span.end]
    label_ = _LABEL.match(words)
    match = label_ if label_ and label_.group(1) in turns else _CAPITALS.match(words)
    if match is None or match.end() >= len(words.rstrip()) or _is_dated(match.group()):
        return None
    return Span(start=span.start, end=span.start + match.end())


def _is_dated(words: str) -> bool:
    return marks.HAS_DATE.search(words) is not None


def _skip(mapped: str, start: int, end: int) -> int:
    while start < end and mapped[start].isspace():
        start += 1
    return start


def _by_marks(words: str) -> str | None:
    size = len(words)
    if marks.ONLY_DATE.match(words) or (size < 120 and "|" in words and not _SENTENCE_END.search(words)):
        return "header"
    if size < 90 and marks.STAMP.search(words):
        return "header"
    if size < 120 and marks.BYLINE.match(words) and not (_SENTENCE_END.search(words) and size > 60):
        return "credit"
    if _SENTENCE_END.search(words) and size > 350:
        return None
    if marks.CAPTION.search(words) or (marks.CREDIT.search(words) and size < 400):
        return "caption" if size > 45 else "credit"
    if marks.TEASER.match(words) and size < 200:
        return "teaser"
    if marks.BOILERPLATE.search(words) and size < 350:
        return "boilerplate"
    if marks.FURNITURE.match(words):
        return "header"
    return None


def _head(mapped: str, spans: tuple[Span, ...], kinds: list[str | None]) -> None:
    """Title, deck and site furniture: all before the first paragraph of prose."""
    body = next(
        (i for i, span in enumerate(spans) if kinds[i] is None and _is_prose(mapped[span.start : span.end])), len(spans)
    )
    titled = False
    if len(spans) == 1 and _SENTENCE_END.search(mapped[spans[0].start : spans[0].end]):
        return
    for i in range(min(body, HEAD_UNITS)):
        if kinds[i] is not None:
            continue
        words = mapped[spans[i].start : spans[i].end]
        if not titled:
            furniture = (len(words.split()) < 4 or _is_letterhead(words)) and i + 1 < body
            kinds[i] = "header" if furniture else "title"
            titled = not furniture
        elif _TURN.match(words):
            continue
        else:
            kinds[i] = "deck" if len(words.split()) >= 4 else "header"
    if not titled:
        _late_title(mapped, spans, kinds, body)


def _is_letterhead(words: str) -> bool:
    return words.isupper() and marks.LETTERHEAD.match(words) is not None


def _late_title(mapped: str, spans: tuple[Span, ...], kinds: list[str | None], body: int) -> None:
    """A title that looked like a header: the last short unit before the body without a date."""
    for i in range(min(body, HEAD_UNITS) - 1, -1, -1):
        words = mapped[spans[i].start : spans[i].end]
        if kinds[i] == "header" and len(words.split()) >= 3 and not marks.HAS_DATE.search(words):
            kinds[i] = "title"
            return


def _is_prose(words: str) -> bool:
    ends = bool(_SENTENCE_END.search(words))
    return (
        ends and (len(words) >= PROSE or _TURN.match(words) is not None or _DATELINE.match(words) is not None)
    ) or len(words) > 260


def _is_subhead(words: str, followed: bool) -> bool:
    ended = _SENTENCE_END.search(words) or words.rstrip().endswith((":", '"', "'", ",", ";"))
    return followed and len(words) <= 90 and not ended and len(words.split()) >= 2 and words[:1].isupper()


def _captions_again(mapped: str, spans: tuple[Span, ...], kinds: list[str | None]) -> None:
    """Scrapers repeat captions, with or without the credit: a unit that stands inside a caption is one as well."""
    captions = [_folded(mapped[s.start : s.end]) for s, kind in zip(spans, kinds, strict=True) if kind == "caption"]
    for i, span in enumerate(spans):
        words = _folded(mapped[span.start : span.end])
        if (
            kinds[i] in (None, "deck")
            and len(words) > 30
            and any(words in caption or caption in words for caption in captions)
        ):
            kinds[i] = "caption"


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()


def _body(mapped: str, span: Span, *, first: bool) -> list[Block]:
    """A body unit, with a dateline in front of it split off where there is one."""
    words = mapped[span.start : span.end]
    match = (_DATELINE.match(words) if first else None) or _CLOCKED.match(words)
    if match is None or not match.group().strip() or match.end() >= len(words) or not _is_dateline(match.group()):
        return [Block(span=span, kind="body")]
    cut = span.start + match.end()
    return [
        Block(span=Span(start=span.start, end=span.start + len(match.group().rstrip())), kind="dateline"),
        Block(span=Span(start=cut, end=span.end), kind="body"),
    ]


def _is_dateline(words: str) -> bool:
    """A place alone must be in capitals, or come with a date or an agency: "Moscow: …" may be a speaker."""
    if marks.HAS_DATE.search(words) or _CLOCKED.match(words + " x"):
        return True
    letters = [c for c in re.sub(r"\(.*?\)|/.*?/", "", words) if c.isalpha()]
    return bool(letters) and (
        all(c.isupper() for c in letters)
        or ("(" in words and ")" in words and words.rstrip()[-1] in "-–—")
        or words.rstrip().endswith("—")
    )
