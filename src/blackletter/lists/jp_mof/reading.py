"""Japan's list into a `Part`."""

import re

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.scripts import script_of
from blackletter.lists._formats.spreadsheet import kind_of, sheets_of, shows
from blackletter.lists._formats.tally import Tally
from blackletter.lists.jp_mof import party
from blackletter.lists.jp_mof.columns import LABELS
from blackletter.lists.jp_mof.profile import CORE, LIFTED, PROFILE
from blackletter.lists.jp_mof.sections import Section, sections_of
from blackletter.values.allocation import collector_paused
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

EXPECTED = "Japan's list of asset freezes"
HEAD_WORDS = ("告示日付", "タリバーン")
FAULTS = {
    "section": "sections that the index names and the file lacks",
    "header": "sheets without the header",
    "id": "rows without a number",
    "duplicate-id": "repeated numbers",
    "gap": "numbers missing within a section",
    "name": "rows without a name",
}
_NUMBER = re.compile(r"[*#]?\s*(\d+)\s*(?:\(.*\))?")


def recognises(file: SourceFile) -> bool:
    """Whether the file is a spreadsheet in which the list's words stand."""
    return shows(file, *HEAD_WORDS)


def read(file: SourceFile) -> Part:
    """The entries in force and, in a facet that proves nothing, those lifted, in the order of the sheets.

    A row of number and date alone, without the mark of deletion, names nobody: it is a note and goes with the lifted.
    A section's numbers run on without gaps, deleted entries included; a gap is a fault, and so is a row without number
    or name, a number twice, a sheet without the header, and a section that only the index names. Raises SourceError
    where no row can be read.
    """
    tally, cells, conformity = Tally(), Columns(), Conformity()
    core: dict[str, Content] = {}
    lifted: dict[str, Content] = {}
    with collector_paused():
        for section in sections_of(sheets_of(file, expected=EXPECTED), tally):
            _section(section, core, lifted, tally, cells, conformity)
    if not core and not lifted:
        reason = f"; {tally.first(*FAULTS)}" if tally.any(*FAULTS) else ""
        raise SourceError(f"{file.name}: no row can be read{reason}; {EXPECTED} was expected")
    rows = tuple(core.items())
    return part_of(
        PROFILE,
        {CORE: rows, LIFTED: lifted.items()},
        kind=kind_of(file),
        end="whole",
        tally=tally,
        faults=(*tally.faults(FAULTS), *conformity.faults()),
        columns=cells,
    )


def _section(
    section: Section,
    core: dict[str, Content],
    lifted: dict[str, Content],
    tally: Tally,
    cells: Columns,
    conformity: Conformity,
) -> None:
    last = 0
    for line, row in section.rows:
        place = f"{section.name}, row {line}"
        found = _NUMBER.fullmatch(row.get("number", ""))
        if found is None:
            tally.add("id", "no number", locator=place, excerpt=row.get("number", "") or row.get("notice", ""))
            continue
        number = int(found[1][:9])
        if last and number > last + 1:
            tally.add("gap", f"after {last} comes {number}", locator=place, excerpt=row["number"])
        last = max(last, number)
        source_id = f"{section.name}-{number}"
        bare = not row.keys() - {"notice", "number"}
        gone = bare or section.lifted or party.is_lifted(row)
        if source_id in core or source_id in lifted:
            tally.add("duplicate-id", f"second row of {source_id}", locator=place, excerpt=source_id)
            continue
        raw: party.Raw = set()
        conformity.check("names (or a mark of deletion)", not bare or party.is_lifted(row), row.get("notice", ""))
        if gone:
            if bare and not party.is_lifted(row):
                tally.add("bare", "a number without a party", locator=place, excerpt=source_id, severity="note")
            lifted[source_id] = party.lifted_content(row, section.name, raw)
        else:
            content = party.content_of(row, section.name, section.title, raw)
            core[source_id] = content
            if not content.names:
                tally.add("name", "no name", locator=place, excerpt=source_id)
            conformity.check("notice date", content.stated("designation") is not None, row.get("notice", ""))
            conformity.check("english spelling", script_of(row.get("english", "")) == "Latn", row.get("english", ""))
        for key in row:
            (cells.raw if key in raw else cells.typed)(LABELS.get(key, key))
