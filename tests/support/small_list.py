"""A small official list in a format of its own, read in memory: enough to meet every rule of a publication.

    list zz-parties core
    printed 2020-01-05 08:00          (or: undated)
    declares 2                        (optional)
    a | Alpha Front; Front Alpha | TERROR | 2001-02-03 | a remark
    b | Beta Group | | |
    end

The facets are `core` (five columns, proves), `places` (id, city; proves) and `aliases` (id, names; proves nothing).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from blackletter.errors import SourceError, Unsupported, UsageError
from blackletter.lists.instrument import is_instrument, read_instrument
from blackletter.lists.reader import ListReader
from blackletter.values.dates import PartialDate, between, exact_date
from blackletter.values.entries import Address, Content, Name
from blackletter.values.evidence import problem
from blackletter.values.lists import DerivedList, FacetRule, ListProfile
from blackletter.values.publications import FacetRows, Instrument, Part, SourceFile

LIST = "zz-parties"
TAGGED = "zz-terror"
COLUMNS = {"core": 5, "places": 2, "aliases": 2}

PROFILE = ListProfile(
    id=LIST,
    title="Register of Parties",
    authority="Office of Parties",
    jurisdiction="zz",
    legal_basis="Parties Act, section 1",
    kind="sanctions",
    url="https://parties.example/list",
    format="text",
    licence="public domain",
    max_age_days=30,
    locator="id={source_id}",
    parser_version=1,
    facets=(
        FacetRule(name="core", proves=True, minimum=1, filled=("names",)),
        FacetRule(name="places", proves=True, minimum=1, filled=()),
        FacetRule(name="aliases", proves=False, minimum=0, filled=()),
    ),
    derived=(
        DerivedList(
            id=TAGGED,
            title="Parties tagged TERROR",
            authority="Office of Parties",
            legal_basis="Parties Act, section 2",
            facet="core",
            tags=("TERROR",),
            dated=True,
        ),
    ),
)


def source(text: str, name: str = "parties.txt") -> SourceFile:
    """A file of these words."""
    data = text.encode("utf-8")
    return SourceFile(name=name, data=data, sha256=sha256(data).hexdigest())


def recognises(file: SourceFile) -> bool:
    """Whether the first line names the list."""
    return file.data.startswith(f"list {LIST} ".encode())


def read(file: SourceFile) -> Part:
    """The file as a part; SourceError where its first line is not one of the list's."""
    lines = file.data.decode("utf-8").splitlines()
    head = lines[0].split() if lines else []
    if len(head) != 3 or head[:2] != ["list", LIST] or head[2] not in COLUMNS:
        raise SourceError(f"{file.name}, line 1: 'list {LIST} FACET' was expected")
    facet = head[2]
    printed_on, printed_at, declared, end = None, "", None, "missing"
    rows: dict[str, Content] = {}
    problems = []
    for number, line in enumerate(lines[1:], start=2):
        if line == "end":
            end = "incomplete" if end == "incomplete" else "whole"
        elif line.startswith("printed "):
            printed_at = line.removeprefix("printed ")
            printed_on = date.fromisoformat(printed_at[:10])
        elif line.startswith("declares "):
            declared = int(line.removeprefix("declares "))
        elif line != "undated":
            cells = [cell.strip() for cell in line.split("|")]
            if len(cells) != COLUMNS[facet]:
                end = "incomplete"
                problems.append(problem("columns", "row", f"{len(cells)} columns", locator=f"line {number}"))
                continue
            rows[cells[0]] = _content(facet, cells)
    named = sum(1 for c in rows.values() if c.names)
    return Part(
        list_id=LIST,
        file_kind=facet,
        facets=(FacetRows(facet=facet, rows=tuple(rows.items()), filled=_filled(facet, named, len(rows))),),
        printed_on=printed_on,
        printed_at=printed_at,
        declared_count=declared,
        end=end,
        problems=tuple(problems),
        faults=(),
        parser_version=PROFILE.parser_version,
    )


def _filled(facet: str, named: int, rows: int) -> dict[str, float]:
    return {"names": named / rows} if facet == "core" and rows else {}


def _content(facet: str, cells: Sequence[str]) -> Content:
    if facet == "places":
        return Content(addresses=(Address(city=cells[1]),) if cells[1] else ())
    kinds = ("primary", "strong") if facet == "core" else ("strong", "strong")
    texts = [t.strip() for t in cells[1].split(";") if t.strip()]
    names = tuple(Name(text=t, kind=kinds[min(i, 1)]) for i, t in enumerate(texts))
    if facet == "aliases":
        return Content(names=names)
    when = _date(cells[3])
    return Content(
        subject_kind="organisation",
        names=names,
        programmes=tuple(cells[2].split()),
        stated_dates=(("designation", when),) if when is not None else (),
        remarks=cells[4],
    )


def _date(cell: str) -> PartialDate | None:
    if not cell:
        return None
    if len(cell) == 4:
        return between(date(int(cell), 1, 1), date(int(cell) + 1, 1, 1), cell)
    return exact_date(date.fromisoformat(cell))


READER = ListReader(profile=PROFILE, files="the register of parties", recognises=recognises, read=read)


@dataclass(frozen=True, slots=True)
class SmallCatalogue:
    """See `ports.lists.ListCatalogue`: the small list, and others of its format under other ids."""

    readers: tuple[ListReader, ...] = field(default=(READER,))

    def profiles(self) -> tuple[ListProfile, ...]:
        """Every list's profile."""
        return tuple(r.profile for r in self.readers)

    def reader(self, list_id: str) -> ListReader:
        """The reader of that list."""
        for r in self.readers:
            if r.profile.id == list_id:
                return r
        raise UsageError(f"there is no list {list_id!r}")

    def detect(self, file: SourceFile) -> ListReader:
        """The one reader that recognises the file."""
        for r in self.readers:
            if r.recognises(file):
                return r
        raise Unsupported(f"{file.name} is of no known format")

    def unpack(self, name: str, data: bytes) -> tuple[SourceFile, ...]:
        """The file itself: nothing is packed here."""
        return (SourceFile(name=name, data=data, sha256=sha256(data).hexdigest()),)

    def is_instrument(self, file: SourceFile) -> bool:
        """Whether the file is an official instrument."""
        return is_instrument(file)

    def read_instrument(self, file: SourceFile) -> Instrument:
        """The instrument."""
        return read_instrument(file)
