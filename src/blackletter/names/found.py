"""What a search of an index gives, and which form of index it searches: apart, so that naming them costs nothing."""

from dataclasses import dataclass

from blackletter.values.screening import Score

FORMAT = "3"
"""Of the index's arrays; an index of another format is made anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A listed party (its number in the index, and its key) with its score, at or above the policy's threshold."""

    party: int
    key: str
    score: Score
