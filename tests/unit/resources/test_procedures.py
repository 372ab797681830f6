"""Procedures ship as data: every one loads, and a broken one is told in one sentence."""

from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.resources.procedures import load_procedures, read_procedure
from blackletter.values.statements import STAGES

GOOD = """
id: zz
title: "Zedland: list"
country: Zedland
country_names: [Zedland]
stages:
  - {stage: decision, body: Court, legal_basis: "Act 1", source: "https://example.org", cues: [ruled]}
authorities: [{name: Court, names: [Court of Zedland]}]
lists: [{id: zz-list, title: "List", names: [Zed list]}]
"""


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "zz.yml"
    path.write_text(text, "utf-8")
    return path


def test_all_jurisdictions_ship_and_the_generic_one_comes_last() -> None:
    ids = [procedure.id for procedure in load_procedures()]

    assert ids == [*sorted(ids[:-1]), "generic"]
    assert set(ids) >= {"ru", "un", "us", "eu", "uk", "kz", "kg", "et", "ca", "au"}


def test_every_stage_is_known_and_says_who_decides_on_what_basis() -> None:
    for procedure in load_procedures():
        for rule in procedure.stages:
            assert rule.stage in STAGES
            assert rule.body and rule.legal_basis and rule.source, (procedure.id, rule.stage)


def test_list_ids_are_those_of_the_guidelines_and_belong_to_one_procedure() -> None:
    ids = [each.list_id for procedure in load_procedures() for each in procedure.lists]

    assert len(ids) == len(set(ids))
    assert {"ru-terrorist", "kz-terrorist", "kg-banned", "us-fto", "us-sdgt", "us-sst", "us-tel"} <= set(ids)
    assert {"eu-terrorist", "uk-proscribed", "un-1267", "un-1988", "et-terrorist"} <= set(ids)


def test_a_procedure_is_read_as_a_value(tmp_path: Path) -> None:
    procedure = read_procedure(_file(tmp_path, GOOD))

    assert (procedure.id, procedure.order("decision"), procedure.order("review")) == ("zz", 0, 1)
    assert procedure.lists[0].list_id == "zz-list"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD.replace("decision", "verdict"), "zz.yml: unknown stage 'verdict'; expected one of proposal"),
        (
            GOOD.replace('title: "Zedland: list"\n', ""),
            "zz.yml: not a procedure: Object missing required field `title`",
        ),
        (GOOD + "extra: 1\n", "zz.yml: not a procedure: Object contains unknown field `extra`"),
        ("id: [", "zz.yml: not a procedure:"),
        (
            GOOD.replace("authorities:", "  - {stage: decision, body: X, legal_basis: Y, source: Z}\nauthorities:"),
            "zz.yml: stage 'decision' is named twice; expected each stage once",
        ),
        ("# " + "x" * 300_000, "zz.yml: 300002 bytes; a procedure has at most 262144"),
    ],
)
def test_a_broken_procedure_is_told_in_one_sentence(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SourceError) as fault:
        read_procedure(_file(tmp_path, text))

    assert str(fault.value).startswith(told)
