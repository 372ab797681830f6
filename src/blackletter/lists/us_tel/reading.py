"""The Department of State's page of the Terrorist Exclusion List into a `Part`."""

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.html_list import lists_under_headings
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists._us.identity import folded
from blackletter.lists._us.names import names_in
from blackletter.lists._us.page import end_of
from blackletter.lists.us_tel.profile import CORE, DELISTED, PROFILE
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

DESIGNEES = "terrorist exclusion list designees"
DELISTED_GROUPS = "delisted from the terrorist exclusion list"
FAULTS = {"name": "items without a name", "duplicate-id": "repeated names", "list": "lists missing"}


def recognises(file: SourceFile) -> bool:
    """Whether the page has the heading of the designees."""
    return b"<" in file.data and DESIGNEES.encode() in b" ".join(file.data.lower().split())


def read(file: SourceFile) -> Part:
    """The facet of designees, and that of delisted groups where the page has their list.

    A page without the list of delisted groups has a fault: it has stood there since 2014. Raises SourceError without
    exactly one list of designees.
    """
    text, _ = decoded(file, fallback="cp1252")
    tally, columns = Tally(), Columns()
    found: dict[str, list[tuple[str, ...]]] = {CORE: [], DELISTED: []}
    for heading, items in lists_under_headings(text, name=file.name):
        lowered = heading.lower()
        if DELISTED_GROUPS in lowered:
            found[DELISTED].append(items)
        elif DESIGNEES in lowered:
            found[CORE].append(items)
    if len(found[CORE]) != 1:
        raise SourceError(
            f"{file.name}: {len(found[CORE])} lists stand under the heading Terrorist Exclusion List Designees; one "
            "was expected"
        )
    if len(found[DELISTED]) != 1:
        message = f"{len(found[DELISTED])} lists stand under the heading of delisted groups"
        tally.add("list", message, locator="", excerpt="")
    facets = {name: _contents(name, lists[0], columns, tally) for name, lists in found.items() if len(lists) == 1}
    return part_of(
        PROFILE,
        facets,
        kind="html",
        end=end_of(text),
        tally=tally,
        faults=tally.faults(FAULTS),
        columns=columns,
    )


def _contents(facet: str, items: tuple[str, ...], columns: Columns, tally: Tally) -> dict[str, Content]:
    out: dict[str, Content] = {}
    for number, item in enumerate(items, start=1):
        locator = f"item {number} of the {facet} list"
        names, said = names_in(item)
        source_id = folded(names[0].text) if names else ""
        if not source_id:
            tally.add("name", "no name", locator=locator, excerpt=item)
        elif source_id in out:
            tally.add("duplicate-id", f"second item of {source_id}", locator=locator, excerpt=item)
        else:
            out[source_id] = Content(subject_kind="organisation", names=names, programmes=("TEL",), remarks=said)
            columns.typed("item")
    return out
