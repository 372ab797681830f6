"""The records of one party into its content, in three parts: core, aliases, and particulars."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from blackletter.lists._formats.headings import Record
from blackletter.lists._formats.narrative import told_in
from blackletter.lists._uk import facts
from blackletter.lists._uk import records as keys
from blackletter.lists._uk.names import names_of
from blackletter.values.entries import Content

CORE_IDENTIFIERS = ("ofsi group id", "uk ref")
CORE_KEYS = frozenset({*CORE_IDENTIFIERS, "measure", "source"})
"""Keys of identifiers and details that belong to the core."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """`core` = kind, primary names, regimes, dates, legal basis, OFSI's number, source and measures; `aliases` = all
    other names; `particulars` = the rest. `raw` = the pairs of key and value that are kept as they stand."""

    core: Content
    aliases: Content
    particulars: Content
    raw: frozenset[tuple[str, str]]

    @property
    def whole(self) -> Content:
        """The three parts as one."""
        core, rest = self.core, self.particulars
        return Content(
            subject_kind=core.subject_kind,
            names=core.names + self.aliases.names,
            births=rest.births,
            nationalities=rest.nationalities,
            identifiers=core.identifiers + rest.identifiers,
            addresses=rest.addresses,
            programmes=core.programmes,
            stated_dates=core.stated_dates + rest.stated_dates,
            legal_basis=core.legal_basis,
            links=rest.links,
            details=core.details + rest.details,
            remarks=rest.remarks,
        )


def party_of(own: Sequence[Record], known: frozenset[str]) -> Party:
    """One party from its records. `known` are the keys that have a meaning; values under other keys become details.

    The order of records carries no meaning and is not kept. A party of two kinds is of kind "unknown", and both stand
    among the details.
    """
    values: dict[str, dict[str, None]] = {key: {text: None} for key, text in own[0].items()}
    for record in own[1:]:
        for key, text in record.items():
            if key in values:
                values[key][text] = None
            else:
                values[key] = {text: None}
    raw: facts.Raw = set()
    kinds = {keys.SUBJECT_KINDS.get(text.lower(), "unknown") for text in values.get("kind", ())}
    kind = kinds.pop() if len(kinds) == 1 else "unknown"
    names = names_of(own)
    regimes = tuple(sorted(values.get("regime", ())))
    core_details = [(keys.DETAILS["measure"], text) for text in facts.measures(values)]
    core_details += [(keys.DETAILS["source"], text) for text in values.get("source", ())]
    core_details += [("type", text) for text in values.get("kind", ()) if kind == "unknown"]
    core = Content(
        subject_kind=kind,
        names=tuple(name for name in names if name.kind == "primary"),
        identifiers=_each_once(
            facts.identifier(keys.IDENTIFIERS[key], text) for key in CORE_IDENTIFIERS for text in values.get(key, ())
        ),
        programmes=regimes,
        stated_dates=facts.dates(values, ("designated", "listed"), raw),
        legal_basis="; ".join(text for text in regimes if "Regulations" in text),
        details=_each_once(core_details),
    )
    rest = _particulars(own, values, known, raw)
    printed = {name.text for name in names}
    told = _each_once(n for text in values.get("other", ()) for n in told_in(text).names if n.text not in printed)
    aliases = Content(names=(*(name for name in names if name.kind != "primary"), *told))
    return Party(core=core, aliases=aliases, particulars=rest, raw=frozenset(raw))


def _particulars(own: Sequence[Record], values: facts.Values, known: frozenset[str], raw: facts.Raw) -> Content:
    identifiers, details = facts.documents(own, raw) if values.keys() & keys.DOCUMENT_KEYS else ([], [])
    links: list[str] = []
    for key in values:
        if (scheme := keys.IDENTIFIERS.get(key)) is not None:
            if key not in CORE_KEYS:
                identifiers += [facts.identifier(scheme, text) for text in facts.split(values, key)]
        elif (label := keys.DETAILS.get(key) or keys.LINKS.get(key)) is not None:
            if key not in CORE_KEYS:
                said = facts.split(values, key)
                details += [(label, text) for text in said]
                links += said if key in keys.LINKS else ()
        elif key not in known:
            details += [(key.lower(), text) for text in values[key]]
            raw.update((key, text) for text in values[key])
    other = sorted(values.get("other", ()))
    for text in other:
        told = told_in(text)
        identifiers += told.identifiers
        links += told.links
        details += told.details
        if not told.whole:
            raw.add(("other", text))
    return Content(
        births=facts.births(own, raw) if values.keys() & keys.BIRTH_KEYS else (),
        nationalities=_each_once(facts.split(values, "nationality")),
        identifiers=_each_once(identifiers),
        addresses=facts.addresses(own) if values.keys() & keys.ADDRESS_KEYS else (),
        stated_dates=facts.dates(values, ("updated",), raw),
        links=_each_once(links),
        details=_each_once(details),
        remarks="\n".join(other),
    )


def _each_once(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(set(values)))
