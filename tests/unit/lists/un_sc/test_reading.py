"""The UN's XML into a Part."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists import un_1988_taliban, un_sc
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content
from blackletter.values.publications import Part

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "un_sc"
PERSON = (
    "<INDIVIDUAL><FIRST_NAME>A</FIRST_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE>"
    "<REFERENCE_NUMBER>%s</REFERENCE_NUMBER>%s</INDIVIDUAL>"
)


def document(*people: str, head: str = 'dateGenerated="2024-11-30T00:00:00.875Z"', more: str = "") -> bytes:
    return f"<CONSOLIDATED_LIST {head}><INDIVIDUALS>{''.join(people)}</INDIVIDUALS>{more}</CONSOLIDATED_LIST>".encode()


def part(data: bytes) -> Part:
    return un_sc.read(source_file("list.xml", data))


def content(*inside: str) -> Content:
    ((_, own),) = part(document(PERSON % ("CDi.001", "".join(inside)))).facets[0].rows
    return own


def test_the_day_and_the_instant_are_taken_as_printed() -> None:
    own = part((ASSETS / "consolidated.xml").read_bytes())
    assert own.printed_on == date(2024, 11, 30)
    assert own.printed_at == "2024-11-30T00:00:00.875Z"
    assert (own.end, own.faults, own.problems) == ("whole", (), ())


def test_without_a_day_the_file_says_none() -> None:
    own = part(document(PERSON % ("CDi.001", ""), head=""))
    assert (own.printed_on, own.printed_at) == (None, "")
    assert [p.code for p in own.problems] == ["date"]


def test_the_committees_list_is_read_as_its_own() -> None:
    own = un_1988_taliban.read(source_file("list.xml", (ASSETS / "taliban.xml").read_bytes()))
    assert own.list_id == "un-1988-taliban"
    assert {c.programmes for _, c in own.facets[0].rows} == {("Taliban",)}
    assert un_1988_taliban.PROFILE.facets[0].minimum == 50


def test_individuals_are_persons_and_entities_organisations() -> None:
    rows = part((ASSETS / "consolidated.xml").read_bytes()).facets[0].rows
    kinds = {source_id: own.subject_kind for source_id, own in rows}
    assert kinds["TAi.005"] == "person"
    assert kinds["TAe.012"] == "organisation"


def test_a_listing_day_with_a_zone_is_the_day_as_printed() -> None:
    rows = dict(part((ASSETS / "consolidated.xml").read_bytes()).facets[0].rows)
    listed = rows["TAi.173"].stated("designation")
    assert listed is not None
    assert listed.text.endswith("-04:00")
    assert str(listed.earliest) == listed.text[:10]


def test_reference_numbers_are_stripped() -> None:
    own = part(document(PERSON % ("\n  KPi.033 ", "")))
    assert own.facets[0].rows[0][0] == "KPi.033"


def test_a_record_without_a_number_is_a_problem_and_a_fault() -> None:
    own = part(document(PERSON % ("CDi.001", ""), PERSON % (" ", "")))
    assert len(own.facets[0].rows) == 1
    assert [(p.code, p.severity, p.excerpt) for p in own.problems] == [("reference", "row", "A")]
    assert own.faults == ("records without a reference number: 1 (first line 1: INDIVIDUAL without REFERENCE_NUMBER)",)


def test_of_two_records_with_one_number_the_first_stands() -> None:
    own = part(document(PERSON % ("CDi.001", "<COMMENTS1>x</COMMENTS1>"), PERSON % ("CDi.001", "")))
    assert [c.remarks for _, c in own.facets[0].rows] == ["x"]
    assert own.faults == ("repeated reference numbers: 1 (first line 1: CDi.001 has a second record)",)


def test_layout_and_the_order_of_repeated_elements_mean_nothing() -> None:
    alias = "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>%s</ALIAS_NAME></INDIVIDUAL_ALIAS>"
    values = "<TITLE><VALUE>Haji</VALUE><VALUE>Mullah</VALUE></TITLE>"
    turned = "<TITLE>\n<VALUE>\n Mullah</VALUE>\n<VALUE>Haji </VALUE></TITLE>"
    assert content(alias % "B", alias % "C", values) == content(turned, alias % "C", "\n", alias % " B\n")


def test_sorting_aids_and_the_constant_list_type_say_nothing() -> None:
    aids = "<SORT_KEY>X</SORT_KEY><SORT_KEY_LAST_MOD>Y</SORT_KEY_LAST_MOD><LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>"
    assert content(aids) == content()
    assert ("list type", "Other") in content("<LIST_TYPE><VALUE>Other</VALUE></LIST_TYPE>").details


@pytest.mark.parametrize(
    ("inside", "field", "value"),
    [
        ("<GENDER>Male</GENDER>", "details", (("gender", "Male"),)),
        ("<DESIGNATION><VALUE>Minister</VALUE></DESIGNATION>", "details", (("designation", "Minister"),)),
        ("<DATAID>7</DATAID><VERSIONNUM>2</VERSIONNUM>", "details", (("data id", "7"), ("version", "2"))),
        ("<SUBMITTED_BY>Germany</SUBMITTED_BY>", "details", (("submitted by", "Germany"),)),
        ("<NATIONALITY><VALUE>Iraq</VALUE></NATIONALITY>", "nationalities", ("Iraq",)),
        ("<NATIONALITY2>Moroccan</NATIONALITY2>", "nationalities", ("Moroccan",)),
        ("<COMMENTS1>a\n  b</COMMENTS1>", "remarks", "a b"),
    ],
)
def test_each_element_has_its_field(inside: str, field: str, value: object) -> None:
    assert getattr(content(inside), field) == value


def test_dates_are_stated_by_kind() -> None:
    own = content(
        "<LISTED_ON>2012-12-31</LISTED_ON><DELISTED_ON>2020-01-02</DELISTED_ON>"
        "<LAST_DAY_UPDATED><VALUE>2016-10-13</VALUE><VALUE/><VALUE>2014-08-12</VALUE></LAST_DAY_UPDATED>"
    )
    assert [(kind, when.text) for kind, when in own.stated_dates] == [
        ("amended", "2014-08-12"),
        ("amended", "2016-10-13"),
        ("designation", "2012-12-31"),
        ("removal", "2020-01-02"),
    ]


def test_unknown_elements_are_noted_and_their_text_kept() -> None:
    own = part(
        document(
            PERSON % ("CDi.001", "<EYES>Brown</EYES><INDIVIDUAL_ALIAS><EARS>2</EARS></INDIVIDUAL_ALIAS>"),
            more="<VESSELS/>",
        )
    )
    assert [(p.severity, p.message, p.excerpt) for p in own.problems] == [
        ("note", "unknown element EYES", "Brown"),
        ("note", "unknown element INDIVIDUAL_ALIAS/EARS", "2"),
        ("note", "unknown element VESSELS", ""),
    ]
    assert own.facets[0].rows[0][1].details == (("eyes", "Brown"), ("individual_alias/ears", "2"))
    assert own.faults == ()


def test_a_cut_file_is_refused_wherever_it_is_cut() -> None:
    data = document(PERSON % ("CDi.001", ""))
    for cut in range(1, len(data)):
        with pytest.raises(SourceError):
            part(data[:cut])


def test_another_root_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        part(b"<sdnList/>")
    assert caught.value.message == "list.xml, line 1: the root element is 'sdnList'; CONSOLIDATED_LIST was expected"


def test_a_comment_stays_whole_and_what_its_set_phrases_tell_is_typed() -> None:
    said = (
        "Mother's name: Salma Abdula Younis. IMO number: 5987860. Associated with Al-Qaida in Iraq (QDe.115). "
        "Gave its owner much to do."
    )
    document_of_its_own = (
        "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>E1</NUMBER></INDIVIDUAL_DOCUMENT>"
    )
    own = content(document_of_its_own, f"<COMMENTS1>{said}</COMMENTS1>")
    assert own.remarks == said
    assert [(i.scheme, i.printed) for i in own.identifiers] == [("imo number", "5987860"), ("passport", "E1")]
    assert own.links == ("Al-Qaida in Iraq",)
    assert own.details == (
        ("imo number", "IMO number: 5987860"),
        ("mother's name", "Salma Abdula Younis"),
        ("relation", "Associated with Al-Qaida in Iraq (QDe.115)"),
    )


def test_a_name_in_a_comment_is_a_weak_one_unless_the_record_prints_it() -> None:
    own = content("<COMMENTS1>Also known as A, and Abu Salma.</COMMENTS1>")
    assert [(n.text, n.kind) for n in own.names] == [("A", "primary"), ("Abu Salma", "weak")]


@pytest.mark.parametrize(
    ("comment", "typed"),
    [
        ("[Old Reference # I.37.C.3]", 1),
        ("Deceased as of 9 February 2016. Belongs to Andar tribe.", 1),
        ("Position changed. [Old Reference # I.47.D.2]", 0),
    ],
)
def test_a_comment_counts_as_understood_where_each_of_its_sentences_is(comment: str, typed: int) -> None:
    own = part(document(PERSON % ("CDi.001", f"<COMMENTS1>{comment}</COMMENTS1>")))
    (counted,) = [c for c in own.columns if c.column == "COMMENTS1"]
    assert (counted.filled, counted.typed) == (1, typed)
