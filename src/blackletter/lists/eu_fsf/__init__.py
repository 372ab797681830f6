"""The EU's consolidated list of financial sanctions, in its three formats: XML 1.1, the XML before it, CSV."""

from blackletter.lists.eu_fsf.profile import PROFILE
from blackletter.lists.eu_fsf.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the EU's consolidated list of financial sanctions as XML (export, or WHOLE before 2017) or as CSV"
