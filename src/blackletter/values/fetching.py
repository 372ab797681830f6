"""What a request to a publisher's address brought, and what is remembered of it for the next one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

FETCH_STATUSES = ("changed", "unchanged", "failed")
# Of a record alone: the publisher said "not modified" after requests that failed; it brought no file.
CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a publisher said of a file's version (RFC 9110, section 8.8), word for word; None = it said nothing.

    Sent back with the next request, so that the publisher can answer "not modified" in place of the file.
    """

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file as it came.

    `final_url` = where it came from after redirects; `name` = the last part of its address, or the name that the
    publisher gives it; `media_type` = as the publisher calls it, which is no proof; `modified_on` = the UTC day of
    Last-Modified, None where that is missing, no date or after `fetched_at`.
    """

    address: str
    final_url: str
    name: str
    data: bytes
    media_type: str
    validators: Validators
    modified_on: date | None
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How a file of a list came over the network.

    `stood_from` = the day from which it counts as published where it prints none itself, never after the day of
    `fetched_at`, which is the day on which it was seen.
    """

    address: str
    stood_from: date
    fetched_at: datetime

    @property
    def seen_on(self) -> date:
        """The UTC day on which it came."""
        return self.fetched_at.astimezone(UTC).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The publisher says that the file is still the one whose validators were sent."""

    address: str
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRecord:
    """A request as the register remembers it; `status` is one of `FETCH_STATUSES`, or `CONFIRMED`.

    `sha256` = hash of the bytes as they came, packed or not; `documents` = the hashes of the files inside, which the
    register holds; both are empty for a failure, whose `reason` says what was wrong.
    """

    list_id: str
    address: str
    status: str
    validators: Validators
    sha256: str
    documents: tuple[str, ...]
    reason: str
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FailingFetch:
    """An address whose last request failed: `requests` of them in a row, from `since` to `last`.

    `reason` = what was wrong the last time; `good` = the last request that brought a file of the list, None = none did.
    """

    list_id: str
    address: str
    since: datetime
    last: datetime
    requests: int
    reason: str
    good: FetchRecord | None
