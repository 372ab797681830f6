"""Entries as FollowTheMoney entities, one JSON object a line: the party, and its sanction with its dates.

The model itself (extra `ftm`) judges what a value may be: countries become codes, dates lose what is no date. What it
does not take, and what it has no property for, goes into `notes` in words, so that nothing said of a party is lost.
Numbers by which a publisher keeps its rows apart (`ListProfile.bookkeeping`) are left out.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha1
from importlib import import_module
from typing import Any

from blackletter.errors import UsageError
from blackletter.services.content_values import in_one_line
from blackletter.services.exporting import EntryOnDay
from blackletter.services.scopes import Scope
from blackletter.values.dates import ONE_DAY, PartialDate
from blackletter.values.entries import Address, Content, Identifier

SCHEMATA = {"person": "Person", "organisation": "Organization", "vessel": "Vessel", "aircraft": "Airplane"}
NAMES = {"primary": "name", "strong": "alias", "weak": "weakAlias", "former": "previousName"}
TOPICS = {"sanctions": ("sanction",), "terrorist": ("sanction", "crime.terror")}
STATED = {"designation": "listingDate", "in_force": "startDate", "removal": "endDate", "amended": "modifiedAt"}
IN_FORCE = ("listed", "suspended")
# A publisher's scheme that has one of these words in it, in this order, is that property.
SCHEMES = (
    ("passport", "passportNumber"), ("imo", "imoNumber"), ("mmsi", "mmsi"), ("call sign", "callSign"),
    ("inn", "innCode"), ("ogrn", "ogrnCode"), ("lei", "leiCode"), ("swift", "swiftBic"), ("bic", "swiftBic"),
    ("tax", "taxNumber"), ("vat", "vatCode"), ("d-u-n-s", "dunsCode"), ("social security", "socialSecurityNumber"),
    ("ssn", "socialSecurityNumber"), ("serial", "serialNumber"), ("tail", "registrationNumber"),
    ("registration", "registrationNumber"), ("license", "licenseNumber"), ("website", "website"), ("email", "email"),
    ("e-mail", "email"), ("phone", "phone"), ("national", "idNumber"), ("id", "idNumber"),
)  # fmt: skip
DETAILS = {
    "gender": "gender", "title": "title", "position": "position", "function": "position", "designation": "position",
    "call sign": "callSign", "vessel type": "type", "type": "type", "tonnage": "tonnage", "death date": "deathDate",
    "build date": "buildDate", "model": "model",
}  # fmt: skip
# A publisher's number of a row, with the kind of alias that the name's own property tells.
_ROW_NUMBER = re.compile(r"^\d+(?: [afn]ka\b)? ?")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@cache
def ftm_model() -> Any:
    """FollowTheMoney's model; UsageError where the extra is not installed."""
    # It advises a library that needs a compiler, on every start.
    warnings.filterwarnings("ignore", message="Install 'pyicu'")
    try:
        return import_module("followthemoney").model
    except ImportError:
        raise UsageError("FollowTheMoney is not installed", tip="pip install 'blackletter[ftm]'") from None


def ftm_entities(scope: Scope, entries: Iterable[EntryOnDay]) -> Iterator[dict[str, Any]]:
    """The entities of each entry, the party before what belongs to it, as in `entities.ftm.json`."""
    model = ftm_model()
    dataset = scope.id.replace("-", "_")
    for entry in entries:
        party = _party(model, scope, entry)
        belonging = [*_addresses(model, party, entry.content), *_passports(model, party, entry.content)]
        sanction = _sanction(model, scope, party, entry)
        for proxy in (party, *belonging, sanction):
            yield {
                **proxy.to_dict(),
                "caption": proxy.caption,
                "datasets": [dataset],
                "target": proxy is party and entry.state.state in IN_FORCE,
            }


def entity_id(entry: EntryOnDay) -> str:
    """An id without signs that mean something elsewhere: the list and the publisher's id, or a hash of that."""
    source = entry.key.source_id
    plain = source if _PLAIN.fullmatch(source) else sha1(source.encode("utf-8"), usedforsecurity=False).hexdigest()[:20]
    return f"{entry.key.list_id}-{plain}"


class _Filling:
    """Adds values to an entity; what it does not take is kept in words."""

    def __init__(self, model: Any, schema: str, known: str) -> None:
        self.proxy = model.make_entity(schema)
        self.proxy.id = known

    def add(self, name: str | None, value: str, words: str) -> None:
        """Put a value where it belongs, else into the notes, after `words`."""
        if name is not None and name in self.proxy.schema.properties:
            before = len(self.proxy.get(name))
            self.proxy.add(name, value)
            if len(self.proxy.get(name)) > before or value in self.proxy.get(name):
                return
        self.note(f"{words}: {value}")

    def note(self, text: str) -> None:
        """A remark."""
        self.proxy.add("notes" if "notes" in self.proxy.schema.properties else "summary", text)


def _party(model: Any, scope: Scope, entry: EntryOnDay) -> Any:
    c = entry.content
    filling = _Filling(model, SCHEMATA.get(c.subject_kind, "LegalEntity"), entity_id(entry))
    for name in c.names:
        filling.add(NAMES.get(name.kind, "alias"), name.text, "name")
    for birth in c.births:
        if birth.date is not None or birth.text:
            when = iso(birth.date)
            filling.add("birthDate" if when else None, when or birth.text, "born")
            if when and birth.text != when:
                filling.note(f"born: {birth.text}")
        if birth.place:
            filling.add("birthPlace", birth.place, "born in")
    own_country = {"Person": "nationality", "Vessel": "flag"}.get(filling.proxy.schema.name, "country")
    for country in c.nationalities:
        filling.add(own_country, country, "country")
    for identifier in c.identifiers:
        filling.add(property_of(identifier), identifier.printed, identifier.scheme)
    for term, value in c.details:
        told = _ROW_NUMBER.sub("", value) if term in scope.profile.bookkeeping else value
        if told:
            filling.add(DETAILS.get(term), told, term)
    for link in c.links:
        filling.note(f"linked to: {link}")
    if c.remarks:
        filling.note(c.remarks)
    if entry.state.state in IN_FORCE:
        filling.proxy.add("topics", TOPICS.get(scope.profile.kind, ("poi",)))
    filling.proxy.add("sourceUrl", scope.profile.url)
    return filling.proxy


def property_of(identifier: Identifier) -> str | None:
    """The property that a publisher's scheme means, by the words in it; None where none is known."""
    words = identifier.scheme.lower()
    return next((name for word, name in SCHEMES if re.search(rf"\b{re.escape(word)}\b", words)), None)


def _addresses(model: Any, party: Any, content: Content) -> Iterator[Any]:
    for number, a in enumerate(content.addresses, start=1):
        if a == Address():
            continue
        filling = _Filling(model, "Address", f"{party.id}-address-{number}")
        filling.proxy.add("full", in_one_line(a))
        for name, value in (
            ("street", a.street),
            ("city", a.city),
            ("region", a.region),
            ("postalCode", a.postcode),
            ("country", a.country),
            ("remarks", a.remarks),
        ):
            if value:
                filling.add(name, value, name)
        party.add("addressEntity", filling.proxy.id)
        yield filling.proxy


def _passports(model: Any, party: Any, content: Content) -> Iterator[Any]:
    """Passports once more, each with its country."""
    for number, i in enumerate(content.identifiers, start=1):
        if party.schema.name == "Person" and property_of(i) == "passportNumber":
            filling = _Filling(model, "Passport", f"{party.id}-passport-{number}")
            filling.proxy.add("holder", party.id)
            filling.proxy.add("number", i.printed)
            filling.proxy.add("type", i.scheme)
            if i.country:
                filling.add("country", i.country, "country")
            yield filling.proxy


def _sanction(model: Any, scope: Scope, party: Any, entry: EntryOnDay) -> Any:
    c, state = entry.content, entry.state
    filling = _Filling(model, "Sanction", f"{party.id}-sanction")
    add = filling.proxy.add
    add("entity", party.id)
    add("authority", scope.derived.authority if scope.derived is not None else scope.profile.authority)
    add("authorityId", entry.key.source_id)
    add("program", c.programmes)
    add("provisions", c.legal_basis or scope.legal_basis)
    add("status", state.state)
    add("sourceUrl", scope.profile.url)
    for kind, when in c.stated_dates:
        day = iso(when)
        if day and not (kind == "removal" and state.state in IN_FORCE):
            filling.add(STATED.get(kind), day, f"stated {kind}")
        else:
            filling.note(f"stated {kind}: {when.text}")
    for name, interval in _bounds(state.state, state.since, state.until).items():
        if interval.exact and interval.earliest is not None:
            add(name, interval.earliest.isoformat())
            continue
        if state.state == "removed" and interval.last_day is not None:
            # The model has no intervals, and a sanction without an end would say that it goes on.
            add(name, interval.last_day.isoformat())
        filling.note(f"{'removed' if name == 'endDate' else state.state} in the interval {interval.text}")
    if entry.as_of is not None:
        filling.note(f"as of {entry.as_of}")
    return filling.proxy


def _bounds(state: str, since: PartialDate | None, until: PartialDate | None) -> Mapping[str, PartialDate]:
    """When the entry began to stand, or ceased to, by the register."""
    found = {"endDate": since} if state == "removed" else {"startDate": since, "endDate": until}
    return {name: when for name, when in found.items() if when is not None}


def iso(when: PartialDate | None) -> str | None:
    """A date as FollowTheMoney writes it: a day, a whole month or a whole year; None for any other interval."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = when.earliest, when.latest - ONE_DAY
    if first == last:
        return first.isoformat()
    if first.day == 1 and when.latest.day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
        if first.month == 1 and (when.latest.year, when.latest.month) == (first.year + 1, 1):
            return f"{first:%Y}"
    return None
