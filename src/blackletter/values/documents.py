"""A document as the register holds it."""

from dataclasses import dataclass
from datetime import datetime

from blackletter.values.evidence import Document

DOCUMENT_KINDS = ("list-file", "instrument", "report", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """A document with what it came in as (`kind`, one of `DOCUMENT_KINDS`) and when."""

    document: Document
    kind: str
    recorded_at: datetime
