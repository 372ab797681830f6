"""Organisations proscribed in the United Kingdom: Schedule 2 to the Terrorism Act 2000, as legislation.gov.uk shows it.

The Schedule numbers nothing, so an entry's id is its first name, folded (`_formats.name_id`). An order that renames an
entry makes another id of it. Tried on own fixtures only, made after the site's public format and the Schedule's text.
"""

from blackletter.lists.uk_proscribed.profile import PROFILE
from blackletter.lists.uk_proscribed.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "Schedule 2 to the UK's Terrorism Act 2000 as HTML of legislation.gov.uk"
