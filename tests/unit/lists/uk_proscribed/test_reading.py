"""Schedule 2 to the Terrorism Act 2000 as legislation.gov.uk shows it."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists import uk_proscribed
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.uk_proscribed.names import names_of
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of

(FIXTURE,) = (fixture.file() for fixture in fixtures_of("uk-proscribed"))
OPEN = '<span class="LegChangeDelimiter">[</span><a class="LegCommentaryLink" href="#commentary-{0}">F1</a>'
CLOSE = '<span class="LegChangeDelimiter">]</span>'
ADDED = '<span class="LegAddition">{0}</span>'
NOTE = '<div class="LegCommentaryItem" id="commentary-{0}"><p><span>F1</span><span>{1}</span></p></div>'


def page(*items: str, notes: str = "", head: str = "") -> Part:
    listed = "".join(f'<li><p class="LegListTextStandard LegLevel3">{item}</p></li>' for item in items)
    text = f'<html>{head}<h2>Proscribed Organisations</h2><ul class="LegUnorderedList">{listed}</ul>{notes}</html>'
    return uk_proscribed.read(source_file("schedule.html", text.encode()))


def entries(own: Part) -> dict[str, Content]:
    return dict(own.facets[0].rows)


def test_the_day_is_the_point_in_time_else_the_last_day_of_known_changes() -> None:
    assert uk_proscribed.read(FIXTURE).printed_on == date(2016, 7, 15)
    up_to_date = "<p>is up to date with all changes known to be in force on or before <b>28 April 2024</b>.</p>"
    assert page("The Base", head=up_to_date).printed_on == date(2024, 4, 28)
    assert page("The Base").printed_on is None


def test_an_amendment_holds_for_all_items_until_it_is_closed() -> None:
    own = entries(
        page(
            "Saor Eire.",
            OPEN.format("a") + ADDED.format("Babbar Khalsa"),
            ADDED.format("Harakat Mujahideen") + CLOSE,
            "The Base",
            notes=NOTE.format("a", "Words in Sch. 2 added (29.3.2001) by S.I. 2001/1261, art. 2"),
        )
    )
    dates = {key: [(kind, str(when.earliest)) for kind, when in c.stated_dates] for key, c in own.items()}
    assert dates == {
        "saor eire": [],
        "babbar khalsa": [("in_force", "2001-03-29")],
        "harakat mujahideen": [("in_force", "2001-03-29")],
        "base": [],
    }
    assert own["babbar khalsa"].legal_basis == "Terrorism Act 2000, Schedule 2; S.I. 2001/1261, art. 2"
    assert own["saor eire"].legal_basis == "Terrorism Act 2000, Schedule 2"


def test_an_inner_substitution_amends_what_the_outer_addition_put_in_force() -> None:
    own = entries(
        page(
            OPEN.format("a")
            + ADDED.format("The military wing ")
            + OPEN.format("b")
            + '<span class="LegSubstitution">of Hizballah</span>'
            + CLOSE
            + CLOSE,
            notes=NOTE.format("a", "Words in Sch. 2 added (29.3.2001) by S.I. 2001/1261, art. 2")
            + NOTE.format("b", "Words in Sch. 2 substituted (18.7.2008) by S.I. 2008/1931, art. 2"),
        )
    )
    assert [(kind, str(when.earliest)) for kind, when in own["military wing of hizballah"].stated_dates] == [
        ("in_force", "2001-03-29"),
        ("amended", "2008-07-18"),
    ]


def test_what_was_taken_out_is_a_note_and_no_entry() -> None:
    link = '<a class="LegCommentaryLink" href="#commentary-a">F2</a>'
    own = page(
        "Saor Eire.",
        f'{link}<span class="LegRepeal">. . . . . .</span>',
        notes=NOTE.format("a", "Words in Sch. 2 omitted (18.3.2016) by virtue of S.I. 2016/391, art. 2"),
    )
    assert list(entries(own)) == ["saor eire"]
    assert [(p.code, p.severity) for p in own.problems] == [("omitted", "note")]
    assert own.faults == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Armed Islamic Group (Groupe Islamique Armée) (GIA)",
            ["Armed Islamic Group", "Groupe Islamique Armée", "GIA"],
        ),
        ("ISIL (al-Sham) (Dawat (DAISh))", ["ISIL", "al-Sham", "Dawat", "DAISh"]),
        (
            "Atomwaffen Division (AWD), including National Socialist Order (NSO)",
            ["Atomwaffen Division", "AWD", "National Socialist Order", "NSO"],
        ),
        (
            "Media Front (including Bangla Team (Ansar Team) (Ansar))",
            ["Media Front", "Bangla Team", "Ansar Team", "Ansar"],
        ),
        ("Popular Front – General Command", ["Popular Front – General Command"]),
        ("", []),
    ],
)
def test_names_of_an_item(text: str, names: list[str]) -> None:
    found = names_of(text)
    assert [name.text for name in found] == names
    assert [name.kind for name in found] == (["primary"] + ["strong"] * (len(names) - 1) if names else [])


def test_a_name_twice_and_an_amendment_never_closed_are_faults() -> None:
    own = page("Saor Eire", OPEN.format("a") + ADDED.format("Saor Eire."))
    assert own.faults == (
        "repeated names: 1 (first item 2: saor eire stands twice)",
        "amendments that are opened and not closed: 1 (first 1 amendments are open at the end)",
    )


def test_a_page_cut_in_or_after_an_item_is_not_whole() -> None:
    data = FIXTURE.data
    at = data.index(b"Babbar Khalsa")
    assert uk_proscribed.read(source_file("x", data[: at + 5])).end == "incomplete"
    assert uk_proscribed.read(source_file("x", data[: data.index(b"</li>", at) + 5])).end == "missing"
    assert uk_proscribed.read(FIXTURE).end == "whole"


def test_a_page_without_the_list_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        uk_proscribed.read(source_file("page.html", b"<html><p>Proscribed organisations</p></html>"))
    assert caught.value.message == (
        "page.html: no organisation stands in it; "
        "Schedule 2 to the Terrorism Act 2000 as HTML of legislation.gov.uk was expected"
    )
