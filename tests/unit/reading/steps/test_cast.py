"""The cast of a report: parties and places that no gazetteer knows."""

from blackletter.reading.steps.cast import with_cast
from tests.unit.reading.steps.conftest import ReadReport, ReadSteps

TEXT = (
    "Kherai's parliament met on Monday. The Lake Veterans have been on the register of terrorist organisations in "
    "Kherai since 2011.\n\nThe Veterans have asked to be taken off it.\n"
)


def test_an_unknown_party_is_cast_and_its_short_form_bears_the_full_name(report_of: ReadReport) -> None:
    cast = with_cast(report_of(TEXT))
    names = {m.name for m in cast.mentions if m.kind == "org"}

    assert "Lake Veterans" in names
    assert "Veterans" not in names


def test_an_unknown_country_is_no_party(report_of: ReadReport) -> None:
    cast = with_cast(report_of(TEXT))

    assert "Kherai" not in {m.name for m in cast.mentions if m.kind == "org"}


def test_the_group_is_the_party_named_before(steps_of: ReadSteps) -> None:
    text = (
        "The Mirab Army was put on the list of terrorist organisations in 2010.\n\n"
        "The cabinet removed the army from the list on Monday.\n"
    )
    removal = next(s for s in steps_of(text) if s.kind == "removal")

    assert removal.subject == "Mirab Army"
