"""The workbook's sheets into sections: name, title, and rows by key of their column."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blackletter.lists._formats.spreadsheet import Sheet
from blackletter.lists._formats.tally import Tally
from blackletter.lists.jp_mof.columns import HEADINGS, UNKNOWN, heading_of, normal

INDEX = "一覧"
LIFTED = "【解除】"
HEADER_WITHIN = 6
REQUIRED = frozenset({"notice", "number", "japanese", "english"})
_SHEET_NUMBER = re.compile(r"^\s*(\d+)\s*\.\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """`name` = the sheet's name without number and mark; `title` = what stands above the header; `rows` = pairs of
    the sheet's row and its cells by key."""

    name: str
    title: str
    lifted: bool
    rows: tuple[tuple[int, dict[str, str]], ...]


def sections_of(sheets: Sequence[Sheet], tally: Tally) -> tuple[Section, ...]:
    """The sections in order. A sheet without the header is a problem and a fault unless it is marked as lifted; so is
    a section that the index names and the file lacks."""
    sections = tuple(_section(sheet, tally) for sheet in sheets if not _is_index(sheet))
    numbers = {found[1] for s in sheets if (found := _SHEET_NUMBER.match(unicodedata.normalize("NFKC", s.name)))}
    for sheet in sheets:
        if _is_index(sheet):
            for number, title in ((row[0], row[1]) for row in sheet.rows if len(row) > 1 and row[0].isdigit()):
                if number not in numbers:
                    tally.add("section", f"section {number} is missing", locator=sheet.name, excerpt=title)
    return sections


def _is_index(sheet: Sheet) -> bool:
    return sheet.name.strip() == INDEX


def _section(sheet: Sheet, tally: Tally) -> Section:
    printed = unicodedata.normalize("NFKC", sheet.name)
    name = "".join(_SHEET_NUMBER.sub("", printed).replace(LIFTED, "").split())
    top = next((i for i, row in enumerate(sheet.rows[:HEADER_WITHIN]) if "告示日付" in map(heading_of, row)), None)
    above = [
        normal(cell) for row in sheet.rows[: HEADER_WITHIN if top is None else top] for cell in row if cell.strip()
    ]
    title = " ".join(above[0].split()) if above else ""
    for words in above[1:]:
        tally.add("remark", f"a remark above section {name}", locator=sheet.name, excerpt=words, severity="note")
    lifted = LIFTED in printed
    if top is None:
        if not lifted:
            tally.add("header", f"sheet {sheet.name} has no header", locator=sheet.name, excerpt=title)
        return Section(name=name, title=title, lifted=lifted, rows=())
    keys = [HEADINGS.get(heading_of(cell), heading_of(cell)) for cell in sheet.rows[top]]
    missing = REQUIRED - set(keys)
    if missing or len(set(filter(None, keys))) != sum(map(bool, keys)):
        what = f"lacks {', '.join(sorted(missing))}" if missing else "has a heading twice"
        tally.add("header", f"the header of {sheet.name} {what}", locator=sheet.name, excerpt=" ".join(keys))
        return Section(name=name, title=title, lifted=lifted, rows=())
    for key in keys:
        if key and key not in HEADINGS.values():
            tally.add("column", f"unknown column {key}", locator=sheet.name, excerpt="", severity="note")
    return Section(name=name, title=title, lifted=lifted, rows=tuple(_rows(keys, sheet.rows, top + 1)))


def _rows(keys: Sequence[str], rows: Sequence[Sequence[str]], start: int) -> Iterator[tuple[int, dict[str, str]]]:
    """A row without date and number goes on with the row above it."""
    place, current = 0, dict[str, str]()
    for number, cells in enumerate(rows[start:], start=start + 1):
        own = {key: text for key, cell in zip(keys, cells, strict=True) if cell and (text := normal(cell))}
        own = {key: text for key, text in own.items() if text.lower() not in UNKNOWN}
        if not own:
            continue
        if current and not own.keys() & {"notice", "number"}:
            for key, text in own.items():
                current[key] = f"{current[key]}\n{text}" if key in current else text
            continue
        if current:
            yield place, current
        place, current = number, own
    if current:
        yield place, current
