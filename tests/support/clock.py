"""A clock that is wound by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(slots=True)
class TickingClock:
    """See `ports.clock.Clock`: a minute passes each time that it is asked."""

    at: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    step: timedelta = timedelta(minutes=1)

    def now(self) -> datetime:
        """The next minute."""
        self.at += self.step
        return self.at

    def today(self) -> date:
        """The day of the last minute told."""
        return self.at.date()
