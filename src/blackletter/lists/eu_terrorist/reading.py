"""An act of the Official Journal with the EU terrorist list into a `Part`."""

import re

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists.eu_terrorist.annex import Annex, annex_of
from blackletter.lists.eu_terrorist.profile import CORE, PROFILE
from blackletter.lists.eu_terrorist.sentences import content_of, source_id
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

HEAD = 4096
MOST = 8 * 1024 * 1024
FAULTS = {
    "name": "entries without a name",
    "number": "entries out of number",
    "duplicate-id": "repeated names",
}
_TELLTALE = re.compile(rb"2001/931/CFSP|2580/2001")
_SECTION = re.compile(rb"groups\s+and\s+entities", re.IGNORECASE)


def recognises(file: SourceFile) -> bool:
    """Whether the file is an HTML page that cites the common position or its regulation and has groups and entities."""
    head = file.data[:HEAD].lower()
    data = file.data[:MOST]
    return b"<html" in head and _TELLTALE.search(data) is not None and _SECTION.search(data) is not None


def read(file: SourceFile) -> Part:
    """The list's one facet: persons, then groups and entities, in the order of the annex.

    Each section counts its entries from one; a number that does not follow the last one (an entry is missing) is a
    problem and a fault, as is an entry without a name. A page that is not closed is incomplete. Raises SourceError if
    the file is no such act.
    """
    text, _ = decoded(file, fallback="utf-8")
    if _TELLTALE.search(file.data) is None:
        raise SourceError(
            f"{file.name} is no act with the EU terrorist list: it cites neither Common Position 2001/931/CFSP nor "
            "Regulation (EC) No 2580/2001"
        )
    annex = annex_of(text, file.name)
    tally, columns = Tally(), Columns()
    for block in annex.loose:
        tally.add("text", "text between the entries", locator="annex", excerpt=block, severity="note")
    contents = _contents(annex, tally, columns)
    if not contents:
        raise SourceError(f"{file.name}: the annex has no numbered entries")
    printed = day_of(annex.day).earliest if annex.day else None
    if printed is None:
        tally.add("date", "no day of the Official Journal", locator="head", excerpt=annex.day, severity="note")
    rows = tuple(contents.items())
    return part_of(
        PROFILE,
        {CORE: rows},
        kind="html",
        end="whole" if text.rstrip().lower().endswith("</html>") else "incomplete",
        tally=tally,
        faults=tally.faults(FAULTS),
        columns=columns,
        printed_on=printed,
        printed_at=annex.day,
    )


def _contents(annex: Annex, tally: Tally, columns: Columns) -> dict[str, Content]:
    contents: dict[str, Content] = {}
    expected = {entry.section: 1 for entry in annex.entries}
    for entry in annex.entries:
        place = f"{entry.section} {entry.number}"
        if entry.number != expected[entry.section]:
            message = f"number {entry.number} where {expected[entry.section]} was expected"
            tally.add("number", message, locator=entry.section, excerpt=entry.text)
        expected[entry.section] = entry.number + 1
        content = content_of(entry, annex.title)
        key = source_id(content.primary_name)
        if not key:
            tally.add("name", "no name", locator=place, excerpt=entry.text)
        elif key in contents:
            tally.add("duplicate-id", f"second entry of {key}", locator=place, excerpt=entry.text)
        else:
            contents[key] = content
            _count(content, columns)
    return contents


def _count(content: Content, columns: Columns) -> None:
    for column in ("names", "births", "nationalities", "identifiers", "addresses"):
        if cells := len(getattr(content, column)):
            columns.typed(column, cells)
    if content.details:
        columns.raw("not understood", len(content.details))
