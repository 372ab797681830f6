"""OFAC's SDN list, in each of the formats in which OFAC publishes it.

Delimited: `sdn`, `add`, `alt` and `sdn_comments`, comma-delimited without a header or with another delimiter and with
one; such a file ends with the control character 0x1A. XML: `sdn.xml`, SDN_ENHANCED.XML and SDN_ADVANCED.XML. An
entry's id is the same in all of them: `Ent_num` = `uid` of `sdnEntry` = `id` of `entity` = `FixedRef` of
`DistinctParty` (which is also the `ID` of its `Profile`).
"""

from blackletter.lists.us_ofac_sdn.formats import read_as, recognised
from blackletter.lists.us_ofac_sdn.ofac_list import SDN_LIST
from blackletter.lists.us_ofac_sdn.profile import PROFILE
from blackletter.lists.us_ofac_sdn.remarks import complete
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "complete", "read", "recognises"]

FILES = "OFAC's sdn, add, alt or sdn_comments as .csv or .pip, and its sdn, SDN_ENHANCED or SDN_ADVANCED as .xml"


def recognises(file: SourceFile) -> bool:
    """Whether the file is one of the SDN list's, in any of its formats."""
    return recognised(SDN_LIST, file)


def read(file: SourceFile) -> Part:
    """The file's facets (`read_as`)."""
    return read_as(SDN_LIST, file)
