"""Whether a report is about designation: the vocabulary of other fields does not carry a party's name off."""

import pytest

from blackletter.reading.steps.topic import is_about_designation
from tests.unit.reading.steps.conftest import ReadReport


@pytest.mark.parametrize(
    "text",
    [
        "The tribunal quashed the proscription of the Ploughshare League on Monday.",
        "Two parties asked the Court to strike them out of the Roll of Prohibited Bodies. It annulled the order.",
        "A man rang in to ask when the Lantern Society comes off the list. It was listed in 2004.",
    ],
)
def test_a_report_on_a_list_of_parties_is_read(report_of: ReadReport, text: str) -> None:
    assert is_about_designation(report_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The rowing federation lifted its suspension on Friday; the athletes will race again. Two coaches stay banned.",
        "The tram depot was struck from the register of listed buildings. The heritage board had asked for it.",
    ],
)
def test_a_report_of_another_field_is_not(report_of: ReadReport, text: str) -> None:
    assert not is_about_designation(report_of(text))
