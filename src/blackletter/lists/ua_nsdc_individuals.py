"""The individuals of Ukraine's State Sanctions Register (see `ua_nsdc`)."""

from blackletter.lists.ua_nsdc import INDIVIDUAL, profile_of, read_as, recognises_as
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the individuals of Ukraine's State Sanctions Register as JSON"
PROFILE = profile_of("ua-nsdc-individuals", "individuals", 4000)


def recognises(file: SourceFile) -> bool:
    """Whether the file is the register's JSON and its name or its records say that it holds individuals."""
    return recognises_as(INDIVIDUAL, file)


def read(file: SourceFile) -> Part:
    """The individuals in force, and those whose sanctions have ended (`read_as`)."""
    return read_as(PROFILE, INDIVIDUAL, file)
