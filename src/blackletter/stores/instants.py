"""Instants as text whose order is the order of time: ISO 8601 UTC with microseconds and `Z`."""

from datetime import UTC, datetime, timedelta

TICK = timedelta(microseconds=1)


def to_text(instant: datetime) -> str:
    """The stored form of an aware instant."""
    if instant.tzinfo is None:
        raise ValueError("an instant must be aware")
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_text(text: str) -> datetime:
    """The instant again."""
    return datetime.fromisoformat(text)


def next_instant(now: datetime, last: str | None) -> datetime:
    """`now`, or a tick after the last record where the clock stood still or went back."""
    instant = now.astimezone(UTC)
    return instant if last is None else max(instant, from_text(last) + TICK)
