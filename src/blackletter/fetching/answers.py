"""What a publisher's answer says beyond its body: its status, its dates, the name of its file."""

from datetime import UTC, date, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

import httpx

from blackletter.fetching.faults import Passing, Refused
from blackletter.values.fetching import Validators

# Answers that another try may turn into the file (RFC 9110, section 15; RFC 6585 for 429).
PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
TIPS = {
    401: "the address asks for a login: name an open one under [downloads] in blackletter.toml",
    403: "the publisher refuses this program or network: fetch the file by hand and import it",
    404: "the publisher may have moved it: name its new address under [downloads] in blackletter.toml",
    410: "the publisher took it away: name its new address under [downloads] in blackletter.toml",
}


def require_file(response: httpx.Response, address: str, now: datetime) -> None:
    """Raise where the status is no 200: `Passing` where another try may help, else `Refused`."""
    status = response.status_code
    if status == HTTPStatus.OK:
        return
    told = f"{address} answered {status}{_phrase(status)}"
    if status in PASSING:
        raise Passing(told, retry_after=retry_after(response.headers.get("retry-after"), now))
    raise Refused(told, tip=TIPS.get(status))


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""


def retry_after(text: str | None, now: datetime) -> float | None:
    """The seconds that Retry-After asks to wait, given as a number or as a date; None where it is neither."""
    if text is None:
        return None
    if text.strip().isascii() and text.strip().isdigit():
        return float(text)
    when = instant_of(text)
    return None if when is None else max(0.0, (when - now).total_seconds())


def instant_of(text: str | None) -> datetime | None:
    """An HTTP date as an instant; None where there is none or it is no date."""
    if not text:
        return None
    try:
        when = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return when if when.tzinfo is not None else when.replace(tzinfo=UTC)


def modified_on(last_modified: str | None, now: datetime) -> date | None:
    """The UTC day of Last-Modified; a day that is yet to come is a publisher's clock gone wrong, and none."""
    when = instant_of(last_modified)
    return None if when is None or when > now else when.astimezone(UTC).date()


def validators_of(response: httpx.Response) -> Validators:
    """The validators of an answer, word for word."""
    return Validators(etag=response.headers.get("etag"), last_modified=response.headers.get("last-modified"))


def name_of(response: httpx.Response, address: str) -> str:
    """The file's name: of the address asked, else as the answer gives it, else of where it came from.

    OFAC's files have no header and are known by their names: a redirect to a store with names of its own must not
    change them. An address that ends in a program (`?type=csv`) has no name of its own.
    """
    asked = _last_part(address)
    if "." in asked:
        return asked
    message = Message()
    message["content-disposition"] = response.headers.get("content-disposition", "")
    given = message.get_filename()
    return (given and given.replace("\\", "/").rpartition("/")[2]) or _last_part(str(response.url)) or asked or "file"


def _last_part(address: str) -> str:
    return unquote(urlsplit(address).path).rpartition("/")[2]
