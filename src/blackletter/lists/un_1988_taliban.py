"""The 1988 Committee's own XML: the same format as the Consolidated List, with the Taliban regime alone.

A witness beside the view `un-1988` of the Consolidated List.
"""

from dataclasses import replace

from blackletter.lists import un_sc
from blackletter.lists.un_sc.profile import TALIBAN
from blackletter.lists.un_sc.reading import is_of_regime, read_as
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the UN 1988 Committee's list as XML"

PROFILE = replace(
    un_sc.PROFILE,
    id="un-1988-taliban",
    title="1988 (Taliban) Sanctions List, as the Committee publishes it",
    authority="Security Council Committee established pursuant to resolution 1988 (2011)",
    legal_basis="Security Council resolution 1988 (2011)",
    url="https://scsanctions.un.org/taliban",
    facets=tuple(replace(rule, minimum=50) for rule in un_sc.PROFILE.facets),
    derived=(),
    downloads=(),
)


def recognises(file: SourceFile) -> bool:
    """Whether the file is the UN's XML and every UN_LIST_TYPE in it is Taliban."""
    return is_of_regime(file, TALIBAN)


def read(file: SourceFile) -> Part:
    """The committee's list as one facet (`read_as`)."""
    return read_as(PROFILE, file)
