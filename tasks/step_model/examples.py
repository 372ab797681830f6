"""Examples for training: each clause of each annotated text, its features and what an annotator says of it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from blackletter.reading.learned.features import features_of
from blackletter.reading.parsed import Report
from blackletter.reading.reader import prepare
from blackletter.reading.steps.find import steps_of
from blackletter.reading.steps.frames import Frame
from blackletter.reading.steps.opinion import Clause, Verdict
from blackletter.reading.steps.units import Unit, units_of
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.resources.model import language_model
from blackletter.resources.procedures import load_procedures
from blackletter.values.evidence import Span
from blackletter.values.procedures import Procedure
from blackletter.values.statements import ReportMeta
from tasks.step_model.markup import Annotated, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One clause of text `report`: its features, the step that an annotator put on it (None = no step), its span.

    `ruled` = kind, stage and modality of the step that the rules make of it; `running` = it stands in a report, where
    steps are as frequent as in life, and not in a list of examples.
    """

    report: str
    span: Span
    features: tuple[str, ...]
    told: Told | None
    ruled: tuple[str, str, str] | None
    running: bool


def read_gold(path: Path, *, tuned: bool) -> Annotated:
    """An annotated report of `tests/assets/reading`: `path` is its JSON, the text lies beside it. `tuned` = rules were
    written on its set."""
    gold = json.loads(path.read_text("utf-8"))
    text = (path.parent / gold["file"]).read_bytes().decode("utf-8")
    told = []
    for step in gold["steps"]:
        at = -1
        for _ in range(step.get("occurrence", 1)):
            at = text.index(step["anchor"], at + 1)
        told.append(
            Told(
                span=Span(start=at, end=at + len(step["anchor"])),
                kind=step["kind"],
                stages=tuple(step["stage"]),
                modalities=tuple(step["modality"]),
            )
        )
    return Annotated(
        name=f"{path.parent.name}/{path.stem}",
        text=text,
        told=tuple(told),
        blocks=None,
        published=gold.get("given", {}).get("published"),
        tuned=tuned,
    )


def examples_of(annotated: Annotated) -> tuple[Example, ...]:
    """The clauses of a text as the reader meets them, the talk before each being what the annotator says it was.

    Where rules were written on the text, their own answer is left out of the features: it is better there than on any
    text to come, and the model must not learn to trust it so.
    """
    procedures = _procedures()
    report = prepare(
        annotated.text,
        sha256="0" * 64,
        file=annotated.name,
        meta=ReportMeta(published=date.fromisoformat(annotated.published) if annotated.published else None),
        language_model=language_model(),
        gazetteer=bundled_gazetteer(),
        procedures=procedures,
        blocks=annotated.blocks,
    )
    if report.language != "en":
        return ()
    told = _matched(report, annotated.told)
    found: list[Example] = []

    def teach(clause: Clause) -> Verdict:
        unit, step = clause.scene.unit, clause.step
        right = told.get((unit.sentence.index, unit.head.i))
        found.append(
            Example(
                report=annotated.name,
                span=unit.span,
                features=features_of(clause, ruled=not annotated.tuned),
                told=right,
                ruled=(step.kind, step.stage, step.modality) if step is not None else None,
                running=not annotated.name.startswith("lines"),
            )
        )
        if right is None:
            return Verdict(keep=False)
        frame = Frame(stage=right.stages[0], kind=right.kind, token=unit.head, fixed=right.modalities[0], review=True)
        return Verdict(keep=False, frame=frame)

    steps_of(report, procedures, bundled_gazetteer(), opinion=teach)
    return tuple(found)


@cache
def _procedures() -> tuple[Procedure, ...]:
    return load_procedures()


def _matched(report: Report, told: Sequence[Told]) -> dict[tuple[int, int], Told]:
    """For each annotated step the clause, by sentence and head, that shares most with it; no clause serves twice."""
    units = [unit for sentence in report.sentences for unit in units_of(sentence)]
    found: dict[tuple[int, int], Told] = {}
    for each in told:
        shares = sorted(((-_shared(unit, each.span), i) for i, unit in enumerate(units)))
        for share, i in shares:
            key = (units[i].sentence.index, units[i].head.i)
            if share < 0 and key not in found:
                found[key] = each
                break
    return found


def _shared(unit: Unit, span: Span) -> int:
    """Characters of the clause's own words inside `span`, its head counting a little more."""
    return sum(_characters(unit, span)) + (3 if span.start <= unit.sentence.offset(unit.head) < span.end else 0)


def _characters(unit: Unit, span: Span) -> Iterator[int]:
    for token in unit.tokens:
        start = unit.sentence.offset(token)
        yield max(0, min(span.end, start + len(token)) - max(span.start, start))
