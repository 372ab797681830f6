"""The CSV of the nonproliferation sanctions into a `Part`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.headings import Headings, Record, folded, headings_of
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists._us import identity
from blackletter.lists._us.days import DAY, day_in, is_day
from blackletter.lists.us_isn_nonproliferation.profile import CORE, LIFTED, PROFILE
from blackletter.lists.us_isn_nonproliferation.programmes import KNOWN, statute
from blackletter.lists.us_ofac_sdn.closed_sets import COUNTRIES
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Content, Name
from blackletter.values.publications import Part, SourceFile

HEADINGS = {
    "source list": "source list",
    "programs": "programme",
    "name": "name",
    "alternative names": "aliases",
    "address": "address",
    "country": "country",
    "federal register notice": "federal register notice",
    "effective date": "effective date",
    "date lifted/waived/expired": "lifted",
    "remarks/notes": "remarks",
    "web link": "web link",
}
REQUIRED = ("programme", "name", "federal register notice", "effective date")
EXPECTED = "the list of nonproliferation sanctions"
SOURCE = "ISN"
FAULTS = {"columns": "rows of another width", "name": "rows without a name"}
HEAD = 1024
NO_DATE = "N/A"
FURTHER_COUNTRIES = frozenset({"north korea", "south korea", "bosnia", "great britain", "kong kong", "palestine"})
_NOTICE = re.compile(r"vol\b|\bf\.?\s?r\.?\b|notice|\d{1,2}/\d{1,2}/\d{2}", re.IGNORECASE)
_ALIAS = re.compile(r",\s*(?!(?:Ltd|Inc|Co|LLC|S\.A)\b)(?:and\s+)?|;\s*")
_BRACKETS = re.compile(r"\([^()]*\)")
_FORMER = re.compile(r"^(?:f\.?k\.?a\.?|formerly)\s+", re.IGNORECASE)
_SETTLED = re.compile(rf"(?:remainder|permanently waived on)\W*({DAY.pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    line: int
    record: Record


def recognises(file: SourceFile) -> bool:
    """Whether the first line heads the columns of the list."""
    first = file.data[:HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1").partition("\n")[0]
    return {"programs", "federal register notice", "effective date"} <= {folded(cell) for cell in first.split(",")}


def read(file: SourceFile) -> Part:
    """The facet of entries in force, and that of the lifted ones where the file has their column.

    A row of another width or without a name is a problem and a fault, and so is a column that holds something else
    than its heading says. Raises SourceError where a heading is missing or no row can be read.
    """
    text, encoding = decoded(file, fallback="cp1252")
    tally, columns, conformity = Tally(), Columns(), Conformity()
    if encoding != "utf-8":
        tally.add("encoding", f"read as {encoding}", locator="", excerpt="", severity="note")
    lines = rows_of(text, name=file.name, delimiter=",")
    _, first = next(lines, (0, list[str]()))
    headings = headings_of(first, HEADINGS, REQUIRED, place=f"{file.name}, line 1", expected=EXPECTED)
    for name in headings.unknown:
        tally.add("column", f"unknown column {name}", locator="line 1", excerpt=name, severity="note")
    found = list(_rows(lines, headings, tally))
    if not found:
        raise SourceError(f"{file.name}: no row can be read; {EXPECTED} was expected {tally.first(*FAULTS)}".rstrip())
    ids = identity.numbered_apart((_key(row.record), " ".join(row.record.values())) for row in found)
    in_force: list[tuple[str, Content]] = []
    lifted: list[tuple[str, Content]] = []
    for source_id, row in zip(ids, found, strict=True):
        _check(row.record, conformity, tally, f"line {row.line}")
        _count(row.record, headings, columns)
        entry = (source_id, _content(row.record, headings))
        (lifted if "lifted" in row.record else in_force).append(entry)
    facets = {CORE: in_force}
    if "lifted" in headings.keys:
        facets[LIFTED] = lifted
    return part_of(
        PROFILE,
        facets,
        kind="csv",
        end="unmarked" if text.endswith("\n") else "incomplete",
        tally=tally,
        faults=(*tally.faults(FAULTS), *conformity.faults()),
        columns=columns,
    )


def _rows(lines: Iterator[tuple[int, list[str]]], headings: Headings, tally: Tally) -> Iterator[_Row]:
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(headings.keys):
            message = f"{len(cells)} columns where the header has {len(headings.keys)}"
            tally.add("columns", message, locator=f"line {line}", excerpt=",".join(cells))
            continue
        record = headings.record(cells)
        if "name" not in record:
            tally.add("name", "no name", locator=f"line {line}", excerpt=",".join(cells))
            continue
        yield _Row(line=line, record=record)


def _key(record: Record) -> str:
    effective = day_in(record.get("effective date", ""))
    day = effective.earliest.isoformat() if effective.earliest else ""
    name = identity.folded(_BRACKETS.sub(" ", record["name"])) or identity.folded(record["name"])
    return " ".join(filter(None, (name, statute(record.get("programme", "")), day)))


def _content(record: Record, headings: Headings) -> Content:
    value = record.get
    dates: list[tuple[str, PartialDate]] = []
    if (effective := value("effective date", "")) and effective != NO_DATE:
        dates.append(("in_force", day_in(effective)))
    if lifted := value("lifted", ""):
        dates.append(("removal", _lifted(lifted)))
    known = set(HEADINGS.values())
    details = [(name, text) for name, text in record.items() if name not in known]
    details += [(name, record[name]) for name in ("federal register notice", "web link") if name in record]
    if value("source list", SOURCE) != SOURCE:
        details.append(("source list", record["source list"]))
    if statute(value("programme", "")) != value("programme", ""):
        details.append(("programme as printed", record["programme"]))
    street, country = value("address", ""), value("country", "")
    own = Name(text=record["name"], kind="primary")
    return Content(
        subject_kind="unknown",
        names=(own, *sorted(_aliases(value("aliases", "")))),
        addresses=(Address(street=street, country=country),) if street or country else (),
        programmes=(statute(record["programme"]),) if "programme" in record else (),
        stated_dates=tuple(dates),
        legal_basis=statute(value("programme", "")),
        details=tuple(details),
        remarks=value("remarks", ""),
    )


def _lifted(words: str) -> PartialDate:
    """When the sanction ended: in words that tell of several days, that of the remainder or of the lasting waiver."""
    settled = _SETTLED.search(words)
    when = day_in(settled[1] if settled else words)
    return PartialDate(text=words, earliest=when.earliest, latest=when.latest)


def _aliases(cell: str) -> Iterator[Name]:
    for part in _ALIAS.split(cell):
        text = part.strip(' "')
        if plain := _FORMER.sub("", text):
            yield Name(text=plain, kind="strong" if plain == text else "former")


def _is_notice(cell: str) -> bool:
    return _NOTICE.search(cell) is not None


def _is_country(cell: str) -> bool:
    return cell.lower() in COUNTRIES or cell.lower() in FURTHER_COUNTRIES


def _is_statute(cell: str) -> bool:
    return statute(cell) in KNOWN


def _is_link(cell: str) -> bool:
    return cell.startswith("http")


MAY_HOLD: dict[str, Callable[[str], bool]] = {
    "source list": lambda cell: cell == SOURCE,
    "programme": _is_statute,
    "country": _is_country,
    "federal register notice": _is_notice,
    "effective date": is_day,
    "lifted": lambda cell: day_in(cell).resolved,
    "web link": _is_link,
}
FREE_TEXT = ("name", "aliases", "address", "remarks")


def _check(record: Record, conformity: Conformity, tally: Tally, locator: str) -> None:
    """Each cell against what its column may hold; a single odd one is a note."""
    for column, cell in record.items():
        if column in FREE_TEXT:
            conformity.check(column, not (is_day(cell) or _is_statute(cell) or _is_link(cell)), cell)
        elif (fits := MAY_HOLD.get(column)) and not conformity.check(column, fits(cell), cell):
            tally.add("cell", f"unknown {column} {cell}", locator=locator, excerpt=cell, severity="note")


def _count(record: Record, headings: Headings, columns: Columns) -> None:
    for name in record:
        if name in headings.unknown or name == "remarks":
            columns.raw(name)
        else:
            columns.typed(name)
