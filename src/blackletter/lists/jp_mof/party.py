"""One row of a section into an entry's content."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from blackletter.lists.jp_mof import days, names
from blackletter.lists.jp_mof.columns import LABELS, several
from blackletter.values.entries import Address, Birth, Content, Identifier, Name

DETAILS = {"title": "title", "position": "position", "un listing": "united nations listing", "grounds": "grounds"}
NUMBERS = {"passport": "passport number", "id": "identification number", "phone": "phone number", "fax": "fax"}
ALIASES = {"alias": "strong", "weak": "weak", "former": "former"}
PERSONAL = ("born", "title", "position", "passport")
"""What only a person has."""

_NUMBER = re.compile(r"[A-Z]{0,4}[ /-]?\d[\dA-Z /-]*\d", re.IGNORECASE)
MIN_DIGITS = 4
Raw = set[str]


def content_of(row: Mapping[str, str], section: str, title: str, raw: Raw) -> Content:
    """The content of an entry in force. `raw` gathers the keys whose cell is only kept as it stands."""
    dates, rest = days.notices_in(row.get("notice", ""))
    details = [("notice date", rest)] if rest else []
    if rest:
        raw.add("notice")
    if not row.get("number", "").isdigit():
        details.append(("number as printed", row.get("number", "")))
    for key, label in DETAILS.items():
        details += [(label, value) for value in several(row.get(key, ""))]
    identifiers, more = _numbers(row, raw)
    for key in row.keys() - LABELS.keys():
        details.append((key, row[key]))
        raw.add(key)
    raw.update({"information"} & row.keys())
    return Content(
        subject_kind=_kind(row, section, title),
        names=_names(row),
        births=_births(row, raw),
        nationalities=_each_once(several(row.get("nationality", ""))),
        identifiers=_each_once(identifiers),
        addresses=_each_once(Address(street=" ".join(v.split())) for v in several(row.get("address", ""))),
        programmes=(section,),
        stated_dates=tuple(sorted(dates, key=lambda pair: (pair[0] != "designation", pair[0], str(pair[1].earliest)))),
        legal_basis=title,
        details=_each_once([*details, *more]),
        remarks=row.get("information", ""),
    )


def lifted_content(row: Mapping[str, str], section: str, raw: Raw) -> Content:
    """What is left of a deleted entry: the day of its deletion, its section, and whatever else its row says."""
    named = content_of(row, section, "", raw)
    removals = tuple(pair for pair in named.stated_dates if pair[0] == "removal")
    others = tuple(("notice date", day.text) for kind, day in named.stated_dates if kind != "removal")
    return replace(
        named,
        subject_kind=named.subject_kind if named.names else "unknown",
        stated_dates=removals,
        details=(*named.details, *others),
    )


def is_lifted(row: Mapping[str, str]) -> bool:
    """Whether the row's notice says that the entry was deleted."""
    return any(kind == "removal" for kind, _ in days.notices_in(row.get("notice", ""))[0])


def _kind(row: Mapping[str, str], section: str, title: str) -> str:
    for words in (section, title):
        person, body = "個人" in words, "団体" in words or "銀行" in words
        if person != body:
            return "person" if person else "organisation"
    return "person" if any(row.get(key) for key in PERSONAL) else "unknown"


def _names(row: Mapping[str, str]) -> tuple[Name, ...]:
    found = list(names.primary_names(row.get("japanese", ""), row.get("english", "")))
    for key, kind in ALIASES.items():
        found += names.aliases(row.get(key, ""), kind)
    best: dict[str, Name] = {}
    for name in found:
        best.setdefault(name.text, name)
    primary = [name for name in best.values() if name.kind == "primary"]
    return (*primary, *sorted(name for name in best.values() if name.kind != "primary"))


def _births(row: Mapping[str, str], raw: Raw) -> tuple[Birth, ...]:
    born = days.births_in(row.get("born", ""))
    if any(b.date is not None and not b.date.resolved for b in born):
        raw.add("born")
    places = (" ".join(value.split()) for value in several(row.get("birth place", "")))
    return (*dict.fromkeys(born), *(Birth(text=place, place=place) for place in sorted(set(places))))


def _numbers(row: Mapping[str, str], raw: Raw) -> tuple[list[Identifier], list[tuple[str, str]]]:
    found: list[Identifier] = []
    details: list[tuple[str, str]] = []
    for key, scheme in NUMBERS.items():
        for value in several(row.get(key, "")):
            text = " ".join(value.split())
            number = next((m[0] for m in _NUMBER.finditer(text) if sum(map(str.isdigit, m[0])) >= MIN_DIGITS), "")
            if number:
                printed = text if key in ("phone", "fax") else number
                normalised = re.sub(r"[\W_]+", "", printed).upper()
                found.append(Identifier(scheme=scheme, printed=printed, normalised=normalised))
            else:
                raw.add(key)
            if text != number and key not in ("phone", "fax"):
                details.append((f"{scheme} {number}".strip(), text))
    return found, details


def _each_once(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(set(values)))
