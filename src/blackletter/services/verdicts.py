"""What people decided of steps, carried over to a later reading of the same words."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from blackletter.ports.log import LogReader
from blackletter.values.statements import Reading, Step


def step_id(step: Step) -> str:
    """The step's lasting name: a hash of (document, start, end, kind, stage), so verdicts survive a new reading."""
    e = step.evidence
    parts = "|".join((e.sha256, str(e.start), str(e.end), step.kind, step.stage))
    return sha256(parts.encode("utf-8")).hexdigest()[:16]


def verdicts_under(log: LogReader, recorded_by: datetime | None) -> dict[str, bool]:
    """Step id -> whether it was accepted, by the last verdict recorded under the register cut."""
    return {v.step_id: v.accepted for v, at in log.verdicts() if recorded_by is None or at <= recorded_by}


def carried(verdicts: Mapping[str, bool], readings: Sequence[Reading]) -> Mapping[str, bool]:
    """`verdicts`, and those that pass from steps of earlier `readings` of one document to those of later ones.

    A better reader may draw a clause's borders elsewhere. A step without a verdict takes that of the judged step with
    the same kind and stage that shares most of its words, where its own reading lacks that one and no earlier reading
    had the two side by side.
    """
    if len(readings) < 2:
        return verdicts
    known = dict(verdicts)
    before: dict[str, Step] = {}
    side_by_side: list[frozenset[str]] = []
    for reading in readings:
        now = {step_id(step): step for step in reading.steps}
        gone = {key: step for key, step in before.items() if key in known and key not in now}
        for key, step in now.items():
            if key not in known and gone:
                apart = {other for ids in side_by_side if key in ids for other in ids}
                like = _likest(step, {other: gone[other] for other in gone.keys() - apart})
                if like is not None:
                    known[key] = known[like]
        before |= now
        side_by_side.append(frozenset(now))
    return known


def _likest(step: Step, others: Mapping[str, Step]) -> str | None:
    here = {
        key: _shared(step, other)
        for key, other in others.items()
        if (other.kind, other.stage) == (step.kind, step.stage) and _shared(step, other) > 0
    }
    return max(here, key=lambda key: (here[key], key)) if here else None


def _shared(left: Step, right: Step) -> int:
    return min(left.evidence.end, right.evidence.end) - max(left.evidence.start, right.evidence.start)
