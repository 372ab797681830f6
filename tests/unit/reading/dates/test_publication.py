"""The publication date: given, stated in the head, bounded by what the report tells, or unknown."""

from datetime import date

import pytest

from tests.support.reading_reports import prepared

BODY = (
    "\n\nThe council of ministers said that it had taken the name of the movement off the "
    "national list of banned groups.\n"
)


def test_the_callers_date_counts_before_the_texts() -> None:
    report = prepared("Ban lifted at last\n\n3 May 2021" + BODY, published=date(2021, 5, 4))
    assert report.published is not None
    assert (report.published.date.earliest, report.published.how) == (date(2021, 5, 4), "given")


@pytest.mark.parametrize(
    "head",
    [
        "Published: 3 May 2021, 08:14 GMT",
        "May 3, 2021 | The Lagoon Gazette",
        "03.05.2021, 11:42",
        "Monday, 3 May 2021",
        "PORT SELMA, May 3, 2021 (Wire) -",
    ],
)
def test_a_date_in_the_head_is_stated(head: str) -> None:
    gap = " " if head.endswith("-") else "\n\n"
    report = prepared("Ban on the movement lifted at last\n\n" + head + gap + BODY.strip())
    assert report.published is not None
    assert (report.published.date.earliest, report.published.how) == (date(2021, 5, 3), "stated")


def test_a_past_day_only_bounds_an_unknown_date() -> None:
    report = prepared(
        "Ban on the movement lifted at last\n\nThe council met on 3 May 2021 and said that the "
        "ban on the movement was over and done with."
    )
    assert report.published is not None
    assert (report.published.date.earliest, report.published.date.latest, report.published.how) == (
        date(2021, 5, 3),
        None,
        "inferred",
    )
    assert report.published.reason == "it tells of '3 May 2021' as past"


def test_a_report_that_tells_no_day_has_no_date() -> None:
    assert prepared("Ban on the movement lifted at last" + BODY).published is None
