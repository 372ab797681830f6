"""The SDN and UN snapshots of 2015 to 2026 in a register, imported in order and in another order."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from blackletter.services.diffing import Diff, diff
from blackletter.services.importing import Order, import_file
from blackletter.services.rebuilding import rebuild
from blackletter.services.scopes import scopes_of
from blackletter.services.standing import standing
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.standing import Standing
from blackletter.wiring import Catalogue, SystemClock
from tests.support.real import LISTS, files_of, shuffled, take_in_files

SEED = 20260227
DAMAGED = "2025-08-16"
FARC = "Revolutionary Armed Forces of Colombia"

# (day, added since the day before, removed, amended in core)
SDN = (
    ("2015-01-17", 0, 0, 0),
    ("2019-01-04", 2927, 1424, 354),
    ("2021-07-07", 1858, 261, 836),
    ("2021-11-23", 258, 127, 45),
    ("2021-12-02", 5, 112, 7),
    ("2022-05-20", 1351, 188, 492),
    ("2023-12-28", 4036, 378, 315),
    ("2024-02-16", 114, 6, 11),
    ("2024-05-03", 1142, 106, 37),
)
UN = (
    ("2015-02-26", 0, 0),
    ("2018-06-21", 240, 183),
    ("2019-07-30", 23, 98),
    ("2020-12-01", 14, 33),
    ("2022-09-15", 17, 71),
    ("2024-11-30", 28, 101),
    ("2025-09-03", 3, 3),
    ("2025-11-20", 123, 2),
    ("2026-02-27", 4, 1),
)


@pytest.fixture(scope="module", params=["in order", "shuffled"])
def register(
    request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SqlRegister]:
    """In order: the nine sdn.csv and the UN files. Shuffled: every file of both lists. None is accepted by hand."""
    name = request.param.replace(" ", "-")
    if request.param == "in order":
        files = [*files_of(shared, "us-ofac-sdn", only="sdn.csv.gz"), *files_of(shared, "un-sc-consolidated")]
    else:
        files = shuffled(files_of(shared, *LISTS), SEED)
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    path = folder / f"{name}.db"
    # Where several processes share the tests, the first builds the register and the others wait for it.
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            outcomes = take_in_files(str(folder / f"{name}.part.db"), files)
            statuses = {(p.parent.name, p.name): o.status for p, o in outcomes}
            assert {k for k, s in statuses.items() if s != "landed"} == {(DAMAGED, "consolidated.xml.gz")}, statuses
            (folder / f"{name}.part.db").rename(path)
    opened = SqlRegister.open(str(path))
    yield opened
    opened.close()


def views() -> Views:
    return Views({p.id: p for p in Catalogue().profiles()})


def compare(register: SqlRegister, list_id: str, a: str, b: str, parent: str | None = None) -> Diff:
    cut = Cut(on=date.fromisoformat(b), published_by=None, recorded_by=None)
    with register.reading() as log:
        v = views()
        (scope,) = [s for s in scopes_of(log, v, parent or list_id, cut) if s.id == list_id]
        return diff(log, v, scope, date.fromisoformat(a), date.fromisoformat(b))


def ask(register: SqlRegister, query: str, day: str, list_id: str) -> Standing:
    cut = Cut(on=date.fromisoformat(day), published_by=None, recorded_by=None)
    with register.reading() as log:
        answer = standing(log, Catalogue(), views(), query, cut, list_id, lambda _ids, _names: ())
    (row,) = answer.standings
    return row


def kinds(found: Diff) -> tuple[int, int, int]:
    core = sum(1 for c in found.changes if c.kind == "amended" and "core" in c.event.facets)
    all_kinds = [c.kind for c in found.changes]
    return all_kinds.count("added"), all_kinds.count("removed"), core


def test_sdn_differences(register: SqlRegister) -> None:
    found = [kinds(compare(register, "us-ofac-sdn", a, b)) for (a, *_), (b, *_) in pairwise(SDN)]
    assert found == [(added, removed, amended) for _, added, removed, amended in SDN[1:]]


def test_un_differences(register: SqlRegister) -> None:
    found = [kinds(compare(register, "un-sc-consolidated", a, b))[:2] for (a, *_), (b, *_) in pairwise(UN)]
    assert found == [(added, removed) for _, added, removed in UN[1:]]


def test_the_farc_left_and_two_parties_came(register: SqlRegister) -> None:
    changes = {c.key.source_id: c for c in compare(register, "us-ofac-sdn", "2021-11-23", "2021-12-02").changes}
    assert changes["4711"].kind == "removed"
    assert [changes[n].kind for n in ("33974", "33983")] == ["added", "added"]


def test_the_farc_on_five_days(register: SqlRegister) -> None:
    told = {d: ask(register, FARC, d, "us-ofac-sdn") for d in ("2010-01-01", "2021-11-25", "2021-11-30", "2021-12-05")}
    assert {d: (s.state, s.certain) for d, s in told.items()} == {
        "2010-01-01": ("not-covered", True),
        "2021-11-25": ("listed", False),
        "2021-11-30": ("listed", False),
        "2021-12-05": ("removed", True),
    }
    removed = told["2021-12-05"]
    assert removed.entry == "us-ofac-sdn:4711" and removed.basis == "inferred"
    assert removed.since is not None
    assert (removed.since.earliest, removed.since.latest) == (date(2021, 11, 23), date(2021, 12, 3))
    assert [e.locator for e in removed.evidence] == ["ent_num=4711", "no record: ent_num=4711"]
    assert len({e.sha256 for e in removed.evidence}) == 2


def test_a_un_entry_is_listed_from_the_day_that_it_states(register: SqlRegister) -> None:
    row = ask(register, "un-sc-consolidated:TAi.002", "2010-01-01", "un-sc-consolidated")
    assert (row.state, row.basis, row.certain) == ("listed", "stated", True)
    assert row.since is not None and row.since.earliest == date(2001, 1, 25)
    assert ask(register, "un-1988:TAi.002", "2010-01-01", "un-1988").state == "listed"
    assert ask(register, "un-sc-consolidated:TAi.002", "2001-01-24", "un-sc-consolidated").state == "not-covered"


def test_five_lost_their_fto_tag_and_stayed_on_the_sdn_list(register: SqlRegister) -> None:
    found = compare(register, "us-fto", "2021-12-02", "2022-05-20", parent="us-ofac-sdn")
    gone = ["4691", "4693", "4694", "4700", "17187"]
    assert [c.key.source_id for c in found.changes if c.kind == "removed"] == gone
    for number in gone:
        assert ask(register, f"us-fto:{number}", "2022-05-20", "us-fto").state == "removed"
        assert ask(register, f"us-ofac-sdn:{number}", "2022-05-20", "us-ofac-sdn").state == "listed"


def test_the_taliban_are_an_sdn_entry_and_no_un_entry(register: SqlRegister) -> None:
    row = ask(register, "Taliban", "2024-10-06", "us-ofac-sdn")
    assert (row.entry, row.state) == ("us-ofac-sdn:6636", "listed")
    for un in ("un-sc-consolidated", "un-1988", "un-1267"):
        row = ask(register, "Taliban", "2024-10-06", un)
        assert (row.entry, row.state) == (None, "not-listed")


def test_source_bytes_come_back_exactly(register: SqlRegister, shared: Path) -> None:
    with register.reading() as log:
        for path in files_of(shared, *LISTS):
            (file,) = Catalogue().unpack(path.name, path.read_bytes())
            if log.document(file.sha256) is not None:
                assert log.source_bytes(file.sha256) == file.data


def test_rebuild_and_a_second_import_change_nothing(register: SqlRegister, shared: Path, tmp_path: Path) -> None:
    register.backup(tmp_path / "copy.db")
    copy = SqlRegister.open(str(tmp_path / "copy.db"))
    try:
        assert rebuild(copy, Catalogue(), SystemClock()).differing == 0
        path = shared / "data" / "us-ofac-sdn" / "2021-11-23" / "sdn.csv.gz"
        order = Order(published=date(2021, 11, 23))
        (outcome,) = import_file(copy, Catalogue(), SystemClock(), path.name, path.read_bytes(), order)
        assert (outcome.status, outcome.changes, outcome.flipped) == ("again", (), ())
    finally:
        copy.close()


def test_the_damaged_un_file_is_refused_in_one_sentence(shared: Path, tmp_path: Path) -> None:
    path = shared / "data" / "un-sc-consolidated" / DAMAGED / "consolidated.xml.gz"
    ((_, outcome),) = take_in_files(str(tmp_path / "register.db"), [path])
    assert (outcome.status, outcome.exit_code) == ("refused", 3)
    (sentence,) = outcome.reasons
    assert sentence.startswith("consolidated.xml, line 53, column 11: damaged XML")
    assert sentence.endswith("the XML of the Security Council's list was expected")
