"""The UN's XML, of the whole Consolidated List or of one committee, into a `Part`."""

import re
from collections.abc import Iterable

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import parsed
from blackletter.lists.un_sc.party import content_of
from blackletter.lists.un_sc.profile import COMMITTEES, CORE
from blackletter.values.entries import Content
from blackletter.values.lists import ListProfile
from blackletter.values.publications import Part, SourceFile

ROOT = "CONSOLIDATED_LIST"
GROUPS = {"INDIVIDUALS": ("INDIVIDUAL", "person"), "ENTITIES": ("ENTITY", "organisation")}
FAULTS = {"reference": "records without a reference number", "duplicate-id": "repeated reference numbers"}
HEAD = 4096
_LIST_TYPES = re.compile(rb"<UN_LIST_TYPE>\s*([^<]*?)\s*</UN_LIST_TYPE>")


def recognises(file: SourceFile) -> bool:
    """Whether the file is the UN's XML, and not of one committee's regime alone."""
    return _is_un(file) and not any(is_of_regime(file, tags) for tags in COMMITTEES)


def is_of_regime(file: SourceFile, tags: Iterable[str]) -> bool:
    """Whether the file is the UN's XML and every UN_LIST_TYPE in it is one of these: a committee's own list.

    The Consolidated List itself has had ten regimes and more since it was first published.
    """
    found = set(_LIST_TYPES.findall(file.data)) if _is_un(file) else set()
    return bool(found) and found <= {tag.encode() for tag in tags}


def _is_un(file: SourceFile) -> bool:
    return f"<{ROOT}".encode() in file.data[:HEAD]


def read_as(profile: ListProfile, file: SourceFile) -> Part:
    """The file's one facet, individuals before entities as they stand.

    A record without REFERENCE_NUMBER is a problem and a fault; of two records with one number the first stands. An
    element that no rule knows is a note, and its text is kept among the details. Raises SourceError, with line and
    column, for damaged XML and for another root element.
    """
    root = parsed(file, expected="the XML of the Security Council's list")
    if root.tag != ROOT:
        raise SourceError(f"{file.name}, line 1: the root element is {str(root.tag)[:80]!r}; {ROOT} was expected")
    tally, columns = Tally(), Columns()
    contents: dict[str, Content] = {}
    for group in root:
        tag, subject_kind = GROUPS.get(str(group.tag), ("", ""))
        if not tag:
            tally.add("element", f"unknown element {group.tag}", locator=_line(group), excerpt="", severity="note")
            continue
        for element in group:
            _add(contents, element, subject_kind, profile, tally, columns)
    printed_at = str(root.get("dateGenerated", "")).strip()
    when = iso_day(printed_at)
    if when.earliest is None:
        tally.add("date", "no day in dateGenerated", locator="line 1", excerpt=printed_at, severity="note")
    rows = tuple(contents.items())
    return part_of(
        profile,
        {CORE: rows},
        kind="xml",
        end="whole",
        tally=tally,
        faults=tally.faults(FAULTS),
        columns=columns,
        printed_on=when.earliest,
        printed_at=printed_at,
    )


def _add(
    contents: dict[str, Content],
    element: etree._Element,
    subject_kind: str,
    profile: ListProfile,
    tally: Tally,
    columns: Columns,
) -> None:
    reference = " ".join((element.findtext("REFERENCE_NUMBER") or "").split())
    if not reference:
        name = " ".join((element.findtext("FIRST_NAME") or "").split())
        tally.add("reference", f"{element.tag} without REFERENCE_NUMBER", locator=_line(element), excerpt=name)
        return
    locator = profile.locator.format(source_id=reference)
    if reference in contents:
        tally.add("duplicate-id", f"{reference} has a second record", locator=_line(element), excerpt=locator)
        return

    def note(tag: str, text: str) -> None:
        tally.add("element", f"unknown element {tag}", locator=locator, excerpt=text, severity="note")

    contents[reference] = content_of(element, subject_kind, note, columns)


def _line(element: etree._Element) -> str:
    return f"line {element.sourceline}"
