"""What befell a target, as its `modification` elements tell it: listed, amended, de-listed, with three dates each."""

from dataclasses import dataclass

from lxml import etree

from blackletter.lists._formats.days import iso_day
from blackletter.values.dates import PartialDate

LISTED, AMENDED, DELISTED = "listed", "amended", "de-listed"
TYPES = frozenset({LISTED, AMENDED, DELISTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Modification:
    """One modification; each date is as printed, "" where none is."""

    kind: str
    enacted: str
    published: str
    effective: str

    @property
    def day(self) -> str:
        """The day that orders it: effect, else enactment, else publication."""
        return self.effective or self.enacted or self.published


def modifications_of(target: etree._Element) -> tuple[Modification, ...]:
    """A target's modifications, the latest first; those of one day, or without days, as they stand."""
    found = [
        Modification(
            kind=str(element.get("modification-type", "")),
            enacted=str(element.get("enactment-date", "")),
            published=str(element.get("publication-date", "")),
            effective=str(element.get("effective-date", "")),
        )
        for element in target.iterchildren("modification")
    ]
    return tuple(sorted(found, key=lambda m: m.day, reverse=True))


def is_delisted(modifications: tuple[Modification, ...]) -> bool:
    """Whether the latest modification took the target off the list; the file does not always write it first."""
    return bool(modifications) and modifications[0].kind == DELISTED


def stated_dates(modifications: tuple[Modification, ...]) -> tuple[tuple[str, PartialDate], ...]:
    """The dates of all modifications, the latest first: a target that came back states its present listing first."""
    dates: list[tuple[str, PartialDate]] = []
    for m in modifications:
        effective = m.effective or m.enacted
        if m.kind == LISTED:
            named = (("designation", m.enacted), ("publication", m.published), ("in_force", m.effective))
            dates += [(kind, iso_day(words)) for kind, words in named if words]
        elif effective:
            dates.append(("removal" if m.kind == DELISTED else "amended", iso_day(effective)))
    return tuple(dict.fromkeys(dates))
