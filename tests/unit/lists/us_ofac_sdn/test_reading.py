"""OFAC's files: which one, how it ends, what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_ofac_sdn import PROFILE, read
from blackletter.values.publications import Part

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "us_ofac_sdn"
NULL = "-0- "
ROW = f'36,"NAME",{NULL},"CUBA",{NULL},{NULL},{NULL},{NULL},{NULL},{NULL},{NULL},"a.k.a. \'X\'."'
OTHER = ROW.replace("36", "37", 1)
MARK = "\r\n\x1a"


def part(text: str, name: str = "sdn.csv") -> Part:
    return read(source_file(name, text.encode()))


def ids(own: Part) -> list[str]:
    return [source_id for source_id, _ in own.facets[0].rows]


def fault_of(text: str, name: str = "sdn.csv") -> str:
    with pytest.raises(SourceError) as caught:
        part(text, name)
    return caught.value.message


@pytest.mark.parametrize(
    ("name", "kind", "facet"),
    [
        ("sdn.csv", "sdn", "core"),
        ("add.csv", "add", "addresses"),
        ("alt.csv", "alt", "aliases"),
        ("sdn_comments.csv", "sdn_comments", "overflow"),
    ],
)
def test_each_file_carries_its_facet(name: str, kind: str, facet: str) -> None:
    own = read(source_file(name, (ASSETS / name).read_bytes()))
    assert (own.file_kind, own.facets[0].facet, own.end, own.faults) == (kind, facet, "whole", ())
    assert own.list_id == PROFILE.id
    assert (own.printed_on, own.declared_count) == (None, None)


@pytest.mark.parametrize("name", ["sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv"])
def test_under_another_name_the_width_of_the_rows_tells_the_file(name: str) -> None:
    data = (ASSETS / name).read_bytes()
    assert read(source_file("copy.dat", data)) == read(source_file(name, data))


def test_the_header_of_a_delimited_file_tells_the_file_and_is_no_row() -> None:
    data = (ASSETS / "sdn.pip").read_bytes()
    own = read(source_file("whatever", data))
    assert own.file_kind == "sdn"
    assert ids(own) == ["36", "306", "6636"]
    assert own.faults == ()


@pytest.mark.parametrize("delimiter", ["|", "\t", "@"])
def test_delimiters(delimiter: str) -> None:
    text = ROW.replace(",", delimiter)
    assert ids(part(text + MARK, "sdn.del")) == ["36"]


def test_rows_stand_in_the_order_of_the_file() -> None:
    assert ids(part(f"{OTHER}\r\n{ROW}{MARK}")) == ["37", "36"]


def test_rows_of_one_entry_are_one_record_even_if_they_stand_apart() -> None:
    own = part(f'36,1,"aka","A",{NULL}\r\n37,2,"aka","B",{NULL}\r\n36,3,"aka","C",{NULL}{MARK}', "alt.csv")
    assert ids(own) == ["36", "37"]
    assert [name.text for name in own.facets[0].rows[0][1].names] == ["A", "C"]


@pytest.mark.parametrize(
    ("tail", "end"),
    [
        ("\r\n\x1a", "whole"),
        ("\r\n\x1a\r\n", "whole"),
        ("\x1a", "whole"),
        ("\r\n", "missing"),
        ("", "missing"),
        ('\r\n37,"NAM', "incomplete"),
        (f"\r\n{OTHER[:-1]}", "incomplete"),
        (f"\r\n{OTHER[: OTHER.rindex(',') + 1]}", "incomplete"),
        (f"\r\n{OTHER[: OTHER.rindex(',') + 2]}", "incomplete"),
        ("\r\n3", "incomplete"),
    ],
)
def test_how_a_file_ends(tail: str, end: str) -> None:
    own = part(ROW + tail)
    assert own.end == end
    assert ids(own)[0] == "36"


def test_a_last_null_that_lost_its_end_is_a_null() -> None:
    own = part(f'36,1,"aka","A",{NULL}\r\n37,2,"aka","B",-0', "alt.csv")
    assert own.end == "missing"
    assert own.facets[0].rows[1][1].details == (("alias", "2 aka"),)


def test_a_cut_row_is_noticed_at_every_place() -> None:
    text = f"{ROW}\r\n{OTHER}{MARK}"
    start, whole = len(ROW) + 2, len(ROW) + 2 + len(OTHER)
    for cut in range(start + 1, len(text)):
        own = part(text[:cut])
        assert own.end == ("incomplete" if cut < whole else "missing"), text[start:cut]


def test_rows_that_cannot_be_read_are_problems_and_a_fault() -> None:
    own = part(f'{ROW}\r\n37,"X"\r\nabc{OTHER[2:]}\r\n{OTHER}{MARK}')
    assert ids(own) == ["36", "37"]
    assert [(p.code, p.severity, p.locator) for p in own.problems] == [
        ("columns", "row", "line 2"),
        ("id", "row", "line 3"),
    ]
    assert own.faults == (
        "rows of another width: 1 (first line 2: 2 columns where sdn has 12)",
        "rows without an entry number: 1 (first line 3: no entry number)",
    )


def test_of_two_rows_with_one_id_the_first_stands() -> None:
    own = part(f"{ROW}\r\n{ROW.replace('NAME', 'OTHER')}{MARK}")
    assert [content.primary_name for _, content in own.facets[0].rows] == ["NAME"]
    assert own.faults == ("repeated ids: 1 (first line 2: second row of 36)",)


def test_fill_rates_are_shares_of_the_records() -> None:
    own = part(f"{ROW}\r\n{OTHER.replace(chr(34) + 'CUBA' + chr(34), NULL)}{MARK}")
    assert own.facets[0].filled == {"names": 1.0, "programmes": 0.5, "details": 0.0, "remarks": 1.0}


def test_a_file_that_is_something_else_is_refused_in_one_sentence() -> None:
    assert fault_of("<html>\n<body>Not found</body>\n</html>") == (
        "sdn.csv: no row can be read as sdn (12 columns: Ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, "
        "Vess_type, Tonnage, GRT, Vess_flag, Vess_owner, Remarks); line 1: 1 columns where sdn has 12"
    )
    assert fault_of("  \r\n") == "sdn.csv is empty: a list file was expected"
    assert fault_of("a,b,c", "x.csv") == "x.csv, line 1: no file of the SDN list has such columns: 'a,b,c'"
    assert fault_of("36,\0") == "sdn.csv, line 1, column 4: a NUL byte where text was expected"
    assert fault_of('36,"' + "x" * 200_000).startswith("sdn.csv, line 1: field larger than field limit (131072)")


def test_windows_letters_are_read_and_noted() -> None:
    own = read(source_file("sdn.csv", ROW.replace("NAME", "NIÑO").encode("cp1252") + b"\r\n\x1a"))
    assert own.facets[0].rows[0][1].primary_name == "NIÑO"
    assert [(p.code, p.severity, p.message) for p in own.problems] == [("encoding", "note", "read as cp1252")]
    assert own.faults == ()


def test_an_end_mark_alone_is_an_empty_file_of_comments() -> None:
    own = part("\x1a", "sdn_comments.csv")
    assert (ids(own), own.end, own.faults) == ([], "whole", ())


HEADER = "Ent_num|SDN_Name|SDN_Type|Program|Title|Call_Sign|Vess_type|Tonnage|GRT|Vess_flag|Vess_owner|Remarks"
CELLS = ["36", "NAME", NULL, "CUBA", NULL, NULL, NULL, NULL, NULL, NULL, NULL, "a.k.a. 'X'."]


def test_columns_under_a_header_are_read_by_name_in_any_order() -> None:
    straight = part(f"{HEADER}\n{'|'.join(CELLS)}{MARK}", "sdn.pip")
    names = HEADER.split("|")
    other = part(f"{'|'.join(reversed(names))}\n{'|'.join(reversed(CELLS))}{MARK}", "sdn.pip")
    assert other.facets == straight.facets
    assert other.faults == ()


def test_a_header_that_lacks_a_column_is_refused() -> None:
    names = HEADER.replace("|Program", "").replace("|Remarks", "")
    assert fault_of(f"{names}\n36|X{MARK}", "sdn.pip") == (
        "sdn.pip, line 1: the header of sdn lacks Program, Remarks; Ent_num, SDN_Name, SDN_Type, Program, Title, "
        "Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, Vess_owner, Remarks were expected"
    )


def test_a_column_that_no_rule_knows_is_kept_and_told() -> None:
    row = "|".join([*CELLS, '"44"'])
    own = part(f"{HEADER}|Shoe_size\n{row}{MARK}", "sdn.pip")
    assert own.facets[0].rows[0][1].details == (("shoe_size", "44"),)
    assert [(p.severity, p.message) for p in own.problems] == [("note", "unknown column shoe_size")]
    assert [(c.column, c.filled, c.typed) for c in own.columns][-1] == ("shoe_size", 1, 0)


def test_cells_are_counted_by_column() -> None:
    own = part(f"{ROW}\r\n{OTHER.replace('a.k.a.', 'so they say')}{MARK}")
    assert {c.column: (c.filled, c.typed) for c in own.columns} == {
        "Ent_num": (2, 2),
        "SDN_Name": (2, 2),
        "Program": (2, 2),
        "Remarks": (2, 1),
    }
