"""Draw the stages from the tables that the code runs on: ``python -m tasks.make_stage_diagram [--check]``.

The vocabulary is `values.statements.STAGES`, the order in each jurisdiction its procedure YAML, the stages that end a
proceeding `rules.proceedings.CLOSING`, the words `services.wording.STAGES`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from blackletter.resources.procedures import load_procedures
from blackletter.rules.proceedings import CLOSING
from blackletter.services.wording import stage_in_words
from blackletter.values.procedures import Procedure, StageRule
from blackletter.values.statements import STAGES
from tasks.checks.generated import settle
from tasks.drawing import ACCENT, INK, LINE, SOFT, TINT, box, page, text, wrapped

COMMAND = "python -m tasks.make_stage_diagram"
TABLE = Path("docs/images/stages.svg")
FLOW = Path("docs/images/procedure-ru.svg")

NAMES, COLUMN, ROW, TOP, MARGIN = 230, 62, 30, 96, 20
WIDE, HIGH, GAP, ACROSS = 286, 132, 26, 4


def made() -> Mapping[Path, str]:
    """The two drawings by their path in the repository."""
    procedures = load_procedures()
    russia = next(p for p in procedures if p.id == "ru")
    return {TABLE: table(procedures), FLOW: flow(russia)}


def table(procedures: Sequence[Procedure]) -> str:
    """All stages against all procedures; a number is the stage's place in that procedure."""
    width = 2 * MARGIN + NAMES + COLUMN * len(procedures)
    bottom = TOP + ROW * len(STAGES)
    words = "; ".join(f"{p.id}: {', '.join(rule.stage for rule in p.stages)}" for p in procedures)
    return page(
        width, bottom + 44, "The stages of a proceeding, by procedure", words, _cells(procedures, width, bottom)
    )


def _cells(procedures: Sequence[Procedure], width: int, bottom: int) -> Iterator[str]:
    yield text(MARGIN, 34, "Stages, and their order in each procedure", size=17, bold=True)
    for i, procedure in enumerate(procedures):
        x = MARGIN + NAMES + COLUMN * i + COLUMN // 2
        yield text(x, TOP - 14, procedure.id, bold=True, anchor="middle")
    for row, stage in enumerate(STAGES):
        y = TOP + ROW * row
        if stage in CLOSING:
            yield box(MARGIN - 8, y, width - 2 * MARGIN + 16, ROW, fill=TINT, radius=0)
        yield f'<line x1="{MARGIN - 8}" y1="{y}" x2="{width - MARGIN + 8}" y2="{y}" stroke="{LINE}"/>'
        yield text(MARGIN, y + 20, stage_in_words(stage), size=12)
        for i, procedure in enumerate(procedures):
            place = procedure.order(stage)
            if place < len(procedure.stages):
                x = MARGIN + NAMES + COLUMN * i + COLUMN // 2
                yield f'<circle cx="{x}" cy="{y + ROW // 2}" r="11" fill="none" stroke="{ACCENT}"/>'
                yield text(x, y + 19, str(place + 1), size=12, anchor="middle")
    yield text(MARGIN, bottom + 26, "Shaded: once done, it ends the proceeding.", size=12, fill=SOFT)


def flow(procedure: Procedure) -> str:
    """One procedure as boxes in order, each with the body that acts and the legal basis."""
    rows = -(-len(procedure.stages) // ACROSS)
    width = 2 * MARGIN + ACROSS * WIDE + (ACROSS - 1) * GAP
    bottom = 58 + rows * (HIGH + GAP)
    words = "; then ".join(f"{stage_in_words(r.stage)} ({r.body})" for r in procedure.stages)
    return page(width, bottom + 32, procedure.title, words, _boxes(procedure, bottom))


def _boxes(procedure: Procedure, bottom: int) -> Iterator[str]:
    yield text(MARGIN, 36, procedure.title, size=17, bold=True)
    for i, rule in enumerate(procedure.stages):
        x = MARGIN + (i % ACROSS) * (WIDE + GAP)
        y = 58 + (i // ACROSS) * (HIGH + GAP)
        yield from _box(i + 1, rule, x, y)
        if i + 1 < len(procedure.stages) and (i + 1) % ACROSS:
            yield _arrow(x + WIDE, y + HIGH // 2)
    ends = ", ".join(stage_in_words(stage).lower() for stage in CLOSING)
    yield text(MARGIN, bottom + 8, f"What ends the proceeding at any stage: {ends}.", size=12, fill=SOFT)


def _box(number: int, rule: StageRule, x: int, y: int) -> Iterator[str]:
    yield box(x, y, WIDE, HIGH, fill="#ffffff", stroke=LINE)
    yield box(x, y, 4, HIGH, fill=ACCENT, radius=2)
    yield text(x + 14, y + 22, f"{number}  {stage_in_words(rule.stage)}", bold=True)
    for n, line in enumerate(wrapped(rule.body, 36, 2)):
        yield text(x + 14, y + 43 + 16 * n, line, size=12, fill=INK)
    for n, line in enumerate(wrapped(rule.legal_basis, 40, 3)):
        yield text(x + 14, y + 84 + 15 * n, line, size=11, fill=SOFT)


def _arrow(x: int, y: int) -> str:
    return f'<path d="M{x + 4} {y} h{GAP - 12} m-6 -5 l6 5 l-6 5" fill="none" stroke="{SOFT}" stroke-width="1.5"/>'


if __name__ == "__main__":
    sys.exit(settle(Path(__file__).resolve().parent.parent, made(), COMMAND, sys.argv[1:]))
