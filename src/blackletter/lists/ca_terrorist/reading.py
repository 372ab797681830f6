"""The feed or the page of Canada's listed entities into a `Part`."""

from collections.abc import Iterable
from datetime import date

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.narrative import told_in
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists._formats.xml_stream import root_name
from blackletter.lists.ca_terrorist import feed, page
from blackletter.lists.ca_terrorist.entity import Entity, content_of, date_of, source_id
from blackletter.lists.ca_terrorist.profile import CORE, PROFILE
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

FAULTS = {
    "name": "entities without a name",
    "listed": "entities without a date listed",
    "duplicate-id": "repeated names",
}
HEAD = 4096


def recognises(file: SourceFile) -> bool:
    """Whether the file is Public Safety Canada's feed or its page of listed entities."""
    if _is_feed(file):
        return True
    head = file.data[:HEAD].lower()
    return b"<html" in head and page.is_page(file.data.decode("utf-8", errors="replace"))


def _is_feed(file: SourceFile) -> bool:
    head = file.data[:HEAD]
    return root_name(file) == "feed" and b"http://www.w3.org/2005/Atom" in head and feed.TELLTALE in head


def read(file: SourceFile) -> Part:
    """The list's one facet in the order of the file.

    An entity without a name or a date listed is a problem and a fault; of two with one name the first stands; a page
    that is not closed is incomplete. Raises SourceError if the file is neither form or names nobody.
    """
    tally, columns, watch = Tally(), Columns(), Conformity()
    printed: date | None
    if _is_feed(file):
        root = feed.root_of(file)
        kind, end, words = "xml", "whole", feed.updated(root)
        contents = _contents(feed.entities_of(root, tally), tally, columns, watch)
    else:
        text, _ = decoded(file, fallback="cp1252")
        if not page.is_page(text):
            raise SourceError(
                f"{file.name} is no list of terrorist entities of Canada: neither Public Safety's feed nor a page "
                "about listed entities with dates listed"
            )
        kind, end, words = "html", "whole" if page.is_whole(text) else "incomplete", page.modified(text)
        contents = _contents(page.entities_of(text, file.name), tally, columns, watch)
    if not contents:
        raise SourceError(f"{file.name}: no listed entity stands in it; {EXPECTED_ENTITY} was expected")
    printed = iso_day(words).earliest
    if printed is None:
        tally.add("date", "no day of publication", locator="", excerpt=words, severity="note")
    rows = tuple(contents.items())
    return part_of(
        PROFILE,
        {CORE: rows},
        kind=kind,
        end=end,
        tally=tally,
        faults=(*tally.faults(FAULTS), *watch.faults()),
        columns=columns,
        printed_on=printed,
        printed_at=words,
    )


EXPECTED_ENTITY = "a name with a date listed under it"


def _contents(entities: Iterable[Entity], tally: Tally, columns: Columns, watch: Conformity) -> dict[str, Content]:
    contents: dict[str, Content] = {}
    for entity in entities:
        for field in ("name", "aliases", "listed", "reviewed", "link", "number"):
            if getattr(entity, field):
                columns.typed(field)
        if entity.description:
            (columns.typed if told_in(entity.description).whole else columns.raw)("description")
        key = source_id(entity.name)
        if not key:
            tally.add("name", "no name", locator=entity.place, excerpt=entity.aliases)
            continue
        if entity.listed:
            watch.check("date listed", date_of(entity.listed).exact, entity.listed)
        else:
            tally.add("listed", "no date listed", locator=entity.place, excerpt=entity.name)
        if key in contents:
            tally.add("duplicate-id", f"second record of {key}", locator=entity.place, excerpt=entity.name)
        else:
            contents[key] = content_of(entity)
    return contents
