from __future__ import annotations

import re
from xml.etree import ElementTree

from blackletter.resources.procedures import load_procedures
from blackletter.services.wording import stage_in_words
from blackletter.values.procedures import Procedure, StageRule
from blackletter.values.statements import STAGES
from tasks.make_stage_diagram import FLOW, TABLE, flow, made, table

SVG = "{http://www.w3.org/2000/svg}"


def _texts(svg: str) -> list[str]:
    return ["".join(each.itertext()) for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_the_table_has_every_stage_and_every_place_of_every_procedure() -> None:
    procedures = load_procedures()
    texts = _texts(table(procedures))
    for stage in STAGES:
        assert stage_in_words(stage) in texts
    for procedure in procedures:
        assert procedure.id in texts
    places = sorted(int(text) for text in texts if text.isdigit())
    assert places == sorted(n for p in procedures for n in range(1, len(p.stages) + 1))


def test_a_flow_names_its_stages_in_order_with_their_bodies() -> None:
    russia = next(p for p in load_procedures() if p.id == "ru")
    titles = [text for text in _texts(flow(russia)) if re.match(r"\d+  ", text)]
    assert titles == [f"{n}  {stage_in_words(rule.stage)}" for n, rule in enumerate(russia.stages, start=1)]


def test_words_of_a_table_cannot_break_the_drawing() -> None:
    rule = StageRule(stage="review", body="A & <B>", legal_basis='"C"', source="", cues=())
    odd = Procedure(id="x&y", title="<T>", country="", country_names=(), stages=(rule,), authorities=(), lists=())
    assert "A & <B>" in _texts(flow(odd))
    assert "x&y" in _texts(table((odd,)))


def test_both_drawings_are_made() -> None:
    assert set(made()) == {TABLE, FLOW}
