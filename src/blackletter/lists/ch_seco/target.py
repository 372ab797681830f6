"""One `target` as an entry's content."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from blackletter.lists._formats.xml import text_of
from blackletter.lists.ch_seco import parts
from blackletter.lists.ch_seco.modifications import Modification, stated_dates
from blackletter.lists.ch_seco.names import names_of
from blackletter.lists.ch_seco.references import Place, References, SanctionsSet
from blackletter.values.entries import Address, Birth, Content, Identifier, Name

SUBJECTS = ("individual", "entity", "object")
OBJECT_KINDS = {"vessel": "vessel", "aircraft": "aircraft"}
Count = Callable[[str, bool], None]
"""Called for each filled value with its column and whether it is understood."""


@dataclass(slots=True)
class _Draft:
    names: list[Name] = field(default_factory=list)
    births: list[Birth] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    details: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def subject_of(target: etree._Element) -> etree._Element | None:
    """The individual, entity or object that the target is; None if it is none of them."""
    return next((child for child in target if child.tag in SUBJECTS), None)


def content_of(
    target: etree._Element,
    subject: etree._Element,
    modifications: tuple[Modification, ...],
    references: References,
    count: Count,
) -> Content:
    """The target's content as it stands now. The order of repeated elements carries no meaning and is not kept.

    What a modification added and removed is the record's own history: the texts removed are kept as they stand.
    """
    draft = _Draft()
    sets = _sets(target, references, draft, count)
    for child in target:
        if child.tag == "foreign-identifier" and (text := text_of(child)):
            draft.identifiers.append(Identifier(scheme="foreign identifier", printed=text))
            count("foreign-identifier", True)
        elif child.tag == "modification":
            _modification(draft, child, count)
        elif child.tag not in ("sanctions-set-id", *SUBJECTS):
            _unknown(draft, child, count)
    if sex := subject.get("sex"):
        draft.details.append(("gender", str(sex)))
        count("sex", True)
    for child in subject:
        _of_subject(draft, child, references, count, person=subject.tag == "individual")
    return Content(
        subject_kind=_kind(subject),
        names=tuple(sorted(dict.fromkeys(draft.names), key=lambda n: (n.kind != "primary" or bool(n.language), n))),
        births=tuple(sorted(dict.fromkeys(draft.births), key=lambda b: (b.date is None, b.text))),
        nationalities=tuple(sorted(set(draft.nationalities))),
        identifiers=tuple(sorted(set(draft.identifiers))),
        addresses=tuple(sorted(set(draft.addresses))),
        programmes=tuple(sorted({own.programme for own in sets if own.programme})),
        stated_dates=stated_dates(modifications),
        legal_basis="; ".join(dict.fromkeys(own.ordinance for own in sets if own.ordinance)),
        links=tuple(sorted(set(draft.links))),
        details=tuple(sorted(set(draft.details))),
        remarks="\n".join(draft.remarks),
    )


def _kind(subject: etree._Element) -> str:
    if subject.tag == "object":
        return OBJECT_KINDS.get(str(subject.get("object-type", "")), "unknown")
    return "person" if subject.tag == "individual" else "organisation"


def _sets(target: etree._Element, references: References, draft: _Draft, count: Count) -> list[SanctionsSet]:
    """The sets of measures under which the target stands; a number that the file does not explain is kept."""
    numbers = [text_of(child) for child in target.iterchildren("sanctions-set-id")]
    found = []
    for number in filter(None, (*numbers, str(target.get("sanctions-set-id", "")))):
        own = references.sets.get(number)
        count("sanctions-set-id", own is not None)
        if own is None:
            draft.details.append(("sanctions set number", number))
            continue
        found.append(own)
        draft.details += [("sanctions set", own.name), (f"legal basis ({own.programme})", own.ordinance)]
        draft.details += [(f"origin ({own.programme})", own.origin)] if own.origin else []
    return found


def _of_subject(draft: _Draft, child: etree._Element, references: References, count: Count, *, person: bool) -> None:
    tag, text = str(child.tag), text_of(child)
    if tag == "identity":
        _identity(draft, child, references, count, person=person)
    elif tag == "justification":
        draft.remarks += filter(None, [text])
        count(tag, False)
    elif tag == "relation":
        kind, number = str(child.get("relation-type", "")), str(child.get("target-id", ""))
        draft.links.append(" ".join(filter(None, (kind.replace("-", " "), number, text))))
        count(tag, True)
    elif tag == "other-information" and text:
        fact = parts.fact_of(text)
        count(tag, fact is not None)
        if isinstance(fact, Identifier):
            draft.identifiers.append(fact)
        elif fact is not None:
            draft.details.append(fact)
        else:
            draft.remarks.append(text)
    elif text:
        _unknown(draft, child, count)


def _identity(draft: _Draft, identity: etree._Element, references: References, count: Count, *, person: bool) -> None:
    draft.names += names_of(identity)
    for child in identity:
        tag = str(child.tag)
        count(tag, True)
        if tag == "nationality":
            draft.nationalities += [text for text in map(text_of, child.iterchildren("country")) if text]
        elif tag == "day-month-year":
            born = parts.birth_of(child)
            if born is not None and person:
                draft.births.append(born)
            elif born is not None:
                draft.details.append(("date of foundation", born.text))
        elif tag in ("place-of-birth", "address"):
            place = references.places.get(str(child.get("place-id", "")), Place())
            draft.details += [("place also written", variant) for variant in place.variants]
            if tag == "address":
                draft.addresses += filter(None, [parts.address_of(child, place)])
            else:
                draft.births += filter(None, [parts.birth_place(place)])
        elif tag == "identification-document":
            identifier, details = parts.document_of(child)
            draft.identifiers += [identifier] if identifier else []
            draft.details += details
        elif tag == "name":
            draft.details += [
                ("title", t) for part in child if part.get("name-part-type") == "title" if (t := text_of(part))
            ]
        elif text_of(child):
            _unknown(draft, child, count)


def _modification(draft: _Draft, element: etree._Element, count: Count) -> None:
    count("modification", True)
    day = element.get("effective-date") or element.get("enactment-date") or ""
    for child in element:
        if child.tag != "added" and (text := text_of(child)):
            draft.details.append((f"{child.tag} {day}".strip(), text))
            count(f"modification/{child.tag}", False)


def _unknown(draft: _Draft, child: etree._Element, count: Count) -> None:
    if text := text_of(child):
        draft.details.append((str(child.tag), text))
        count(str(child.tag), False)
