"""When to fetch: spans, cron texts, rounds that take longer than the gap between them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from blackletter.errors import UsageError
from blackletter.fetching.schedule import Schedule, at, every, watch

NOW = datetime(2026, 1, 1, 5, 30, tzinfo=UTC)


class Time(Event):
    """A clock and an event in one: a wait passes at once and moves the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.at = NOW

    def now(self) -> datetime:
        """The time."""
        return self.at

    def today(self) -> object:
        """The day."""
        return self.at.date()

    def wait(self, timeout: float | None = None) -> bool:
        """Let that time pass."""
        if not self.is_set():
            self.at += timedelta(seconds=timeout or 0)
        return self.is_set()


def rounds(schedule: Schedule, lengths: list[timedelta]) -> list[str]:
    """The times at which rounds begin that take so long, one after the other; then the watch is stopped."""
    time = Time()
    begun: list[str] = []
    waited: list[datetime] = []
    left = list(lengths)

    def round_() -> None:
        begun.append(f"{time.at:%d %H:%M}")
        time.at += left.pop(0)
        if not left:
            time.set()

    watch(schedule, time, time, round_, waited.append)  # type: ignore[arg-type]
    assert {f"{when:%d %H:%M}" for when in waited} <= set(begun), "a wait is told with the time of the round after it"
    return begun


def minutes(*numbers: int) -> list[timedelta]:
    return [timedelta(minutes=n) for n in numbers]


def test_every_so_often_beginning_at_once() -> None:
    assert rounds(every("6h"), minutes(1, 1, 1)) == ["01 05:30", "01 11:30", "01 17:30"]


def test_a_round_that_runs_late_is_followed_at_once_and_missed_ones_are_one() -> None:
    assert rounds(every("30m"), minutes(100, 1, 1)) == ["01 05:30", "01 07:10", "01 07:30"]


def test_at_the_times_of_a_cron_text() -> None:
    assert rounds(at("0 6,18 * * *", NOW), minutes(1, 1, 1)) == ["01 06:00", "01 18:00", "02 06:00"]


def test_a_time_that_a_long_round_ran_over_is_passed() -> None:
    assert rounds(at("0 * * * *", NOW), minutes(150, 1)) == ["01 06:00", "01 09:00"]


def test_a_watch_that_is_stopped_begins_nothing() -> None:
    stop = Time()
    stop.set()
    watch(every("1d"), stop, stop, lambda: pytest.fail("a round began"), print)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "gap"),
    [("30m", timedelta(minutes=30)), ("6h", timedelta(hours=6)), (" 1d ", timedelta(days=1))],
)
def test_spans(text: str, gap: timedelta) -> None:
    assert every(text).gap == gap


@pytest.mark.parametrize("text", ["", "6", "h", "0h", "-1h", "1.5h", "6 h", "6s", "٣h", "999999d"])
def test_what_is_no_span(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        every(text)
    assert caught.value.message == f"--every {text!r} is no span of time"
    assert caught.value.tip == "write it as 30m, 6h or 1d"


@pytest.mark.parametrize("text", ["", "daily", "* * * *", "0 6 * * * *", "61 * * * *", "0 6 * * MOO", "0 6 31 2 *"])
def test_what_is_no_cron_text(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        at(text, NOW)
    assert caught.value.message.startswith(f"--at {text!r} is no ")
    assert "\n" not in caught.value.message
