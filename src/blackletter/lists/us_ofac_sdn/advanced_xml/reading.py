"""The advanced XML into a `Part`: the parts of an entry, wherever they stand in the file, come to their party."""

from datetime import date

from lxml import etree

from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import elements_of, local
from blackletter.lists.us_ofac_sdn.advanced_xml.dates import day_of
from blackletter.lists.us_ofac_sdn.advanced_xml.party import party_of
from blackletter.lists.us_ofac_sdn.advanced_xml.references import References
from blackletter.lists.us_ofac_sdn.gathering import Gathering
from blackletter.lists.us_ofac_sdn.ofac_list import OfacList
from blackletter.lists.us_ofac_sdn.party import Party
from blackletter.values.dates import exact_date
from blackletter.values.publications import Part, SourceFile

ROOT = "Sanctions"
EXPECTED = "OFAC's advanced XML (Sanctions)"
RECORDS = (
    "DateOfIssue",
    "ReferenceValueSets",
    "Location",
    "IDRegDocument",
    "DistinctParty",
    "ProfileRelationship",
    "SanctionsEntry",
)
PROGRAMME = "Program"
CREATED = "Created"
"""The event of an entry by which it came on its list."""


def read_advanced_xml(own: OfacList, file: SourceFile) -> Part:
    """The file's facets; `DateOfIssue` is the printed day.

    A party without an entry on the list is left out, and counted as a note. Raises SourceError, with line and column,
    for damaged XML and for another root element.
    """
    return _Document(own).read(file)


class _Document:
    def __init__(self, own: OfacList) -> None:
        self._own = own
        self._gathering = Gathering(own, file_kind="advanced-xml")
        self._references = References()
        self._parties: list[tuple[Party, str]] = []
        self._by_profile: dict[str, Party] = {}
        self._listed: set[str] = set()
        self._issued: date | None = None

    def read(self, file: SourceFile) -> Part:
        columns, tally = self._gathering.columns, self._gathering.tally
        for element in elements_of(file, *RECORDS, root=ROOT, expected=EXPECTED):
            tag = local(element.tag)
            if tag == "Location":
                self._references.add_location(element, columns)
            elif tag == "IDRegDocument":
                self._references.add_document(element, columns)
            elif tag == "DistinctParty":
                self._party(element)
            elif tag == "SanctionsEntry":
                self._entry(element)
            elif tag == "ProfileRelationship":
                self._relationship(element)
            elif tag == "DateOfIssue":
                self._issued = day_of(element)
            else:
                self._references.add_tables(element)
        for party, locator in self._parties:
            if party.source_id in self._listed or not party.source_id:
                self._gathering.add(party, locator)
            else:
                message = f"{party.source_id} is not on the {self._own.name}"
                tally.add("other-list", message, locator=locator, excerpt="", severity="note")
        printed = self._issued.isoformat() if self._issued else ""
        return self._gathering.part(printed_on=self._issued, printed_at=printed, declared_count=None)

    def _party(self, element: etree._Element) -> None:
        party = party_of(element, self._references, self._gathering.columns, self._gathering.tally)
        self._parties.append((party, f"line {element.sourceline}"))
        for child in element:
            if local(child.tag) == "Profile":
                self._by_profile[child.get("ID") or ""] = party

    def _entry(self, element: etree._Element) -> None:
        """An entry on a list: the day on which it was made, its legal basis, its programmes and kinds of sanction."""
        party = self._by_profile.get(element.get("ProfileID") or "")
        where = f"line {element.sourceline}"
        if party is None:
            self._gathering.tally.add(
                "entry", "an entry of no party", locator=where, excerpt=element.get("ProfileID") or "", severity="note"
            )
            return
        columns, words = self._gathering.columns, self._references.word
        list_name = words("List", element.get("ListID"))
        if own := self._own.holds(list_name):
            self._listed.add(party.source_id)
        for child in element:
            tag = local(child.tag)
            if tag == "EntryEvent":
                if basis := words("LegalBasis", child.get("LegalBasisID")):
                    party.legal_basis.append(basis)
                    columns.typed("EntryEvent/LegalBasisID")
                day = next((day_of(date_) for date_ in child if local(date_.tag) == "Date"), None)
                kind = words("EntryEventType", child.get("EntryEventTypeID")) or CREATED
                if day is not None and kind != CREATED:
                    party.details.append(("entry event", f"{kind} {list_name} {day.isoformat()}"))
                elif day is not None:
                    if own:
                        party.say_put_on(exact_date(day))
                    if list_name != self._own.name:
                        party.details.append(("sanctions list", f"{list_name} since {day.isoformat()}"))
                columns.typed("EntryEvent/Date", day is not None)
            elif tag == "SanctionsMeasure":
                kind = words("SanctionsType", child.get("SanctionsTypeID"))
                comment = "; ".join(text_of(c) for c in child if local(c.tag) == "Comment" and text_of(c))
                if kind == PROGRAMME and comment:
                    party.programmes.append(comment)
                else:
                    party.details.append(("sanctions type", ": ".join(filter(None, (kind, comment)))))
                columns.typed("SanctionsMeasure/SanctionsTypeID")

    def _relationship(self, element: etree._Element) -> None:
        """Which other party it is linked to, and how, in the words of the enhanced XML."""
        party = self._by_profile.get(element.get("From-ProfileID") or "")
        other = self._by_profile.get(element.get("To-ProfileID") or "")
        if party is None or other is None:
            self._gathering.tally.add(
                "relation", "a relation of no party", locator=f"line {element.sourceline}", excerpt="", severity="note"
            )
            return
        words = self._references.word
        name = other.core.primary_name
        said = f"{words('RelationType', element.get('RelationTypeID'))}: {name} ({other.source_id})"
        quality = words("RelationQuality", element.get("RelationQualityID")).removeprefix("Unknown")
        former = "former" if (element.get("Former") or "").lower() == "true" else ""
        party.keep((("links", name), ("details", ("relation", ", ".join(filter(None, (said, quality, former)))))))
        self._gathering.columns.typed("ProfileRelationship/RelationTypeID")
