"""trade.gov's Consolidated Screening List: thirteen lists of three departments in one CSV.

An entry's id is the short name of its source and trade.gov's `_id`, `SDN 21944` or `DPL deb7a1d5…`: OFAC's own number
for the Treasury's lists, a hash for the others. A party on two of the lists has two entries; the one pair that shares
both is numbered by its further cells. Should trade.gov make its hashes anew from an edited row, that row would be a new
entry.

An order of the Denied Persons List says from the start when it ends (`end_date`, its last day); the list goes on
printing a few that have expired. The day after is the entry's stated removal.
"""

from blackletter.lists.us_csl.profile import PROFILE
from blackletter.lists.us_csl.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "trade.gov's Consolidated Screening List as CSV"
