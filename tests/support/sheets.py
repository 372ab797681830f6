"""Writes spreadsheets for the tests: XLSX and ODS as packages of XML, XLS as records (see `sheets_xls`)."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

Cell = str | float | date | None
Sheets = Mapping[str, Sequence[Sequence[Cell]]]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
EPOCH = date(1899, 12, 30)


def xlsx(sheets: Sheets) -> bytes:
    """An XLSX file with these sheets; texts stand in the shared strings, dates are numbers in a date's format."""
    strings: dict[str, int] = {}
    members = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        '"application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        + "".join(f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(sheets, 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1)
        )
        + f'<Relationship Id="rId0" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rIdS" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for i, rows in enumerate(sheets.values(), start=1):
        body = "".join(
            f'<row r="{r}">{"".join(_xlsx_cell(cell, r, c, strings) for c, cell in enumerate(row))}</row>'
            for r, row in enumerate(rows, start=1)
        )
        members[f"xl/worksheets/sheet{i}.xml"] = (
            f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'
        )
    members["xl/sharedStrings.xml"] = (
        f'{HEAD}<sst xmlns="{MAIN}">'
        + "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
        + "</sst>"
    )
    return package(members)


def _xlsx_cell(cell: Cell, row: int, column: int, strings: dict[str, int]) -> str:
    if cell is None or cell == "":
        return ""
    place = f"{letters(column)}{row}"
    if isinstance(cell, str):
        return f'<c r="{place}" t="s"><v>{strings.setdefault(cell, len(strings))}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{place}" s="1"><v>{(cell - EPOCH).days}</v></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'


def letters(column: int) -> str:
    """The letters of a column counted from 0: A, …, Z, AA, …"""
    out = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(65 + rest) + out
    return out


def ods(sheets: Sheets, *, padded: bool = True) -> bytes:
    """An ODS file with these sheets. `padded` = as Excel writes it, with a million empty rows after the last and no
    `mimetype` at the package's beginning."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{''.join(_ods_row(row) for row in rows)}"
        + ('<table:table-row table:number-rows-repeated="1043268"><table:table-cell '
           'table:number-columns-repeated="16384"/></table:table-row>' if padded else "")
        + "</table:table>"
        for name, rows in sheets.items()
    )  # fmt: skip
    content = (
        f'{HEAD}<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:table="{ODF}:table:1.0" '
        f'xmlns:text="{ODF}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'{HEAD}<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"/>'
    kind = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    members = {"META-INF/manifest.xml": manifest, "content.xml": content}
    return package({**members, **kind} if padded else {**kind, **members})


def _ods_row(row: Sequence[Cell]) -> str:
    cells = []
    for cell in row:
        if cell is None or cell == "":
            cells.append("<table:table-cell/>")
        elif isinstance(cell, date):
            cells.append(
                f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}">'
                f"<text:p>{cell:%d/%m/%Y}</text:p></table:table-cell>"
            )
        else:
            paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).split("\n"))
            cells.append(f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>')
    cells.append('<table:table-cell table:number-columns-repeated="16376"/>')
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def package(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these members, the same bytes each time."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()
