"""Ukraine's State Sanctions Register: two files, two lists, and subjects whose sanctions have ended."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

import pytest

from blackletter.errors import SourceError
from blackletter.lists import ua_nsdc_individuals, ua_nsdc_legal
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.ua_nsdc.subject import date_of
from blackletter.values.entries import Address, Content, Identifier
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of

SUBJECT = {"sid": 1, "name": "Шойгу Сергій", "translit": "Shoihu Serhii", "status": "active"}


@cache
def part_of(list_id: str) -> Part:
    (fixture,) = fixtures_of(list_id)
    read_one = ua_nsdc_legal.read if list_id == "ua-nsdc-legal" else ua_nsdc_individuals.read
    return read_one(fixture.file())


def rows(list_id: str, facet: str = "core") -> dict[str, Content]:
    return dict(next(f.rows for f in part_of(list_id).facets if f.facet == facet))


def read(*subjects: object) -> Part:
    return ua_nsdc_individuals.read(source_file("individual.json", json.dumps(subjects).encode()))


def content(**said: object) -> Content:
    ((_, own),) = read(SUBJECT | said).facets[0].rows
    return own


@pytest.mark.parametrize("list_id", ["ua-nsdc-individuals", "ua-nsdc-legal"])
def test_each_kind_is_a_list_of_its_own_and_those_ended_stand_apart(list_id: str) -> None:
    part = part_of(list_id)
    assert (part.list_id, part.end, part.printed_on, part.problems, part.faults) == (list_id, "whole", None, (), ())
    assert {facet.facet: len(facet.rows) for facet in part.facets} == {"core": 12, "lifted": 1}
    assert sum(c.typed for c in part.columns) >= 0.95 * sum(c.filled for c in part.columns)


def test_individuals_and_legal_entities_are_told_apart_by_file_name_or_by_their_records() -> None:
    data = json.dumps([SUBJECT]).encode()
    for name, individual, legal in (
        ("individual.json", True, False),
        ("legal.json", False, True),
        ("x.json", False, False),
    ):
        file = source_file(name, data)
        assert (ua_nsdc_individuals.recognises(file), ua_nsdc_legal.recognises(file)) == (individual, legal)
    marked = source_file("x.json", json.dumps([SUBJECT | {"subjectType": "legal"}]).encode())
    assert (ua_nsdc_individuals.recognises(marked), ua_nsdc_legal.recognises(marked)) == (False, True)


def test_three_names_in_one_cell_are_three_names() -> None:
    own = rows("ua-nsdc-individuals")["12001"]
    assert [(n.text, n.kind, n.script) for n in own.names] == [
        ("Путін Володимир Володимирович", "primary", "Cyrl"),
        ("Putin Volodymyr Volodymyrovych", "strong", "Latn"),
        ("Vladimir Putin", "strong", "Latn"),
        ("Путин Владимир Владимирович", "strong", "Cyrl"),
    ]
    assert content(name='ТОВ "А" (філія)').names[0].text == 'ТОВ "А" (філія)'


def test_births_places_and_terms() -> None:
    own = rows("ua-nsdc-individuals")["12001"]
    assert [(birth.text, birth.place) for birth in own.births] == [("07.10.1952", ""), ("м. Ленінград", "м. Ленінград")]
    assert own.births[0].date is not None and own.births[0].date.earliest == date(1952, 10, 7)
    assert ("position", "Президент Російської Федерації") in own.details
    assert rows("ua-nsdc-individuals")["12004"].nationalities == ("RU", "UA")


def test_a_legal_entity_has_identifiers_addresses_and_its_day_of_registration() -> None:
    own = rows("ua-nsdc-legal")["22002"]
    assert own.identifiers == (
        Identifier(scheme="tax:inn", printed="7736207543", normalised="7736207543", country="RU"),
    )
    address = "Російська Федерація, 119021, м. Москва, вул. Льва Толстого, буд. 16"
    assert own.addresses == (Address(street=address, remarks="Місцезнаходження"),)
    assert ("date of registration", "16.09.2000") in own.details
    assert own.births == ()


def test_decrees_give_legal_basis_programme_and_dates() -> None:
    own = rows("ua-nsdc-legal")["22001"]
    assert own.legal_basis == "Decree of the President of Ukraine No 184/2020 of 14.05.2020"
    assert own.programmes == ("decree 184/2020",)
    assert own.listing_date is not None and own.listing_date.earliest == date(2020, 5, 14)
    ended = rows("ua-nsdc-legal", "lifted")["22013"]
    removal = ended.stated("removal")
    assert removal is not None and removal.earliest == date(2020, 5, 15)


@pytest.mark.parametrize(
    ("words", "earliest"),
    [
        ("07.10.1952", "1952-10-07"),
        ("1952-10-07", "1952-10-07"),
        ("1957", "1957-01-01"),
        ("в серпні 1980 року", "None"),
    ],
)
def test_dates(words: str, earliest: str) -> None:
    assert str(date_of(words).earliest) == earliest


def test_unknown_fields_are_kept_and_noted() -> None:
    part = read(SUBJECT | {"mood": "grim"})
    assert [(p.severity, p.message) for p in part.problems] == [("note", "unknown field mood")]
    assert ("mood", "grim") in part.facets[0].rows[0][1].details


def test_what_a_record_lacks_is_a_fault() -> None:
    part = read(SUBJECT, SUBJECT, {"sid": 2}, {"name": "А"}, "x", SUBJECT | {"sid": 3, "subjectType": "legal"})
    assert [fault.partition(" (first")[0] for fault in part.faults[:5]] == [
        "records that are no objects: 1",
        "subjects without a number: 1",
        "subjects without a name: 1",
        "subjects of the other kind: 1",
        "repeated numbers: 1",
    ]


def test_fields_that_changed_places_are_a_fault() -> None:
    part = read(SUBJECT | {"sid": "Шойгу", "name": "12", "translit": "Шойгу"})
    assert {fault.partition(" are ")[0] for fault in part.faults} == {
        "1 of 1 values of sid",
        "1 of 1 values of name",
        "1 of 1 values of translit",
    }


@pytest.mark.parametrize("data", [b"{}", b"[]", b"null", b"3", b'{"error": "Unauthorized"}', b"[" * 100000])
def test_another_json_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        ua_nsdc_individuals.read(source_file("individual.json", data))
    assert caught.value.message and "\n" not in caught.value.message


def test_a_cut_file_is_refused_wherever_it_is_cut() -> None:
    data = json.dumps([SUBJECT]).encode()
    for cut in range(1, len(data)):
        with pytest.raises(SourceError):
            ua_nsdc_individuals.read(source_file("individual.json", data[:cut]))
