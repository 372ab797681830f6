"""The 1737 Committee's own XML: the Consolidated List's format, with the regime on Iran alone.

The committee ended on 16 January 2016 (resolution 2231) and its measures came back on 28 September 2025, with the same
references: an entry that returns is a new listing under its old id. The Consolidated List had 121 entries of the regime
in 2015, 84 under resolution 2231 in 2018, and 121 again in November 2025. Tried on own fixtures only.
"""

from dataclasses import replace

from blackletter.lists import un_sc
from blackletter.lists.un_sc.profile import IRAN
from blackletter.lists.un_sc.reading import is_of_regime, read_as
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the UN 1737 Committee's list as XML"

PROFILE = replace(
    un_sc.PROFILE,
    id="un-1737-iran",
    title="1737 Sanctions List (Iran), as the Committee publishes it",
    authority="Security Council Committee established pursuant to resolution 1737 (2006)",
    legal_basis="Security Council resolution 1737 (2006)",
    url="https://scsanctions.un.org/iran/",
    downloads=(),
    facets=tuple(replace(rule, minimum=67) for rule in un_sc.PROFILE.facets),
    derived=(),
)


def recognises(file: SourceFile) -> bool:
    """Whether the file is the UN's XML and every UN_LIST_TYPE in it is Iran."""
    return is_of_regime(file, IRAN)


def read(file: SourceFile) -> Part:
    """The committee's list as one facet (`read_as`)."""
    return read_as(PROFILE, file)
