"""New Zealand's terrorist entities designated under Security Council resolution 1373, as the Police publish them.

The page has a table of the designations in force and, under headings of their own, tables of those revoked and expired.
It gives no ids, so an entry's id is its first name, folded (`_formats.name_id`); a designation under another name makes
another id. Tried on own fixtures only, made after the page's public form and the Gazette's notices.
"""

from blackletter.lists.nz_1373.profile import PROFILE
from blackletter.lists.nz_1373.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "New Zealand's list under resolution 1373 as the Police's HTML page"
