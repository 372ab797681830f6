"""One subject of the register as an entry's content."""

import re
from collections.abc import Callable, Mapping

from blackletter.lists._formats.days import day_of as day_of_parts
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.scripts import script_of
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Birth, Content, Identifier, Name

Json = object
Count = Callable[[str, bool], None]
"""Called for each filled value with its field and whether it is understood."""

KNOWN = frozenset(
    "sid name translit aliases citizenships bd dd identifiers attributes status actions subjectType".split()
)
ADDRESS_KEYS = frozenset({"адреса", "місцезнаходження", "місце реєстрації", "місце проживання", "юридична адреса"})
BIRTH_PLACE_KEYS = frozenset({"місце народження"})
TERMS = {
    "посада": "position",
    "стать": "gender",
    "громадянство": "citizenship",
    "рід діяльності": "occupation",
    "кпп": "kpp",
    "звання": "rank",
    "телефон": "phone",
    "веб-сайт": "website",
    "електронна пошта": "email",
}
"""Keys of attributes whose meaning is known."""

_THREE_NAMES = re.compile(r"([^(]+)\(([^,()]+),([^,()]+)\)?")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEAR = re.compile(r"\d{4}")
_NOT_A_LETTER = re.compile(r"[\W_]+")


def text_of(value: Json) -> str:
    """A plain value as text, white space drawn together; "" for null, lists and objects."""
    if value is None or isinstance(value, bool | dict | list):
        return ""
    return " ".join(str(value).split())


def date_of(words: str) -> PartialDate:
    """`07.10.1952`, `1952-10-07` or `1952`; other words settle nothing."""
    if found := _DAY.fullmatch(words):
        return day_of_parts(found[3], found[2], found[1], words)
    return day_of_parts(words, "", "", words) if _YEAR.fullmatch(words) else iso_day(words)


def content_of(subject: Mapping[str, Json], *, person: bool, count: Count) -> Content:
    """The content of one subject. The order of repeated values carries no meaning and is not kept."""
    births: list[Birth] = []
    details: list[tuple[str, str]] = []
    addresses: list[Address] = []
    if born := text_of(subject.get("bd")):
        count("bd", date_of(born).resolved)
        if person:
            births.append(Birth(text=born, date=date_of(born)))
        else:
            details.append(("date of registration", born))
    if ended := text_of(subject.get("dd")):
        count("dd", True)
        details.append(("date of death" if person else "date of dissolution", ended))
    if status := text_of(subject.get("status")):
        count("status", True)
        details.append(("status", status))
    for attribute in _objects(subject.get("attributes")):
        key, value = text_of(attribute.get("key")), text_of(attribute.get("value"))
        plain = key.lower()
        if not value:
            continue
        count("attributes", plain in ADDRESS_KEYS or plain in BIRTH_PLACE_KEYS or plain in TERMS)
        if plain in ADDRESS_KEYS:
            addresses.append(Address(street=value, remarks=key))
        elif plain in BIRTH_PLACE_KEYS:
            births.append(Birth(text=value, place=value))
        else:
            details.append((TERMS.get(plain, key), value))
    identifiers, notes = _identifiers(subject, count)
    acts = _actions(subject, count)
    details += [*notes, *acts.details]
    for name in sorted(subject.keys() - KNOWN):
        if value := text_of(subject[name]) or (repr(subject[name]) if subject[name] else ""):
            count(name, False)
            details.append((name, value))
    return Content(
        subject_kind="person" if person else "organisation",
        names=_names(subject, count),
        births=tuple(births),
        nationalities=tuple(sorted(_countries(subject, count))),
        identifiers=tuple(sorted(set(identifiers))),
        addresses=tuple(sorted(set(addresses))),
        programmes=acts.programmes,
        stated_dates=acts.stated_dates,
        legal_basis=acts.legal_basis,
        details=tuple(sorted(set(details))),
    )


def _names(subject: Mapping[str, Json], count: Count) -> tuple[Name, ...]:
    names: dict[str, Name] = {}
    for field in ("name", "translit", "aliases"):
        printed = subject.get(field)
        for text in filter(None, map(text_of, printed if isinstance(printed, list) else [printed])):
            count(field, True)
            three = _THREE_NAMES.fullmatch(text)
            for one in three.groups() if three else (text,):
                own = one.strip()
                kind = "strong" if names else "primary"
                if own:
                    names.setdefault(own, Name(text=own, kind=kind, script=script_of(own)))
    first, *others = names.values() or [Name(text="", kind="primary")]
    return (first, *sorted(others)) if first.text else ()


def _countries(subject: Mapping[str, Json], count: Count) -> set[str]:
    printed = subject.get("citizenships")
    countries = set()
    for value in printed if isinstance(printed, list) else [printed]:
        if isinstance(value, dict):
            value = next((value[key] for key in ("code", "iso2", "name") if text_of(value.get(key))), None)
        if text := text_of(value):
            count("citizenships", True)
            countries.add(text)
    return countries


def _identifiers(subject: Mapping[str, Json], count: Count) -> tuple[list[Identifier], list[tuple[str, str]]]:
    identifiers, notes = [], []
    for printed in _objects(subject.get("identifiers")):
        scheme, code = text_of(printed.get("id")) or "identifier", text_of(printed.get("code"))
        if not code:
            continue
        count("identifiers", True)
        normalised = _NOT_A_LETTER.sub("", code).upper()
        country = text_of(printed.get("iso2"))
        identifiers.append(Identifier(scheme=scheme.lower(), printed=code, normalised=normalised, country=country))
        if note := text_of(printed.get("note")):
            notes.append((f"{scheme.lower()} {code} note", note))
    return identifiers, notes


class _Acts:
    """What the decrees on a subject say: their tags, dates, legal basis and terms."""

    def __init__(self) -> None:
        self.programmes: tuple[str, ...] = ()
        self.stated_dates: tuple[tuple[str, PartialDate], ...] = ()
        self.legal_basis = ""
        self.details: list[tuple[str, str]] = []


def _actions(subject: Mapping[str, Json], count: Count) -> _Acts:
    acts = _Acts()
    decrees: dict[str, None] = {}
    bases: dict[str, None] = {}
    dates: dict[tuple[str, PartialDate], None] = {}
    for action in _objects(subject.get("actions")):
        count("actions", True)
        decree = action.get("decree")
        decree = decree if isinstance(decree, dict) else {}
        number, day = text_of(decree.get("number")), text_of(decree.get("date"))
        if number:
            decrees[f"decree {number}"] = None
            bases[f"Decree of the President of Ukraine No {number}" + (f" of {day}" if day else "")] = None
        if day:
            dates["designation", date_of(day)] = None
        if end := text_of(action.get("endDate")):
            dates["removal", date_of(end)] = None
        said = {
            "term": "term",
            "status": "decree status",
            "issuers": "issued by",
            "reason": "reason",
            "reasons": "reason",
        }
        acts.details += [(label, text) for key, label in said.items() if (text := text_of(action.get(key)))]
        if link := text_of(decree.get("link")):
            acts.details.append(("decree link", link))
        for restriction in _objects(action.get("restrictions")):
            if text := text_of(restriction.get("restriction")):
                acts.details.append(("restriction", text))
    acts.programmes, acts.legal_basis = tuple(sorted(decrees)), "; ".join(bases)
    acts.stated_dates = tuple(sorted(dates, key=lambda pair: (pair[0], pair[1].text)))
    return acts


def _objects(value: Json) -> list[dict[str, Json]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
