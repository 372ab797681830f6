"""Examples for training: each annotated text in windows, its clauses, and what an annotator says of each."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from blackletter.reading.learned.features import features_of
from blackletter.reading.learned.windows import Pooled, Window, pooled, windows_of
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

LOOKED = dict.fromkeys("abcdefg", 1.0) | dict.fromkeys("hij", 0.6)
"""The sets of `tests/assets/reading` on which rules were written, and how much of each was looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One clause: its number in its text, and its features.

    `told` is the step that an annotator put on it (None = no step); `ruled` kind, stage and modality of the step that
    the rules make of it.
    """

    clause: int
    features: tuple[str, ...]
    told: Told | None
    ruled: tuple[str, str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text in windows; for each of its clauses the window and its place there; those that the reader asks about.

    `looked` is told in `Annotated`; `running` = it is a report, where steps are as frequent as in life, and not a list
    of examples.
    """

    name: str
    looked: float
    running: bool
    windows: tuple[Window, ...]
    clauses: tuple[tuple[int, Pooled], ...]
    examples: tuple[Example, ...]


def read_gold(path: Path) -> Annotated:
    """An annotated report of `tests/assets/reading`: `path` is its JSON, the text lies beside it."""
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
        looked=LOOKED.get(path.parent.name, 0),
    )


def text_of(annotated: Annotated, rows: Mapping[str, int]) -> Text:
    """A text and its clauses as the reader meets them, the talk before each being what the annotator says it was."""
    report = prepared(annotated)
    told = _matched(report, annotated.told)
    found: list[Example] = []
    windows: tuple[Window, ...] = ()
    clauses: list[tuple[int, Pooled]] = []

    def opinion(report: Report) -> Callable[[Clause], Verdict]:
        nonlocal windows
        windows = windows_of(report, rows)
        places = {place.sentence: (i, place) for i, window in enumerate(windows) for place in window.places}
        at: dict[tuple[int, int], int] = {}
        for sentence in report.sentences:
            window, place = places[sentence.index]
            for unit in units_of(sentence):
                at[(sentence.index, unit.head.i)] = len(clauses)
                clauses.append((window, pooled(unit, place)))

        def teach(clause: Clause) -> Verdict:
            unit, step = clause.scene.unit, clause.step
            right = told.get((unit.sentence.index, unit.head.i))
            found.append(
                Example(
                    clause=at[(unit.sentence.index, unit.head.i)],
                    features=features_of(clause),
                    told=right,
                    ruled=(step.kind, step.stage, step.modality) if step is not None else None,
                )
            )
            return _taught(unit, right)

        return teach

    if report.language == "en":
        steps_of(report, procedures(), bundled_gazetteer(), opinion=opinion)
    return Text(
        name=annotated.name,
        looked=annotated.looked,
        running=not annotated.name.startswith("lines"),
        windows=windows,
        clauses=tuple(clauses),
        examples=tuple(found),
    )


def _taught(unit: Unit, right: Told | None) -> Verdict:
    if right is None:
        return Verdict(keep=False)
    frame = Frame(stage=right.stages[0], kind=right.kind, token=unit.head, fixed=right.modalities[0], review=True)
    return Verdict(keep=False, frame=frame)


def prepared(annotated: Annotated) -> Report:
    """The report before its steps are sought, with what its annotator was given."""
    return prepare(
        annotated.text,
        sha256="0" * 64,
        file=annotated.name,
        meta=ReportMeta(published=date.fromisoformat(annotated.published) if annotated.published else None),
        language_model=language_model(),
        gazetteer=bundled_gazetteer(),
        procedures=procedures(),
        blocks=annotated.blocks,
    )


@cache
def procedures() -> tuple[Procedure, ...]:
    """The bundled procedures, loaded once."""
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
