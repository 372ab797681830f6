"""The three cuts in time with which every question is asked (DESIGN.md, "Time: three cuts")."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What an answer may use.

    `on` = the legal day asked for; `published_by` = only what the world had seen by the end of that day;
    `recorded_by` = only what this register had recorded by that aware UTC instant. None = no cut.
    """

    on: date
    published_by: date | None
    recorded_by: datetime | None

    def __post_init__(self) -> None:
        if self.recorded_by is not None and self.recorded_by.tzinfo is None:
            raise ValueError("recorded_by must be an aware instant")

    def admits(self, published_on: date | None, recorded_at: datetime) -> bool:
        """Whether a record, published on that last possible day, may be used.

        A record without a publication date is left out of an evidence cut: nobody can say that the world had seen it.
        """
        if self.recorded_by is not None and recorded_at > self.recorded_by:
            return False
        return self.published_by is None or (published_on is not None and published_on <= self.published_by)
