"""The Department of State's own page of Foreign Terrorist Organizations: two tables, designated and delisted.

A further witness beside `us-fto`, the view of the SDN list. The page prints no ids: an entry's id is its folded primary
name, without what stands after "aka" or in brackets, so that a new alias makes no new entry; a new primary name does.
The table of delisted organisations is history: it stands in the facet `delisted`, which proves nothing, with the day of
removal. An organisation that was delisted and designated again stands in both, under one id.

Layout: state.gov/foreign-terrorist-organizations, as public copies of 2013 to 2025 show it. Tried on own fixtures only.
"""

from blackletter.lists.us_fto_state.profile import PROFILE
from blackletter.lists.us_fto_state.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the US Department of State's page of Foreign Terrorist Organizations as HTML"
