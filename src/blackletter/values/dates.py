"""Dates as sources give them: exact, partial or unresolved.

Legal days are `datetime.date`; intervals are half-open `[earliest, latest)` (DESIGN.md, "Time").
"""

from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date with its words and the interval that they settle.

    `text` = the words as printed; `earliest` inclusive, `latest` exclusive; None = unbounded on that side. Both None
    = the words could not be resolved and nothing was guessed. Raises ValueError on an empty interval.
    """

    text: str
    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and not self.earliest < self.latest:
            raise ValueError(f"empty interval: [{self.earliest}, {self.latest}) for {self.text!r}")

    @property
    def resolved(self) -> bool:
        """Whether at least one side is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def exact(self) -> bool:
        """Whether the interval is one single day."""
        return self.earliest is not None and self.latest == self.earliest + ONE_DAY

    @property
    def last_day(self) -> date | None:
        """The last day that the interval can mean (None = unbounded)."""
        return None if self.latest is None else self.latest - ONE_DAY

    def contains(self, day: date) -> bool:
        """Whether `day` lies in the half-open interval; an unresolved date contains no day."""
        if not self.resolved:
            return False
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day < self.latest)


def exact_date(day: date, text: str | None = None) -> PartialDate:
    """The one-day interval of `day`, worded as `text` (ISO if None)."""
    return PartialDate(text=day.isoformat() if text is None else text, earliest=day, latest=day + ONE_DAY)


def between(earliest: date | None, latest: date | None, text: str | None = None) -> PartialDate:
    """The interval `[earliest, latest)`, worded as `text` or by its bounds."""
    if text is None:
        text = f"[{earliest or '…'}, {latest or '…'})"
    return PartialDate(text=text, earliest=earliest, latest=latest)


def unresolved(text: str) -> PartialDate:
    """Words that name a time but settle none."""
    return PartialDate(text=text, earliest=None, latest=None)
