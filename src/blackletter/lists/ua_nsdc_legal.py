"""The legal entities of Ukraine's State Sanctions Register (see `ua_nsdc`)."""

from blackletter.lists.ua_nsdc import LEGAL, profile_of, read_as, recognises_as
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the legal entities of Ukraine's State Sanctions Register as JSON"
PROFILE = profile_of("ua-nsdc-legal", "legal entities", 3000)


def recognises(file: SourceFile) -> bool:
    """Whether the file is the register's JSON and its name or its records say that it holds legal entities."""
    return recognises_as(LEGAL, file)


def read(file: SourceFile) -> Part:
    """The legal entities in force, and those whose sanctions have ended (`read_as`)."""
    return read_as(PROFILE, LEGAL, file)
