"""New Zealand's page into a `Part`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.html_page import page_of
from blackletter.lists._formats.html_table import Grid, tables_of
from blackletter.lists._formats.name_id import name_id
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists.nz_1373.names import names_of
from blackletter.lists.nz_1373.profile import CORE, LIFTED, PROFILE
from blackletter.values.dates import PartialDate, unresolved
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

EXPECTED = "New Zealand's list under resolution 1373"
SIGNS = (b"terrorist entity", b"resolution 1373", b"new zealand")
FAULTS = {
    "columns": "rows of another width",
    "name": "rows without a name",
    "duplicate-id": "repeated names",
    "date": "rows without a date of designation",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "caption")
ENDED = ("revoked", "expired", "allowed to expire")
_DATE = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b"
)
_AS_AT = re.compile(rf"\bas at\s+({_DATE.pattern})", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table of designations: its rows of cells by column: name, designated, renewed, ended."""

    ended: bool
    rows: tuple[tuple[int, dict[str, str]], ...]


def recognises(file: SourceFile) -> bool:
    """Whether the page speaks of New Zealand, resolution 1373 and a terrorist entity."""
    lowered = file.data.lower().replace(b"&nbsp;", b" ")
    return b"<table" in lowered and all(sign in lowered for sign in SIGNS)


def read(file: SourceFile) -> Part:
    """The designations in force and, in a facet that proves nothing, those revoked or expired, in the page's order.

    A row of another width, without a name or without a date of designation is a problem and a fault, and so is a name
    twice among those in force. Raises SourceError where no table of designations in force has a row.
    """
    text, _ = decoded(file, fallback="cp1252")
    tally, cells, conformity = Tally(), Columns(), Conformity()
    core: dict[str, Content] = {}
    lifted: dict[str, Content] = {}
    for table in _tables(text, file.name, tally):
        for row, own in table.rows:
            _add(lifted if table.ended else core, own, table.ended, f"row {row}", tally, cells)
            conformity.check("designated", _DATE.search(own.get("designated", "")) is not None, own.get("name", ""))
            conformity.check("name", _DATE.search(own.get("name", "")) is None, own.get("name", ""))
    if not core:
        raise SourceError(f"{file.name}: no designation in force stands in it; {EXPECTED} was expected")
    rows = tuple(core.items())
    printed = _printed(text)
    return part_of(
        PROFILE,
        {CORE: rows, LIFTED: lifted.items()},
        kind="html",
        end=_end(text),
        tally=tally,
        faults=(*tally.faults(FAULTS), *conformity.faults()),
        columns=cells,
        printed_on=printed.earliest if printed.exact else None,
        printed_at=printed.text,
    )


def _tables(text: str, name: str, tally: Tally) -> Iterator[_Table]:
    titles = tuple(_titles(page_of(text, name=name)))
    for grid, title in zip(tables_of(text, name=name), titles, strict=True):
        keys = _keys(grid[0]) if grid else ()
        if "name" in keys and "designated" in keys:
            ended = "ended" in keys or any(word in title.lower() for word in ENDED)
            yield _Table(ended=ended, rows=tuple(_rows(grid, keys, tally)))


def _titles(root: etree._Element) -> Iterator[str]:
    """For each table the heading above it and its caption."""
    heading = ""
    for element in root.iter(*HEADINGS, "table"):
        if element.tag == "table":
            caption = element.find("caption")
            words = "" if caption is None else " ".join(map(str, caption.itertext()))
            yield f"{heading} {words}"
        elif element.tag != "caption":
            heading = " ".join(" ".join(map(str, element.itertext())).split())


def _keys(header: tuple[str, ...]) -> tuple[str, ...]:
    """What each column holds, by its heading; "" = no heading, the heading itself where no rule knows it."""
    keys: list[str] = []
    for cell in header:
        words = cell.lower()
        if "entity" in words and "date" not in words:
            key = "name"
        elif "expire" in words or "revoked" in words:
            key = "ended"
        elif "renewed" in words and "designation or renewal" not in words:
            key = "renewed"
        elif "date of designation" in words or "date designated" in words:
            key = "designated"
        else:
            key = cell
        keys.append(key if not key or key not in keys else cell)
    return tuple(keys)


def _rows(grid: Grid, keys: tuple[str, ...], tally: Tally) -> Iterator[tuple[int, dict[str, str]]]:
    for row, cells in enumerate(grid[1:], start=2):
        if len(cells) != len(keys):
            message = f"{len(cells)} columns where the table has {len(keys)}"
            tally.add("columns", message, locator=f"row {row}", excerpt=" | ".join(cells))
        elif any(cells):
            yield row, {key: cell for key, cell in zip(keys, cells, strict=True) if key and cell}


def _add(into: dict[str, Content], own: dict[str, str], ended: bool, place: str, tally: Tally, cells: Columns) -> None:
    names = names_of(own.get("name", ""))
    source_id = name_id(names[0].text) if names else ""
    days = {key: tuple(map(day_of, _DATE.findall(own.get(key, "")))) for key in ("designated", "renewed", "ended")}
    if not source_id:
        tally.add("name", "no name", locator=place, excerpt=" | ".join(own.values()))
        return
    if not days["designated"] and not ended:
        tally.add("date", "no date of designation", locator=place, excerpt=own.get("name", ""))
    if source_id in into:
        # One that lapsed twice has two rows; of those in force each stands once.
        if not ended:
            tally.add("duplicate-id", f"{source_id} stands twice", locator=place, excerpt=own.get("name", ""))
            return
        source_id = f"{source_id} {len(into)}"
    dates = [("designation", day) for day in days["designated"][:1]] + [("removal", day) for day in days["ended"][:1]]
    renewed = (*days["designated"][1:], *days["renewed"], *days["ended"][1:])
    for key in own:
        known = key == "name" or bool(days.get(key))
        (cells.typed if known else cells.raw)(key)
    into[source_id] = Content(
        names=names,
        stated_dates=tuple(dates),
        details=(
            ("name as printed", own["name"]),
            *(("renewed", day.text) for day in renewed),
            *((key.lower(), words) for key, words in own.items() if key not in ("name", *days)),
        ),
    )


def _printed(text: str) -> PartialDate:
    """The day in "as at 26 August 2024" before the first table, if the page says so."""
    before = " ".join(_TAG.sub(" ", text[: text.lower().find("<table")]).replace("&nbsp;", " ").split())
    found = _AS_AT.search(before)
    return day_of(found[1]) if found else unresolved("")


def _end(text: str) -> str:
    """ "whole" if every table is closed, "incomplete" if the page breaks off inside a row, else "missing"."""
    lowered = text.lower()
    if lowered.count("</table") >= lowered.count("<table"):
        return "whole"
    return "incomplete" if lowered.rfind("<tr") > lowered.rfind("</tr") else "missing"
