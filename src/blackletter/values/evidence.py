"""Where a fact stands: documents, places in them, and verbatim evidence."""

from dataclasses import dataclass
from datetime import datetime

from blackletter.values.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters `[start, end)` of a text, as Python string offsets; 0 <= start <= end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that came in, known by the SHA-256 of its bytes (lowercase hex).

    `published_on` None = not known. `size_bytes` counts the bytes as received after unpacking `.gz` or `.zip`.
    """

    sha256: str
    file_name: str
    url: str | None
    publisher: str | None
    title: str | None
    published_on: PartialDate | None
    fetched_at: datetime | None
    media_type: str
    language: str | None
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRef:
    """A place in a document: `locator` is a row (`ent_num=6636`), an XPath, a page or a character span."""

    sha256: str
    locator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A verbatim piece of a document's text as decoded: always `text[start:end] == quote`."""

    sha256: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.quote):
            raise ValueError(f"evidence of {len(self.quote)} characters cannot stand at [{self.start}, {self.end})")

    @property
    def span(self) -> Span:
        """The quote's place."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read: a value that is counted and shown, never a log line.

    `severity` = "refused" (the file is no publication), "row" (one record was kept out or kept in part) or "note".
    `locator` is the place in the document; `excerpt` at most 200 characters of what stood there.
    """

    code: str
    severity: str
    message: str
    locator: str
    excerpt: str


MAX_EXCERPT = 200


def problem(code: str, severity: str, message: str, *, locator: str = "", excerpt: str = "") -> Problem:
    """A `Problem` with its excerpt cut to the bound."""
    return Problem(code=code, severity=severity, message=message, locator=locator, excerpt=excerpt[:MAX_EXCERPT])
