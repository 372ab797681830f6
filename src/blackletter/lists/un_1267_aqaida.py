"""The 1267/1989/2253 Committee's own XML: the Consolidated List's format, with the Al-Qaida regime alone.

A witness beside the view `un-1267` of the Consolidated List, which had 304 entries of the regime in 2015. Tried on own
fixtures only.
"""

from dataclasses import replace

from blackletter.lists import un_sc
from blackletter.lists.un_sc.profile import AL_QAIDA
from blackletter.lists.un_sc.reading import is_of_regime, read_as
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the UN 1267 Committee's list as XML"

PROFILE = replace(
    un_sc.PROFILE,
    id="un-1267-aqaida",
    title="ISIL (Da'esh) and Al-Qaida Sanctions List, as the Committee publishes it",
    authority="Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
    legal_basis="Security Council resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
    url="https://scsanctions.un.org/al-qaida/",
    downloads=(),
    facets=tuple(replace(rule, minimum=240) for rule in un_sc.PROFILE.facets),
    derived=(),
)


def recognises(file: SourceFile) -> bool:
    """Whether the file is the UN's XML and every UN_LIST_TYPE in it is Al-Qaida."""
    return is_of_regime(file, AL_QAIDA)


def read(file: SourceFile) -> Part:
    """The committee's list as one facet (`read_as`)."""
    return read_as(PROFILE, file)
