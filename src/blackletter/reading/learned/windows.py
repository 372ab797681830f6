"""A report cut into the windows that the encoder reads: its title, the sentence before, and as much as fits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blackletter.reading.learned.pieces import END, START, pieces_of
from blackletter.reading.learned.words import MASKS, shown
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.units import Unit

WINDOW = 256
"""Pieces that the encoder reads at once, at most; a longer sentence is cut."""
HEADLINE = 24
"""Pieces of the title that stand at the start of every window."""
BEFORE = 40
"""Pieces of the sentence before a window's first that are read with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a sentence stands in its window: pieces `start` to `end`, and for each of its tokens the half-open range of
    its pieces, counted from `start` (empty: none)."""

    sentence: int
    start: int
    end: int
    tokens: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The rows of up to `WINDOW` pieces, and the sentences that are answered from them."""

    rows: tuple[int, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A sentence in pieces: their rows, and for each token the half-open range of its pieces."""

    rows: tuple[int, ...]
    tokens: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """The places in a window of the pieces that tell of a clause: of its own words, its head, its whole sentence."""

    own: tuple[int, ...]
    head: tuple[int, ...]
    sentence: tuple[int, ...]


def pooled(unit: Unit, place: Place) -> Pooled:
    """The pieces of `unit`, whose sentence stands at `place`; what was cut off is made good by the next wider part."""
    whole = tuple(range(place.start, place.end)) or (0,)
    own = {place.start + piece for token in unit.tokens for piece in range(*place.tokens[token.i])}
    head = tuple(place.start + piece for piece in range(*place.tokens[unit.head.i]))
    own_sorted = tuple(sorted(own)) or whole
    return Pooled(own=own_sorted, head=head or own_sorted, sentence=whole)


def cut(report: Report, sentence: ParsedSentence, rows: Mapping[str, int]) -> Cut:
    """`sentence` in pieces. A name of several words is one piece, its mask, to which all of them point."""
    found: list[int] = []
    tokens: list[tuple[int, int]] = []
    last = ""
    for token in sentence.doc:
        word = shown(report, sentence, token, rows)
        if word in MASKS and word == last:
            tokens.append((len(found) - 1, len(found)))
            continue
        start = len(found)
        found += pieces_of(word, rows) if not token.is_space else ()
        tokens.append((start, len(found)))
        last = word
    room = WINDOW - HEADLINE - BEFORE - 3
    return Cut(rows=tuple(found[:room]), tokens=tuple((min(a, room), min(b, room)) for a, b in tokens))


def windows_of(report: Report, rows: Mapping[str, int]) -> tuple[Window, ...]:
    """The windows of `report`, each sentence answered from exactly one."""
    cuts = [cut(report, sentence, rows) for sentence in report.sentences]
    title = next((each for s, each in zip(report.sentences, cuts, strict=True) if s.block == "title"), None)
    return tuple(_windows(report.sentences, cuts, title, rows))


def _windows(
    sentences: Sequence[ParsedSentence], cuts: Sequence[Cut], title: Cut | None, rows: Mapping[str, int]
) -> Iterator[Window]:
    at = 0
    while at < len(cuts):
        found = [rows[START]]
        if at and title is not None:
            found += [*title.rows[:HEADLINE], rows[END]]
        if at:
            found += cuts[at - 1].rows[-BEFORE:]
        places: list[Place] = []
        while at < len(cuts) and (not places or len(found) + len(cuts[at].rows) + 2 <= WINDOW):
            start = len(found)
            found += cuts[at].rows
            places.append(Place(sentence=sentences[at].index, start=start, end=len(found), tokens=cuts[at].tokens))
            if sentences[at].block != "body":
                found.append(rows[END])
            at += 1
        yield Window(rows=(*found, rows[END]), places=tuple(places))
