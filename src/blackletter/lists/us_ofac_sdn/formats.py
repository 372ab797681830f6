"""Which of OFAC's formats a file has, and of which of its two lists it is.

The delimited files say nothing of their list but by their names. `sdnList` XML says it by its programmes alone: some
tags stand on the non-SDN lists only. The enhanced XML names its list at its head; the advanced XML, which says it of
each entry, goes by the name of the file.
"""

import re
from collections.abc import Callable

from blackletter.lists._formats.xml_stream import root_name
from blackletter.lists.us_ofac_sdn import advanced_xml, enhanced_xml, kinds, sdn_xml
from blackletter.lists.us_ofac_sdn.ofac_list import CONSOLIDATED_STEM, SDN_STEM, OfacList
from blackletter.lists.us_ofac_sdn.reading import read_delimited
from blackletter.values.allocation import collector_paused
from blackletter.values.publications import Part, SourceFile

HEAD = 512
XML_HEAD = 64 * 1024
SDN_TAGS = frozenset({b"CUBA", b"SDNT", b"SDNTK", b"BALKANS", b"IRAQ2", b"SUDAN", b"ZIMBABWE", b"LIBERIA"})
NON_SDN_TAGS = frozenset({b"NS-PLC", b"561-Related", b"561List", b"CMIC-EO13959"})
_PROGRAMME = re.compile(rb"<(?:\w+:)?program>\s*([^<]*?)\s*<")

Reading = Callable[[OfacList, SourceFile], Part]
READINGS: dict[str, Reading] = {
    sdn_xml.ROOT: sdn_xml.read_sdn_xml,
    enhanced_xml.ROOT: enhanced_xml.read_enhanced_xml,
    advanced_xml.ROOT: advanced_xml.read_advanced_xml,
}


def recognised(own: OfacList, file: SourceFile) -> bool:
    """Whether the file is one of that list's: by its content where that tells the list, else by its name."""
    root = root_name(file)
    if root == sdn_xml.ROOT:
        return _stem_of_sdn_xml(file) == own.stem
    if root == enhanced_xml.ROOT:
        return enhanced_xml.lists_named(file.data[:XML_HEAD]) == {own.name}
    if root == advanced_xml.ROOT:
        return _stem_by_name(file) == own.stem
    if kinds.by_name(file.name, own.kinds) is not None:
        return True
    head = file.data[:HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    return _stem_by_name(file) == own.stem and kinds.by_header(head.partition("\n")[0], own.kinds) is not None


def read_as(own: OfacList, file: SourceFile) -> Part:
    """The file's facets."""
    with collector_paused():
        return READINGS.get(root_name(file), read_delimited)(own, file)


def _stem_of_sdn_xml(file: SourceFile) -> str:
    tags = set(_PROGRAMME.findall(file.data[:XML_HEAD]))
    if tags & SDN_TAGS:
        return SDN_STEM
    return CONSOLIDATED_STEM if tags & NON_SDN_TAGS else _stem_by_name(file)


def _stem_by_name(file: SourceFile) -> str:
    return CONSOLIDATED_STEM if file.name.lower().startswith(CONSOLIDATED_STEM) else SDN_STEM
