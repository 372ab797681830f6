"""Japan's list of those whose assets are frozen under the Foreign Exchange and Foreign Trade Act, as XLS or XLSX.

One sheet a section (`2.タリバーン関係者等`), after a sheet that names them all. An entry's id is its section's
name, without the number in front, and its number in the section's public notice (告示番号):
`タリバーン関係者等-2`. Numbers are never given anew: a deleted entry keeps its row, with `2011.11.18削除` for a date
and nothing else. Renaming a section would break the ids of its entries.

What is deleted, and what stands in a section marked 【解除】 (lifted), is history: it goes into the facet `lifted`,
which proves nothing.
"""

from blackletter.lists.jp_mof.profile import PROFILE
from blackletter.lists.jp_mof.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "Japan's list of asset freezes as XLS or XLSX"
