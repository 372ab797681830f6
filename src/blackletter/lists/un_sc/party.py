"""One INDIVIDUAL or ENTITY element into an entry's content."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from lxml import etree

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.narrative import Told, told_in
from blackletter.lists._formats.xml import text_of
from blackletter.lists.un_sc import parts
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Birth, Content, Identifier, Name

_Fact = TypeVar("_Fact", Identifier, tuple[str, str])
Note = Callable[[str, str], None]
"""Called with the tag and the text of an element that no rule knows."""

PREFIXES = ("INDIVIDUAL_", "ENTITY_")
IGNORED = frozenset({"REFERENCE_NUMBER", "SORT_KEY", "SORT_KEY_LAST_MOD"})
"""The id, and the publisher's own sorting aids, which say nothing of the party."""

UN_LIST = "UN List"
"""The one value that LIST_TYPE has ever had; it says nothing of the party either, and some years leave it out."""

DETAILS = {
    "DATAID": "data id",
    "VERSIONNUM": "version",
    "GENDER": "gender",
    "SUBMITTED_BY": "submitted by",
    "SUBMITTED_ON": "submitted on",
}
DETAIL_VALUES = {"TITLE": "title", "DESIGNATION": "designation", "LIST_TYPE": "list type"}
DATES = {"LISTED_ON": "designation", "DELISTED_ON": "removal"}
TYPED = frozenset(
    {
        *parts.NAME_PARTS,
        *DETAILS,
        *DETAIL_VALUES,
        *DATES,
        "NAME_ORIGINAL_SCRIPT",
        "UN_LIST_TYPE",
        "NATIONALITY",
        "NATIONALITY2",
        "LAST_DAY_UPDATED",
    }
)
"""Elements whose text lands in a field of its own; COMMENTS1 is free text, read by `told_in` and kept besides."""

KNOWN_CHILDREN = {
    "ALIAS": {
        "QUALITY",
        "ALIAS_NAME",
        "NOTE",
        "DATE_OF_BIRTH",
        "CITY_OF_BIRTH",
        "COUNTRY_OF_BIRTH",
    },
    "DATE_OF_BIRTH": {"TYPE_OF_DATE", "NOTE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR"},
    "PLACE_OF_BIRTH": {"STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"},
    "DOCUMENT": {
        "TYPE_OF_DOCUMENT",
        "TYPE_OF_DOCUMENT2",
        "NUMBER",
        "ISSUING_COUNTRY",
        "COUNTRY_OF_ISSUE",
        "CITY_OF_ISSUE",
        "DATE_OF_ISSUE",
        "NOTE",
    },
    "ADDRESS": {"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"},
}


@dataclass(slots=True)
class _Draft:
    columns: Columns
    names: list[Name] = field(default_factory=list)
    births: list[Birth] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    dates: list[tuple[str, PartialDate]] = field(default_factory=list)
    details: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)


def content_of(element: etree._Element, subject_kind: str, note: Note, columns: Columns) -> Content:
    """The content of one party. The order of repeated elements carries no meaning and is not kept.

    The comment stays whole among the remarks; what its set phrases tell stands in the fields too. `columns` counts the
    elements that have text, by tag; a comment counts as understood where every sentence of it has a known form.
    """
    draft = _Draft(columns=columns)
    single: dict[str, str] = {}
    for child in element:
        tag = _tag(child)
        if tag in KNOWN_CHILDREN:
            _compound(draft, tag, _values(draft, child, tag, note))
        else:
            _simple(draft, single, tag, child, note)
    own = parts.primary_name(single)
    names = ((own,) if own else ()) + tuple(sorted(draft.names))
    known = {name.text for name in names}
    return Content(
        subject_kind=subject_kind,
        names=names + tuple(sorted({name for t in draft.told for name in t.names if name.text not in known})),
        births=tuple(sorted(draft.births, key=lambda b: (b.date is None, b.text, b.place, b.circa))),
        nationalities=tuple(sorted(draft.nationalities)),
        identifiers=_with(draft.identifiers, (i for t in draft.told for i in t.identifiers)),
        addresses=tuple(sorted(draft.addresses)),
        programmes=tuple(sorted(draft.programmes)),
        stated_dates=tuple(sorted(draft.dates, key=lambda pair: (pair[0], pair[1].text))),
        links=tuple(sorted({link for t in draft.told for link in t.links})),
        details=_with(draft.details, (d for t in draft.told for d in t.details)),
        remarks="\n".join(draft.remarks),
    )


def _with(printed: list[_Fact], told: Iterable[_Fact]) -> tuple[_Fact, ...]:
    """What the record prints in elements of its own, and what its comment tells beside that; in order."""
    return tuple(sorted(printed + list(set(told).difference(printed))))


def _tag(element: etree._Element) -> str:
    tag = str(element.tag)
    for prefix in PREFIXES:
        if tag.startswith(prefix):
            return tag.removeprefix(prefix)
    return tag


def _values(draft: _Draft, element: etree._Element, tag: str, note: Note) -> dict[str, str]:
    values: dict[str, str] = {}
    for child in element:
        name, text = str(child.tag), text_of(child)
        if name not in KNOWN_CHILDREN[tag]:
            _unknown(draft, f"{element.tag}/{name}", text, note)
        elif text:
            values[name] = f"{values[name]}; {text}" if name in values else text
            draft.columns.typed(f"{tag}/{name}")
    return values


def _compound(draft: _Draft, tag: str, values: dict[str, str]) -> None:
    if tag == "ALIAS":
        name, born = parts.alias(values)
        draft.names += [name] if name else []
        draft.births += [born] if born else []
    elif tag == "DATE_OF_BIRTH":
        draft.births += filter(None, [parts.birth_date(values)])
    elif tag == "PLACE_OF_BIRTH":
        draft.births += filter(None, [parts.birth_place(values)])
    elif tag == "DOCUMENT":
        identifier, details = parts.document(values)
        draft.identifiers += [identifier] if identifier else []
        draft.details += details
    else:
        draft.addresses += filter(None, [parts.address(values)])


def _simple(draft: _Draft, single: dict[str, str], tag: str, element: etree._Element, note: Note) -> None:
    text = text_of(element)
    texts = [value for value in map(text_of, element) if value] if len(element) else [text] if text else []
    if tag in IGNORED or not texts:
        return
    if tag in TYPED:
        draft.columns.typed(tag, len(texts))
    if tag in parts.NAME_PARTS:
        single[tag] = text
    elif tag == "NAME_ORIGINAL_SCRIPT":
        draft.names.append(parts.original_name(text))
    elif tag == "UN_LIST_TYPE":
        draft.programmes.append(text)
    elif tag == "COMMENTS1":
        _comment(draft, tag, text)
    elif tag in ("NATIONALITY", "NATIONALITY2"):
        draft.nationalities += texts
    elif tag in DATES:
        draft.dates.append((DATES[tag], iso_day(text)))
    elif tag == "LAST_DAY_UPDATED":
        draft.dates += [("amended", iso_day(value)) for value in texts]
    elif tag in DETAILS:
        draft.details.append((DETAILS[tag], text))
    elif tag in DETAIL_VALUES:
        draft.details += [(DETAIL_VALUES[tag], value) for value in texts if value != UN_LIST]
    else:
        _unknown(draft, tag, text, note)


def _comment(draft: _Draft, tag: str, text: str) -> None:
    told = told_in(text)
    draft.remarks.append(text)
    draft.told.append(told)
    draft.columns.take(tag, 1, kept=0 if told.whole else 1)


def _unknown(draft: _Draft, tag: str, text: str, note: Note) -> None:
    note(tag, text)
    if text:
        draft.details.append((tag.lower(), text))
        draft.columns.raw(tag)
