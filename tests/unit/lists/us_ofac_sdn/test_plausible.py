"""Two columns that changed places in a file without a header are told, whichever two they are."""

from __future__ import annotations

import csv
import io
import itertools
from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_ofac_sdn import read
from blackletter.lists.us_ofac_sdn.kinds import ADD, ALT, SDN, Kind
from blackletter.lists.us_ofac_sdn.plausible import faults_in

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "us_ofac_sdn"


def swapped(name: str, left: int, right: int) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    for cells in csv.reader(io.StringIO((ASSETS / name).read_text(encoding="utf-8").rstrip("\x1a"), newline="")):
        cells[left], cells[right] = cells[right], cells[left]
        writer.writerow(cells)
    return out.getvalue().encode() + b"\x1a"


def pairs(kind: Kind) -> list[tuple[str, int, int]]:
    return [(f"{kind.name}.csv", a, b) for a, b in itertools.combinations(range(len(kind.columns)), 2)]


@pytest.mark.parametrize(("name", "left", "right"), [*pairs(SDN), *pairs(ADD), *pairs(ALT)])
def test_any_two_columns_swapped(name: str, left: int, right: int) -> None:
    whole = read(source_file(name, (ASSETS / name).read_bytes()))
    assert whole.faults == ()
    try:
        part = read(source_file(name, swapped(name, left, right)))
    except SourceError as fault:
        assert left == 0 and fault.message.endswith("no entry number")
        return
    assert part.faults or part.facets[0].rows == whole.facets[0].rows


def test_what_is_said() -> None:
    rows = [("1", "2", "Calle 1 No 5", "Havana", "Cuba", "")] * 2
    columns = list(zip(*rows, strict=True))
    assert faults_in("addresses", ADD.columns, columns) == ("Add_num repeats itself in 1 rows",)
    columns[1:5] = [("2", "3"), columns[3], columns[2], ("", "Havana")]
    assert faults_in("addresses", ADD.columns, columns) == (
        "Country does not hold countries: 1 of 1 cells, such as 'Havana'",
        "City/State/Province/Postal Code holds streets and Address does not",
    )
    assert faults_in("addresses", ADD.columns, []) == ()
