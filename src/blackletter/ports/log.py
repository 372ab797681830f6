"""The append-only log: what a transaction may write, and what anyone may read."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from blackletter.values.dates import PartialDate
from blackletter.values.documents import DocumentRecord
from blackletter.values.entries import Content, EntryKey
from blackletter.values.events import Presence
from blackletter.values.evidence import Document, Problem
from blackletter.values.identities import IdentityLink
from blackletter.values.judgements import Judgement
from blackletter.values.log import PartRecord
from blackletter.values.proceedings import Verdict
from blackletter.values.publications import Instrument, Part
from blackletter.values.second_opinions import SecondOpinion
from blackletter.values.statements import Reading


class LogReader(Protocol):
    """Reading the log. Numbers of entries, contents and parts are the register's own and mean nothing outside it."""

    def position(self) -> int:
        """The number of the last transaction; whatever was derived at an equal position is still true."""
        ...

    def lists_held(self) -> tuple[str, ...]:
        """The ids of lists with at least one file or instrument."""
        ...

    def part_records(self, list_id: str) -> tuple[PartRecord, ...]:
        """All readings of files of a list, in the order of recording; a file that was read again has several."""
        ...

    def observed(self, part: int, facet: str) -> tuple[int, ...]:
        """The content numbers that a file shows in a facet, in the order of the file."""
        ...

    def entries_of(self, list_id: str, facet: str) -> Mapping[int, int]:
        """Content number -> entry number, for all contents ever seen in that facet."""
        ...

    def entry_keys(self, entries: Iterable[int]) -> Mapping[int, EntryKey]:
        """Entry number -> its key."""
        ...

    def entry_number(self, key: EntryKey) -> int | None:
        """The number of an entry, None if it was never observed."""
        ...

    def entry_numbers(self, keys: Iterable[EntryKey]) -> Mapping[EntryKey, int]:
        """Key -> the entry's number; those never observed are left out."""
        ...

    def contents(self, numbers: Iterable[int]) -> Mapping[int, Content]:
        """Content number -> content."""
        ...

    def content_digests(self, numbers: Iterable[int]) -> Mapping[int, bytes]:
        """Content number -> a digest of it, the same in every register; the contents are not read."""
        ...

    def names_of(self, contents: Iterable[int]) -> Mapping[int, str]:
        """Content number -> the primary name in it (left out if it has none), without decoding the rest."""
        ...

    def instruments(self, list_id: str | None = None) -> tuple[tuple[Instrument, datetime], ...]:
        """All instruments (of a list), each with the instant of its record."""
        ...

    def readings(self) -> tuple[tuple[Reading, datetime], ...]:
        """All readings of reports, in the order of recording."""
        ...

    def second_opinions(self) -> tuple[tuple[SecondOpinion, datetime], ...]:
        """All that models proposed of reports, in the order of recording."""
        ...

    def verdicts(self) -> tuple[tuple[Verdict, datetime], ...]:
        """All verdicts, in the order of recording."""
        ...

    def links(self) -> tuple[tuple[IdentityLink, datetime], ...]:
        """All that people said of two entries being one party or not, in the order of recording."""
        ...

    def documents(self, kind: str | None = None) -> tuple[DocumentRecord, ...]:
        """All documents (of one kind), in the order of recording."""
        ...

    def document(self, sha256: str) -> DocumentRecord | None:
        """One document, None if the register does not hold it."""
        ...

    def source_bytes(self, sha256: str) -> bytes:
        """The exact bytes of a document; StoreError if they are not held or damaged."""
        ...

    def problems(self, sha256: str, parser_version: int | None = None) -> tuple[Problem, ...]:
        """What could not be read of a document (by that version of its reader)."""
        ...


class ProjectionReader(Protocol):
    """Reading what is derived."""

    def judgements(self, list_id: str) -> tuple[Judgement, ...]:
        """The verdict on every reading of a file of a list, with no cut; those of readings replaced since are old."""
        ...

    def presences(self, entries: Sequence[int]) -> Mapping[int, tuple[Presence, ...]]:
        """The presences of those entries, with no cut."""
        ...

    def series_presences(
        self, list_id: str, facet: str, on: Sequence[date] | None = None
    ) -> tuple[tuple[int, Presence], ...]:
        """All presences of a facet (or those over one of the days `on`), each with its entry's number."""
        ...

    def stretches(self, list_id: str, facet: str, since: date | None = None) -> Sequence[tuple[int, int, int, int]]:
        """The presences of a facet that last until `since` or later, as plain numbers in no order.

        (entry number, content number, first day, last day), the days as `date.toordinal()`, both inclusive.
        """
        ...

    def members(self, list_id: str, facet: str, day: date) -> Mapping[int, int]:
        """Entry number -> content number in a facet, as the publication of `day` shows them."""
        ...

    def stated_dates(self, list_id: str) -> Mapping[int, PartialDate]:
        """Content number -> the listing date that it states, for the contents of a list that state one."""
        ...

    def named(self, key: str) -> tuple[tuple[int, int, str], ...]:
        """(entry number, content number, name) of every name with that order-free key."""
        ...

    def bearing(self, list_id: str, tags: Sequence[str]) -> frozenset[int]:
        """The content numbers of a list that bear one of the tags."""
        ...


class LogWriter(LogReader, ProjectionReader, Protocol):
    """One transaction: all of it is recorded at `recorded_at`, or none of it."""

    @property
    def recorded_at(self) -> datetime:
        """The transaction's instant, later than any before it."""
        ...

    def add_document(self, document: Document, kind: str, data: bytes, kin: tuple[str, str] | None = None) -> None:
        """Keep a document and its bytes, once; `kin` = (list id, kind of file) names what to compress against."""
        ...

    def add_problems(self, sha256: str, problems: Iterable[Problem], parser_version: int = 0) -> None:
        """Keep what that version of a reader could not read of a document; 0 = no reader took it."""
        ...

    def add_part(self, part: Part, sha256: str) -> int:
        """Record a file of a publication with all that it shows; the number it got."""
        ...

    def add_sighting(self, part: int, day: date) -> None:
        """Record that a file's bytes were seen on a day."""
        ...

    def add_acceptance(self, part: int, reason: str) -> None:
        """Record that a person takes a quarantined file on, and why."""
        ...

    def add_instrument(self, instrument: Instrument) -> None:
        """Record an official act (once)."""
        ...

    def add_reading(self, reading: Reading) -> None:
        """Record what a reader made of a report."""
        ...

    def add_second_opinion(self, opinion: SecondOpinion) -> None:
        """Record what a model proposed of a report."""
        ...

    def add_verdict(self, verdict: Verdict) -> None:
        """Record a person's verdict on a step."""
        ...

    def add_link(self, link: IdentityLink) -> None:
        """Record what a person says of two entries."""
        ...

    def set_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Put the derived verdicts of files in the place of older ones."""
        ...

    def change_presences(
        self,
        list_id: str,
        facet: str,
        gone: Sequence[tuple[int, Presence]],
        made: Sequence[tuple[int, Presence]],
    ) -> None:
        """Take presences out of the projection and put others in."""
        ...

    def lengthen_presences(self, list_id: str, facet: str, last: date, to: date, but: Collection[int]) -> None:
        """Let all presences of a facet that end on `last` end on `to`, but for those of the entries `but`.

        `last` is the day of the facet's last publication so far, `to` a later day.
        """
        ...

    def clear_presences(self, list_id: str, facet: str) -> None:
        """Empty the projection of one facet."""
        ...

    def reindex_contents(self) -> int:
        """Derive name keys and tags from the contents again; how many rows differed from what stood there."""
        ...


class RegisterReader(LogReader, ProjectionReader, Protocol):
    """One consistent look at the register: what others write meanwhile is not seen."""


class Register(Protocol):
    """A register: one SQLAlchemy URL (CONTRACTS.md, "Register")."""

    def reading(self) -> AbstractContextManager[RegisterReader]:
        """One consistent look."""
        ...

    def writing(self, now: datetime, what: str) -> AbstractContextManager[LogWriter]:
        """One transaction; a second writer waits."""
        ...

    def backup(self, target: Path) -> None:
        """A consistent copy while others read and write; UsageError where `target` exists."""
        ...
