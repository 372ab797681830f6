"""What an answer of a publisher is: the file held already, a new file of the list, or something in its place."""

from datetime import date, timedelta
from hashlib import sha256

from blackletter.errors import BlackletterError, SourceError
from blackletter.ports.fetcher import FetchLog
from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.values.fetching import Fetched, FetchRecord, NotModified, Validators

Answer = Fetched | NotModified | BlackletterError
HEAD = 1024
WHOLE_AFTER = timedelta(days=7)
MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"


def last_held(log: RegisterReader, fetches: FetchLog, list_id: str, address: str) -> FetchRecord | None:
    """What the address last brought, where the register holds it as files of the list; else it is asked for whole."""
    last = fetches.last_fetch(list_id, address)
    if last is None:
        return None
    held = {r.sha256 for r in log.part_records(list_id)}
    return last if last.documents and held.issuperset(last.documents) else None


def to_send(known: FetchRecord | None, today: date) -> Validators | None:
    """The validators to send along, None = ask for the file whole: where nothing is held, and once a week.

    A server that goes by dates says "not modified" of a file that an older copy has taken the place of.
    """
    return known.validators if known is not None and today - known.fetched_at.date() < WHOLE_AFTER else None


def is_unchanged(answer: Answer, known: FetchRecord | None) -> bool:
    """Whether the address still has what is held: it says so, or it sends the same bytes again.

    Not every publisher knows conditional requests.
    """
    if isinstance(answer, Fetched):
        return known is not None and sha256(answer.data).hexdigest() == known.sha256
    return isinstance(answer, NotModified)


def stood_from(answer: Fetched, known: FetchRecord | None, modified_on: date | None) -> date:
    """The day of publication for a format that prints none: `modified_on`, else the day on which it came.

    Never before the day on which the same address still brought other bytes, whatever a server's copy says of itself.
    """
    today = answer.fetched_at.date()
    floor = known.fetched_at.date() if known is not None else date.min
    return min(today, max(floor, modified_on or today))


def page_in_place(catalogue: ListCatalogue, list_id: str, answer: Fetched) -> SourceError | None:
    """The fault of a web page that came in place of a list; None where the answer may be the list.

    What the publisher calls it proves nothing: lists come as text/html, and pages as text/csv. Some lists are pages.
    """
    if not _is_page(answer.data) or _is_recognised(catalogue, list_id, answer):
        return None
    if answer.final_url != answer.address:
        return SourceError(
            f"{answer.address} redirects to {answer.final_url}, an HTML page in place of the list",
            tip="is it a login or consent page? fetch the file by hand and import it",
        )
    return SourceError(
        f"{answer.address} answers with an HTML page in place of the list",
        tip="is the publisher's site down, or has it moved? look at the page in a browser",
    )


def _is_recognised(catalogue: ListCatalogue, list_id: str, answer: Fetched) -> bool:
    """Whether the page itself, whatever its name, is known as the list."""
    try:
        return all(catalogue.detect(f).profile.id == list_id for f in catalogue.unpack("page.html", answer.data))
    except BlackletterError:
        return False


def _is_page(data: bytes) -> bool:
    """Whether the bytes begin as HTML does, in any encoding of ASCII letters."""
    head = data[:HEAD].lstrip(MARKS).replace(b"\0", b"").lower()
    return head.startswith(b"<!doctype html") or b"<html" in head
