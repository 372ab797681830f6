"""Al-Nusrah Front, or Hay'at Tahrir al-Sham, on four lists, each of which answers for itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from blackletter.services.importing import Order, import_file
from blackletter.services.standing import standing
from blackletter.services.views import Views
from blackletter.stores.engine import migrate
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.standing import Standing
from blackletter.wiring import Catalogue, SystemClock

NAME = "Al-Nusrah Front for the People of the Levant"
SDN, UK, UN = "us-ofac-sdn:16937", "uk-fcdo-sanctions-list:AQD0026", "un-sc-consolidated:QDe.137"
FILES = (
    "us-ofac-sdn/2024-05-03/sdn.csv.gz",
    "us-ofac-sdn/2025-12-24/add.csv.gz",
    "us-ofac-sdn/2025-12-24/alt.csv.gz",
    "un-sc-consolidated/2026-02-27/UN_consolidated.xml.gz",
    "uk-fcdo-sanctions-list/2025-08-11/FCDO_SL_Mon_Aug_11_2025.ods",
)
# Acts made up for this test: that they are recorded, and what follows from them, is what is tried here.
ACT = """---
list: {list_id}
entry: {entry}
name: Al-Nusrah Front for the People of the Levant
act: removed
authority: {authority}
reference: {reference}
decided_on: 2026-03-10
in_force_on: 2026-03-12
published_on: 2026-03-12
source_url: https://example.org/acts
---
The entry is removed from the list.
"""


@pytest.fixture(scope="module")
def register(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> SqlRegister:
    path = tmp_path_factory.mktemp("al-nusrah") / "register.db"
    migrate(str(path))
    opened = SqlRegister.open(str(path))
    for name in FILES:
        file = shared / "data" / name
        bring(opened, file.name, file.read_bytes(), date.fromisoformat(file.parent.name))
    return opened


def bring(register: SqlRegister, name: str, data: bytes, published: date | None = None) -> None:
    (outcome,) = import_file(register, Catalogue(), SystemClock(), name, data, Order(published=published))
    assert outcome.status in ("landed", "instrument"), outcome


def page(register: SqlRegister, query: str, day: str) -> dict[str, Standing]:
    """One page of `standing`: each list's answer."""
    cut = Cut(on=date.fromisoformat(day), published_by=None, recorded_by=None)
    with register.reading() as log:
        views = Views({p.id: p for p in Catalogue().profiles()})
        rows = standing(log, Catalogue(), views, query, cut, None, lambda _ids, _names: ()).standings
    return {row.list_id: row for row in rows}


def test_before_any_act_all_three_lists_have_it(register: SqlRegister) -> None:
    assert page(register, UN, "2026-02-27")["un-sc-consolidated"].state == "listed"
    assert page(register, SDN, "2025-12-24")["us-ofac-sdn"].state == "listed"
    uk = page(register, NAME, "2025-08-11")["uk-fcdo-sanctions-list"]
    assert (uk.state, uk.entry, uk.stale) == ("listed", UK, False)


def test_the_tag_is_known_up_to_the_last_file_that_shows_tags(register: SqlRegister) -> None:
    fto = page(register, SDN, "2024-05-03")["us-fto"]
    assert (fto.state, fto.stale) == ("listed", False)
    assert page(register, SDN, "2025-12-24")["us-fto"].stale


def test_two_acts_remove_it_from_two_lists_and_from_no_other(register: SqlRegister) -> None:
    for entry, authority, reference in (
        (UK, "Secretary of State", "an order on the UK Sanctions List"),
        (UN, "Security Council", "a decision of the Council"),
    ):
        text = ACT.format(list_id=entry.partition(":")[0], entry=entry, authority=authority, reference=reference)
        bring(register, f"{reference}.txt", text.encode())
    for entry in (UK, UN):
        list_id = entry.partition(":")[0]
        row = page(register, entry, "2026-03-12")[list_id]
        assert (row.state, row.basis) == ("removed", "stated")
        assert any(ref.locator.startswith(("Secretary of State", "Security Council")) for ref in row.evidence)
        assert page(register, entry, "2026-03-11")[list_id].state == "listed"
    sdn = page(register, SDN, "2026-03-12")["us-ofac-sdn"]
    assert sdn.state == "listed" and sdn.evidence


def test_one_page_says_it_of_every_list_each_with_its_evidence(register: SqlRegister) -> None:
    """One question by name: removed from two lists by acts, on the third still listed, on the view of it stale."""
    rows = page(register, NAME, "2026-03-12")
    said = {list_id: (row.state, row.entry, row.basis) for list_id, row in rows.items()}
    assert said["uk-fcdo-sanctions-list"] == ("removed", UK, "stated")
    assert said["un-sc-consolidated"] == ("removed", UN, "stated")
    assert said["us-ofac-sdn"][:2] == ("listed", SDN)
    assert said["us-fto"][0] == "listed" and rows["us-fto"].stale
    for list_id in ("uk-fcdo-sanctions-list", "un-sc-consolidated", "us-ofac-sdn", "us-fto"):
        assert rows[list_id].evidence, list_id
