"""Canada's listed terrorist entities, as Public Safety Canada's feed (Atom) or page (HTML). Tried on own fixtures only.

The feed's elements are as public programs read them (title, summary = other names, content = description, published =
date listed, updated = date reviewed); the page's labels are those of its copies since 2007.
"""

from blackletter.lists.ca_terrorist.profile import PROFILE
from blackletter.lists.ca_terrorist.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "Canada's listed terrorist entities as Public Safety's feed (Atom) or page (HTML)"
