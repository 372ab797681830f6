"""trade.gov's merged list: ids of its sources, cells with several values, ends of orders."""

from __future__ import annotations

from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_csl import read
from blackletter.lists.us_csl.columns import COLUMNS
from blackletter.values.entries import Address, Content
from blackletter.values.publications import Part

ASSET = Path(__file__).resolve().parents[3] / "assets" / "lists" / "us-csl" / "consolidated.csv"
SDN = "Specially Designated Nationals (SDN) - Treasury Department"


def part(**cells: str) -> Part:
    row = ",".join(f'"{cells.get(name, "")}"' for name in COLUMNS)
    return read(source_file("consolidated.csv", f"{','.join(COLUMNS)}\n{row}\n".encode()))


def only(**cells: str) -> Content:
    ((_, content),) = part(**({"_id": "1", "source": SDN, "name": "X"} | cells)).facets[0].rows
    return content


def fixture() -> dict[str, Content]:
    return dict(read(source_file("consolidated.csv", ASSET.read_bytes())).facets[0].rows)


def test_an_id_has_the_short_name_of_its_source() -> None:
    entries = fixture()
    assert {key.partition(" ")[0] for key in entries} == {
        *("SDN", "EL", "DTC", "DPL", "SSI", "UVL", "ISN", "PLC", "MEU", "CMIC", "CAP", "MBS", "FSE")
    }
    assert entries["SDN 6636"].primary_name == "TALIBAN"
    assert "CAP 15268" in entries and "CAP 15268 #2" in entries


def test_an_order_that_has_expired_says_so() -> None:
    expired = [c for c in fixture().values() if c.primary_name in ("DMITRII KARPENKO", "SIMON FOX")]
    assert [str(c.stated("removal") and c.stated_dates[-1][1].earliest) for c in expired] == ["2022-04-29"] * 2
    assert {c.stated_dates[-1][1].text for c in expired} == {"2022-04-28"}
    assert all(c.stated("in_force") is not None for c in expired)


def test_documents_have_country_and_days() -> None:
    content = only(
        ids="JO, 2014-08-30, 2009-08-31, K475336, Passport; MM, 2017-01-16, 110364903, Registration Number; "
        "Male, Gender"
    )
    assert [(i.scheme, i.printed, i.country) for i in content.identifiers] == [
        ("passport", "K475336", "JO"),
        ("registration number", "110364903", "MM"),
    ]
    assert content.details[1:] == (
        ("passport K475336 issued", "2009-08-31"),
        ("passport K475336 expires", "2014-08-30"),
        ("registration number 110364903 issued or expires", "2017-01-16"),
        ("gender", "Male"),
    )


def test_cells_with_several_values() -> None:
    content = only(
        type="Individual",
        programs="SDGT; IRGC",
        alt_names="Y; and Z",
        addresses="Basrah, IQ; P.O. Box 5, Sharjah, AE; SY; Hamra Street",
        dates_of_birth="1979-04-05; circa 1966; 1955 to 1957",
        nationalities="CA; SD",
        citizenships="MX",
        places_of_birth="Baghdad, Iraq",
    )
    assert (content.subject_kind, content.programmes) == ("person", ("IRGC", "SDGT", "SDN"))
    assert [(n.text, n.kind) for n in content.names] == [("X", "primary"), ("Y", "strong"), ("Z", "strong")]
    assert content.addresses == (
        Address(street="Basrah", country="IQ"),
        Address(street="P.O. Box 5, Sharjah", country="AE"),
        Address(country="SY"),
        Address(street="Hamra Street"),
    )
    assert [(str(b.date.earliest), b.circa) for b in content.births if b.date] == [
        ("1979-04-05", False),
        ("1966-01-01", True),
        ("1955-01-01", False),
    ]
    assert content.nationalities == ("CA", "SD", "MX")


def test_what_cannot_be_understood_is_kept_and_counted() -> None:
    own = part(_id="1", source="Somebody's List", name="X", type="Robot", ids="Male", remarks="so they say")
    ((key, content),) = own.facets[0].rows
    assert key == "Somebody's List 1"
    assert {("sdn type", "Robot"), ("id", "Male")} <= set(content.details)
    assert content.remarks == "so they say"
    assert {c.column for c in own.columns if c.typed < c.filled} == {"type", "ids", "remarks"}
    assert [p.message for p in own.problems] == ["unknown source Somebody's List", "unknown type Robot"]


def test_rows_that_cannot_be_read_are_faults() -> None:
    text = f"{','.join(COLUMNS)}\n1,2\n{',' * 28}\nx,{SDN}{',' * 27}\n1,{SDN},,,,X{',' * 23}\n"
    own = read(source_file("consolidated.csv", text.encode()))
    assert own.faults == (
        "rows of another width: 1 (first line 2: 2 columns where the header has 29)",
        "rows without _id or source: 1 (first line 3: no _id or no source)",
        "rows without a name: 1 (first line 4: no name)",
    )


def test_a_header_without_a_column_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        read(source_file("consolidated.csv", b"_id,source,license_requirement\n"))
    assert caught.value.message == (
        "consolidated.csv, line 1: no column headed 'name', 'start_date', 'end_date'; the Consolidated Screening List "
        "was expected"
    )


def test_another_encoding_is_a_fault() -> None:
    row = ",".join({"_id": "1", "source": SDN, "name": "NIÑO"}.get(name, "") for name in COLUMNS)
    own = read(source_file("consolidated.csv", f"{','.join(COLUMNS)}\n{row}\n".encode("cp1252")))
    assert own.faults == ("texts in another encoding than UTF-8: 1 (first read as cp1252)",)
