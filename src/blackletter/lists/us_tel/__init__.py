"""The Terrorist Exclusion List: the Department of State's page with two lists of names, designees and delisted groups.

The page prints neither ids nor dates: an entry's id is its folded primary name, without what stands in brackets, so
that a new alias makes no new entry; a new primary name does. Delisted groups are history and stand in the facet
`delisted`, which proves nothing.

Layout: state.gov/terrorist-exclusion-list, as public copies of 2004 to 2024 show it. Tried on own fixtures only.
"""

from blackletter.lists.us_tel.profile import PROFILE
from blackletter.lists.us_tel.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the US Terrorist Exclusion List as the Department of State's HTML page"
