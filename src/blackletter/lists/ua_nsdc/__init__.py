"""Ukraine's State Sanctions Register as its public interface serves it (JSON). Tried on own fixtures only.

The register is served by kind of subject, individuals and legal entities, one file each. Neither file says anything of
the other kind, so each is a list of its own (`ua_nsdc_individuals`, `ua_nsdc_legal`) and only its own absences count.
Field names: the interface's version 2, as public programs read it.
"""

from blackletter.lists.ua_nsdc.profile import profile_of
from blackletter.lists.ua_nsdc.reading import INDIVIDUAL, LEGAL, read_as, recognises_as

__all__ = ["INDIVIDUAL", "LEGAL", "profile_of", "read_as", "recognises_as"]
