"""What screening asks, with which rules, and what it answers."""

from dataclasses import dataclass

from blackletter.values.dates import PartialDate
from blackletter.values.entries import SUBJECT_KINDS, Address, Identifier, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The rules of one way of screening, as data.

    `version` names the set of rules; `threshold` in (0, 1]: a score at or above it is a match; `weights` pairs each
    rule's name with its cost or gain in points (names/policy.py lists them all). A weight that is left out has its
    default. Raises ValueError on a threshold outside (0, 1] or a name given twice.
    """

    version: str
    threshold: float
    weights: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 < self.threshold <= 1.0:
            raise ValueError(f"threshold must lie in (0, 1], not {self.threshold}")
        names = [name for name, _ in self.weights]
        if len(names) != len(set(names)):
            raise ValueError("a weight is given twice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing that counted: `feature` (a term of docs/screening), what stood `left` (query) and `right` (listed),
    and the `points` that it brought (negative = counted against)."""

    feature: str
    left: str
    right: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well a query fits a listed party: `value` in [0, 1] = the clipped sum of the reasons' points.

    `name` = the listed name that fitted best, as printed ("" if the party has none).
    """

    value: float
    name: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameQuery:
    """Whom to look for. `kind` is one of `SUBJECT_KINDS`; every fact but the name may be empty.

    `countries` are ISO 3166 codes or names as typed; `gender` is "male", "female" or "".
    """

    name: str
    kind: str = "unknown"
    births: tuple[PartialDate, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    gender: str = ""
    addresses: tuple[Address, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in SUBJECT_KINDS:
            raise ValueError(f"kind must be one of {', '.join(SUBJECT_KINDS)}, not {self.kind!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What its list says of a party of which it never said anything else.

    `digest` = the hash of its content by which decisions hold; `dates` = the listing and the removal date that a facet
    states, for the facets that state one: (facet, listing date, removal date).
    """

    digest: str
    dates: tuple[tuple[str, PartialDate | None, PartialDate | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedParty:
    """A listed party as far as screening needs it. `key` is the entry's id, printed `list:source_id`.

    `said` is None where the list has said one thing and another of the party, or the party is on none.
    """

    key: str
    kind: str
    names: tuple[Name, ...]
    births: tuple[PartialDate, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    gender: str = ""
    addresses: tuple[Address, ...] = ()
    said: Said | None = None

    def __post_init__(self) -> None:
        if self.kind not in SUBJECT_KINDS:
            raise ValueError(f"kind must be one of {', '.join(SUBJECT_KINDS)}, not {self.kind!r}")
