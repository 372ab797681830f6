"""The Department of State's page into a `Part`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.headings import folded
from blackletter.lists._formats.html_table import Grid, tables_of
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists._us.days import day_in
from blackletter.lists._us.identity import folded as folded_name
from blackletter.lists._us.names import names_in
from blackletter.lists._us.page import end_of
from blackletter.lists.us_fto_state.profile import CORE, DELISTED, PROFILE
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Content, Name
from blackletter.values.publications import Part, SourceFile

NAME = "name"
DESIGNATED = frozenset({"date designated", "date implemented", "date originally designated", "date of designation"})
REMOVED = frozenset({"date removed", "date delisted", "date revoked", "date of removal"})
MARKS = (b"Foreign Terrorist Organizations", b"<table")
FAULTS = {
    "columns": "rows of another width or cut",
    "name": "rows without a name",
    "date": "rows without a day",
    "duplicate-id": "repeated names",
    "table": "tables missing",
}
_AMENDMENT = re.compile(r"(.+?)\s+Amendments?\s*(?:\(([^()]*)\))?$")
_BY_COMMA = re.compile(r",\s*(?:and\s+)?")


def recognises(file: SourceFile) -> bool:
    """Whether the page is about these organisations and has a table that says when they were designated."""
    if not all(mark in file.data for mark in MARKS):
        return False
    text = file.data.lower()
    return any(heading.encode() in text for heading in DESIGNATED)


def read(file: SourceFile) -> Part:
    """The facet of designated organisations, and that of delisted ones where the page has their table.

    A row of another width, without a name or a day is a problem and a fault, and so is a page without the table of
    delisted organisations: both have stood there for ten years. Raises SourceError without exactly one table of
    designated organisations.
    """
    text, _ = decoded(file, fallback="cp1252")
    tally, columns = Tally(), Columns()
    grids = tables_of(text, name=file.name)
    designated = [grid for grid in grids if _is_designated(_headings(grid))]
    delisted = [grid for grid in grids if _headings(grid) & REMOVED and NAME in _headings(grid)]
    if len(designated) != 1:
        raise SourceError(
            f"{file.name}: {len(designated)} tables have the headings Date Designated and Name; one was expected, on "
            "the page of Foreign Terrorist Organizations"
        )
    facets = {CORE: _contents(designated[0], columns, tally)}
    if len(delisted) == 1:
        facets[DELISTED] = _contents(delisted[0], columns, tally)
    else:
        message = f"{len(delisted)} tables have the headings Date Removed and Name"
        tally.add("table", message, locator="", excerpt="")
    return part_of(
        PROFILE,
        facets,
        kind="html",
        end=end_of(text),
        tally=tally,
        faults=tally.faults(FAULTS),
        columns=columns,
    )


def _headings(grid: Grid) -> set[str]:
    return {folded(cell) for cell in grid[0]} if grid else set()


def _is_designated(headings: set[str]) -> bool:
    return bool(headings & DESIGNATED) and NAME in headings and not headings & REMOVED


def _contents(grid: Grid, columns: Columns, tally: Tally) -> dict[str, Content]:
    heads = [folded(cell) for cell in grid[0]]
    out: dict[str, Content] = {}
    for number, cells in enumerate(grid[1:], start=2):
        locator = f"row {number} of the table {grid[0][0]}"
        excerpt = " | ".join(cells)
        if len(cells) != len(heads):
            message = f"{len(cells)} columns where the table has {len(heads)}"
            tally.add("columns", message, locator=locator, excerpt=excerpt)
            continue
        if not any(cells) or [folded(cell) for cell in cells] == heads:
            continue
        content = _content(heads, cells, columns)
        source_id = folded_name(content.primary_name)
        if not source_id:
            tally.add("name", "no name", locator=locator, excerpt=excerpt)
        elif source_id in out:
            tally.add("duplicate-id", f"second row of {source_id}", locator=locator, excerpt=excerpt)
        else:
            out[source_id] = content
            if not any(when.resolved for kind, when in content.stated_dates if kind != "amended"):
                tally.add("date", "no day", locator=locator, excerpt=excerpt)
    return out


def _content(heads: Sequence[str], cells: Sequence[str], columns: Columns) -> Content:
    dates: list[tuple[str, PartialDate]] = []
    details: list[tuple[str, str]] = []
    content = Content(subject_kind="organisation", programmes=("FTO",))
    for head, cell in zip(heads, cells, strict=True):
        if not cell:
            continue
        if head == NAME:
            content, amended = _named(content, cell)
            dates += amended
        elif head in DESIGNATED or head in REMOVED:
            dates.append(("designation" if head in DESIGNATED else "removal", day_in(cell)))
        else:
            details.append((head, cell))
            columns.raw(head)
            continue
        columns.typed(head)
    return replace(content, stated_dates=tuple(dates), details=tuple(details))


def _named(content: Content, cell: str) -> tuple[Content, list[tuple[str, PartialDate]]]:
    """`ISIS-Sinai Province (formerly …) — ISIL Sinai Province Amendment (September 30, 2015)`: amendments add names."""
    first, *others = [part.strip() for part in cell.split("—")]
    amendments = [found for part in others if (found := _AMENDMENT.fullmatch(part))]
    rest = [part for part in others if not _AMENDMENT.fullmatch(part)]
    names, said = names_in(" — ".join([first, *rest]))
    added = [
        Name(text=text.strip(), kind="strong", parts=(("added", found[2]),) if found[2] else ())
        for found in amendments
        for text in _BY_COMMA.split(found[1])
        if text.strip()
    ]
    dates = [("amended", day_in(found[2])) for found in amendments if found[2]]
    return replace(content, names=(*names, *added), remarks=said), dates
