"""Canada's listed terrorist entities: the feed and the page say the same of the same entities."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from blackletter.errors import SourceError
from blackletter.lists import ca_terrorist
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.ca_terrorist.entity import Entity, content_of, source_id
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of

FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://www.publicsafety.gc.ca/</id>%s</feed>'
ENTRY = "<entry><title>%s</title><published>%s</published><summary>N/A</summary>%s</entry>"


@cache
def part_of(asset: str) -> Part:
    (fixture,) = (f for f in fixtures_of("ca-terrorist") if f.asset.endswith(asset))
    return ca_terrorist.read(fixture.file())


def feed(*entries: str) -> Part:
    return ca_terrorist.read(source_file("feed.xml", (FEED % "".join(entries)).encode()))


@pytest.mark.parametrize(("asset", "kind"), [("feed.xml", "xml"), ("page.html", "html")])
def test_each_form_is_read_without_a_problem(asset: str, kind: str) -> None:
    part = part_of(asset)
    assert (part.file_kind, part.printed_on, part.end) == (kind, date(2025, 1, 15), "whole")
    assert (part.problems, part.faults, len(part.facets[0].rows)) == ((), (), 14)


def test_both_forms_know_the_same_entities_by_the_same_ids_names_and_dates() -> None:
    in_feed, in_page = dict(part_of("feed.xml").facets[0].rows), dict(part_of("page.html").facets[0].rows)
    assert in_feed.keys() == in_page.keys()
    for key, own in in_feed.items():
        other = in_page[key]
        assert (own.names, own.remarks, own.legal_basis) == (other.names, other.remarks, other.legal_basis)
        assert own.listing_date is not None and other.listing_date is not None
        assert own.listing_date.earliest == other.listing_date.earliest


def test_an_entity_is_known_by_its_name_without_what_stands_in_parentheses() -> None:
    assert source_id("Al-Aqsa Martyrs' Brigade (AAMB)") == "al-aqsa-martyrs-brigade"
    own = dict(part_of("feed.xml").facets[0].rows)["hamas"]
    assert [(name.text, name.kind) for name in own.names] == [
        ("Hamas (Harakat Al-Muqawama Al-Islamiya) (Islamic Resistance Movement)", "primary"),
        ("Hamas", "strong"),
        ("Harakat Al-Muqawama Al-Islamiya", "strong"),
        ("Islamic Resistance Movement", "strong"),
        ("Izz Al-Din Al-Qassam Brigades", "strong"),
    ]


def test_a_review_is_told_and_is_no_amendment() -> None:
    rows = dict(part_of("feed.xml").facets[0].rows)
    assert ("reviewed", "2021-06-04") in rows["al-qaida"].details
    assert ("reviewed", "Not yet reviewed") in rows["samidoun"].details
    assert {kind for own in rows.values() for kind, _ in own.stated_dates} == {"designation"}


def test_an_entity_without_a_name_or_a_date_is_a_fault() -> None:
    part = feed(ENTRY % ("A", "2003-02-12", ""), ENTRY % ("", "2003-02-12", ""), ENTRY % ("B", "", ""))
    assert part.faults == (
        "entities without a name: 1 (first line 1: no name)",
        "entities without a date listed: 1 (first line 1: no date listed)",
    )


def test_of_two_entities_of_one_name_the_first_stands() -> None:
    part = feed(ENTRY % ("A (X)", "2003-02-12", ""), ENTRY % ("A (Y)", "2003-02-13", ""))
    assert [own.primary_name for _, own in part.facets[0].rows] == ["A (X)"]
    assert part.faults == ("repeated names: 1 (first line 1: second record of a)",)


def test_an_unknown_element_is_noted_and_kept() -> None:
    part = feed(ENTRY % ("A", "2003-02-12", "<rights>Crown</rights>"))
    assert [(p.code, p.severity) for p in part.problems if p.code == "element"] == [("element", "note")]
    assert part.facets[0].rows[0][1].remarks == "rights: Crown"


def test_names_in_the_place_of_dates_are_a_fault() -> None:
    part = feed(ENTRY % ("2003-02-12", "Al Qaida", ""))
    assert part.faults == ("1 of 1 values of date listed are of another kind (first 'Al Qaida')",)


def test_a_page_that_breaks_off_is_incomplete_or_refused_wherever_it_breaks() -> None:
    (fixture,) = (f for f in fixtures_of("ca-terrorist") if f.asset.endswith("page.html"))
    data = fixture.file().data.rstrip()
    for cut in range(1, len(data), 37):
        try:
            assert ca_terrorist.read(source_file("page.html", data[:cut])).end == "incomplete"
        except SourceError as fault:
            assert "\n" not in fault.message


def test_another_page_is_refused_in_one_sentence() -> None:
    with pytest.raises(SourceError) as caught:
        ca_terrorist.read(source_file("page.html", b"<html><body><h1>Service Unavailable</h1></body></html>"))
    assert caught.value.message == (
        "page.html is no list of terrorist entities of Canada: neither Public Safety's feed nor a page about listed "
        "entities with dates listed"
    )


def test_a_description_tells_names_and_ties_where_it_says_them_in_a_set_phrase() -> None:
    description = "Also known as Jamaat and Al-Jamaat. An affiliate of Al Qaida. It has claimed attacks on markets."
    content = content_of(Entity(place="", name="Group of Tests", description=description, listed="2003-02-12"))
    assert [(n.text, n.kind) for n in content.names][1:] == [("Jamaat", "weak"), ("Al-Jamaat", "weak")]
    assert content.links == ("Al Qaida",)
    assert content.remarks == description, "the text is never cut"


def test_a_description_in_running_text_is_kept_as_it_stands_and_counted_so() -> None:
    (asset,) = (f for f in fixtures_of("ca-terrorist") if f.file_name.endswith(".html"))
    counts = {c.column: (c.filled, c.typed) for c in ca_terrorist.read(asset.file()).columns}
    assert counts["description"] == (14, 1)
    assert "description" in ca_terrorist.PROFILE.prose
