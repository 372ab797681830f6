"""Which clause a time expression dates."""

from datetime import date

from blackletter.reading.parsed import Report
from blackletter.values.dates import PartialDate
from tests.support.reading_reports import prepared


def _date_of(report: Report, word: str) -> PartialDate | None:
    for sentence in report.sentences:
        for token in sentence.doc:
            if token.text == word:
                found = report.date_of(sentence, token)
                return found.date if found is not None else None
    raise AssertionError(f"no {word!r} in the report")


def test_the_day_of_saying_is_not_the_day_of_the_deed() -> None:
    report = prepared("The minister said on Friday that the court had removed the name.", published=date(2024, 9, 7))
    assert _date_of(report, "removed") is None
    assert _date_of(report, "said") == PartialDate(text="Friday", earliest=date(2024, 9, 6), latest=date(2024, 9, 7))


def test_the_deed_takes_its_own_date() -> None:
    report = prepared("The minister said the court had removed the name in May 2021.", published=date(2024, 9, 7))
    found = _date_of(report, "removed")
    assert found is not None and (found.earliest, found.latest) == (date(2021, 5, 1), date(2021, 6, 1))


def test_a_date_at_a_sitting_dates_the_vote() -> None:
    report = prepared("The motion passed at a special sitting on Wednesday.", published=date(2024, 9, 7))
    found = _date_of(report, "passed")
    assert found is not None and found.earliest == date(2024, 9, 4)


def test_a_date_that_tells_a_thing_apart_dates_nothing() -> None:
    report = prepared("Paris appealed against the December judgment.", published=date(2024, 9, 7))
    assert _date_of(report, "appealed") is None


def test_a_timelines_heading_gives_the_year() -> None:
    text = (
        "How the ban came and went over the years\n\n2021\n\nOn July 23 the court refused the "
        "request of the movement.\n"
    )
    report = prepared(text, published=date(2024, 9, 7))
    found = _date_of(report, "refused")
    assert found is not None and found.earliest == date(2021, 7, 23)


def test_the_day_of_speech_falls_back_on_the_publication() -> None:
    report = prepared("The minister said that the ban would go.", published=date(2024, 9, 7))
    assert report.said_on(report.statements[0].evidence.span) == PartialDate(
        text="2024-09-07", earliest=date(2024, 9, 7), latest=date(2024, 9, 8)
    )


def test_a_vague_occasion_is_unresolved_and_not_the_publication() -> None:
    report = prepared("At a recent briefing, the minister said that the ban would go.", published=date(2024, 9, 7))
    day = report.said_on(report.statements[0].evidence.span)
    assert day is not None and not day.resolved


def test_a_stretch_of_time_is_one_interval() -> None:
    report = prepared(
        "The commission examined the file between May and November of last year.", published=date(2019, 3, 3)
    )
    assert [(each.date.earliest, each.date.latest) for each in report.dates] == [(date(2018, 5, 1), date(2018, 12, 1))]


def test_what_is_to_come_takes_the_coming_day() -> None:
    report = prepared("The cabinet would take it up at its session on 9 February.", published=date(2022, 2, 3))
    assert [each.date.earliest for each in report.dates] == [date(2022, 2, 9)]


def test_a_present_tense_takes_the_nearest_day() -> None:
    report = prepared("The order enters into force on 10 March.", published=date(2019, 3, 3))
    assert [each.date.earliest for each in report.dates] == [date(2019, 3, 10)]


def test_a_joined_clause_with_a_tense_of_its_own_is_not_dated() -> None:
    report = prepared("The group applied in 2006 and was turned down.", published=date(2019, 3, 3))
    assert _date_of(report, "turned") is None
