"""The enhanced XML: lists within the list, scripts, relations, and what no rule knows."""

from __future__ import annotations

from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_ofac_sdn import read
from blackletter.values.entries import Content, Identifier
from blackletter.values.publications import Part

HEAD = (
    "<publicationInfo><dataAsOf>{day}</dataAsOf><filters><sanctionsLists><sanctionsList>SDN List</sanctionsList>"
    "</sanctionsLists></filters></publicationInfo>"
)
LISTED = '<sanctionsLists><sanctionsList datePublished="2019-09-13">SDN List</sanctionsList>{more}</sanctionsLists>'
NAME = (
    '<names><name id="1"><isPrimary>true</isPrimary><translations><translation><formattedFullName>LAZARUS GROUP'
    "</formattedFullName></translation></translations></name></names>"
)


def part(entity: str, day: str = "2025-01-10T00:00:00") -> Part:
    text = f"<sanctionsData>{HEAD.format(day=day)}<entities>{entity}</entities></sanctionsData>"
    return read(source_file("SDN_ENHANCED.XML", text.encode()))


def entity(inner: str = "", lists: str = LISTED.format(more="")) -> str:
    return f'<entity id="27307"><generalInfo><entityType>Entity</entityType></generalInfo>{lists}{NAME}{inner}</entity>'


def core(own: Part) -> Content:
    return dict(own.facets[0].rows)["27307"]


def test_a_list_within_the_list_stays_a_detail() -> None:
    content = core(
        part(entity(lists=LISTED.format(more='<sanctionsList datePublished="2020-01-01">X</sanctionsList>')))
    )
    assert content.details == (("sanctions list", "X since 2020-01-01"),)
    assert [(kind, when.text) for kind, when in content.stated_dates] == [("designation", "2019-09-13")]


def test_an_entity_of_another_list_is_left_out_and_told() -> None:
    own = part(entity(lists="<sanctionsLists><sanctionsList>Consolidated List</sanctionsList></sanctionsLists>"))
    assert own.facets[0].rows == ()
    assert [(p.code, p.severity, p.message) for p in own.problems] == [
        ("other-list", "note", "27307 is not on the SDN List")
    ]


def test_documents_are_identifiers_whatever_their_type() -> None:
    content = core(
        part(
            entity(
                "<identityDocuments><identityDocument><type>Library Card</type><documentNumber>12-A</documentNumber>"
                "<isValid>false</isValid><issuingCountry>Iran</issuingCountry><issueDate>1 Jan 2000</issueDate>"
                "</identityDocument></identityDocuments>"
            )
        )
    )
    assert content.identifiers == (Identifier(scheme="library card", printed="12-A", normalised="12A", country="Iran"),)
    assert content.details == (("library card 12-A issued", "1 Jan 2000"), ("library card 12-A valid", "false"))


def test_relations_are_links_with_the_kind_and_the_other_id() -> None:
    content = core(
        part(
            entity(
                "<relationships><relationship><type>Acting for or on behalf of</type>"
                '<relatedEntity entityId="4695">HAMAS</relatedEntity><quality>High</quality></relationship>'
                "</relationships>"
            )
        )
    )
    assert content.links == ("HAMAS",)
    assert content.details == (("relation", "Acting for or on behalf of: HAMAS (4695), High"),)


def test_features_that_are_reported_only_say_so() -> None:
    content = core(
        part(
            entity(
                "<features><feature><type>SWIFT/BIC</type><value>CKLBCNBJ</value><reliability>Reported</reliability>"
                "<isPrimary>true</isPrimary></feature></features>"
            )
        )
    )
    assert content.identifiers[0].printed == "CKLBCNBJ"
    assert content.details == (("swift/bic CKLBCNBJ reliability", "Reported"),)


def test_what_no_rule_knows_is_kept_and_told() -> None:
    own = part(entity("<features><feature><type>Aura</type><value>Blue</value></feature></features><mood>calm</mood>"))
    assert set(core(own).details) == {("aura", "Blue"), ("mood", "calm")}
    assert [p.message for p in own.problems] == ["unknown feature Aura", "unknown element mood"]


def test_a_file_without_a_day_says_so() -> None:
    own = part(entity(), day="soon")
    assert own.printed_on is None
    assert [p.message for p in own.problems] == ["no day in dataAsOf"]


def test_names_whose_letters_were_lost_are_a_fault() -> None:
    own = part(entity().replace("LAZARUS GROUP", "??? ??????"))
    assert own.faults == ("names whose letters are lost: 1 (first line 1: '??? ??????' has no letter)",)
