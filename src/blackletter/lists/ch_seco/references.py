"""What targets refer to by number: the programmes with their sets of measures, and the places."""

from dataclasses import dataclass, field

from lxml import etree

from blackletter.lists._formats.xml import text_of

LANGUAGES = ("eng", "ger", "fre", "ita")
"""Which language counts, in this order; the others say the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionsSet:
    """A set of measures of a programme: its name, and the programme's key, name (the ordinance) and origin."""

    name: str
    programme: str
    ordinance: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with the other ways in which it is written."""

    location: str = ""
    area: str = ""
    country: str = ""
    variants: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """From small to large."""
        return ", ".join(filter(None, (self.location, self.area, self.country)))


@dataclass(slots=True)
class References:
    """The programmes' sets and the places of one file, by their number."""

    sets: dict[str, SanctionsSet] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def references_of(root: etree._Element) -> References:
    """The file's programmes and places."""
    found = References()
    for element in root.iterchildren("sanctions-program"):
        programme, ordinance = _in_one_language(element, "program-key"), _in_one_language(element, "program-name")
        origin = " ".join((element.findtext("origin") or "").split())
        names: dict[str, dict[str, str]] = {}
        for child in element.iterchildren("sanctions-set"):
            names.setdefault(str(child.get("ssid", "")), {})[str(child.get("lang", ""))] = text_of(child)
        for number, by_language in names.items():
            name = next((by_language[lang] for lang in LANGUAGES if lang in by_language), "")
            found.sets[number] = SanctionsSet(name=name, programme=programme, ordinance=ordinance, origin=origin)
    for element in root.iterchildren("place"):
        words = {tag: " ".join((element.findtext(tag) or "").split()) for tag in ("location", "area", "country")}
        variants = (
            text_of(child) for tag in ("location-variant", "area-variant") for child in element.iterchildren(tag)
        )
        found.places[str(element.get("ssid", ""))] = Place(**words, variants=tuple(filter(None, variants)))
    return found


def _in_one_language(element: etree._Element, tag: str) -> str:
    texts = {str(child.get("lang", "")): text_of(child) for child in element.iterchildren(tag)}
    return next((texts[lang] for lang in LANGUAGES if texts.get(lang)), next(iter(texts.values()), ""))
