"""SDN_ADVANCED.XML and CONS_ADVANCED.XML: parties, their entries on lists, their documents and places, tied by codes.

Layout: "Advanced Sanctions Data Model" (sdn_advanced_notes.pdf and ADVANCED_XML.xsd, published with the lists).
`FixedRef` of a `DistinctParty` = `ID` of its `Profile` = `Ent_num`; `ID` of a `Location` = `Add_num`; aliases have no
numbers of their own here. The file has more than a hundred megabytes and is read as a stream; parties come before the
entries that say whether they are on the list.

Tried on own fixtures only.
"""

from blackletter.lists.us_ofac_sdn.advanced_xml.reading import ROOT, read_advanced_xml

__all__ = ["ROOT", "read_advanced_xml"]
