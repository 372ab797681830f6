"""SDN_ENHANCED.XML and CONS_ENHANCED.XML (since 2024): one `entity` an entry, its terms spelled out in the element.

Element names: ENHANCED_XML.xsd, published with the lists. `id` of an entity = `Ent_num`; `id` of a name and of an
address are the numbers of the delimited files too. The keys of the publisher's reference tables (`refId`, `versionId`,
`identityId`…) say nothing that the words beside them do not, and neither do the tables.
"""

from blackletter.lists.us_ofac_sdn.enhanced_xml.reading import ROOT, lists_named, read_enhanced_xml

__all__ = ["ROOT", "lists_named", "read_enhanced_xml"]
