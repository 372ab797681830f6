"""`sdn.xml` and `consolidated.xml`: one `sdnEntry` an entry, with the facts that the delimited files print in remarks.

Element names: sdnList.xsd, published with the lists (its root has had two namespaces; local names count). `uid` of an
entry = `Ent_num`; `uid` of an address and of an alias are the numbers of the delimited files too. The other `uid`s,
and `mainEntry` beyond the order that it gives, are the publisher's own book-keeping.
"""

from collections.abc import Iterator
from datetime import date

from lxml import etree

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import elements_of, local
from blackletter.lists.us_ofac_sdn.clauses import facts_of
from blackletter.lists.us_ofac_sdn.gathering import Gathering
from blackletter.lists.us_ofac_sdn.ofac_list import OfacList
from blackletter.lists.us_ofac_sdn.party import Party
from blackletter.lists.us_ofac_sdn.terms import IDENTIFIERS
from blackletter.values.entries import Address, Name
from blackletter.values.publications import Part, SourceFile

ROOT = "sdnList"
ENTRY, INFORMATION = "sdnEntry", "publshInformation"
EXPECTED = "OFAC's list as XML (sdnList)"
VESSEL = {
    "callSign": "call sign",
    "vesselType": "vessel type",
    "tonnage": "tonnage",
    "grossRegisteredTonnage": "gross registered tonnage",
    "vesselFlag": "vessel flag",
    "vesselOwner": "vessel owner",
}
DATED = {"issueDate": "issued", "expirationDate": "expires"}
CONSUMED = {
    "id": frozenset({"uid", "idType", "idNumber", "idCountry", *DATED}),
    "aka": frozenset({"uid", "type", "category", "lastName", "firstName"}),
    "address": frozenset(
        {"uid", "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"}
    ),
    "nationality": frozenset({"uid", "country", "mainEntry"}),
    "citizenship": frozenset({"uid", "country", "mainEntry"}),
    "dateOfBirthItem": frozenset({"uid", "dateOfBirth", "mainEntry"}),
    "placeOfBirthItem": frozenset({"uid", "placeOfBirth", "mainEntry"}),
}
DOCUMENTS = frozenset(IDENTIFIERS)
"""`idType`s of documents; `idList` has facts of other kinds too, such as the gender."""

LISTS = frozenset(
    {"idList", "akaList", "addressList", "nationalityList", "citizenshipList", "dateOfBirthList", "placeOfBirthList"}
)
Values = dict[str, str]


def read_sdn_xml(own: OfacList, file: SourceFile) -> Part:
    """The file's facets; its `Record_Count` is the declared number of entries, its `Publish_Date` the printed day.

    Raises SourceError, with line and column, for damaged XML and for another root element.
    """
    gathering = Gathering(own, file_kind="sdn-xml")
    printed, printed_on, declared = "", None, None
    for element in elements_of(file, ENTRY, INFORMATION, root=ROOT, expected=EXPECTED):
        if local(element.tag) == INFORMATION:
            said = dict(_leaves(element))
            printed = said.get("Publish_Date", "")
            printed_on, declared = _month_first(printed), _count(said.get("Record_Count", ""))
            if printed_on is None or declared is None:
                gathering.tally.add(
                    "information",
                    f"no day in {printed!r} or no number in {said.get('Record_Count', '')!r}",
                    locator=f"line {element.sourceline}",
                    excerpt="",
                    severity="note",
                )
        else:
            gathering.add(_party(element, gathering.columns, gathering.tally), f"line {element.sourceline}")
    return gathering.part(printed_on=printed_on, printed_at=printed, declared_count=declared)


def _party(element: etree._Element, columns: Columns, tally: Tally) -> Party:
    party = Party(source_id=" ".join((element.findtext("{*}uid") or "").split()))
    locator = f"line {element.sourceline}"
    last = first = ""
    for child in element:
        tag = local(child.tag)
        if tag in LISTS:
            for item in _main_first(child):
                _compound(party, tag, local(item.tag), item, columns, tally)
        elif tag == "programList":
            party.programmes += [text for _, text in _leaves(child)]
            columns.typed("programList/program", len(child))
        elif tag == "vesselInfo":
            for name, text in _leaves(child):
                _detail(party, f"vesselInfo/{name}", VESSEL.get(name), text, columns, tally, locator)
        elif text := text_of(child):
            if tag == "lastName":
                last = text
            elif tag == "firstName":
                first = text
            elif tag == "sdnType":
                if not party.say_kind(text):
                    tally.add("kind", f"unknown sdnType {text}", locator=locator, excerpt=text, severity="note")
            elif tag == "remarks":
                (columns.typed if party.say_remarks(text) else columns.raw)(tag)
                continue
            elif tag != "uid":
                _detail(party, tag, "title" if tag == "title" else None, text, columns, tally, locator)
                continue
            columns.typed(tag)
    if last or first:
        party.say_name(_name(last, first))
    return party


def _detail(party: Party, path: str, name: str | None, text: str, columns: Columns, tally: Tally, locator: str) -> None:
    """A term that has no field of its own; one that no rule knows is kept under the element's name, and told."""
    party.details.append((name or path.lower(), text))
    if name:
        columns.typed(path)
    else:
        columns.raw(path)
        tally.add("element", f"unknown element {path}", locator=locator, excerpt=text, severity="note")


def _compound(party: Party, path: str, tag: str, item: etree._Element, columns: Columns, tally: Tally) -> None:
    locator = f"line {item.sourceline}"
    values: Values = {}
    for name, text in _leaves(item):
        if name in CONSUMED.get(tag, ()):
            values[name] = text
        else:
            _detail(party, f"{path}/{name}", None, text, columns, tally, locator)
    value = values.get
    known = True
    if tag == "id":
        kind = value("idType", "")
        said = tuple((word, value(name, "")) for name, word in DATED.items())
        known = kind in DOCUMENTS or bool(facts_of(f"{kind} {value('idNumber', '')}"))
        if kind in DOCUMENTS or value("idCountry") or any(words for _, words in said):
            party.say_document(kind, value("idNumber", ""), value("idCountry", ""), said)
        else:
            party.say(kind, value("idNumber", ""))
        if not known:
            tally.add("id-type", f"unknown idType {kind}", locator=locator, excerpt=kind, severity="note")
    elif tag == "aka":
        alias = _name(value("lastName", ""), value("firstName", ""))
        known = party.say_alias(value("type", ""), value("category") == "weak", value("uid", ""), [alias])
        if not known:
            kind = value("type", "")
            tally.add("alias-type", f"unknown type of aka {kind}", locator=locator, excerpt=kind, severity="note")
    elif tag == "address":
        party.say_address(_address(values), value("uid", ""))
    elif tag == "dateOfBirthItem":
        party.say("DOB", value("dateOfBirth", ""))
    elif tag == "placeOfBirthItem":
        party.say("POB", value("placeOfBirth", ""))
    elif tag == "nationality":
        party.say("nationality", value("country", ""))
    elif tag == "citizenship":
        party.say("citizen", value("country", ""))
    for name in values:
        (columns.typed if known else columns.raw)(f"{path}/{name}")


def _name(last: str, first: str) -> Name:
    """The name as the delimited files print it, `HANIYA, Ismail Abdul Salah`."""
    if not last or not first:
        return Name(text=last or first, kind="primary")
    return Name(text=f"{last}, {first}", kind="primary", parts=(("last name", last), ("first name", first)))


def _address(values: Values) -> Address:
    streets = (values.get(f"address{number}", "") for number in (1, 2, 3))
    return Address(
        street=", ".join(filter(None, streets)),
        city=values.get("city", ""),
        region=values.get("stateOrProvince", ""),
        postcode=values.get("postalCode", ""),
        country=values.get("country", ""),
    )


def _leaves(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Local name and text of each child that has text."""
    for child in element:
        if text := text_of(child):
            yield local(child.tag), text


def _main_first(items: etree._Element) -> list[etree._Element]:
    return sorted(items, key=lambda item: (item.findtext("{*}mainEntry") or "").strip() == "false")


def _month_first(words: str) -> date | None:
    """The day of `05/06/2024`: month, day, year."""
    parts = words.split("/")
    try:
        return date(int(parts[2]), int(parts[0]), int(parts[1])) if len(parts) == 3 else None
    except ValueError:
        return None


def _count(words: str) -> int | None:
    digits = words.replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() else None
