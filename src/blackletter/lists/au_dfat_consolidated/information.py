"""The column "Additional Information": labelled statements, with free text before, between and after them."""

import re
from collections.abc import Mapping
from functools import lru_cache

LABELS: Mapping[str, str] = {
    r"title": "title",
    r"designation": "position",
    r"(?:last known )?positions?": "position",
    r"gender": "gender",
    r"(?:physical )?description|height|weight|hair|eye colou?r|distinguishing marks": "physical description",
    r"(?:name of father|father's name)": "father's name",
    r"(?:name of mother|mother's name)": "mother's name",
    r"passport (?:numbers?|nos?\.?|information|details)": "passport number",
    r"national (?:identification|identity|id)(?: card)? (?:numbers?|nos?\.?)": "national identification number",
    r"imo (?:identification )?number": "imo number",
    r"(?:company (?:identification|registration)|state registration|registration) (?:number|no\.?|id)|registration id":
        "registration number",
    r"(?:pakistan national )?tax (?:id(?:entification)? )?(?:number|no\.?)": "tax number",
    r"swift(?:/bic)?(?: code)?": "swift/bic",
    r"web ?sites?": "website",
    r"e-?mails?(?: address(?:es)?)?": "email address",
    r"(?:tele)?phones?(?: numbers?)?|tel": "phone number",
    r"(?:fax|facsimile)(?: numbers?)?": "fax",
    r"other information|address|listed on": "",
}  # fmt: skip
"""What a label is filed under; "" = what follows is free text."""

TOKENS = frozenset({"website", "email address", "imo number", "swift/bic"})
"""Statements of one word; what follows it is free text."""

_LABEL = re.compile(
    r"(?:^|(?<=[\s;.,)]))(?:" + "|".join(f"(?P<l{i}>{label})" for i, label in enumerate(LABELS)) + r")\s*:\s*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]’”])(?<!\bno)\.\s+(?=[A-Z])|;\s+(?=[A-Z])", re.ASCII)
_NULL_LEAD = re.compile(r"na\s+(?=\S)")
_EDGES = " .;,"
NULLS = frozenset({"na", "n/a", "none", "unknown", "not available"})
Statement = tuple[str, str]


@lru_cache(maxsize=4096)
def statements_in(text: str) -> tuple[tuple[Statement, ...], str]:
    """Pairs of what it is and what is said, and the free text that is left. The publisher's nulls are left out."""
    marks = list(_LABEL.finditer(text))
    free = [text[: marks[0].start()] if marks else text]
    found: list[Statement] = []
    for mark, end in zip(marks, [m.start() for m in marks[1:]] + [len(text)], strict=False):
        what = next(key for i, key in enumerate(LABELS.values()) if mark[f"l{i}"] is not None)
        value = text[mark.end() : end].strip()
        if what:
            value, rest = _cut(what, _NULL_LEAD.sub("", value, count=1) if value.startswith("na ") else value)
            free.append(rest)
            if value and value.lower() not in NULLS:
                found.append((what, value))
        else:
            free.append(value)
    return tuple(found), " ".join(filter(None, (piece.strip() for piece in free)))


def _cut(what: str, value: str) -> tuple[str, str]:
    """The statement, and what goes on after it."""
    if what in TOKENS:
        word, _, rest = value.partition(" ")
        return word.strip(_EDGES), rest
    end = _SENTENCE_END.search(value)
    return (value[: end.start()].strip(_EDGES), value[end.end() :]) if end else (value.strip(_EDGES), "")
