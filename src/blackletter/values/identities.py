"""Which entries are one party: what two entries share, and what people say of them."""

from dataclasses import dataclass

from blackletter.values.entries import EntryKey

SAME, SUCCESSOR, APART, WITHDRAWN = "same", "successor", "apart", "withdrawn"
RELATIONS = (SAME, SUCCESSOR, APART, WITHDRAWN)
"""The right entry is the same party as the left one, came in its place, or is not it whatever they share; or what was
said of the two is taken back.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityLink:
    """What a person says of two entries; a later link of the same two takes the place of an earlier one."""

    left: EntryKey
    right: EntryKey
    relation: str
    reviewer: str
    reason: str

    @property
    def pair(self) -> frozenset[EntryKey]:
        """The two entries, in no order."""
        return frozenset((self.left, self.right))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why two entries are held for one party, or one for the other's successor: in words, reviewed or not."""

    left: EntryKey
    right: EntryKey
    relation: str
    why: str
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One party: its entries over all lists, the ties between them, its successors, and who it is not by review."""

    entries: tuple[EntryKey, ...]
    ties: tuple[Tie, ...]
    successors: tuple[Tie, ...]
    apart: tuple[Tie, ...]
