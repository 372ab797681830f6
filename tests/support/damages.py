"""What befalls a list's file on its way: cut, thinned, mixed up in its columns, re-encoded, an error page instead."""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Iterator

from blackletter.values.publications import SourceFile

ERROR_PAGE = b"""<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head><body><h1>Service
Unavailable</h1><p>The server is temporarily unable to service your request. Please try again later.</p>
<table><tr><td>Reference</td><td>18.2f3a1cb8.1700000000</td></tr></table></body></html>"""
# The elements that hold one record each, in the XML formats of official lists.
RECORDS = (
    b"INDIVIDUAL",
    b"ENTITY",
    b"sdnEntry",
    b"entity",
    b"sanctionEntity",
    b"record",
    b"target",
    b"Designation",
    b"DistinctParty",
    b"item",
    b"entry",
    b"section",
)
BINARY = (".xls", ".xlsx", ".ods")
DELIMITED = (".csv", ".pip", ".txt", ".tsv")


def lengths(file: SourceFile, anywhere: int, at_ends: int, draw: random.Random) -> list[int]:
    """Where to cut: at any byte, and at ends of records (of lines, where a format has no records of its own)."""
    ends = record_ends(file) or [m.end() for m in re.finditer(rb"\n", file.data)]
    inner = [e for e in ends if 0 < e < len(file.data)]
    cuts = [draw.randrange(1, len(file.data)) for _ in range(anywhere)]
    return cuts + (draw.choices(inner, k=at_ends) if inner else [])


def record_ends(file: SourceFile) -> list[int]:
    """The lengths of the file up to and with each of its records, in order; [] where none can be told."""
    if file.name.lower().endswith(BINARY):
        return []
    tags = [tag for tag in RECORDS if b"</" + tag + b">" in file.data]
    marks = [b"</" + tags[0] + b">"] if tags else [b"</tr>", b"</TR>"] if b"<table" in file.data.lower() else [b"\n"]
    return [m.end() for m in re.finditer(b"|".join(map(re.escape, marks)), file.data)]


def thinned(file: SourceFile, share: float, draw: random.Random) -> bytes | None:
    """The file without that share of its records (three at least), from all over it; None where none can be told."""
    data = file.data
    if file.name.lower().endswith(BINARY):
        return None
    tags = [tag for tag in RECORDS if b"</" + tag + b">" in data]
    if tags:
        spans = [m.span() for m in re.finditer(rb"<%s[ >].*?</%s>\s*" % (tags[0], tags[0]), data, re.DOTALL)]
    elif b"<table" in data.lower():
        spans = [m.span() for m in re.finditer(rb"<tr[ >].*?</tr>\s*", data, re.DOTALL | re.IGNORECASE)][1:]
    elif b"</li>" in data:
        spans = [m.span() for m in re.finditer(rb"<li[ >].*?</li>\s*", data, re.DOTALL)]
    elif file.name.lower().endswith(DELIMITED):
        spans = _line_spans(data)[1:]
    elif file.name.lower().endswith(".json"):
        spans = [m.span() for m in re.finditer(rb"^\{.*\},\n", data, re.MULTILINE)]
    else:
        return None
    gone = sorted(draw.sample(spans, min(len(spans), max(3, round(share * len(spans))))), reverse=True)
    for start, end in gone:
        data = data[:start] + data[end:]
    return data


def _line_spans(data: bytes) -> list[tuple[int, int]]:
    """The spans of lines that open and close all their quotes."""
    spans, start, at = [], 0, 0
    while (at := data.find(b"\n", at) + 1) > 0:
        if data.count(b'"', start, at) % 2 == 0:
            spans.append((start, at))
            start = at
    return spans


def columns_swapped(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    """The table with two neighbouring columns of its rows swapped below an unchanged first line, for each such pair."""
    if not file.name.lower().endswith(DELIMITED):
        return
    text = file.data.decode("utf-8-sig", errors="surrogateescape")
    delimiter = max(",|;\t", key=text[:2000].count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    width = max(map(len, rows), default=0)
    for left in range(width - 1):
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL if '"' in text else csv.QUOTE_MINIMAL)
        for number, row in enumerate(rows):
            cells = list(row)
            if number and len(cells) > left + 1:
                cells[left], cells[left + 1] = cells[left + 1], cells[left]
            writer.writerow(cells)
        yield f"columns {left + 1} and {left + 2}", out.getvalue().encode("utf-8", errors="surrogateescape")


def re_encoded(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    """The text in other encodings than the publisher's; nothing for binary files."""
    if file.name.lower().endswith(BINARY):
        return
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = file.data.decode("cp1252", errors="replace")
    for encoding in ("utf-16", "utf-16-be", "utf-32", "utf-7", "cp1252", "cp1251", "cp037", "utf-8-sig"):
        yield encoding, text.encode(encoding, errors="replace")
