"""Whatever stands in a customer file, every data row is answered once and in order, and nothing breaks."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blackletter.cli.customer_files import open_customers
from blackletter.exports.screening_rows import COLUMNS, csv_lines, csv_plain, row_cells
from blackletter.names.items import MAX_ITEMS, items_of
from blackletter.names.prepared import MAX_WORDS, prepared
from blackletter.services.customer_rows import CustomerReader
from blackletter.services.customers import mapping_of
from blackletter.services.screening import Desk
from blackletter.services.screening_batches import RowBatch
from tests.support.desks import desk_on, small_register

ODD = (
    "",
    " ",
    "😀😀",
    "\u202e\u200f",
    "\u202eAlpha Front",
    "ALPHA front",
    "Borvik",
    '"',
    "Альфа Фронт",
    "a\0b",
    "é" * 99,
)
CELLS = st.text(max_size=20) | st.sampled_from(ODD)
ROWS = st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=12)
Answer = Callable[[Path], tuple[int, list[list[str]]]]
WHOLE = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def answered(desk: Desk, path: Path) -> tuple[int, list[list[str]]]:
    """How many data rows there are, and the answers as a reader of the CSV has them."""
    plain = desk.plain_rows()
    with closing(open_customers(path)) as file:
        rows = list(file.rows)
        reader = CustomerReader(header=file.header, columns=mapping_of(file.header, {}), kind="unknown")
    text = ""
    for batch in desk.screen([RowBatch(first=1, rows=rows)], reader, csv_plain(plain, "stamp")):
        for part in batch.parts:
            text += part.decode() if isinstance(part, bytes) else csv_lines(row_cells(r, "stamp") for r in part)
    return len(rows), list(csv.reader(io.StringIO(text, newline="")))


@pytest.fixture(scope="module")
def answer() -> Iterator[Answer]:
    """A function, for what is printed of it is short."""
    with small_register() as register, desk_on(register, "2020-02-10") as (_, desk):
        yield lambda path: answered(desk, path)


def is_answered_in_order(answer: Answer, path: Path) -> int:
    count, lines = answer(path)
    assert all(len(line) == len(COLUMNS) for line in lines)
    assert [int(row) for row, _ in groupby(line[0] for line in lines)] == list(range(1, count + 1))
    assert {line[3] for line in lines} <= {"hit", "former", "clear", "bad-row"}
    return count


@WHOLE
@given(rows=ROWS)
def test_every_row_of_text_is_answered(answer: Answer, tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "c.csv"
    with path.open("w", encoding="utf-8", errors="surrogatepass", newline="") as out:
        writer = csv.writer(out)
        writer.writerows([["id", "name", "dob"], *rows])
    assert is_answered_in_order(answer, path) == len(rows)


@WHOLE
@given(content=st.binary(max_size=300))
def test_every_row_of_any_bytes_is_answered(answer: Answer, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(b"id,name,dob\n" + content)
    is_answered_in_order(answer, path)


@pytest.mark.parametrize("unit", ["Alpha ", "a", "a b ", "ا", "😀", "\u202e", "abdul rahman ", "9 "])
def test_a_name_of_a_megabyte_costs_no_more_than_its_first_words(answer: Answer, tmp_path: Path, unit: str) -> None:
    """What is compared is counted, not timed: words and readings of a name are limited, however long it is."""
    long = unit * (1_000_000 // len(unit))
    for person in (True, False):
        items = items_of(long, person)
        assert items == items_of(long[:4096], person)
        assert len(items.row) <= MAX_ITEMS and len(items.joins) <= MAX_ITEMS
    assert len(prepared(long, "person", {}).words) <= MAX_WORDS
    path = tmp_path / "c.csv"
    path.write_text(f'name\n"{long}"\nAlpha Front\n', encoding="utf-8")
    assert is_answered_in_order(answer, path) == 2
