"""The Department of State's nonproliferation sanctions, as the CSV of its Bureau of International Security (ISN).

An entry is one party under one statute from one day: a party has as many entries as determinations. The list prints no
ids. An entry's id is its folded name without what stands in brackets (an acronym, or a country that files since 2016
have in a column), the statute in one spelling (`programmes`) and its effective date; entries that share all three (a
few of 462 do) are numbered by their further cells. A party renamed, or given another effective date, would be a new
entry.

Entries with a date in the column "Date Lifted/Waived/Expired" are history: they stand in the facet `lifted`, which
proves nothing, with that date as their stated removal. Files since 2016 have no such column.
"""

from blackletter.lists.us_isn_nonproliferation.profile import PROFILE
from blackletter.lists.us_isn_nonproliferation.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the US nonproliferation sanctions (ISN) as CSV"
