"""Each list's reader on its newest published file, as a multiple of a bare pass over the same bytes.

The bare pass is what nobody can do without: `csv.reader` over delimited text, lxml over XML, calamine over a
spreadsheet (lxml over the one part of an ODS that holds its cells). A reader's own caches are cold in the first of the
repeats alone.
"""

import csv
import io
import os
import sys
import zipfile
from collections.abc import Sequence

import python_calamine
from lxml import etree

from benchmarks.real_files import RealFile, files_of, folder
from benchmarks.tables import Figure, quickest, spent_on, table
from blackletter.errors import BlackletterError
from blackletter.values.publications import SourceFile
from blackletter.wiring import Catalogue

REPEATS = 3
NOT_OFFICIAL = "derived"


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    if arguments:
        sys.exit("the benchmark of the readers takes no arguments")
    data = folder()
    if data is None:
        sys.exit("no published files here: set BLACKLETTER_SHARED to a folder that has them in data/")
    lists = sorted(p.name for p in data.iterdir() if p.is_dir() and p.name != NOT_OFFICIAL)
    figures = [f for list_id in lists for f in newest_of_each_kind(files_of(data, list_id))]
    print(f"readers: best of {REPEATS}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(table(figures))


def newest_of_each_kind(files: Sequence[RealFile]) -> list[Figure]:
    """One figure for each kind of file of a list, by the newest file that can be read."""
    catalogue, done = Catalogue(), dict[str, Figure]()
    for real in reversed(files):
        kind = f"{real.name.partition('.')[0]}.{real.name.rpartition('.')[2].lower()}"
        if kind in done:
            continue
        for file in catalogue.unpack(real.name, real.data):
            try:
                reader = catalogue.detect(file)
                reader.read(file)
            except BlackletterError:
                continue
            done[kind] = _figure(real, file)
    return list(done.values())


def _figure(real: RealFile, file: SourceFile) -> Figure:
    reader = Catalogue().detect(file)
    bare = quickest([spent_on(lambda: bare_pass(file)) for _ in range(REPEATS)])
    full = quickest([spent_on(lambda: reader.read(file)) for _ in range(REPEATS)])
    return Figure(
        what=f"{reader.profile.id}, {real.day}, {file.name} ({len(file.data) / 1e6:.1f} MB)",
        value=f"{full.wall / bare.wall:.1f} x ({1e3 * full.wall:.0f} ms)",
        processor=f"{full.processor / max(bare.processor, 1e-6):.1f} x",
    )


def bare_pass(file: SourceFile) -> object:
    """The file's cells or elements, and nothing made of them."""
    name = file.name.lower()
    if name.endswith((".xls", ".xlsx")):
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.data))
        return [book.get_sheet_by_name(sheet).to_python() for sheet in book.sheet_names]
    if name.endswith(".ods"):
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            return etree.fromstring(package.read("content.xml"), etree.XMLParser(huge_tree=True))
    if name.endswith(".xml"):
        return etree.fromstring(file.data)
    return sum(1 for _ in csv.reader(io.StringIO(file.data.decode("utf-8", errors="replace"))))
