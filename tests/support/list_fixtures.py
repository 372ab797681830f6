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
    ListFixture("us-fto-state", "foreign-terrorist-organizations.html", "us-fto-state/page.html"),
    ListFixture("us-tel", "terrorist-exclusion-list.html", "us-tel/page.html"),
    ListFixture("us-isn-nonproliferation", "isn.csv", "us-isn-nonproliferation/isn-2015.csv"),
    ListFixture("us-isn-nonproliferation", "isn.csv", "us-isn-nonproliferation/isn-2016.csv"),
    ListFixture("us-csl", "consolidated.csv", "us-csl/consolidated.csv"),
    ListFixture("un-sc-consolidated", "consolidated.xml", "un_sc/consolidated.xml"),
    ListFixture("un-1988-taliban", "taliban.xml", "un_sc/taliban.xml"),
    ListFixture("un-1267-aqaida", "al-qaida.xml", "un-1267-aqaida/1267.xml"),
    ListFixture("un-1737-iran", "iran.xml", "un-1737-iran/1737.xml"),
    ListFixture("eu-fsf", "xmlFullSanctionsList_1_1.xml", "eu-fsf/export.xml"),
    ListFixture("eu-fsf", "global.xml", "eu-fsf/whole.xml"),
    ListFixture("eu-fsf", "csvFullSanctionsList_1_1.csv", "eu-fsf/table.csv"),
    ListFixture("eu-terrorist", "decision.html", "eu-terrorist/decision-2024-2056.html"),
    ListFixture("ch-seco", "consolidated-list.xml", "ch-seco/whole-list.xml"),
    ListFixture("ua-nsdc-individuals", "subjects-individual.json", "ua-nsdc/individual.json"),
    ListFixture("ua-nsdc-legal", "subjects-legal.json", "ua-nsdc/legal.json"),
    ListFixture("ca-sema-lmes", "sema-lmes.xml", "ca-sema-lmes/2022.xml"),
    ListFixture("ca-sema-lmes", "sema-lmes.xml", "ca-sema-lmes/2025.xml"),
    ListFixture("ca-terrorist", "lstd-ntts-eng.xml", "ca-terrorist/feed.xml"),
    ListFixture("ca-terrorist", "crrnt-lstd-ntts-en.aspx.html", "ca-terrorist/page.html"),
    ListFixture("uk-fcdo-sanctions-list", "UK-Sanctions-List.xml", "uk-fcdo-sanctions-list/UK-Sanctions-List.xml"),
    ListFixture("uk-fcdo-sanctions-list", "UK-Sanctions-List.csv", "uk-fcdo-sanctions-list/UK-Sanctions-List.csv"),
    ListFixture("uk-fcdo-sanctions-list", "UK_Sanctions_List.ods", "uk-fcdo-sanctions-list/short.ods"),
    ListFixture("uk-hmt-conlist", "sanctionsconlist.csv", "uk-hmt-conlist/sanctionsconlist.csv"),
    ListFixture("uk-hmt-conlist", "ConList.xlsx", "uk-hmt-conlist/ConList.xlsx"),
    ListFixture("uk-proscribed", "schedule-2.html", "uk-proscribed/schedule-2.html"),
    ListFixture(
        "au-dfat-consolidated", "regulation8_consolidated.xls", "au-dfat-consolidated/regulation8_consolidated.xls"
    ),
    ListFixture(
        "au-dfat-consolidated", "regulation8_consolidated.xlsx", "au-dfat-consolidated/regulation8_consolidated.xlsx"
    ),
    ListFixture("jp-mof", "sanctions.xls", "jp-mof/sanctions.xls"),
    ListFixture(
        "nz-1373", "lists-associated-with-resolution-1373.html", "nz-1373/lists-associated-with-resolution-1373.html"
    ),
    ListFixture("ru-terrorist", "list.html", "ru_terrorist/list-2003-03-04.html"),
    ListFixture("ru-terrorist", "list.csv", "ru_terrorist/list-2003-03-04.csv"),
    ListFixture("ftm", "entities.ftm.json", "ftm/entities.ftm.json"),
    ListFixture("ftm", "targets.nested.json", "ftm/targets.nested.json"),
    ListFixture("ftm", "statements.csv", "ftm/statements.csv"),
    ListFixture("ftm", "chain.json", "ftm/chain.json"),
)


def fixtures_of(list_id: str) -> tuple[ListFixture, ...]:
    """The files of one list."""
    return tuple(fixture for fixture in FIXTURES if fixture.list_id == list_id)
