"""Customer files: columns are guessed from their headers, rows become customers or bad rows."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.errors import UsageError
from blackletter.services.customer_rows import CustomerReader
from blackletter.services.customers import kind_of, mapping_of
from blackletter.values.screening_runs import BadRow, Customer


def one(cells: dict[str, str], **given_columns: str) -> Customer | BadRow:
    header = tuple(cells)
    reader = CustomerReader(header=header, columns=mapping_of(header, given_columns), kind="unknown")
    row = tuple(cells.values())
    asked = reader.read(3, row)
    return asked if isinstance(asked, BadRow) else reader.customer(3, row, asked)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (("Customer_Name", "Name of pet"), ("Customer_Name",)),
        (("ФИО", "Дата рождения"), ("ФИО",)),
        (("company", "name"), ("name",)),
    ],
)
def test_the_name_is_found_by_its_header(header: tuple[str, ...], name: tuple[str, ...]) -> None:
    assert mapping_of(header, {}).of("name") == name


def test_a_name_in_parts_is_put_together() -> None:
    found = one({"Last Name": "Bout", "First Name": "Viktor", "Middle Name": " "})
    assert isinstance(found, Customer)
    assert found.query.name == "Viktor Bout"


def test_a_whole_name_counts_more_than_its_parts() -> None:
    cells = {"Who": "Viktor Bout", "First": "V.", "Last": "Bout"}
    found = one(cells, name="Who", given="First", family="Last")
    assert isinstance(found, Customer)
    assert found.query.name == "Viktor Bout"
    found = one({**cells, "Who": " "}, name="Who", given="First", family="Last")
    assert isinstance(found, Customer)
    assert found.query.name == "V. Bout"


def test_every_fact_is_taken_from_its_column() -> None:
    found = one(
        {
            "id": "k1", "name": "Viktor Bout", "type": "Person", "dob": "1967-01-13; 1970",
            "nationality": "Russia, Tajikistan", "passport": "29N0006765", "sex": "M", "city": "Moscow", "note": "x",
        }
    )  # fmt: skip
    assert isinstance(found, Customer)
    q = found.query
    assert (found.id, q.kind, q.countries, q.gender) == ("k1", "person", ("Russia", "Tajikistan"), "M")
    assert [b.text for b in q.births] == ["1967-01-13", "1970"]
    assert [(i.scheme, i.printed) for i in q.identifiers] == [("passport", "29N0006765")]
    assert q.addresses[0].city == "Moscow"


def test_a_birth_date_that_is_none_is_told_and_not_used() -> None:
    found = one({"name": "Viktor Bout", "dob": "soon"})
    assert isinstance(found, Customer)
    assert found.query.births == ()
    assert found.notes == ("birth date 'soon' is not understood and was not used",)


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"name": " "}, "the name is empty"),
        ({"name": "😀 !"}, "the name has neither a letter nor a digit"),
        ({"name": "a\udcff"}, "the row has bytes that are not text in the file's encoding"),
        ({"name": "a", "schema": "Yacht"}, "schema 'Yacht' is not known: "),
    ],
)
def test_a_row_that_cannot_be_screened_says_why(cells: dict[str, str], why: str) -> None:
    found = one(cells)
    assert isinstance(found, BadRow)
    assert found.why.startswith(why) and found.cells == tuple(cells.values()) and found.row == 3


def test_the_digest_covers_what_is_used_and_nothing_else() -> None:
    def digest(**cells: str) -> str:
        found = one({"id": "1", "name": "Viktor Bout", "dob": "", "note": "", **cells})
        assert isinstance(found, Customer)
        return found.digest

    assert digest(note="changed") == digest()
    assert len({digest(), digest(dob="1967"), digest(name="Victor Bout"), digest(id="2")}) == 4


def test_the_digest_stays_what_it_was_when_decisions_were_recorded() -> None:
    cells = {"id": " 7", "name": 'José "Pepe" Ñandú', "type": "person", "dob": "1967", "nationality": "ES; FR"}
    found = one({**cells, "passport": "", "note": "x"})
    assert isinstance(found, Customer)
    said = '["person", ["name", "José \\"Pepe\\" Ñandú"], ["id", "7"], ["schema", "person"], ["birth", "1967"], '
    said += '["country", "ES; FR"], ["identifier", ""]]'
    assert found.digest == sha256(said.encode("utf-8")).hexdigest()[:16]


@pytest.mark.parametrize(
    ("header", "given_columns", "sentence"),
    [
        (("colour",), {}, "no column is recognised as the name among 'colour'"),
        (("name",), {"name": "Who"}, "--column name=Who: the file has no column 'Who'"),
        (("name",), {"shoe": "name"}, "--column shoe=name: there is no field 'shoe'"),
    ],
)
def test_columns_that_cannot_be_are_told(header: tuple[str, ...], given_columns: dict[str, str], sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        mapping_of(header, given_columns)


def test_the_schemata_have_their_kinds() -> None:
    known = {s: kind_of(s) for s in ("Person", "Organization", "Company", "Vessel", "Aircraft", "LegalEntity", "Thing")}
    assert list(known.values()) == [
        "person", "organisation", "organisation", "vessel", "aircraft", "unknown", "unknown",
    ]  # fmt: skip


@given(st.dictionaries(st.sampled_from(["name", "dob", "country", "passport", "type"]), st.text(), min_size=1))
def test_any_cells_are_taken(cells: dict[str, str]) -> None:
    found = one({"name": "", **cells})
    assert found.row == 3
