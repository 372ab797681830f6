"""The only way in which a service learns what time it is."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Wall-clock time."""

    def now(self) -> datetime:
        """This instant, aware, UTC."""
        ...

    def today(self) -> date:
        """This calendar day in UTC."""
        ...
