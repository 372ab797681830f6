"""The EU terrorist list in the Official Journal: numbered sentences, read as names, births, documents."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from blackletter.errors import SourceError
from blackletter.lists import eu_terrorist
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.eu_terrorist.annex import GROUPS, PERSONS, Numbered
from blackletter.lists.eu_terrorist.sentences import content_of
from blackletter.values.entries import Content, Identifier
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of

HEAD = "<html><body><p>2.4.2009</p><p>COUNCIL DECISION 2009/1 of 1 April 2009 on Regulation (EC) No 2580/2001</p>"


@cache
def part() -> Part:
    (fixture,) = fixtures_of("eu-terrorist")
    return eu_terrorist.read(fixture.file())


def rows() -> dict[str, Content]:
    return dict(part().facets[0].rows)


def group(text: str) -> Content:
    return content_of(Numbered(section=GROUPS, number=1, text=text), "act")


def person(text: str) -> Content:
    return content_of(Numbered(section=PERSONS, number=1, text=text), "act")


def act(persons: str, groups: str) -> Part:
    page = f"{HEAD}<p>I. PERSONS</p>{persons}<p>II. GROUPS AND ENTITIES</p>{groups}<p>ELI: x</p></body></html>"
    return eu_terrorist.read(source_file("act.html", page.encode()))


def test_the_whole_annex_is_read_with_its_act_and_day() -> None:
    own = part()
    assert (own.printed_on, own.end, own.problems, own.faults) == (date(2024, 7, 26), "whole", (), ())
    kinds = [content.subject_kind for content in rows().values()]
    assert (kinds.count("person"), kinds.count("organisation")) == (13, 21)
    assert {content.legal_basis for content in rows().values()} == {"COUNCIL DECISION (CFSP) 2024/2056 of 26 July 2024"}


def test_more_than_95_of_100_facts_are_understood() -> None:
    assert sum(c.typed for c in part().columns) >= 0.95 * sum(c.filled for c in part().columns)


def test_the_printed_sentence_stays_whole() -> None:
    assert rows()["hamas"].remarks == "‘Hamas’, including ‘Hamas-Izz al-Din al-Qassem’."


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("‘Al-Aqsa Martyrs’ Brigade’.", ["Al-Aqsa Martyrs’ Brigade"]),
        (
            "‘Kurdistan Workers’ Party’ – ‘PKK’ (a.k.a. ‘KADEK’, a.k.a. ‘KONGRA-GEL’).",
            ["Kurdistan Workers’ Party", "PKK", "KADEK", "KONGRA-GEL"],
        ),
        (
            "‘Gama’a al-Islamiyya’ (a.k.a. ‘Al-Gama’a al-Islamiyya’) (‘Islamic Group’ – ‘IG’).",
            ["Gama’a al-Islamiyya", "Al-Gama’a al-Islamiyya", "Islamic Group", "IG"],
        ),
        (
            "‘Popular Front – General Command’ (a.k.a. ‘PFLP – General Command’).",
            ["Popular Front – General Command", "PFLP – General Command"],
        ),
        (
            "‘A’ – ‘B/C’ (a.k.a. ‘Devrimci Sol’ (‘Revolutionary Left’), a.k.a. ‘Dev Sol’) (‘People’s Party’).",
            ["A", "B/C", "Devrimci Sol", "Revolutionary Left", "Dev Sol", "People’s Party"],
        ),
        ("‘Islamic Revolutionary Guard Corps (IRGC)’.", ["Islamic Revolutionary Guard Corps (IRGC)"]),
        ("Directorate for Internal Security.", ["Directorate for Internal Security"]),
    ],
)
def test_names_of_groups(sentence: str, names: list[str]) -> None:
    own = group(sentence)
    assert [name.text for name in own.names] == names
    assert [name.kind for name in own.names] == ["primary"] + ["strong"] * (len(names) - 1)
    assert own.details == ()


def test_what_a_group_includes_is_a_name_that_says_so() -> None:
    own = group("‘Communist Party of the Philippines’, including ‘New People’s Army’ – ‘NPA’, Philippines.")
    assert [(name.text, name.parts) for name in own.names[1:]] == [
        ("New People’s Army", (("relation", "including"),)),
        ("NPA", (("relation", "including"),)),
    ]
    assert own.details == (("not understood", "Philippines"),)


def test_a_person_has_births_nationalities_and_documents() -> None:
    own = rows()["arbabsiar-manssor"]
    assert [name.text for name in own.names] == ["ARBABSIAR Manssor", "Mansour Arbabsiar"]
    assert [(birth.text, birth.place) for birth in own.births] == [("6.3.1955", "Iran"), ("15.3.1955", "Iran")]
    assert own.nationalities == ("Iranian", "US")
    assert own.identifiers == (
        Identifier(scheme="passport", printed="C2002515", normalised="C2002515", country="Iran"),
        Identifier(scheme="passport", printed="477845448", normalised="477845448", country="USA"),
        Identifier(scheme="national id", printed="07442833", normalised="07442833"),
    )
    assert own.details == (("not understood", "expiry date 15.3.2016 (USA driving licence)"),)


@pytest.mark.parametrize(
    ("sentence", "text", "place", "earliest", "circa"),
    [
        (
            "A B, born 16.10.1966 in Tarut (Saudi Arabia), citizen of X.",
            "16.10.1966",
            "Tarut (Saudi Arabia)",
            "1966-10-16",
            False,
        ),
        ("A B, born circa 1965 in Tehran, Iran.", "circa 1965", "Tehran, Iran", "1965-01-01", True),
        (
            "A B, born 22.3.1988 in Zaghdraiya, Sidon, Lebanon, Canadian citizen.",
            "22.3.1988",
            "Zaghdraiya, Sidon, Lebanon",
            "1988-03-22",
            False,
        ),
        ("A B, born 1963.", "1963", "", "1963-01-01", False),
    ],
)
def test_births(sentence: str, text: str, place: str, earliest: str, circa: bool) -> None:
    (own,) = person(sentence).births
    assert own.date is not None
    assert (own.text, own.place, str(own.date.earliest), own.circa) == (text, place, earliest, circa)


def test_a_birth_may_be_a_place_alone_and_addresses_are_several() -> None:
    assert [b.place for b in person("A B, born in Al Ihsa (Saudi Arabia).").births] == ["Al Ihsa (Saudi Arabia)"]
    assert [a.street for a in rows()["shahlai-abdul-reza"].addresses] == [
        "Kermanshah, Iran",
        "Mehran Military Base, Ilam Province, Iran",
    ]


def test_numbers_in_blocks_of_their_own_or_before_their_text_are_the_same() -> None:
    apart = act("<p>1.</p><p>A B, born 1963.</p>", "<p>1.</p><p>‘C’.</p><p>2.</p><p>‘D’.</p>")
    together = act("<p>1. A B, born 1963.</p>", "<ul><li>1. ‘C’.</li><li>2. ‘D’.</li></ul>")
    assert apart.facets == together.facets
    assert (apart.printed_on, apart.faults) == (date(2009, 4, 2), ())
    assert apart.facets[0].rows[0][1].legal_basis == "COUNCIL DECISION 2009/1 of 1 April 2009"


def test_an_entry_that_is_missing_shows_in_the_numbers() -> None:
    own = act("<p>1. A B.</p><p>3. C D.</p>", "<p>2. ‘E’.</p>")
    assert own.faults == ("entries out of number: 2 (first persons: number 3 where 2 was expected)",)


def test_the_consolidated_regulation_is_read_up_to_its_next_annex() -> None:
    page = (
        f"{HEAD}<p>ANNEX II</p><p>A. Natural persons</p><p>1. A B.</p><p>B. Legal persons, groups and entities</p>"
        "<p>1. ‘C’.</p><p>ANNEX III</p><p>A. Natural persons</p><p>[…]</p>"
        "<p>B. Legal persons, groups and entities</p><p>[…]</p></body></html>"
    )
    own = eu_terrorist.read(source_file("act.html", page.encode()))
    assert [source_id for source_id, _ in own.facets[0].rows] == ["a-b", "c"]
    assert (own.problems, own.faults) == ((), ())


def test_text_between_the_entries_is_noted_and_no_entry() -> None:
    own = act("<p>Some words</p><p>1. A B.</p>", "<p>1. ‘E’.</p>")
    assert [(p.code, p.severity, p.excerpt) for p in own.problems] == [("text", "note", "Some words")]


def test_another_act_of_the_journal_is_refused() -> None:
    with pytest.raises(SourceError, match="cites neither Common Position 2001/931/CFSP nor Regulation"):
        eu_terrorist.read(source_file("act.html", b"<html><p>Persons</p><p>Groups and entities</p></html>"))
    with pytest.raises(SourceError, match="no headings «Persons» and «Groups and entities»"):
        eu_terrorist.read(source_file("act.html", f"{HEAD}</body></html>".encode()))


def test_a_page_that_breaks_off_is_incomplete_or_refused_wherever_it_breaks() -> None:
    (fixture,) = fixtures_of("eu-terrorist")
    data = fixture.file().data.rstrip()
    for cut in range(1, len(data), 101):
        try:
            assert eu_terrorist.read(source_file("act.html", data[:cut])).end == "incomplete"
        except SourceError as fault:
            assert "\n" not in fault.message
