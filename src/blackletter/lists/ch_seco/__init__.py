"""Switzerland's sanctions list (SECO): the whole list and the files of amendments, in one XML format.

An amendment file holds what changed; that somebody is missing in it says nothing. Its targets are in facets of their
own that prove no absence, and `acts_of` tells its listings and de-listings as official acts with their dates.
The whole list was tried on own fixtures only, an amendment also on the publisher's example of 17 January 2024.
Elements: swiss-sanctions-list.xsd, and what public programs tell of the whole list (de-listed targets stay in it).
"""

from blackletter.lists.ch_seco.acts import acts_of
from blackletter.lists.ch_seco.profile import PROFILE
from blackletter.lists.ch_seco.reading import read, recognises

__all__ = ["FILES", "PROFILE", "acts_of", "read", "recognises"]

FILES = "Switzerland's sanctions list (SECO) as XML, whole or amendments"
