"""`sdn.xml`: what is known of it, what is kept of the rest, and what is a fault."""

from __future__ import annotations

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_ofac_sdn import read
from blackletter.values.entries import Address, Content, Identifier, Name
from blackletter.values.publications import Part

HEAD = (
    "<publshInformation><Publish_Date>05/06/2024</Publish_Date><Record_Count>{count}</Record_Count></publshInformation>"
)
PERSON = """<sdnEntry><uid>{uid}</uid><firstName>Ayman</firstName><lastName>AL ZAWAHIRI</lastName><title>Dr.</title>
<sdnType>Individual</sdnType>{more}</sdnEntry>"""


def part(*entries: str, count: str = "1") -> Part:
    text = f'<sdnList xmlns="http://tempuri.org/sdnList.xsd">{HEAD.format(count=count)}{"".join(entries)}</sdnList>'
    return read(source_file("sdn.xml", text.encode()))


def person(more: str = "", uid: str = "2676") -> str:
    return PERSON.format(uid=uid, more=more)


def facet(own: Part, name: str) -> dict[str, Content]:
    return dict(next(f.rows for f in own.facets if f.facet == name))


def core(more: str) -> Content:
    return facet(part(person(more)), "core")["2676"]


def test_names_have_their_parts() -> None:
    content = core("")
    assert content.names == (
        Name(
            text="AL ZAWAHIRI, Ayman",
            kind="primary",
            parts=(("last name", "AL ZAWAHIRI"), ("first name", "Ayman")),
        ),
    )
    assert (content.subject_kind, content.details) == ("person", (("title", "Dr."),))


def test_documents_have_country_and_days() -> None:
    content = core(
        "<idList><id><uid>1</uid><idType>Passport</idType><idNumber>A 0016662</idNumber><idCountry>Iran</idCountry>"
        "<issueDate>29 Oct 2002</issueDate><expirationDate>29 Oct 2007</expirationDate></id>"
        "<id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>"
    )
    assert content.identifiers == (
        Identifier(scheme="passport", printed="A 0016662", normalised="A0016662", country="Iran"),
    )
    assert content.details == (
        ("title", "Dr."),
        ("passport A 0016662 issued", "29 Oct 2002"),
        ("passport A 0016662 expires", "29 Oct 2007"),
        ("gender", "Male"),
    )


def test_the_main_birth_stands_first() -> None:
    content = core(
        "<dateOfBirthList><dateOfBirthItem><uid>1</uid><dateOfBirth>1958</dateOfBirth><mainEntry>false</mainEntry>"
        "</dateOfBirthItem><dateOfBirthItem><uid>2</uid><dateOfBirth>19 Jun 1951</dateOfBirth>"
        "<mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>"
    )
    assert [birth.text for birth in content.births] == ["19 Jun 1951", "1958"]


def test_weak_aliases_belong_to_the_core_and_strong_ones_to_the_aliases() -> None:
    own = part(
        person(
            "<akaList><aka><uid>7</uid><type>a.k.a.</type><category>weak</category><lastName>DOCTOR</lastName></aka>"
            "<aka><uid>8</uid><type>f.k.a.</type><category>strong</category><lastName>SALIM</lastName></aka></akaList>"
        )
    )
    assert facet(own, "core")["2676"].names[1:] == (Name(text="DOCTOR", kind="weak"),)
    aliases = facet(own, "aliases")["2676"]
    assert aliases.names == (Name(text="SALIM", kind="former"),)
    assert aliases.details == (("alias", "8 fka"),)


def test_addresses_are_read_by_part() -> None:
    own = part(
        person(
            "<addressList><address><uid>25</uid><address1>1 Main St</address1><address2>Floor 2</address2>"
            "<city>Giza</city><stateOrProvince>Giza</stateOrProvince><postalCode>12511</postalCode>"
            "<country>Egypt</country></address></addressList>"
        )
    )
    assert facet(own, "addresses")["2676"].addresses == (
        Address(street="1 Main St, Floor 2", city="Giza", region="Giza", postcode="12511", country="Egypt"),
    )


def test_links_stand_in_brackets() -> None:
    content = core("<remarks>(Linked To: HAMAS; Linked To: AL-QA'IDA (AQ)); DOB 1951.</remarks>")
    assert content.links == ("HAMAS", "AL-QA'IDA (AQ)")
    assert content.remarks == "(Linked To: HAMAS; Linked To: AL-QA'IDA (AQ)); DOB 1951."


def test_what_no_rule_knows_is_kept_counted_and_told() -> None:
    own = part(
        person(
            "<shoeSize>44</shoeSize><idList><id><uid>1</uid><idType>Horoscope</idType><idNumber>Leo</idNumber></id></idList>"
            "<akaList><aka><uid>3</uid><type>p.k.a.</type><category>strong</category><lastName>X</lastName></aka></akaList>"
        ).replace("Individual", "Robot")
    )
    content = facet(own, "core")["2676"]
    assert content.subject_kind == "unknown"
    assert {("shoesize", "44"), ("horoscope", "Leo"), ("sdn type", "Robot")} <= set(content.details)
    assert facet(own, "aliases")["2676"].details == (("alias", "3 p.k.a."),)
    assert [p.message for p in own.problems] == [
        "unknown sdnType Robot",
        "unknown element shoeSize",
        "unknown idType Horoscope",
        "unknown type of aka p.k.a.",
    ]
    assert {p.severity for p in own.problems} == {"note"}
    assert own.faults == ()
    raw = {c.column for c in own.columns if c.typed < c.filled}
    assert {"shoeSize", "idList/idType", "akaList/type"} <= raw


def test_the_head_prints_day_and_count() -> None:
    own = part(person(), count="18,494")
    assert (str(own.printed_on), own.printed_at, own.declared_count) == ("2024-05-06", "05/06/2024", 18494)
    odd = part(person(), count="many")
    assert odd.declared_count is None
    assert [p.code for p in odd.problems] == ["information"]


def test_entries_without_id_or_name_and_repeated_ids_are_faults() -> None:
    own = part(person(), person(), person(uid=""), "<sdnEntry><uid>5</uid><sdnType>Entity</sdnType></sdnEntry>")
    assert list(facet(own, "core")) == ["2676", "5"]
    assert own.faults == (
        "records without an id: 1 (first line 3: no id)",
        "records without a name: 1 (first line 4: 5 has no name)",
        "repeated ids: 1 (first line 2: second record of 2676)",
    )


def test_a_cut_file_and_another_root_are_refused_in_one_sentence() -> None:
    with pytest.raises(SourceError) as caught:
        read(source_file("sdn.xml", b"<sdnList><sdnEntry><uid>1</uid>"))
    assert caught.value.message == (
        "sdn.xml, line 1, column 32: damaged XML (Premature end of data in tag sdnEntry line 1); "
        "OFAC's list as XML (sdnList) was expected"
    )
