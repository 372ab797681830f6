"""One list in every format of OFAC's: which file is which, and that an entry reads alike in all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from blackletter.lists import us_ofac_cons_nonsdn, us_ofac_sdn
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import EMPTY, Content, merged
from blackletter.values.publications import Part

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists"
XML = ("sdn.xml", "SDN_ENHANCED.XML", "SDN_ADVANCED.XML")
DELIMITED = ("sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv")


def part_of(name: str) -> Part:
    return us_ofac_sdn.read(source_file(name, (ASSETS / "us_ofac_sdn" / name).read_bytes()))


def facets_of(*names: str) -> dict[str, dict[str, Content]]:
    return {f.facet: dict(f.rows) for name in names for f in part_of(name).facets}


def core_of(facets: dict[str, dict[str, Content]], source_id: str) -> Content:
    overflow = facets.get("overflow", {}).get(source_id, EMPTY)
    return us_ofac_sdn.complete(merged(facets["core"][source_id], overflow))


@pytest.mark.parametrize("name", XML)
def test_every_xml_has_the_same_entries_each_with_an_address_record(name: str) -> None:
    part = part_of(name)
    ids = {f.facet: [source_id for source_id, _ in f.rows] for f in part.facets}
    assert sorted(map(int, ids["core"])) == [
        *(306, 2674, 2676, 6365, 6636, 12927, 15036, 15117, 15436, 15484, 18647, 22790, 27307)
    ]
    assert ids["addresses"] == ids["core"]
    assert ids["overflow"] == []
    assert set(ids["aliases"]) < set(ids["core"])
    assert (part.end, part.faults) == ("whole", ())
    assert str(part.printed_on) == "2023-12-28"


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("source_id", ["306", "2674", "2676", "6365", "6636", "15036", "15436", "22790", "27307"])
def test_an_entry_has_the_same_facts_in_xml_as_in_the_delimited_files(name: str, source_id: str) -> None:
    delimited, xml = core_of(facets_of(*DELIMITED), source_id), core_of(facets_of(name), source_id)
    assert xml.subject_kind == delimited.subject_kind
    latin = [(n.text, n.kind) for n in xml.names if n.script in ("", "Latn")]
    assert sorted(latin) == sorted((n.text, n.kind) for n in delimited.names)
    assert set(xml.births) == set(delimited.births)
    assert set(xml.identifiers) == set(delimited.identifiers)
    assert xml.programmes == delimited.programmes
    assert (xml.nationalities, xml.links) == (delimited.nationalities, delimited.links)
    # What a person's title says the remarks say again; XML has it once.
    own = {pair for pair in delimited.details if pair[0] not in ("position", "remarks overflow")}
    assert own <= set(xml.details)


@pytest.mark.parametrize("name", XML)
def test_aliases_and_addresses_are_the_same(name: str) -> None:
    delimited, xml = facets_of(*DELIMITED), facets_of(name)
    for source_id, content in xml["aliases"].items():
        if source_id in delimited["core"]:
            own = delimited["aliases"][source_id]
            assert [(n.text, n.kind) for n in content.names] == [(n.text, n.kind) for n in own.names]
    for source_id, content in xml["addresses"].items():
        if source_id in delimited["core"]:
            assert content.addresses == delimited["addresses"][source_id].addresses
            if content.addresses:
                assert content.details == delimited["addresses"][source_id].details


@pytest.mark.parametrize("name", ["SDN_ENHANCED.XML", "SDN_ADVANCED.XML"])
def test_the_newer_xml_tells_further_when_and_on_what_basis(name: str) -> None:
    content = core_of(facets_of(name), "22790")
    listed = content.stated("designation")
    assert listed is not None and str(listed.earliest) == "2017-07-31" and listed.exact
    assert content.legal_basis == "Executive Order 13692 (Venezuela)"
    taliban = core_of(facets_of(name), "6636")
    assert [(n.text, n.kind, n.script) for n in taliban.names] == [
        ("TALIBAN", "primary", "Latn"),
        ("حركة طالبان", "primary", "Arab"),
    ]
    assert ("relation", "Owned or Controlled By: MAHAN AIR (12927)") in core_of(facets_of(name), "15436").details


def test_the_declared_count_is_that_of_the_file() -> None:
    assert part_of("sdn.xml").declared_count == 13
    assert part_of("SDN_ENHANCED.XML").declared_count is None


ENHANCED = (
    b"<sanctionsData><publicationInfo><filters><sanctionsLists>%s</sanctionsLists></filters></publicationInfo>"
    b"<entities/></sanctionsData>"
)


@pytest.mark.parametrize(
    ("name", "data", "sdn", "consolidated"),
    [
        ("cons_prim.csv", b"9639,", False, True),
        ("CONS_COMMENTS.CSV", b"9639,", False, True),
        ("cons_prim.pip", b"Ent_num|SDN_name|SDN_Type|Program\n", False, True),
        ("sdn.xml", b"<sdnList></sdnList>", True, False),
        ("consolidated.xml", b"<sdnList></sdnList>", False, True),
        ("sdn.xml", b"<sdnList><program>NS-PLC</program></sdnList>", False, True),
        ("consolidated.xml", b"<sdnList><program>CUBA</program></sdnList>", True, False),
        ("x.xml", ENHANCED % b'<sanctionsList refId="1550">SDN List</sanctionsList>', True, False),
        ("x.xml", ENHANCED % b'<sanctionsList refId="1">Consolidated List</sanctionsList>', False, True),
        ("x.xml", ENHANCED % b"", False, False),
        ("SDN_ADVANCED.XML", b"<Sanctions/>", True, False),
        ("CONS_ADVANCED.XML", b"<Sanctions/>", False, True),
    ],
)
def test_which_list_a_file_is_of(name: str, data: bytes, sdn: bool, consolidated: bool) -> None:
    file = source_file(name, data)
    assert us_ofac_sdn.recognises(file) is sdn
    assert us_ofac_cons_nonsdn.recognises(file) is consolidated
