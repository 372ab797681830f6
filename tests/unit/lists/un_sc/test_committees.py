"""The committees' own lists: the Consolidated List's format with one regime in it."""

from __future__ import annotations

import pytest

from blackletter.lists import un_1267_aqaida, un_1737_iran, un_1988_taliban, un_sc
from blackletter.lists.reader import ListModule
from tests.support.list_fixtures import fixtures_of

COMMITTEES = [
    pytest.param(un_1988_taliban, "Taliban", "TA", id="1988"),
    pytest.param(un_1267_aqaida, "Al-Qaida", "QD", id="1267"),
    pytest.param(un_1737_iran, "Iran", "IR", id="1737"),
]


@pytest.mark.parametrize(("module", "regime", "letters"), COMMITTEES)
def test_a_committees_list_holds_its_regime_alone(module: ListModule, regime: str, letters: str) -> None:
    (fixture,) = fixtures_of(module.PROFILE.id)
    part = module.read(fixture.file())
    assert (part.list_id, part.problems, part.faults, part.end) == (module.PROFILE.id, (), (), "whole")
    assert {own.programmes for _, own in part.facets[0].rows} == {(regime,)}
    assert all(source_id.startswith(letters) and " " not in source_id for source_id, _ in part.facets[0].rows)


@pytest.mark.parametrize(("module", "regime", "letters"), COMMITTEES)
def test_a_committees_list_is_its_own_and_no_other(module: ListModule, regime: str, letters: str) -> None:
    (fixture,) = fixtures_of(module.PROFILE.id)
    claimed = [m for m in (un_sc, un_1988_taliban, un_1267_aqaida, un_1737_iran) if m.recognises(fixture.file())]
    assert [m.PROFILE.id for m in claimed] == [module.PROFILE.id]


@pytest.mark.parametrize(("module", "regime", "letters"), COMMITTEES)
def test_its_entries_have_the_ids_that_the_consolidated_list_gives_them(
    module: ListModule, regime: str, letters: str
) -> None:
    (fixture,) = fixtures_of(module.PROFILE.id)
    as_consolidated = un_sc.read(fixture.file())
    assert as_consolidated.facets == module.read(fixture.file()).facets
    assert not module.PROFILE.derived and module.PROFILE.facets[0].proves
