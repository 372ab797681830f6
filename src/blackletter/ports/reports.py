"""How services see the reader of reports, and what it knows of the world."""

from typing import Protocol

from blackletter.ports.opinions import Inquiry
from blackletter.values.procedures import Procedure
from blackletter.values.statements import Reading, ReportMeta


class ReportReader(Protocol):
    """Reads one report: text in, statements and steps out. The model behind it is loaded once."""

    @property
    def version(self) -> str:
        """The reader's version; part of the stamp."""
        ...

    def read(self, data: bytes, file: str, meta: ReportMeta) -> Reading:
        """Read a report; raises SourceError (not a text) or Unsupported (a language that it cannot read)."""
        ...

    def read_and_inquire(self, data: bytes, file: str, meta: ReportMeta) -> tuple[Reading, Inquiry]:
        """The same, with what the report has to ask a language model."""
        ...


class WorldKnowledge(Protocol):
    """Procedures and known parties, as shipped."""

    def procedure(self, list_id: str | None) -> Procedure:
        """The procedure that governs a list; the generic one where none does."""
        ...

    def aliases(self, subject: str) -> tuple[str, ...]:
        """The names under which a known party goes, `subject` first."""
        ...

    def name(self, subject: str) -> str:
        """The name by which a known party is best known, else `subject` itself."""
        ...

    def slug(self, subject: str) -> str:
        """A subject as part of a proceeding's id: one slug for all names of a known party."""
        ...

    def is_authority(self, name: str) -> bool:
        """Whether some procedure names that body."""
        ...
