"""The header of a table, read by name: columns may change places, and a column that went missing is told."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from blackletter.errors import SourceError

Record = dict[str, str]
"""The cells of one row that are not empty, white space drawn together, by the key of their column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The key of each column in order; a column that no rule knows has its own heading as key, and stands in `unknown`.

    A column without a heading has its place as key: `column 13`.
    """

    keys: tuple[str, ...]
    unknown: tuple[str, ...]

    def record(self, cells: Sequence[str]) -> Record:
        """The row's cells by key; cells beyond the last column are left out (the caller compares the widths)."""
        out: Record = {}
        for key, cell in zip(self.keys, cells, strict=False):
            if cell and (text := plain(cell)):
                out[key] = text
        return out


def headings_of(
    cells: Sequence[str], known: Mapping[str, str], required: Collection[str], *, place: str, expected: str
) -> Headings:
    """The header's columns. `known` maps a heading, folded, to its key; `required` are keys that must be there.

    Raises SourceError, with `place` and what was `expected`, where a required column is missing or one stands twice.
    """
    keys: list[str] = []
    unknown: list[str] = []
    for number, cell in enumerate(cells, start=1):
        heading = " ".join(cell.split())
        key = known.get(folded(heading))
        if key is None:
            key = heading or f"column {number}"
            if heading:
                unknown.append(heading)
        if key in keys:
            raise SourceError(f"{place}: two columns are headed {heading[:60]!r}; {expected} was expected")
        keys.append(key)
    missing = [key for key in required if key not in keys]
    if missing:
        names = {key: heading for heading, key in reversed(tuple(known.items()))}
        listed = ", ".join(repr(names[key]) for key in missing)
        raise SourceError(f"{place}: no column headed {listed}; {expected} was expected")
    return Headings(keys=tuple(keys), unknown=tuple(unknown))


def plain(cell: str) -> str:
    """The cell without white space at its ends, and with single spaces inside."""
    if "  " not in cell and cell.isprintable() and cell[:1] != " " and cell[-1:] != " ":
        return cell
    return " ".join(cell.split())


def folded(heading: str) -> str:
    """A heading in lower case, without white space at the ends and doubled inside."""
    return " ".join(heading.lower().split())
