"""People with their roles, outlets, parties and bodies, and what descriptions and pronouns stand for."""

import pytest

from blackletter.reading.parsed import Mention, Report
from tests.support.reading_reports import prepared


def _mention(report: Report, words: str) -> Mention:
    return next(each for each in report.mentions if report.text[each.span.start : each.span.end] == words)


def _referent(report: Report, word: str) -> str | None:
    for sentence in report.sentences:
        for token in sentence.doc:
            if token.text == word:
                found = report.resolve(sentence, token)
                return found.name if found is not None else None
    raise AssertionError(f"no {word!r} in the report")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Russian Foreign Minister Sergey Lavrov spoke.", "Sergey Lavrov", "Russian Foreign Minister"),
        ("Dara Kolsky, the leader of the bureau, spoke.", "Dara Kolsky", "leader of the bureau"),
        ("The head of the council, Petr Hanak, spoke.", "Petr Hanak", "head of the council"),
        ("Security chief Petr Hanak spoke.", "Petr Hanak", "Security chief"),
    ],
)
def test_a_person_is_known_with_a_role(text: str, name: str, role: str) -> None:
    found = _mention(prepared(text), name)
    assert (found.kind, found.name, found.role) == ("person", name, role)


def test_a_surname_alone_bears_the_full_name() -> None:
    report = prepared("Foreign Minister Sergey Lavrov spoke on Monday. Lavrov said little.")
    assert _mention(report, "Lavrov").name == "Sergey Lavrov"


def test_the_pakistani_taliban_are_not_the_taliban() -> None:
    report = prepared("The Tehrik-e Taliban Pakistan stays on the list, the Taliban do not.")
    assert [each.key for each in report.mentions if each.kind == "org" and each.key] == ["ttp", "taliban"]


def test_a_party_bears_the_best_name_that_the_report_gives() -> None:
    report = prepared("The MEK was pleased. The Mujahedin-e Khalq (MEK) had been on the list since 1997.")
    assert {each.name for each in report.mentions if each.key == "pmoi"} == {"Mujahedin-e Khalq"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The minister told The Lagoon Gazette that it was over.", "The Lagoon Gazette"),
        ("The ban is over, the portal Vostok-Info reported.", "Vostok-Info"),
        ("The ban is over, the Talas news agency reported.", "Talas"),
        ("The ban is over, Interfax reported.", "Interfax"),
    ],
)
def test_an_outlet_is_known_by_its_wording(text: str, name: str) -> None:
    assert name in prepared(text).outlets


def test_foreign_policy_in_small_letters_is_no_magazine() -> None:
    assert prepared("It was a matter of foreign policy, the minister said.").outlets == ()


def test_the_group_stands_for_the_party_last_named() -> None:
    report = prepared("The court spared Hamas. It said that the group may appeal.")
    assert _referent(report, "group") == "Hamas"


def test_she_stands_for_the_person_who_spoke() -> None:
    report = prepared('"It is over," Justice Minister Branka Lukic said. She added that the register would change.')
    assert _referent(report, "She") == "Branka Lukic"
