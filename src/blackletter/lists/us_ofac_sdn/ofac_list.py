"""What tells OFAC's two lists apart: both come in the same formats, under other names."""

from dataclasses import dataclass

from blackletter.lists.us_ofac_sdn.kinds import CONSOLIDATED_KINDS, KINDS, Kind
from blackletter.lists.us_ofac_sdn.profile import PROFILE
from blackletter.values.lists import ListProfile

SDN_STEM, CONSOLIDATED_STEM = "sdn", "cons"
SDN_NAME = "SDN List"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfacList:
    """One of OFAC's lists.

    `kinds` = its delimited files; `stem` = how the names of its XML files begin; `name` = what OFAC's XML calls it.
    """

    profile: ListProfile
    kinds: tuple[Kind, ...]
    stem: str
    name: str

    def holds(self, list_name: str) -> bool:
        """Whether an entry on the list of that name is on this one: the Consolidated List is all lists but the SDN."""
        return (list_name == SDN_NAME) == (self.name == SDN_NAME)


SDN_LIST = OfacList(profile=PROFILE, kinds=KINDS, stem=SDN_STEM, name=SDN_NAME)


def consolidated(profile: ListProfile) -> OfacList:
    """The non-SDN lists, which OFAC publishes together as its Consolidated List."""
    return OfacList(profile=profile, kinds=CONSOLIDATED_KINDS, stem=CONSOLIDATED_STEM, name="Consolidated List")
