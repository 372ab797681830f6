"""The advanced XML: codes, periods, places and documents that stand apart from their party."""

from __future__ import annotations

import pytest
from lxml import etree

from blackletter.lists import us_ofac_cons_nonsdn
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_ofac_sdn import read
from blackletter.lists.us_ofac_sdn.advanced_xml.dates import words_of
from blackletter.values.entries import Content
from blackletter.values.publications import Part

TABLES = """<ReferenceValueSets>
<AliasTypeValues><AliasType ID="1403">Name</AliasType><AliasType ID="1400">A.K.A.</AliasType></AliasTypeValues>
<NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType>
</NamePartTypeValues><ListValues><List ID="1550">SDN List</List><List ID="1">Other List</List></ListValues>
<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
<FeatureTypeValues><FeatureType ID="25">Location</FeatureType></FeatureTypeValues>
<LocPartTypeValues><LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
<CountryValues><Country ID="11065">Egypt</Country></CountryValues>
<SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues></ReferenceValueSets>"""
PARTY = """<DistinctParties><DistinctParty FixedRef="2676"><Comment>(Linked To: JIHAD GROUP)</Comment>
<Profile ID="2676" PartySubTypeID="4"><Identity ID="9">
<Alias AliasTypeID="1403" Primary="true"><DocumentedName>
<DocumentedNamePart><NamePartValue NamePartGroupID="1">Al Zawahiri</NamePartValue></DocumentedNamePart>
<DocumentedNamePart><NamePartValue NamePartGroupID="2">Ayman</NamePartValue>
</DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup>
<MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="77"/></FeatureVersion></Feature></Profile>
</DistinctParty></DistinctParties>"""
PLACES = """<Locations><Location ID="77"><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true">
<Value>Giza</Value></LocationPartValue><LocationPartValue Primary="false"><Value>الجيزة</Value></LocationPartValue>
</LocationPart><LocationCountry CountryID="11065"/></Location></Locations>"""
DOCUMENTS = """<IDRegDocuments>
<IDRegDocument ID="1" IDRegDocTypeID="Passport" IdentityID="9" IssuedBy-CountryID="11065">
<IDRegistrationNo>1084010</IDRegistrationNo></IDRegDocument></IDRegDocuments>"""
ENTRY = """<SanctionsEntries><SanctionsEntry ID="1" ProfileID="{profile}" ListID="{list}"><EntryEvent>
<Date><Year>1995</Year><Month>1</Month><Day>24</Day></Date></EntryEvent>
<SanctionsMeasure SanctionsTypeID="1"><Comment>SDGT</Comment>
</SanctionsMeasure></SanctionsEntry></SanctionsEntries>"""


def text(list_id: str, profile: str = "2676") -> bytes:
    entry = ENTRY.format(list=list_id, profile=profile)
    return f"<Sanctions>{TABLES}{PLACES}{DOCUMENTS}{PARTY}{entry}</Sanctions>".encode()


def part(list_id: str = "1550", profile: str = "2676") -> Part:
    return read(source_file("SDN_ADVANCED.XML", text(list_id, profile)))


def facet(name: str) -> Content:
    return dict(next(f.rows for f in part().facets if f.facet == name))["2676"]


def test_a_name_is_put_together_as_ofac_prints_it() -> None:
    name = facet("core").names[0]
    assert name.text == "AL ZAWAHIRI, Ayman"
    assert name.parts == (("last name", "Al Zawahiri"), ("first name", "Ayman"))


def test_entry_document_and_place_come_to_their_party() -> None:
    content = facet("core")
    assert (content.subject_kind, content.programmes, content.links) == ("person", ("SDGT",), ("JIHAD GROUP",))
    assert str(content.stated("designation") and content.stated_dates[0][1].earliest) == "1995-01-24"
    assert [(i.scheme, i.printed, i.country) for i in content.identifiers] == [("passport", "1084010", "Egypt")]
    addresses = facet("addresses")
    assert [(a.city, a.country, a.remarks) for a in addresses.addresses] == [("Giza", "Egypt", "CITY: الجيزة")]
    assert addresses.details == (("address", "77"),)


def test_a_party_without_an_entry_on_the_list_is_left_out_and_told() -> None:
    own = part(list_id="1")
    assert own.facets[0].rows == ()
    assert [p.message for p in own.problems] == ["2676 is not on the SDN List"]


def test_the_consolidated_list_is_every_list_but_the_sdn() -> None:
    own = us_ofac_cons_nonsdn.read(source_file("CONS_ADVANCED.XML", text("1")))
    assert own.list_id == "us-ofac-cons-nonsdn"
    ((_, content),) = own.facets[0].rows
    assert [(kind, str(when.earliest)) for kind, when in content.stated_dates] == [("designation", "1995-01-24")]
    assert ("sanctions list", "Other List since 1995-01-24") in content.details
    assert us_ofac_cons_nonsdn.read(source_file("CONS_ADVANCED.XML", text("1550"))).facets[0].rows == ()


def test_an_entry_of_no_party_is_told() -> None:
    assert [p.code for p in part(profile="1").problems] == ["entry", "other-list"]


def period(first: str, last: str, approximate: str = "false") -> str:
    def edge(name: str, day: str) -> str:
        year, month, date = day.split("-")
        point = f"<Year>{year}</Year><Month>{month}</Month><Day>{date}</Day>"
        return f'<{name} Approximate="{approximate}"><From>{point}</From><To>{point}</To></{name}>'

    return words_of(etree.fromstring(f"<DatePeriod>{edge('Start', first)}{edge('End', last)}</DatePeriod>"))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1948-12-10", "1948-12-10", "10 Dec 1948"),
        ("1951-1-1", "1951-12-31", "1951"),
        ("1955-1-1", "1957-12-31", "1955 to 1957"),
        ("1960-2-1", "1960-2-29", "Feb 1960"),
        ("1960-2-1", "1960-4-30", "Feb 1960 to Apr 1960"),
        ("1960-2-3", "1961-4-5", "03 Feb 1960 to 05 Apr 1961"),
    ],
)
def test_periods_are_worded_as_in_the_delimited_files(first: str, last: str, words: str) -> None:
    assert period(first, last) == words
    assert period(first, last, "true") == f"circa {words}"


def test_a_period_without_days_has_no_words() -> None:
    assert period("9999-12-31", "9999-12-31") == period("99999999999-1-1", "2020-13-45") == ""
    assert words_of(etree.fromstring("<DatePeriod><Start><From><Year>x</Year></From></Start></DatePeriod>")) == ""
