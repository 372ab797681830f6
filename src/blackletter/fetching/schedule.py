"""When to fetch again: every so often, or at the times of a cron text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event

from cronsim import CronSim, CronSimError

from blackletter.errors import UsageError
from blackletter.ports.clock import Clock

UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_EVERY = re.compile(r"([1-9][0-9]{0,4})([mhd])")
NEVER = "is no time that ever comes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """At once, then with `gap` between the beginnings of two rounds."""

    gap: timedelta

    @property
    def grace(self) -> timedelta:
        """How late a round may still begin."""
        return self.gap

    def times(self, begun: datetime) -> Iterator[datetime]:
        """The times of the rounds, in order."""
        at = begun
        while True:
            yield at
            at += self.gap


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """At the times of a cron text of five fields (minute, hour, day, month, weekday), in UTC."""

    cron: str

    @property
    def grace(self) -> timedelta:
        """How late a round may still begin: cron's own grain."""
        return UNITS["m"]

    def times(self, begun: datetime) -> Iterator[datetime]:
        """The times of the rounds, in order; a text whose times end (30 February) ends too."""
        return iter(CronSim(self.cron, begun))


Schedule = Every | At


def every(text: str) -> Every:
    """`30m`, `6h`, `1d`; raises UsageError naming these forms."""
    found = _EVERY.fullmatch(text.strip())
    if found is None:
        raise UsageError(f"--every {text!r} is no span of time", tip="write it as 30m, 6h or 1d")
    return Every(gap=int(found[1]) * UNITS[found[2]])


def at(text: str, now: datetime) -> At:
    """A cron text; raises UsageError where it is none or its time never comes."""
    try:
        if len(text.split()) != 5:
            raise CronSimError("five fields were expected")
        next(CronSim(text, now))
    except CronSimError as error:
        told = " ".join(str(error).split()).rstrip(".") or "five fields were expected"
        raise UsageError(
            f"--at {text!r} is no cron text: {told[0].lower() + told[1:]}",
            tip='write it as "0 6 * * *" (every day at 06:00 UTC)',
        ) from None
    except StopIteration:
        raise UsageError(f"--at {text!r} {NEVER}") from None
    return At(cron=text)


def watch(
    schedule: Schedule, clock: Clock, stop: Event, round_: Callable[[], None], waiting: Callable[[datetime], None]
) -> None:
    """Run `round_` at each time of the schedule until `stop` is set; times that a long round missed are one.

    `waiting` is told the time of the next round before each wait for one.
    """
    for when in schedule.times(clock.now()):
        wait = (when - clock.now()).total_seconds()
        if -wait >= schedule.grace.total_seconds():
            continue
        if wait > 0:
            waiting(when)
        if stop.wait(max(0.0, wait)):
            return
        round_()
        if stop.is_set():
            return
