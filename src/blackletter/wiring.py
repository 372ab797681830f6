"""The one place where ports meet their implementations."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from blackletter import lists
from blackletter.errors import UsageError
from blackletter.lists.instrument import is_instrument, read_instrument
from blackletter.lists.reader import ListReader
from blackletter.names.keys import name_key
from blackletter.ports.opinions import Inquiry
from blackletter.reading.version import READER_VERSION
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.resources.procedures import load_procedures
from blackletter.stores.register import SqlRegister
from blackletter.values.lists import ListProfile
from blackletter.values.procedures import Procedure
from blackletter.values.publications import Instrument, SourceFile
from blackletter.values.statements import Reading, ReportMeta

if TYPE_CHECKING:
    from blackletter.reading.parsed import Report


class SystemClock:
    """See `ports.clock.Clock`: the machine's clock."""

    def now(self) -> datetime:
        """This instant, UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """This calendar day in UTC."""
        return self.now().date()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """See `ports.lists.ListCatalogue`: the lists that ship with the product."""

    readers: tuple[ListReader, ...] = lists.LISTS

    def profiles(self) -> tuple[ListProfile, ...]:
        """Every list's profile."""
        return tuple(r.profile for r in self.readers)

    def reader(self, list_id: str) -> ListReader:
        """The reader of that list."""
        for r in self.readers:
            if r.profile.id == list_id:
                return r
            for d in r.profile.derived:
                if d.id == list_id:
                    raise UsageError(
                        f"{list_id} is a view of {r.profile.id}: its entries come with that list's files",
                        tip=f"import with --list {r.profile.id}",
                    )
        known = ", ".join(r.profile.id for r in self.readers)
        raise UsageError(f"there is no list {list_id!r}", tip=f"the lists known are: {known}")

    def detect(self, file: SourceFile) -> ListReader:
        """The one reader that recognises the file."""
        return lists.detect(file)

    def unpack(self, name: str, data: bytes) -> tuple[SourceFile, ...]:
        """The files inside."""
        return lists.unpack(name, data)

    def is_instrument(self, file: SourceFile) -> bool:
        """Whether the file is an official instrument."""
        return is_instrument(file)

    def read_instrument(self, file: SourceFile) -> Instrument:
        """The instrument."""
        return read_instrument(file)


class World:
    """See `ports.reports.WorldKnowledge`: the procedures and the gazetteer that ship with the product."""

    def procedure(self, list_id: str | None) -> Procedure:
        """The procedure that governs a list."""
        generic: Procedure | None = None
        for procedure in procedures():
            if list_id is not None and any(known.list_id == list_id for known in procedure.lists):
                return procedure
            if procedure.id == "generic":
                generic = procedure
        if generic is None:
            raise AssertionError("the package ships a generic procedure")
        return generic

    def aliases(self, subject: str) -> tuple[str, ...]:
        """The names of a known party, `subject` first."""
        entry = bundled_gazetteer().known(subject)
        return (subject,) if entry is None else tuple(dict.fromkeys((subject, entry.name, *entry.aliases)))

    def name(self, subject: str) -> str:
        """The known party's own name."""
        entry = bundled_gazetteer().known(subject)
        return entry.name if entry is not None else subject

    def slug(self, subject: str) -> str:
        """The known party's key, else the order-free key of the name, with hyphens."""
        entry = bundled_gazetteer().known(subject)
        return entry.key if entry is not None else name_key(subject).replace(" ", "-") or "unnamed"

    def is_authority(self, name: str) -> bool:
        """Whether some procedure names that body."""
        folded = name.casefold()
        return any(
            folded in (a.name.casefold(), *map(str.casefold, a.names)) for p in procedures() for a in p.authorities
        )


class Reader:
    """See `ports.reports.ReportReader`: spaCy's English pipeline, loaded once a process."""

    version = READER_VERSION

    def read(self, data: bytes, file: str, meta: ReportMeta) -> Reading:
        """Read one report."""
        return self._read(data, file, meta)[0]

    def read_and_inquire(self, data: bytes, file: str, meta: ReportMeta) -> tuple[Reading, Inquiry]:
        """Read one report, and put what it has to ask a language model."""
        from blackletter.reading.proposals.inquiry import inquiry_of

        reading, report = self._read(data, file, meta)
        return reading, inquiry_of(report, procedures(), bundled_gazetteer())

    def _read(self, data: bytes, file: str, meta: ReportMeta) -> tuple[Reading, "Report"]:
        """The reading's libraries are imported here: a question to the register needs none of them."""
        from blackletter.reading.intake import take_in
        from blackletter.reading.learned.opinion import opinion_of
        from blackletter.reading.reader import prepare, reading_of
        from blackletter.resources.model import language_model
        from blackletter.resources.step_model import step_model

        taken = take_in(data, file)
        url = meta.url or taken.url
        report = prepare(
            taken.text,
            sha256=sha256(data).hexdigest(),
            file=file,
            meta=ReportMeta(published=meta.published, publisher=meta.publisher or taken.publisher, url=url),
            blocks=taken.blocks,
            stated=taken.stated,
            language_model=language_model(),
            gazetteer=bundled_gazetteer(),
            procedures=procedures(),
        )
        reading = reading_of(
            report,
            file=file,
            url=url,
            gazetteer=bundled_gazetteer(),
            procedures=procedures(),
            opinion=opinion_of(step_model()),
        )
        return reading, report


@cache
def procedures() -> tuple[Procedure, ...]:
    """The bundled procedures, loaded once."""
    return load_procedures()


def open_register(register: str) -> SqlRegister:
    """The register at a path or URL."""
    return SqlRegister.open(register)
