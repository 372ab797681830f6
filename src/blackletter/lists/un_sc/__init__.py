"""The Security Council's Consolidated List in XML."""

from blackletter.lists.un_sc.profile import PROFILE
from blackletter.lists.un_sc.reading import read_as, recognises
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the UN Security Council's Consolidated List as XML"


def read(file: SourceFile) -> Part:
    """The Consolidated List's one facet (`read_as`)."""
    return read_as(PROFILE, file)
