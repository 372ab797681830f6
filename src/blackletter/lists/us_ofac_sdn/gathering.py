"""The parties of one XML file, gathered into the facets of a `Part`."""

from datetime import date

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists.us_ofac_sdn.ofac_list import OfacList
from blackletter.lists.us_ofac_sdn.party import Party
from blackletter.lists.us_ofac_sdn.profile import ADDRESSES, ALIASES, CORE, OVERFLOW
from blackletter.values.entries import Content
from blackletter.values.publications import Part

FAULTS = {
    "id": "records without an id",
    "name": "records without a name",
    "letters": "names whose letters are lost",
    "duplicate-id": "repeated ids",
}


class Gathering:
    """The facets of one file while it is read, its problems and its counts of cells.

    A whole remark stands in one piece in XML, so that the facet of overflowing remarks is observed and empty.
    """

    def __init__(self, own: OfacList, *, file_kind: str) -> None:
        self.tally = Tally()
        self.columns = Columns()
        self._own, self._file_kind = own, file_kind
        self._core: dict[str, Content] = {}
        self._addresses: dict[str, Content] = {}
        self._aliases: dict[str, Content] = {}

    def add(self, party: Party, locator: str) -> None:
        """Take in a party; one without id or name, and the second one of an id, is a problem and a fault."""
        core = party.core
        if not party.source_id:
            self.tally.add("id", "no id", locator=locator, excerpt=core.primary_name)
        elif party.source_id in self._core:
            self.tally.add("duplicate-id", f"second record of {party.source_id}", locator=locator, excerpt="")
        else:
            if not core.primary_name:
                self.tally.add("name", f"{party.source_id} has no name", locator=locator, excerpt="")
            self._core[party.source_id] = core
            self._addresses[party.source_id] = party.addresses
            if (aliases := party.aliases) is not None:
                self._aliases[party.source_id] = aliases

    def part(self, *, printed_on: date | None, printed_at: str, declared_count: int | None) -> Part:
        """All of it; the end of XML proves that nothing is missing after it."""
        facets = {CORE: self._core, ADDRESSES: self._addresses, ALIASES: self._aliases, OVERFLOW: dict[str, Content]()}
        return part_of(
            self._own.profile,
            facets,
            kind=self._file_kind,
            end="whole",
            tally=self.tally,
            faults=self.tally.faults(FAULTS),
            columns=self.columns,
            printed_on=printed_on,
            printed_at=printed_at,
            declared_count=declared_count,
        )
