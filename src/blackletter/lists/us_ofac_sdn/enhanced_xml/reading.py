"""The enhanced XML into a `Part`."""

import re

from lxml import etree

from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import elements_of, local
from blackletter.lists.us_ofac_sdn.enhanced_xml.entity import party_of
from blackletter.lists.us_ofac_sdn.gathering import Gathering
from blackletter.lists.us_ofac_sdn.ofac_list import OfacList
from blackletter.values.dates import unresolved
from blackletter.values.publications import Part, SourceFile

ROOT = "sanctionsData"
ENTITY, INFORMATION = "entity", "publicationInfo"
EXPECTED = "OFAC's enhanced XML (sanctionsData)"
_LIST = re.compile(rb"<(?:\w+:)?sanctionsList(?:\s[^>]*)?>\s*([^<]*?)\s*<")


def lists_named(head: bytes) -> frozenset[str]:
    """The lists that the filters at the head of such a file name."""
    filters = head.partition(b"</filters>")[0]
    return frozenset(name.decode("utf-8", errors="replace") for name in _LIST.findall(filters))


def read_enhanced_xml(own: OfacList, file: SourceFile) -> Part:
    """The file's facets; the day of `dataAsOf` is the printed day.

    An entity that is not on the list is left out, and counted as a note: a file may be filtered for several lists.
    Raises SourceError, with line and column, for damaged XML and for another root element.
    """
    gathering = Gathering(own, file_kind="enhanced-xml")
    printed, printed_on = "", unresolved("")
    for element in elements_of(file, ENTITY, INFORMATION, root=ROOT, expected=EXPECTED):
        if local(element.tag) == INFORMATION:
            printed = text_of(next(iter(element.iterfind("{*}dataAsOf")), etree.Element("none")))
            printed_on = iso_day(printed)
            if printed_on.earliest is None:
                gathering.tally.add(
                    "information", "no day in dataAsOf", locator="line 1", excerpt=printed, severity="note"
                )
        else:
            locator = f"line {element.sourceline}"
            party, listed = party_of(element, own, gathering.columns, gathering.tally)
            if listed:
                gathering.add(party, locator)
            else:
                message = f"{party.source_id} is not on the {own.name}"
                gathering.tally.add("other-list", message, locator=locator, excerpt="", severity="note")
    return gathering.part(printed_on=printed_on.earliest, printed_at=printed, declared_count=None)
