"""What comes in: files of official publications as read, and official instruments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from blackletter.values.entries import Content
from blackletter.values.evidence import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file after unpacking: its own name (without folders, without .gz) and its bytes, known by SHA-256 (hex)."""

    name: str
    data: bytes
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetRows:
    """The records of one facet in the order of the file: pairs of (source id, content), one pair an id.

    `filled` = share (0..1) of records in which each watched field is not empty.
    """

    facet: str
    rows: tuple[tuple[str, Content], ...]
    filled: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnCount:
    """Of one column (or element) of a file: how many cells are not empty, and how many of them landed in typed fields.

    Text that is only kept as it stands (`Content.remarks`, a detail under a name that no rule knows) is not typed.
    """

    column: str
    filled: int
    typed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of a publication, as its reader understood it.

    `printed_on` = the calendar day printed in the file, as printed, without zone shift; `printed_at` = the printed
    instant's words, to order files of one day; `declared_count` = the number of records that the file claims;
    `end` = "whole" (an end mark stood where it belongs), "missing" (the format has one and it is not there),
    "unmarked" (the format has none), "incomplete" (the last record is cut). `faults` are failed own checkpoints that
    only the reader can see (duplicate ids, rows that could not be read), one sentence each. `columns` counts cells, so
    that `doctor` can say what of a list is understood; () = its reader does not count.
    """

    list_id: str
    file_kind: str
    facets: tuple[FacetRows, ...]
    printed_on: date | None
    printed_at: str
    declared_count: int | None
    end: str
    problems: tuple[Problem, ...]
    faults: tuple[str, ...]
    parser_version: int
    columns: tuple[ColumnCount, ...] = ()


INSTRUMENT_ACTS = ("listed", "suspended", "restored", "removed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """An official act that no list file shows: a ruling, an order, a gazette notice (DESIGN.md, "Instruments").

    Either `source_id` (the entry's id on the list) or `name` says whom it concerns. `act` is one of
    `INSTRUMENT_ACTS`; it takes effect on `in_force_on`, else on `decided_on`. `words` is the act's own text.
    """

    list_id: str
    source_id: str | None
    name: str | None
    act: str
    authority: str
    reference: str
    decided_on: date
    in_force_on: date | None
    published_on: date
    source_url: str | None
    words: str
    sha256: str

    @property
    def effective_on(self) -> date:
        """The first day on which the act has effect."""
        return self.in_force_on if self.in_force_on is not None else self.decided_on
