"""What the EU's list may hold, and what is refused."""

from __future__ import annotations

import pytest

from blackletter.errors import SourceError
from blackletter.lists import eu_fsf
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of

HEAD = '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-05-03T10:00:00+02:00">'
ENTITY = (
    '<sanctionEntity logicalId="{id}" euReferenceNumber="EU.1.2" {more}>'
    '<regulation regulationType="regulation" publicationDate="{day}" entryIntoForceDate="{day}" '
    'numberTitle="{title}" programme="{programme}"/><subjectType code="person" classificationCode="P"/>'
    '<nameAlias wholeName="{name}" strong="true" logicalId="{number}"><regulationSummary numberTitle="{title}" '
    'publicationDate="{day}"/></nameAlias>{inside}</sanctionEntity>'
)


def entity(logical_id: str = "516", **said: str) -> str:
    values = {"more": "", "day": "2017-03-08", "title": "2017/404 (OJ L63)", "programme": "AFG", "name": "A"}
    return ENTITY.format(id=logical_id, **(values | {"number": "1", "inside": ""} | said))


def part(*entities: str) -> Part:
    return eu_fsf.read(source_file("list.xml", (HEAD + "".join(entities) + "</export>").encode()))


def content(*entities: str) -> Content:
    ((_, own),) = part(*entities).facets[0].rows
    return own


def table(*changes: tuple[str, str]) -> Part:
    (fixture,) = (f for f in fixtures_of("eu-fsf") if f.asset.endswith(".csv"))
    text = fixture.file().data.decode("utf-8-sig")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return eu_fsf.read(source_file("list.csv", text.encode()))


def test_an_entity_printed_under_two_programmes_is_one_entry_with_both_legal_bases() -> None:
    older = entity(day="2008-03-08", title="220/2008 (OJ L68)", programme="TAQA", name="B", number="2")
    read = part(entity(), older)
    assert read.faults == ()
    own = content(entity(), older)
    assert own.programmes == ("AFG", "TAQA")
    assert own.legal_basis == "2017/404 (OJ L63) (AFG); 220/2008 (OJ L68) (TAQA)"
    assert ("legal basis (TAQA)", "220/2008 (OJ L68)") in own.details
    assert [name.text for name in own.names] == ["A", "B"]
    assert content(older, entity()).programmes == own.programmes
    listed = own.listing_date
    assert listed is not None and str(listed.earliest) == "2008-03-08"


def test_an_entity_printed_twice_under_one_regulation_is_a_fault() -> None:
    read = part(entity(), entity(name="B"))
    assert read.faults == ("repeated numbers: 1 (first line 1: second record of 516)",)
    assert content(entity(), entity(name="B")).primary_name == "A"


def test_values_that_no_rule_knows_are_noted_and_kept() -> None:
    read = part(entity(more='mood="grim"', inside='<shoe size="44"/>'))
    assert [(p.severity, p.message, p.excerpt) for p in read.problems] == [
        ("note", "unknown value mood", "grim"),
        ("note", "unknown value shoe", "size=44"),
    ]
    assert {("mood", "grim")} <= set(read.facets[0].rows[0][1].details)


def test_the_order_of_parts_means_nothing() -> None:
    two = (
        '<nameAlias wholeName="B" strong="true" logicalId="2"/>',
        '<nameAlias wholeName="C" strong="false" logicalId="3"/>',
    )
    assert content(entity(inside="".join(two))) == content(entity(inside="".join(reversed(two))))
    assert [n.kind for n in content(entity(inside="".join(two))).names] == ["primary", "strong", "weak"]


@pytest.mark.parametrize(
    ("birth", "text", "interval", "circa"),
    [
        ('birthdate="1937-04-28"', "1937-04-28", ("1937-04-28", "1937-04-29"), False),
        ('year="1957" circa="true"', "approximately 1957", ("1957-01-01", "1958-01-01"), True),
        ('year="1961" monthOfYear="8"', "1961-08", ("1961-08-01", "1961-09-01"), False),
        ('yearRangeFrom="1958" yearRangeTo="1963"', "between 1958 and 1963", ("1958-01-01", "1964-01-01"), False),
        ('year="1363" calendarType="ISLAMIC"', "1363 (islamic calendar: 1363)", ("None", "None"), False),
    ],
)
def test_dates_of_birth(birth: str, text: str, interval: tuple[str, str], circa: bool) -> None:
    (own,) = content(entity(inside=f"<birthdate {birth}/>")).births
    assert own.date is not None
    assert (own.text, (str(own.date.earliest), str(own.date.latest)), own.circa) == (text, interval, circa)


def test_a_number_that_is_none_is_a_problem_and_a_fault() -> None:
    read = part(entity(), entity("5x"))
    assert len(read.facets[0].rows) == 1
    assert read.faults[0] == "entities without a number: 1 (first line 1: no logicalId)"


def test_a_row_of_another_width_is_a_fault() -> None:
    read = table(("Babbar Khalsa;", "Babbar Khalsa;;"))
    assert any(fault.startswith("rows of another width:") for fault in read.faults)


def test_two_cells_that_changed_places_are_a_fault() -> None:
    read = table(("EU.27.28;", "2003-07-07;"), ("EU.39.56;", "2003-07-07;"), ("EU.3829.86;", "x;"), ("EU.3092.36", "y"))
    assert any("Entity_EU_ReferenceNumber are of another kind" in fault for fault in read.faults)


def test_a_table_with_permuted_columns_is_read_by_name() -> None:
    lines = [
        line.split(";")
        for line in (
            "fileGenerationDate;NameAlias_WholeName;Entity_LogicalId;Entity_SubjectType;Entity_Regulation_NumberTitle",
            "18/03/2022;X;7;P;1/2003",
        )
    ]
    read = eu_fsf.read(source_file("l.csv", "\n".join(";".join(line) for line in lines).encode() + b"\n"))
    ((source_id, own),) = read.facets[0].rows
    assert (source_id, own.primary_name, own.legal_basis) == ("7", "X", "1/2003")


def test_a_cut_file_is_refused_wherever_it_is_cut() -> None:
    data = (HEAD + entity() + "</export>").encode()
    for cut in range(1, len(data)):
        with pytest.raises(SourceError):
            eu_fsf.read(source_file("list.xml", data[:cut]))


def test_another_root_is_refused_in_one_sentence() -> None:
    with pytest.raises(SourceError) as caught:
        eu_fsf.read(source_file("list.xml", b"<sdnList/>"))
    assert caught.value.message == (
        "list.xml, line 1: the root element is 'sdnList'; export was expected, "
        "as in the EU's consolidated list of financial sanctions (XML 1.1)"
    )
