"""Japan's workbook: sections of entries in force, of deleted entries, and lifted sections."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists import jp_mof
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of
from tests.support.sheets import Cell
from tests.support.sheets_xls import xls

(FIXTURE,) = (fixture.file() for fixture in fixtures_of("jp-mof"))
HEADER = (
    "告示日付",
    "告示\n番号",
    "日 本 語 表 記",
    "英 語 表 記",
    "別\u3000\u3000名",
    "生 年 月 日",
    "そ\u3000の\u3000他\u3000の\u3000情\u3000報",
)
BASHAR = ("2011.9.9", 1.0, "アル・アサド・バッシャール", "Al-Assad Bashar", None, None, None)
NAME = "24.シリア（個人）"
SECTION = "シリア(個人)"


def workbook(*rows: tuple[Cell, ...], name: str = NAME, header: tuple[str, ...] = HEADER, index: int = 24) -> Part:
    sheets: dict[str, list[list[Cell]]] = {
        "一覧": [[], [float(index), "シリアのアル・アサド大統領及びその関係者等（個人）"]],
        name: [["シリアのアル・アサド大統領及びその関係者等（個人）"], list(header), *map(list, rows)],
    }
    return jp_mof.read(source_file("sanctions.xls", xls(sheets)))


def facet(own: Part, name: str) -> dict[str, Content]:
    return dict(next(f.rows for f in own.facets if f.facet == name))


def test_an_entry_bears_both_spellings_its_section_and_its_notice() -> None:
    own = facet(workbook(BASHAR), "core")[f"{SECTION}-1"]
    assert [(n.text, n.kind, n.script, n.language) for n in own.names] == [
        ("Al-Assad Bashar", "primary", "Latn", "en"),
        ("アル・アサド・バッシャール", "primary", "Jpan", "ja"),
    ]
    assert (own.subject_kind, own.programmes) == ("person", (SECTION,))
    assert own.legal_basis == "シリアのアル・アサド大統領及びその関係者等(個人)"
    assert [(kind, when.earliest) for kind, when in own.stated_dates] == [("designation", date(2011, 9, 9))]


def test_revisions_are_amendments() -> None:
    own = facet(workbook(("2001.9.22\n2008.6.25改訂\n2012.3.27改訂", 1.0, "ア", "A")), "core")[f"{SECTION}-1"]
    assert [(kind, str(when.earliest)) for kind, when in own.stated_dates] == [
        ("designation", "2001-09-22"),
        ("amended", "2008-06-25"),
        ("amended", "2012-03-27"),
    ]


def test_a_deleted_entry_is_no_proof_of_anything_and_keeps_its_day() -> None:
    own = workbook(BASHAR, ("2014.10.17削除\n（1．と同一人物）", 2.0))
    assert list(facet(own, "core")) == [f"{SECTION}-1"]
    gone = facet(own, "lifted")[f"{SECTION}-2"]
    assert [(kind, str(when.earliest)) for kind, when in gone.stated_dates] == [("removal", "2014-10-17")]
    assert gone.details == (("notice date", "(1.と同一人物)"),)
    assert [rule.proves for rule in jp_mof.PROFILE.facets] == [True, False]


def test_a_section_marked_as_lifted_proves_nothing() -> None:
    own = workbook(BASHAR, name="24.【解除】シリア（個人）")
    assert facet(own, "core") == {}
    assert list(facet(own, "lifted")) == [f"{SECTION}-1"]


def test_a_lifted_section_may_have_no_table_at_all() -> None:
    own = jp_mof.read(FIXTURE)
    assert own.faults == ()
    assert not any(key.startswith("イラン") for f in own.facets for key, _ in f.rows)


def test_a_number_without_a_party_goes_with_the_lifted() -> None:
    rows = [(BASHAR[0], float(i), *BASHAR[2:]) for i in range(1, 9)]
    own = workbook(*rows, ("2012.10.25", 9.0))
    assert own.faults == ()
    assert [p.message for p in own.problems] == ["a number without a party"]
    assert list(facet(own, "lifted")) == [f"{SECTION}-9"]


def test_a_row_without_date_and_number_goes_on_with_the_one_above() -> None:
    own = workbook((*BASHAR[:6], "first"), (None, None, None, None, None, None, "second"))
    assert facet(own, "core")[f"{SECTION}-1"].remarks == "first\nsecond"


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("アブ・アリ\nAbu Ali", {("アブ・アリ", "strong"), ("Abu Ali", "strong")}),
        ("A・カビール\n (a.k.a.: A. Kabir)", {("A・カビール", "strong"), ("A. Kabir", "strong")}),
        (
            "(a)リファト・サーレム(b)アブ・ウサマ\n(a)Rif'at Salim(b)Abu Usama",
            {(n, "strong") for n in ("リファト・サーレム", "アブ・ウサマ", "Rif'at Salim", "Abu Usama")},
        ),
        ("フランク・カコレレ（FRANK KAKORERE）", {("フランク・カコレレ", "strong"), ("FRANK KAKORERE", "strong")}),
        ("ジャナット\n(f.k.a.:JANNAT OSHIK)", {("ジャナット", "strong"), ("JANNAT OSHIK", "former")}),
        ("不明", set()),
    ],
)
def test_aliases_of_a_cell(cell: str, names: set[tuple[str, str]]) -> None:
    own = facet(workbook((*BASHAR[:4], cell)), "core")[f"{SECTION}-1"]
    assert {(n.text, n.kind) for n in own.names if n.kind != "primary"} == names


@pytest.mark.parametrize(
    ("cell", "births"),
    [
        ("1963年頃", [("1963-01-01", "1964-01-01", True)]),
        ("1941年8月20日", [("1941-08-20", "1941-08-21", False)]),
        (
            "(a)1955年-1958年頃\n(b)１945年-1950年頃",
            [("1955-01-01", "1959-01-01", True), ("1945-01-01", "1951-01-01", True)],
        ),
        ("1965年又は1966年", [("1965-01-01", "1966-01-01", False), ("1966-01-01", "1967-01-01", False)]),
        ("1984年から1986年までの間", [("1984-01-01", "1987-01-01", False)]),
        (date(1937, 4, 28), [("1937-04-28", "1937-04-29", False)]),
        ("おおむね30歳", [("None", "None", False)]),
    ],
)
def test_births_of_a_cell(cell: Cell, births: list[tuple[str, str, bool]]) -> None:
    own = facet(workbook((*BASHAR[:5], cell)), "core")[f"{SECTION}-1"]
    assert [(str(b.date and b.date.earliest), str(b.date and b.date.latest), b.circa) for b in own.births] == births


def test_a_gap_in_the_numbers_a_number_twice_and_none_are_faults() -> None:
    own = workbook(BASHAR, BASHAR, ("2011.9.9", 4.0, "ア", "A"), ("2011.9.9", None, "イ", "B"))
    assert own.faults == (
        f"rows without a number: 1 (first {SECTION}, row 6: no number)",
        f"repeated numbers: 1 (first {SECTION}, row 4: second row of {SECTION}-1)",
        f"numbers missing within a section: 1 (first {SECTION}, row 5: after 1 comes 4)",
    )


def test_a_sheet_without_the_header_and_a_section_that_is_missing_are_faults() -> None:
    with pytest.raises(SourceError, match="no row can be read; 一覧: section 24 is missing"):
        workbook(BASHAR, name="23.リビア", header=HEADER[1:])
    assert "sections that the index names" in workbook(BASHAR, index=25).faults[0]


def test_columns_are_read_by_name() -> None:
    turned = workbook(BASHAR[::-1], header=HEADER[::-1])
    assert facet(turned, "core") == facet(workbook(BASHAR), "core")


def test_cross_references_in_numbers_and_the_publishers_unknown() -> None:
    own = facet(jp_mof.read(FIXTURE), "core")
    assert ("number as printed", "2(*7)") not in own["タリバーン関係者等-2"].details
    assert own["タリバーン関係者等-2"].primary_name == "MOHAMMAD HASSAN AKHUND"
    assert all(value != "不明" for content in own.values() for _, value in content.details)
