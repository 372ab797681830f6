"""One of OFAC's files into a `Part`: checks each row, groups the rows of an entry, watches the end of the file."""

from blackletter.errors import SourceError
from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.filling import fill_rates
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists.us_ofac_sdn import kinds, rows
from blackletter.lists.us_ofac_sdn.kinds import ADD, ALT, SDN, Kind
from blackletter.lists.us_ofac_sdn.profile import PROFILE
from blackletter.values.allocation import collector_paused
from blackletter.values.entries import Content
from blackletter.values.publications import FacetRows, Part, SourceFile

END_MARK = "\x1a"
NULL = "-0- "
NULLS = {NULL: "", "-0-": "", "-0": ""}
"""OFAC's null; `-0` is what the files of 2019-01-04 have in their last cell, which lost its end."""

HEAD = 512
FAULTS = {"columns": "rows of another width", "id": "rows without an entry number", "duplicate-id": "repeated ids"}
Row = tuple[str, ...]


def recognises(file: SourceFile) -> bool:
    """Whether the file has the header of a delimited SDN file or, having none, the name of one of OFAC's files."""
    head = file.data[:HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    return kinds.by_header(head.partition("\n")[0]) is not None or kinds.by_name(file.name) is not None


def read(file: SourceFile) -> Part:
    """The file's one facet, with its rows in the order in which each entry first appears.

    A row that cannot be read is a problem and a fault; of two rows with one id (in `sdn` and `sdn_comments`) the first
    stands. Raises SourceError if the file is empty, is no text or has no readable row.
    """
    text, encoding = decoded(file, fallback="cp1252")
    body, end = _body(text)
    first_line = body.partition("\n")[0]
    headed = kinds.by_header(first_line)
    delimiter = kinds.delimiter_of(first_line)
    kind = headed or kinds.by_name(file.name)
    if kind is None:
        _, first_cells = next(rows_of(body, name=file.name, delimiter=delimiter), (0, []))
        kind = kinds.by_width(len(first_cells))
    if kind is None:
        raise SourceError(f"{file.name}, line 1: no file of the SDN list has such columns: {first_line[:80]!r}")
    tally = Tally()
    if encoding != "utf-8":
        tally.add("encoding", f"read as {encoding}", locator="", excerpt="", severity="note")
    with collector_paused():
        contents, cut = _contents(file.name, body, delimiter, kind, tally)
    if not contents and tally.any("columns", "id"):
        raise SourceError(
            f"{file.name}: no row can be read as {kind.name} ({len(kind.columns)} columns: "
            f"{', '.join(kind.columns)}); {tally.first('columns', 'id')}",
            tip="Is this the publisher's file, or an error page in its place?",
        )
    pairs = tuple(contents.items())
    return Part(
        list_id=PROFILE.id,
        file_kind=kind.name,
        facets=(FacetRows(facet=kind.facet, rows=pairs, filled=fill_rates(pairs, PROFILE.facet(kind.facet).filled)),),
        printed_on=None,
        printed_at="",
        declared_count=None,
        end="incomplete" if cut else end,
        problems=tally.problems,
        faults=tally.faults(FAULTS),
        parser_version=PROFILE.parser_version,
    )


def _body(text: str) -> tuple[str, str]:
    """The text before the end mark, and whether the mark stood there."""
    trimmed = text.rstrip("\r\n ")
    if trimmed.endswith(END_MARK):
        return trimmed[:-1], "whole"
    return text, "missing"


def _contents(name: str, body: str, delimiter: str, kind: Kind, tally: Tally) -> tuple[dict[str, Content], bool]:
    """Contents by id in order of first appearance, and whether the file's last row is cut."""
    width = len(kind.columns)
    grouped: dict[str, list[Row]] = {}
    single: dict[str, Content] = {}
    several = kind is ADD or kind is ALT
    null = NULLS.get
    line = 0
    cells: list[str] = []
    for line, cells in rows_of(body, name=name, delimiter=delimiter):
        row = tuple(["" if cell == NULL else null(cell, cell).strip() for cell in cells])
        source_id = row[0]
        if len(row) != width:
            message = f"{len(row)} columns where {kind.name} has {width}"
            tally.add("columns", message, locator=f"line {line}", excerpt=delimiter.join(cells))
        elif not (source_id.isdigit() and source_id.isascii()):
            if not (line == 1 and source_id.lower() == "ent_num"):
                tally.add("id", "no entry number", locator=f"line {line}", excerpt=source_id)
        elif several:
            grouped.setdefault(source_id, []).append(row)
        elif source_id in single:
            tally.add("duplicate-id", f"second row of {source_id}", locator=f"line {line}", excerpt=row[1])
        else:
            single[source_id] = rows.core(row, cells[-1]) if kind is SDN else rows.overflow(cells[-1].rstrip())
    cut = bool(cells) and (len(cells) != width or not _closed(body, cells[-1]))
    if cut and len(cells) == width:
        tally.add("cut", "the last row breaks off", locator=f"line {line}", excerpt=cells[-1])
    if several:
        grouping = rows.addresses if kind is ADD else rows.aliases
        return {source_id: grouping(own) for source_id, own in grouped.items()}, cut
    return single, cut


def _closed(body: str, last_cell: str) -> bool:
    """Whether the last cell of the file is closed: by a quotation mark of its own, or as a null."""
    return body[-16:].rstrip("\r\n ").endswith(('"', "-0-", "-0")) and bool(last_cell.strip())
