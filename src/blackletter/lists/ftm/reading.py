"""A dataset's file into a `Part`."""

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists.ftm.contents import content_of
from blackletter.lists.ftm.entities import NEEDED, entities_of
from blackletter.lists.ftm.links import Belonging, belongings, facet_of, is_risk
from blackletter.lists.ftm.profile import CORE, LIFTED, PROFILE
from blackletter.values.allocation import collector_paused
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

HEAD = 4096
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
FAULTS = {
    "line": "lines that are no entity or statement",
    "duplicate-id": "repeated ids",
    "op": "operations that do not fit what was there before",
}


def recognises(file: SourceFile) -> bool:
    """Whether the file begins as a line of an entity or of a delta does, or with the header of statements."""
    head = file.data[:HEAD].removeprefix(BYTE_ORDER_MARK).lstrip()
    if head.startswith(b"{"):
        entity = b'"schema"' in head and (b'"properties"' in head or b'"caption"' in head)
        return entity or (b'"op"' in head and b'"entity"' in head)
    header = head.partition(b"\n")[0].decode("latin-1").strip().lower().split(",")
    return set(NEEDED) <= {cell.strip(' "') for cell in header}


def read(file: SourceFile) -> Part:
    """Whom the list is about, in the order of the file, and apart from them those whose sanctions have all ended.

    `printed_at` = the last day on which the publisher saw any of it: it orders files of one day. No day is printed.
    Raises SourceError for a file that is none of the formats, has no entity, or is a delta alone.
    """
    tally, odd, columns = Tally(), Conformity(), Columns()
    with collector_paused():
        found = entities_of(file, tally, odd)
        if not found.by_id:
            told = tally.first("line", "op") or "there is none"
            raise SourceError(
                f"{file.name}: no entity of FollowTheMoney can be read; {told}",
                tip="Is this the publisher's file, or an error page in its place?",
            )
        belonging = belongings(found.by_id)
        marked = any(e.target is not None or e.schema == "Sanction" or is_risk(e) for e in found.by_id.values())
        rows: dict[str, list[tuple[str, Content]]] = {CORE: [], LIFTED: []}
        for entity in found.by_id.values():
            of = belonging.get(entity.id) or Belonging()
            facet = facet_of(entity, of, marked)
            if facet is not None:
                rows[facet].append((entity.id, content_of(entity, of, columns)))
    core, lifted = tuple(rows[CORE]), tuple(rows[LIFTED])
    return part_of(
        PROFILE,
        {CORE: core, LIFTED: lifted},
        kind=found.kind,
        end=found.end,
        tally=tally,
        faults=(*tally.faults(FAULTS), *odd.faults()),
        columns=columns,
        printed_at=found.seen_last,
    )
