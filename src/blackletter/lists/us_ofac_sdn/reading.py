"""One of OFAC's delimited files into a `Part`: checks each row, groups the rows of an entry, watches the end."""

from collections.abc import Sequence
from dataclasses import replace

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists.us_ofac_sdn import kinds, rows
from blackletter.lists.us_ofac_sdn.kinds import Header, Kind
from blackletter.lists.us_ofac_sdn.ofac_list import OfacList
from blackletter.lists.us_ofac_sdn.plausible import faults_in
from blackletter.lists.us_ofac_sdn.profile import ADDRESSES, ALIASES, CORE
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

END_MARK = "\x1a"
NULL = "-0- "
NULLS = {NULL: "", "-0-": "", "-0": ""}
"""OFAC's null; `-0` is what the files of 2019-01-04 have in their last cell, which lost its end."""

FAULTS = {"columns": "rows of another width", "id": "rows without an entry number", "duplicate-id": "repeated ids"}
REMARKS = "Remarks"
Row = tuple[str, ...]


def read_delimited(own: OfacList, file: SourceFile) -> Part:
    """The file's one facet, with its rows in the order in which each entry first appears.

    A row that cannot be read is a problem and a fault; of two rows with one id (in `sdn` and `sdn_comments`) the first
    stands. A header's columns are read by name, in whatever order they stand; without a header, a column that holds
    something else is a fault (`plausible`). Raises SourceError if the file is empty, is no text, has no readable row
    or has a header without one of its columns.
    """
    text, encoding = decoded(file, fallback="cp1252")
    body, end = _body(text)
    first_line = body.partition("\n")[0]
    delimiter = kinds.delimiter_of(first_line)
    header = kinds.by_header(first_line, own.kinds)
    kind = header.kind if header else _kind_without_header(own, file, body, delimiter)
    if header and header.missing:
        raise SourceError(
            f"{file.name}, line 1: the header of {kind.name} lacks {', '.join(header.missing)}; "
            f"{', '.join(kind.columns)} were expected"
        )
    tally = Tally()
    if encoding != "utf-8":
        tally.add("encoding", f"read as {encoding}", locator="", excerpt="", severity="note")
    table = _Table(file.name, body, delimiter, kind, header, tally)
    contents, columns = table.contents(tally)
    if not contents and tally.any("columns", "id"):
        raise SourceError(
            f"{file.name}: no row can be read as {kind.name} ({len(kind.columns)} columns: "
            f"{', '.join(kind.columns)}); {tally.first('columns', 'id')}",
            tip="Is this the publisher's file, or an error page in its place?",
        )
    pairs = tuple(contents.items())
    profile = own.profile
    return part_of(
        profile,
        {kind.facet: pairs},
        kind=kind.name,
        end="incomplete" if table.cut else end,
        tally=tally,
        faults=(*tally.faults(FAULTS), *table.faults),
        columns=columns,
    )


def _kind_without_header(own: OfacList, file: SourceFile, body: str, delimiter: str) -> Kind:
    kind = kinds.by_name(file.name, own.kinds)
    if kind is None:
        _, first_cells = next(rows_of(body, name=file.name, delimiter=delimiter), (0, []))
        kind = kinds.by_width(len(first_cells), own.kinds)
    if kind is None:
        first_line = body.partition("\n")[0]
        raise SourceError(f"{file.name}, line 1: no file of the SDN list has such columns: {first_line[:80]!r}")
    return kind


def _body(text: str) -> tuple[str, str]:
    """The text before the end mark, and whether the mark stood there."""
    trimmed = text.rstrip("\r\n ")
    if trimmed.endswith(END_MARK):
        return trimmed[:-1], "whole"
    return text, "missing"


class _Table:
    """The readable rows of one file, in the order of the kind's columns; `cut` = its last row breaks off."""

    def __init__(self, name: str, body: str, delimiter: str, kind: Kind, header: Header | None, tally: Tally) -> None:
        self._kind, self._header = kind, header
        self._rows: list[Row] = []
        self._last_cells: list[str] = []
        self._lines: list[int] = []
        width = header.width if header else len(kind.columns)
        in_order = header is None or (header.places == tuple(range(header.width)) and not header.unknown)
        null = NULLS.get
        line, cells = 0, list[str]()
        for line, cells in rows_of(body, name=name, delimiter=delimiter):
            row = tuple(["" if cell == NULL else null(cell, cell).strip() for cell in cells])
            if header and line == 1:
                continue
            if len(row) != width:
                message = f"{len(row)} columns where {kind.name} has {width}"
                tally.add("columns", message, locator=f"line {line}", excerpt=delimiter.join(cells))
                continue
            if not in_order:
                cells, row = self._ordered(cells), tuple(self._ordered(row))
            if not (row[0].isdigit() and row[0].isascii()):
                tally.add("id", "no entry number", locator=f"line {line}", excerpt=row[0])
                continue
            self._rows.append(row)
            self._last_cells.append(cells[len(kind.columns) - 1])
            self._lines.append(line)
        self.cut = bool(cells) and (len(cells) != width or not _closed(body, cells[-1]))
        if self.cut and len(cells) == width:
            tally.add("cut", "the last row breaks off", locator=f"line {line}", excerpt=cells[-1])
        self._columns = list(zip(*self._rows, strict=True))
        self.faults = faults_in(kind.facet, kind.columns, self._columns)

    def _ordered(self, cells: Sequence[str]) -> list[str]:
        """The kind's own columns by name, then those that it does not know."""
        header = self._header
        if header is None:
            raise AssertionError("columns are put in order by a header")
        return [cells[place] for place in header.places] + [cells[place] for place, _ in header.unknown]

    def contents(self, tally: Tally) -> tuple[dict[str, Content], Columns]:
        """Contents by id in order of first appearance, and the counts of cells."""
        columns = Columns()
        facet, width = self._kind.facet, len(self._kind.columns)
        for name, cells in zip(self._kind.columns, self._columns, strict=False):
            if name != REMARKS and (filled := len(cells) - cells.count("")):
                columns.typed(name, filled)
        if facet in (ADDRESSES, ALIASES):
            out = self._grouped(width)
        else:
            out = self._single(facet == CORE, width, columns, tally)
        self._keep_unknown(out, columns, tally)
        return out, columns

    def _grouped(self, width: int) -> dict[str, Content]:
        by_id: dict[str, list[Row]] = {}
        for row in self._rows:
            by_id.setdefault(row[0], []).append(row[:width])
        grouping = rows.addresses if self._kind.facet == ADDRESSES else rows.aliases
        return {source_id: grouping(tuple(own)) for source_id, own in by_id.items()}

    def _single(self, is_core: bool, width: int, columns: Columns, tally: Tally) -> dict[str, Content]:
        out: dict[str, Content] = {}
        read = unread = 0
        for row, remarks, line in zip(self._rows, self._last_cells, self._lines, strict=True):
            source_id = row[0]
            if source_id in out:
                tally.add("duplicate-id", f"second row of {source_id}", locator=f"line {line}", excerpt=row[1])
                continue
            content, understood = rows.core(row[:width], remarks) if is_core else rows.overflow(remarks.rstrip())
            out[source_id] = content
            if content.remarks:
                read += understood
                unread += not understood
        if read:
            columns.typed(REMARKS, read)
        if unread:
            columns.raw(REMARKS, unread)
        if unread > read:
            self.faults += (f"{REMARKS} says nothing known in {unread:,} of {read + unread:,} cells",)
        return out

    def _keep_unknown(self, out: dict[str, Content], columns: Columns, tally: Tally) -> None:
        """Cells of columns that no rule knows stay among the details, under the column's name."""
        for at, (_, name) in enumerate(self._header.unknown if self._header else (), start=len(self._kind.columns)):
            tally.add("column", f"unknown column {name}", locator="line 1", excerpt=name, severity="note")
            for row in self._rows:
                if row[at]:
                    content = out[row[0]]
                    out[row[0]] = replace(content, details=(*content.details, (name, row[at])))
                    columns.raw(name)


def _closed(body: str, last_cell: str) -> bool:
    """Whether the last cell of the file is closed: by a quotation mark of its own, or as a null."""
    return body[-16:].rstrip("\r\n ").endswith(('"', "-0-", "-0")) and bool(last_cell.strip())
