"""The EU terrorist list (Common Position 2001/931/CFSP) as the Official Journal prints it. Tried on own fixtures only.

The Council adopts the whole list anew about every six months, by a decision and an implementing regulation with one and
the same annex: persons, then groups and entities, each numbered from one. So an annex proves absence. The sentences of
the entries are those of the annexes since 2006.
"""

from blackletter.lists.eu_terrorist.profile import PROFILE
from blackletter.lists.eu_terrorist.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the EU terrorist list as an act of the Official Journal in HTML"
