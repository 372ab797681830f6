"""A weekday with the day of its month."""

from datetime import date

from blackletter.reading.dates.anchors import Anchor
from blackletter.reading.dates.expressions import find


def test_tuesday_the_14th_is_the_last_such_day() -> None:
    (time,) = find("On Tuesday the 14th the White House told Congress.")
    anchor = Anchor(day=date(2025, 1, 21), context=None)
    assert time.settle(anchor) == (date(2025, 1, 14), date(2025, 1, 15))


def test_november_of_the_following_year_goes_on_from_the_date_before() -> None:
    (time,) = find("It erased the name in November of the following year.")
    context = (date(2016, 9, 1), date(2016, 10, 1))
    assert time.settle(Anchor(day=date(2021, 12, 1), context=context)) == (date(2017, 11, 1), date(2017, 12, 1))
