"""Australia's Consolidated List of the Department of Foreign Affairs and Trade (regulation 8), as XLS or XLSX.

One row a name. A reference is the party's number, and for every further name a suffix: `34`, `34a`, `34c`, `34c1`. A
party has one row of the type "Primary Name", so `34c1`, too, is a name of party 34.
"""

from blackletter.lists.au_dfat_consolidated.profile import PROFILE
from blackletter.lists.au_dfat_consolidated.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "Australia's Consolidated List (regulation8_consolidated) as XLS or XLSX"
