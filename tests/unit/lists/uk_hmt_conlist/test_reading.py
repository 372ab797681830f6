"""OFSI's rows into entries: one Group ID is one party."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists import uk_hmt_conlist
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of
from tests.support.sheets import xlsx

OLD, NEW = (fixture.file() for fixture in fixtures_of("uk-hmt-conlist"))
HEADER = (
    "Name 6", "Name 1", "Name Non-Latin Script", "DOB", "Town of Birth", "Country of Birth", "Nationality",
    "Passport Number", "Passport Details", "National Identification Number", "Address 1", "Country",
    "Other Information", "Group Type", "Alias Type", "Alias Quality", "Regime", "Listed On",
    "UK Sanctions List Date Designated", "Last Updated", "Group ID",
)  # fmt: skip
PLAIN = {
    "Name 6": "DOE", "Group Type": "Individual", "Alias Type": "Primary name", "Regime": "Russia",
    "Listed On": "24/02/2022", "Last Updated": "25/02/2022", "Group ID": "1",
}  # fmt: skip


def table(*rows: dict[str, str], header: tuple[str, ...] = HEADER, first: str = "Last Updated,10/04/2025") -> bytes:
    out = io.StringIO(newline="")
    out.write(f"{first}\r\n")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([(PLAIN | row).get(name, "") for name in header] for row in rows)
    return out.getvalue().encode()


def part(data: bytes) -> Part:
    return uk_hmt_conlist.read(source_file("ConList.csv", data))


def content(*rows: dict[str, str]) -> Content:
    ((_, own),) = part(table(*rows)).facets[0].rows
    return own


def test_the_day_of_the_list_is_taken_from_its_first_line() -> None:
    assert uk_hmt_conlist.read(OLD).printed_on == date(2014, 4, 2)
    assert uk_hmt_conlist.read(NEW).printed_on == date(2025, 4, 10)
    assert part(table({}, first="x,y")).printed_on is None


def test_csv_and_xlsx_of_one_table_read_alike() -> None:
    rows = list(csv.reader(io.StringIO(table({}, {"Group ID": "2"}).decode(), newline="")))
    sheet = uk_hmt_conlist.read(source_file("ConList.xlsx", xlsx({"Data": rows})))
    lines = part(table({}, {"Group ID": "2"}))
    assert sheet.facets == lines.facets
    assert (sheet.end, lines.end) == ("whole", "unmarked")


def test_rows_of_one_group_are_one_party_whatever_their_order() -> None:
    rows = (
        {"Name 6": "DOE", "Name 1": "Jane"},
        {"Name 6": "ROE", "Name 1": "Jane", "Alias Type": "AKA", "Alias Quality": "Low quality"},
        {"Name 6": "POE", "Alias Type": "FKA", "DOB": "00/00/1980"},
        {"Name 6": "DOE", "Name 1": "Jane", "Name Non-Latin Script": "Джейн ДОУ", "DOB": "01/02/1981"},
    )
    own = content(*rows)
    assert own == content(*reversed(rows))
    assert [(n.text, n.kind, n.script) for n in own.names] == [
        ("Jane DOE", "primary", "Latn"),
        ("Джейн ДОУ", "strong", "Cyrl"),
        ("Jane ROE", "weak", "Latn"),
        ("POE", "former", "Latn"),
    ]
    assert own.names[0].parts == (("name 1", "Jane"), ("name 6", "DOE"))
    assert [str(b.date and b.date.earliest) for b in own.births] == ["1980-01-01", "1981-02-01"]


def test_numbered_towns_and_countries_of_birth_belong_together() -> None:
    own = content(
        {"Town of Birth": "(1) Selong (2) Lombok (3) Basra", "Country of Birth": "(1)-(2) Indonesia (3) Iraq"}
    )
    assert [b.place for b in own.births] == ["Basra, Iraq", "Lombok, Indonesia", "Selong, Indonesia"]
    assert [b.place for b in content({"Country of Birth": "Iraq"}).births] == ["Iraq"]


def test_a_passport_has_its_number_and_what_is_said_of_it() -> None:
    own = content({"Passport Number": "(1) A123456 (2) B-98", "Passport Details": "(1) Iraq. Issued 2001 (2) -"})
    assert [(i.printed, i.normalised) for i in own.identifiers if i.scheme == "passport number"] == [
        ("A123456", "A123456"),
        ("B-98", "B98"),
    ]
    assert ("passport number A123456", "Iraq. Issued 2001") in own.details


def test_until_2020_the_number_is_looked_for_among_the_details() -> None:
    header = tuple("NI Number" if name == "National Identification Number" else name for name in HEADER)
    header = tuple(name for name in header if name != "Passport Number")
    data = table(
        {"Passport Details": "Passport No: 592667 (Qatari passport issued on 3 May 2007).", "NI Number": "none seen"},
        header=header,
    )
    own = part(data)
    ((_, read),) = own.facets[0].rows
    assert [i.printed for i in read.identifiers if i.scheme == "passport number"] == ["592667"]
    assert ("passport number 592667", "Passport No: 592667 (Qatari passport issued on 3 May 2007).") in read.details
    counts = {c.column: (c.filled, c.typed) for c in own.columns}
    assert counts["ni number"] == (1, 0)


def test_statements_in_other_information_become_fields_and_the_rest_stays_text() -> None:
    own = content(
        {
            "Other Information": "(UK Sanctions List Ref):SYR0306. Real Estate (UN Ref):QDe.137 "
            "(UK Statement of Reasons):Front company (SSRC). "
            "(Phone number):(1) +9631 (2) +9632 (Parent company):ACME (Gender):Male"
        }
    )
    identifiers = {(i.scheme, i.printed) for i in own.identifiers}
    assert identifiers == {
        ("ofsi group id", "1"),
        ("uk sanctions list ref", "SYR0306"),
        ("un reference number", "QDe.137"),
        ("phone number", "+9631"),
        ("phone number", "+9632"),
    }
    assert own.links == ("ACME",)
    assert {("gender", "Male"), ("statement of reasons", "Front company (SSRC).")} <= set(own.details)
    assert own.remarks == "Real Estate"


@pytest.mark.parametrize("words", ["UN Ref QI.A.86.03. More", "UN REF:QI.A.86.03 More", "More UN Ref QI.A.86.03"])
def test_the_old_way_to_write_a_reference_of_the_un(words: str) -> None:
    own = content({"Other Information": words})
    assert ("un reference number", "QI.A.86.03") in {(i.scheme, i.printed) for i in own.identifiers}
    assert own.remarks == "More"


def test_the_dates_are_kept_apart() -> None:
    own = content({"UK Sanctions List Date Designated": "31/12/2020", "Listed On": "02/12/2011"})
    assert [(kind, str(when.earliest)) for kind, when in own.stated_dates] == [
        ("designation", "2020-12-31"),
        ("in_force", "2011-12-02"),
        ("amended", "2022-02-25"),
    ]
    assert own.listing_date is not None and own.listing_date.earliest == date(2011, 12, 2)


def test_a_group_of_two_regimes_bears_both() -> None:
    own = content({}, {"Regime": "Belarus", "Listed On": "01/03/2022"})
    assert own.programmes == ("Belarus", "Russia")
    assert [str(when.earliest) for kind, when in own.stated_dates if kind == "in_force"] == ["2022-02-24", "2022-03-01"]


def test_columns_are_read_by_name() -> None:
    assert part(table({}, header=HEADER[::-1])).facets == part(table({})).facets


def test_a_header_without_a_column_is_refused_and_an_unknown_column_is_kept() -> None:
    with pytest.raises(SourceError, match="line 2: no column headed 'regime'; OFSI's Consolidated List was expected"):
        part(table({}, header=tuple(name for name in HEADER if name != "Regime")))
    own = part(table({"Shoe Size": "38"}, header=(*HEADER, "Shoe Size")))
    assert [(p.code, p.severity) for p in own.problems] == [("column", "note")]
    assert ("shoe size", "38") in own.facets[0].rows[0][1].details


def test_a_row_without_group_id_or_of_another_width_is_a_fault() -> None:
    own = part(table({}, {"Group ID": "x"}) + b"a,b\r\n")
    assert own.faults == (
        "rows of another width: 1 (first line 5: 2 columns where the header has 21)",
        "rows without a Group ID: 1 (first line 4: no Group ID)",
    )
    assert own.end == "incomplete"


def test_columns_whose_contents_changed_places_are_a_fault() -> None:
    own = part(table({"Group Type": "Primary name", "Alias Type": "Individual"}))
    assert len(own.faults) == 2
    assert own.faults[0].startswith("1 of 1 values of group type are of another kind")


def test_an_unknown_code_is_a_note_and_is_kept() -> None:
    rows = [{"Group ID": str(i)} for i in range(1, 9)]
    own = part(table(*rows, {"Group ID": "9", "Alias Type": "Nickname"}))
    assert (own.faults, [p.message for p in own.problems]) == ((), ["unknown alias type Nickname"])
    assert dict(own.facets[0].rows)["9"].names[0].parts == (("name type", "Nickname"),)


def test_a_file_that_ends_inside_a_number_is_not_believed() -> None:
    whole = table({}, {"Group ID": "12531"})
    assert part(whole).end == "unmarked"
    assert part(whole.rstrip()[:-1]).end == "missing"
    twice = table({"Group ID": "12531"}, {"Group ID": "12531"}).rstrip()
    assert part(twice).end == "unmarked"


def test_al_nusrah_front_and_its_references() -> None:
    own = dict(uk_hmt_conlist.read(NEW).facets[0].rows)["12981"]
    assert own.primary_name == "AL-NUSRAH FRONT FOR THE PEOPLE OF THE LEVANT"
    assert {("uk sanctions list ref", "AQD0026"), ("un reference number", "QDe.137")} <= {
        (i.scheme, i.printed) for i in own.identifiers
    }
