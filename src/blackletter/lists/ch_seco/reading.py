"""SECO's XML into a `Part`: the whole list, or a file of amendments."""

from collections import Counter

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import parsed
from blackletter.lists._formats.xml_stream import root_name
from blackletter.lists.ch_seco.modifications import TYPES, Modification, is_delisted, modifications_of
from blackletter.lists.ch_seco.profile import CHANGES, CORE, DELISTED, PROFILE, REMOVALS
from blackletter.lists.ch_seco.references import References, references_of
from blackletter.lists.ch_seco.target import content_of, subject_of
from blackletter.values.allocation import collector_paused
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

ROOT = "swiss-sanctions-list"
EXPECTED = "Switzerland's sanctions list"
WHOLE, AMENDMENT = "whole-list", "amendment"
FACETS = {WHOLE: (CORE, DELISTED), AMENDMENT: (CHANGES, REMOVALS)}
FAULTS = {
    "ssid": "targets without a number",
    "duplicate-id": "repeated numbers",
    "subject": "targets that are neither individual, entity nor object",
}


def recognises(file: SourceFile) -> bool:
    """Whether the root element is `swiss-sanctions-list`."""
    return root_name(file) == ROOT


def root_of(file: SourceFile) -> etree._Element:
    """The root; raises SourceError for damaged XML, another root, and a list-type that may prove this or that."""
    root = parsed(file, expected=EXPECTED)
    if root.tag != ROOT:
        raise SourceError(f"{file.name}, line 1: the root element is {str(root.tag)[:80]!r}; {ROOT} was expected")
    if root.get("list-type") not in FACETS:
        printed = str(root.get("list-type", ""))[:40]
        raise SourceError(f"{file.name}, line 1: the list-type is {printed!r}; {WHOLE} or {AMENDMENT} was expected")
    return root


def read(file: SourceFile) -> Part:
    """The whole list as who is listed and who was; an amendment as who is listed or amended and who is de-listed.

    A target whose latest modification is a de-listing is de-listed, wherever that modification stands. A target without
    a number or of no known kind is a problem and a fault; of two with one number the first stands. Raises SourceError
    for damaged XML, another root element and an unknown list-type.
    """
    root = root_of(file)
    tally, watch, columns = Tally(), Conformity(), Columns()
    standing, gone = FACETS[str(root.get("list-type"))]
    rows: dict[str, dict[str, Content]] = {standing: {}, gone: {}}
    typed: Counter[str] = Counter()
    raw: Counter[str] = Counter()

    def count(column: str, understood: bool) -> None:
        (typed if understood else raw)[column] += 1

    with collector_paused():
        references = references_of(root)
        for target in root.iterchildren("target"):
            modifications = modifications_of(target)
            _watch(target, modifications, references, watch)
            source_id, place = " ".join(str(target.get("ssid", "")).split()), f"line {target.sourceline}"
            subject = subject_of(target)
            if not source_id:
                tally.add("ssid", "no ssid", locator=place, excerpt="")
            elif subject is None:
                tally.add("subject", "no individual, entity or object", locator=place, excerpt=source_id)
            elif any(source_id in known for known in rows.values()):
                tally.add("duplicate-id", f"second record of {source_id}", locator=place, excerpt="")
            else:
                facet = gone if is_delisted(modifications) else standing
                rows[facet][source_id] = content_of(target, subject, modifications, references, count)
    for column in dict.fromkeys((*typed, *raw)):
        columns.typed(column, typed[column]) if typed[column] else None
        columns.raw(column, raw[column]) if raw[column] else None
    printed = " ".join(str(root.get("date", "")).split())
    when = iso_day(printed)
    if when.earliest is None:
        tally.add("date", "no day in date", locator="line 1", excerpt=printed, severity="note")
    return part_of(
        PROFILE,
        rows,
        kind=str(root.get("list-type")),
        end="whole",
        tally=tally,
        faults=(*tally.faults(FAULTS), *watch.faults()),
        columns=columns,
        printed_on=when.earliest,
        printed_at=printed,
    )


def _watch(
    target: etree._Element, modifications: tuple[Modification, ...], references: References, watch: Conformity
) -> None:
    number = str(target.get("ssid", ""))
    watch.check("target/ssid", number.isdigit(), number)
    watch.check("name", next(target.iterdescendants("value"), None) is not None, number)
    for m in modifications:
        watch.check("modification-type", m.kind in TYPES, m.kind)
        for column, words in (("effective-date", m.effective), ("enactment-date", m.enacted)):
            if words:
                watch.check(column, iso_day(words).exact, words)
    for child in target.iterchildren("sanctions-set-id"):
        own = (child.text or "").strip()
        watch.check("sanctions-set-id", own in references.sets, own)
