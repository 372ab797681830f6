"""Schedule 2 into a `Part`."""

import re

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.html_page import page_of
from blackletter.lists._formats.name_id import name_id
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists.uk_proscribed.names import names_of
from blackletter.lists.uk_proscribed.profile import CORE, PROFILE, SCHEDULE
from blackletter.lists.uk_proscribed.schedule import ITEM, LIST, Item, items_of
from blackletter.values.dates import PartialDate, unresolved
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

HEADING = "proscribed organisations"
EXPECTED = "Schedule 2 to the Terrorism Act 2000 as HTML of legislation.gov.uk"
FAULTS = {
    "duplicate-id": "repeated names",
    "open": "amendments that are opened and not closed",
}
_TAG = re.compile(r"<[^<>]*>")
_POINT_IN_TIME = re.compile(r"point in time view as at\s+(\d{1,2}/\d{1,2}/\d{4})", re.IGNORECASE)
_UP_TO_DATE = re.compile(r"in force on or before\s+(\d{1,2}\s+[A-Z][a-z]+\s+\d{4})", re.IGNORECASE)


def recognises(file: SourceFile) -> bool:
    """Whether the file is a page of legislation.gov.uk with a list under the heading of the Schedule."""
    return LIST.encode() in file.data and HEADING.encode() in file.data.lower()


def read(file: SourceFile) -> Part:
    """The Schedule's one facet in its order.

    An item whose words were taken out is a note. A name twice and an amendment that is never closed are faults.
    Raises SourceError where the page has no item.
    """
    text, _ = decoded(file, fallback="cp1252")
    tally, cells = Tally(), Columns()
    items, unclosed = items_of(page_of(text, name=file.name))
    contents: dict[str, Content] = {}
    for number, item in enumerate(items, start=1):
        _add(contents, item, f"item {number}", tally, cells)
    if not contents:
        raise SourceError(f"{file.name}: no organisation stands in it; {EXPECTED} was expected")
    if unclosed:
        tally.add("open", f"{unclosed} amendments are open at the end", locator="", excerpt="")
    rows = tuple(contents.items())
    printed = printed_in(text)
    return part_of(
        PROFILE,
        {CORE: rows},
        kind="html",
        end=end_of(text),
        tally=tally,
        faults=tally.faults(FAULTS),
        columns=cells,
        printed_on=printed.earliest if printed.exact else None,
        printed_at=printed.text,
    )


def printed_in(text: str) -> PartialDate:
    """The day as of which the page shows the Schedule: its point in time, else the last day whose changes it has."""
    plain = " ".join(_TAG.sub(" ", text).split())
    found = _POINT_IN_TIME.search(plain) or _UP_TO_DATE.search(plain)
    return day_of(found[1]) if found else unresolved("")


def end_of(text: str) -> str:
    """ "whole" if the list is closed after its last item, "incomplete" if the page breaks off in an item, else
    "missing"."""
    tail = text[text.rfind(ITEM) :].lower()
    if "</ul" in tail:
        return "whole"
    return "missing" if "</li" in tail else "incomplete"


def _add(contents: dict[str, Content], item: Item, place: str, tally: Tally, cells: Columns) -> None:
    names = names_of(item.text)
    source_id = name_id(names[0].text) if names else ""
    if not source_id:
        words = "; ".join(a.words for a in item.amendments)
        tally.add("omitted", "an entry was taken out", locator=place, excerpt=item.text or words, severity="note")
        return
    if source_id in contents:
        tally.add("duplicate-id", f"{source_id} stands twice", locator=place, excerpt=item.text)
        return
    dates: list[tuple[str, PartialDate]] = []
    for amendment in item.amendments:
        if amendment.day is not None and amendment.day.exact:
            kind = "amended" if amendment.act == "substituted" else "in_force"
            if kind not in (k for k, _ in dates):
                dates.append((kind, amendment.day))
        (cells.typed if amendment.day is not None else cells.raw)("amendment")
    cells.typed("organisation")
    contents[source_id] = Content(
        subject_kind="organisation",
        names=names,
        stated_dates=tuple(sorted(dates, key=lambda pair: pair[0] != "in_force")),
        legal_basis="; ".join([SCHEDULE, *dict.fromkeys(a.instrument for a in item.amendments if a.instrument)]),
        details=(
            ("entry as printed", item.text),
            *(("amendment", a.words) for a in item.amendments if a.words),
        ),
    )
