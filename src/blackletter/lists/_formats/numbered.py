"""Several values in one cell: `(1) Kabul (2) Herat`, `(1)-(2) Iraq (3) Iran`, `a) Mullah b) Haji`."""

import re
from functools import lru_cache

_MARK = re.compile(
    r"(?:^|(?<=[\s,;.:)]))\(?(\d{1,2}|[a-z])(?:\)?\s*(?:-|–|&|and)\s*\(?(\d{1,2}|[a-z]))?\)[\s.:]*", re.IGNORECASE
)
Item = tuple[tuple[int, ...], str]
"""The numbers under which a value stands (none = it has no number) and the value."""


@lru_cache(maxsize=4096)
def numbered(text: str) -> tuple[Item, ...]:
    """The values of a cell in order, a letter taken as its number in the alphabet. A cell that does not begin with the
    first mark is one value; marks out of sequence belong to the text. `-` and nothing are no values."""
    marks: list[tuple[int, int, tuple[int, ...]]] = []
    expected, digits = 1, True
    for found in _MARK.finditer(text):
        first, last = found[1], found[2] or found[1]
        if not marks:
            if found.start() != 0:
                break
            digits = first.isdigit()
        if first.isdigit() != digits or last.isdigit() != digits or _number(first) != expected:
            continue
        if _number(last) < _number(first):
            continue
        marks.append((found.start(), found.end(), tuple(range(_number(first), _number(last) + 1))))
        expected = _number(last) + 1
    if not marks:
        return (((), text),) if _said(text) else ()
    ends = [start for start, _, _ in marks[1:]] + [len(text)]
    items = ((numbers, text[begin:end].strip(" ;,")) for (_, begin, numbers), end in zip(marks, ends, strict=True))
    return tuple((numbers, item) for numbers, item in items if _said(item))


def values_in(text: str) -> tuple[str, ...]:
    """The values of a cell without their numbers."""
    return tuple(value for _, value in numbered(text))


def _said(text: str) -> bool:
    return bool(text.strip(" -–.;,"))


def _number(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark.lower()) - 96
