"""Australia's list into a `Part`."""

import re
from collections import Counter
from itertools import chain

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.headings import Record, headings_of
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.spreadsheet import kind_of, sheets_of, shows
from blackletter.lists._formats.tally import Tally
from blackletter.lists.au_dfat_consolidated.columns import HEADINGS, LABELS, NULLS, SUBJECT_KINDS
from blackletter.lists.au_dfat_consolidated.party import Raw, content_of, name_kind, with_statements
from blackletter.lists.au_dfat_consolidated.profile import CORE, PROFILE
from blackletter.values.allocation import collector_paused
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

EXPECTED = "Australia's Consolidated List"
HEAD_WORDS = ("Name of Individual or Entity", "Control Date", "Committees")
REQUIRED = tuple(HEADINGS.values())
REFERENCE = re.compile(r"(\d+)[a-z]*\d*", re.IGNORECASE)
FAULTS = {
    "id": "rows without a reference",
    "duplicate-id": "repeated references",
    "primary": "parties without one primary name",
}


def recognises(file: SourceFile) -> bool:
    """Whether the file is a spreadsheet with the list's headings."""
    return shows(file, *HEAD_WORDS)


def read(file: SourceFile) -> Part:
    """The list's one facet, parties in order of their first row.

    A row without a reference, a second row of one, and a party without exactly one primary name are problems and
    faults. Raises SourceError where the first sheet has not the list's header, or no row can be read.
    """
    tally, cells, conformity = Tally(), Columns(), Conformity()
    with collector_paused():
        sheets = sheets_of(file, expected=EXPECTED)
        groups = _groups(file, sheets[0].rows if sheets else (), tally)
        contents: dict[str, Content] = {}
        kept: Counter[str] = Counter()
        for source_id, own in groups.items():
            raw: Raw = set()
            contents[source_id] = content_of(own, raw)
            _watch(source_id, own, tally, conformity)
            kept.update(key for record in own for key, text in record.items() if (key, text) in raw)
        for key, count in Counter(chain.from_iterable(chain.from_iterable(groups.values()))).items():
            cells.raw(LABELS.get(key, key), kept[key])
            cells.typed(LABELS.get(key, key), count - kept[key])
    if not contents and tally.any(*FAULTS):
        raise SourceError(f"{file.name}: no row can be read; {tally.first(*FAULTS)}; {EXPECTED} was expected")
    pairs = tuple(contents.items())
    return part_of(
        PROFILE,
        {CORE: pairs},
        kind=kind_of(file),
        end="whole",
        tally=tally,
        faults=(*tally.faults(FAULTS), *conformity.faults()),
        columns=cells,
    )


def _groups(file: SourceFile, rows: tuple[tuple[str, ...], ...], tally: Tally) -> dict[str, list[Record]]:
    """The rows by party, without the publisher's nulls."""
    place = f"{file.name}, row 1"
    headings = headings_of(rows[0] if rows else (), HEADINGS, REQUIRED, place=place, expected=EXPECTED)
    for heading in headings.unknown:
        tally.add("column", f"unknown column {heading}", locator=place, excerpt="", severity="note")
    groups: dict[str, list[Record]] = {}
    seen: set[str] = set()
    for row, cells in enumerate(rows[1:], start=2):
        record = headings.record(cells)
        if not record:
            continue
        reference = record.get("reference", "")
        found = REFERENCE.fullmatch(reference)
        if found is None:
            tally.add("id", "no reference", locator=f"row {row}", excerpt=reference or record.get("name", ""))
        elif reference.lower() in seen:
            tally.add("duplicate-id", f"second row of {reference}", locator=f"row {row}", excerpt=reference)
        else:
            seen.add(reference.lower())
            own = {key: text for key, text in record.items() if text.lower() not in NULLS}
            groups.setdefault(found[1], []).append(with_statements(own))
    return groups


def _watch(source_id: str, own: list[Record], tally: Tally, conformity: Conformity) -> None:
    place = PROFILE.locator.format(source_id=source_id)
    kinds = [name_kind(record) for record in own]
    if kinds.count("primary") != 1:
        tally.add("primary", f"{kinds.count('primary')} primary names", locator=place, excerpt=own[0].get("name", ""))
    for record, kind in zip(own, kinds, strict=True):
        words = record.get("name type", "")
        if not conformity.check("name type", kind is not None, words):
            tally.add("code", f"unknown name type {words[:40]}", locator=place, excerpt=words, severity="note")
    kind_words = own[0].get("type", "")
    if not conformity.check("type", kind_words.lower() in SUBJECT_KINDS, kind_words):
        tally.add("code", f"unknown type {kind_words[:40]}", locator=place, excerpt=kind_words, severity="note")
    control = own[0].get("control date", "")
    conformity.check("control date", day_of(control).exact, control)
