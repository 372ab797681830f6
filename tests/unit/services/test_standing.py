"""The answer to the question: states, evidence, notes, coverage, one row for every list held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from blackletter.services.importing import Order, import_file
from blackletter.services.standing import standing
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.proceedings import PendingProceeding
from blackletter.values.publications import Part, SourceFile
from tests.support.asking import ask, bring, one, parties, ruling, views
from tests.support.clock import TickingClock
from tests.support.history import on
from tests.support.registers import fresh_register
from tests.support.small_list import LIST, PROFILE, READER, TAGGED, SmallCatalogue, read

A, B = "a | Alpha Front; Alfa | TERROR | | ", "b | Beta Group | | 2001-02-03 | "


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def sha(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def test_listed_with_the_publication_as_evidence(register: SqlRegister) -> None:
    text = parties("2021-01-01", A)
    bring(register, text)
    row = one(register, "alpha front", "2021-01-15")
    assert (row.entry, row.name, row.score, row.state) == (f"{LIST}:a", "Alpha Front", 1.0, "listed")
    assert (row.legal_basis, row.programmes) == ("Parties Act, section 1", ("TERROR",))
    assert [(e.sha256, e.locator) for e in row.evidence] == [(sha(text), "id=a")]


def test_removed_with_both_publications_as_evidence(register: SqlRegister) -> None:
    first, second = parties("2021-01-01", A, B), parties("2021-03-01", B)
    bring(register, first)
    bring(register, second)
    row = one(register, "Alpha Front", "2021-03-02")
    assert (row.state, row.basis) == ("removed", "inferred")
    assert [(e.sha256, e.locator) for e in row.evidence] == [(sha(first), "id=a"), (sha(second), "no record: id=a")]


def test_suspended_with_the_act_as_evidence(register: SqlRegister) -> None:
    text, act = parties("2021-01-01", A), ruling("suspended", "2021-02-01", name="Alfa")
    bring(register, text)
    bring(register, act)
    row = one(register, "Alpha Front", "2021-02-01")
    assert (row.state, row.basis) == ("suspended", "stated")
    assert (sha(act), "Supreme Court, case 7") in [(e.sha256, e.locator) for e in row.evidence]
    assert sha(text) in [e.sha256 for e in row.evidence], "the listing under the suspension is shown"


def test_not_listed_where_covered_and_not_covered_before(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    row = one(register, "Nobody", "2021-01-15")
    assert (row.state, row.entry, row.name, row.score) == ("not-listed", None, None, 0.0)
    assert [e.locator for e in row.evidence] == ["no entry of that name"]
    assert one(register, "Nobody", "2020-12-31").state == "not-covered"


def test_every_list_held_has_a_row_and_its_derived_lists_too(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    rows = ask(register, "Beta Group", "2021-01-15", list_id=None).standings
    assert [(r.list_id, r.state) for r in rows] == [(LIST, "listed"), (TAGGED, "not-listed")]
    assert [(c.list_id, c.first, c.last, c.publications) for c in ask(register, "x", "2021-01-15").coverage] == [
        (LIST, on("2021-01-01"), on("2021-01-01"), 1)
    ]


def test_a_derived_entry_has_the_derived_lists_id_and_legal_basis(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    row = one(register, "Alpha Front", "2021-01-15", list_id=TAGGED)
    assert (row.entry, row.legal_basis, row.state) == (f"{TAGGED}:a", "Parties Act, section 2", "listed")


@pytest.mark.parametrize("query", [f"{LIST}:a", f"{TAGGED}:a"])
def test_an_entry_is_found_by_its_id_on_the_list_or_on_a_view_of_it(register: SqlRegister, query: str) -> None:
    bring(register, parties("2021-01-01", A))
    assert one(register, query, "2021-01-15").entry == f"{LIST}:a"
    assert one(register, query, "2021-01-15", list_id=TAGGED).entry == f"{TAGGED}:a"


def test_names_are_found_in_any_order_with_a_lower_score(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    assert one(register, "Front, Alpha", "2021-01-15").score == 0.9


def test_the_score_is_that_of_the_names_under_the_cut(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", "a | Front Alpha | | | "))
    bring(register, parties("2021-03-01", "a | Alpha Front | | | "))
    assert one(register, "Alpha Front", "2021-03-01").score == 1.0
    assert one(register, "Alpha Front", "2021-01-15", published_by="2021-02-01").score == 0.9


def test_a_name_that_stands_only_in_what_the_cut_leaves_out_names_nobody(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", "a | Front | | | "))
    bring(register, parties("2021-03-01", "a | Alpha Brigade | | | "))
    assert one(register, "Alpha Brigade", "2021-01-15").entry == f"{LIST}:a", (
        "a party keeps its history under a new name"
    )
    assert one(register, "Alpha Brigade", "2021-01-15", published_by="2021-02-01").state == "not-listed"


def test_as_of_and_stale_past_the_lists_max_age(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A), published="2021-01-10")
    fresh, old = one(register, "Alpha Front", "2021-02-09"), one(register, "Alpha Front", "2021-02-10")
    assert (fresh.stale, old.stale) == (False, True)
    assert fresh.as_of == old.as_of == f"{LIST}@2021-01-01"
    assert one(register, "Nobody", "2021-02-10").stale


def test_an_entry_seen_only_in_aliases_has_no_name_yet(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", "a | Somewhere", facet="places"))
    bring(register, parties("2021-01-01", "a | Alfa", facet="aliases"))
    row = one(register, f"{LIST}:a", "2021-01-01")
    assert (row.state, row.name) == ("listed", "Alfa")
    bare = parties("2021-01-02", "b | Elsewhere", "a | Somewhere", facet="places")
    bring(register, bare)
    row = one(register, f"{LIST}:b", "2021-01-02")
    assert row.note == "name not yet observed: no file with the names has been imported"


def test_aliases_that_were_published_later_do_not_show_on_an_earlier_day(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-01-01", "b | Beta", facet="aliases"))
    bring(register, parties("2021-03-01", "a | Omega", "b | Beta", facet="aliases"))
    with_it, without = (_names(register, day) for day in ("2021-03-01", "2021-01-15"))
    assert "Omega" in with_it and "Omega" not in without


def test_aliases_last_observed_stay_with_a_removed_party(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-01-01", "a | Omega", "b | Beta", facet="aliases"))
    bring(register, parties("2021-03-01", B))
    bring(register, parties("2021-03-01", "b | Beta", facet="aliases"))
    assert one(register, "Omega", "2021-03-01").state == "removed"
    assert "Omega" in _names(register, "2021-03-01")


def _names(register: SqlRegister, day: str) -> list[str]:
    """The names under which pending proceedings are looked for: all that the party bears on the day."""
    asked: list[str] = []

    def pending_of(_ids: Iterable[str], names: Iterable[str]) -> tuple[PendingProceeding, ...]:
        asked.extend(names)
        return ()

    catalogue = SmallCatalogue()
    with register.reading() as log:
        cut = Cut(on=on(day), published_by=None, recorded_by=None)
        standing(log, catalogue, views(catalogue), f"{LIST}:a", cut, LIST, pending_of)
    return asked


def test_a_stated_date_that_the_observations_contradict_is_shown(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, parties("2021-03-01", A, B))
    row = one(register, "Beta Group", "2021-03-01")
    assert row.basis == "inferred"
    assert row.stated_conflict is not None and row.stated_conflict.text == "2001-02-03"


def test_removed_by_an_act_while_still_printed_says_so(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, ruling("removed", "2021-02-01", entry="a"))
    bring(register, parties("2021-03-01", A))
    row = one(register, "Alpha Front", "2021-03-01")
    assert (row.state, row.note) == ("removed", f"removed by an official act, though {LIST}@2021-03-01 still prints it")


def test_a_party_known_by_an_act_alone(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, ruling("listed", "2021-02-01", name="Delta Cell"))
    row = one(register, "delta cell", "2021-02-02")
    assert (row.entry, row.name, row.state, row.basis) == (f"{LIST}:Delta Cell", "Delta Cell", "listed", "stated")
    assert one(register, "delta cell", "2021-01-15").state == "not-listed"


def test_an_act_on_a_derived_list_is_the_derived_lists_alone(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, ruling("suspended", "2021-02-01", entry="a", list_id=TAGGED))
    assert one(register, "Alpha Front", "2021-02-01", list_id=TAGGED).state == "suspended"
    assert one(register, "Alpha Front", "2021-02-01").state == "listed"


def test_evidence_cut_leaves_out_later_publications_and_acts(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-03-01", B))
    bring(register, ruling("suspended", "2021-02-01", entry="a", published="2021-02-15"))
    states = [
        one(register, "Alpha Front", "2021-04-01", published_by=d).state
        for d in ("2021-02-14", "2021-02-15", "2021-03-01")
    ]
    assert states == ["listed", "suspended", "removed"]
    assert one(register, "Alpha Front", "2021-04-01", published_by="2020-12-31").state == "not-covered"


def other_list() -> SmallCatalogue:
    """The small list, and a second one of the same format."""

    def second(file: SourceFile) -> Part:
        return replace(read(replace(file, data=file.data.replace(b"zz-second", b"zz-parties"))), list_id="zz-second")

    other = replace(
        READER,
        profile=replace(PROFILE, id="zz-second", derived=()),
        recognises=lambda file: file.data.startswith(b"list zz-second "),
        read=second,
    )
    return SmallCatalogue(readers=(READER, other))


def test_register_cut_names_only_the_lists_that_were_held_then(register: SqlRegister) -> None:
    clock, catalogue = TickingClock(), other_list()
    first, second = parties("2021-01-01", A), parties("2021-01-01", A).replace("zz-parties", "zz-second")
    list(import_file(register, catalogue, clock, "a.txt", first.encode(), Order()))
    then = clock.at
    list(import_file(register, catalogue, clock, "b.txt", second.encode(), Order()))
    now = ask(register, "Alpha Front", "2021-01-15", list_id=None, catalogue=catalogue)
    past = ask(register, "Alpha Front", "2021-01-15", list_id=None, catalogue=catalogue, recorded_by=then)
    assert [r.list_id for r in now.standings] == [LIST, TAGGED, "zz-second"]
    assert [r.list_id for r in past.standings] == [LIST, TAGGED]
    none = ask(register, "Alpha Front", "2021-01-15", list_id=None, recorded_by=datetime(2020, 1, 1, tzinfo=UTC))
    assert none.standings == ()
