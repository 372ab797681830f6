"""Every format of every list, each with one whole file written for the tests (tests/assets/lists)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from blackletter.lists._formats.unpack import source_file
from blackletter.values.publications import SourceFile

ASSETS = Path(__file__).resolve().parents[1] / "assets" / "lists"


@dataclass(frozen=True, slots=True)
class ListFixture:
    """One whole file: the list, the name under which the publisher serves it, and where it lies under `ASSETS`."""

    list_id: str
    file_name: str
    asset: str

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return ASSETS / self.asset

    def file(self) -> SourceFile:
        """The file as it is after unpacking."""
        return source_file(self.file_name, self.path.read_bytes())


FIXTURES: tuple[ListFixture, ...] = (
    ListFixture("us-ofac-sdn", "sdn.csv", "us_ofac_sdn/sdn.csv"),
    ListFixture("us-ofac-sdn", "add.csv", "us_ofac_sdn/add.csv"),
    ListFixture("us-ofac-sdn", "alt.csv", "us_ofac_sdn/alt.csv"),
    ListFixture("us-ofac-sdn", "sdn.pip", "us_ofac_sdn/sdn.pip"),
    ListFixture("us-ofac-sdn", "sdn.xml", "us_ofac_sdn/sdn.xml"),
    ListFixture("us-ofac-sdn", "SDN_ENHANCED.XML", "us_ofac_sdn/SDN_ENHANCED.XML"),
    ListFixture("us-ofac-sdn", "SDN_ADVANCED.XML", "us_ofac_sdn/SDN_ADVANCED.XML"),
    ListFixture("us-ofac-cons-nonsdn", "cons_prim.csv", "us-ofac-cons-nonsdn/cons_prim.csv"),
    ListFixture("us-ofac-cons-nonsdn", "cons_add.csv", "us-ofac-cons-nonsdn/cons_add.csv"),
    ListFixture("us-ofac-cons-nonsdn", "cons_alt.csv", "us-ofac-cons-nonsdn/cons_alt.csv"),
    ListFixture("us-ofac-cons-nonsdn", "consolidated.xml", "us-ofac-cons-nonsdn/consolidated.xml"),
    ListFixture("us-ofac-cons-nonsdn", "CONS_ENHANCED.XML", "us-ofac-cons-nonsdn/CONS_ENHANCED.XML"),
    ListFixture("un-sc-consolidated", "consolidated.xml", "un_sc/consolidated.xml"),
    ListFixture("un-1988-taliban", "taliban.xml", "un_sc/taliban.xml"),
    ListFixture("eu-fsf", "xmlFullSanctionsList_1_1.xml", "eu-fsf/export.xml"),
    ListFixture("eu-fsf", "global.xml", "eu-fsf/whole.xml"),
    ListFixture("eu-fsf", "csvFullSanctionsList_1_1.csv", "eu-fsf/table.csv"),
    ListFixture("ru-terrorist", "list.html", "ru_terrorist/list-2003-03-04.html"),
    ListFixture("ru-terrorist", "list.csv", "ru_terrorist/list-2003-03-04.csv"),
)


def fixtures_of(list_id: str) -> tuple[ListFixture, ...]:
    """The files of one list."""
    return tuple(fixture for fixture in FIXTURES if fixture.list_id == list_id)
