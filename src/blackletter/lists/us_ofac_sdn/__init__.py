"""OFAC's SDN list: `sdn`, `add`, `alt` and `sdn_comments`, comma-delimited or with another delimiter.

The comma-delimited files have no header; the delimited ones have. A file ends with the control character 0x1A.
"""

from blackletter.lists.us_ofac_sdn.profile import PROFILE
from blackletter.lists.us_ofac_sdn.reading import read, recognises
from blackletter.lists.us_ofac_sdn.remarks import complete

__all__ = ["FILES", "PROFILE", "complete", "read", "recognises"]

FILES = "OFAC's sdn, add, alt or sdn_comments as .csv or .pip"
