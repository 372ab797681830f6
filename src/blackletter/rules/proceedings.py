"""From reported steps to proceedings, and where each stands under a cut (DESIGN.md, "Proceedings")."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from blackletter.rules.grading import grade_of, occurred_of
from blackletter.rules.origins import origins_of
from blackletter.rules.tensions import contradictions_in
from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate
from blackletter.values.procedures import Procedure
from blackletter.values.proceedings import PendingProceeding, Proceeding, ReportedStep, StageStanding

# Removal and suspension are one proceeding, *off the list*; each step keeps its own kind.
PROCEEDING_OF = {"removal": "removal", "suspension": "removal", "listing": "listing", "recognition": "recognition"}
# Stages that end a proceeding against the party: the next step opens another one.
CLOSING = ("refused", "reversed", "withdrawn")
# Stages of a listing that, coming after a finished removal, are a relisting.
LISTING_ACTS = ("decision", "published", "effective", "enacted")
FINISHED = ("effective", "decision", "published")
# What closes a proceeding that no step of its own closed.
RELISTING = "relisting"

SlugOf = Callable[[str], str]


def step_day(step: ReportedStep) -> date:
    """The day by which a step is a fact: what is done, the last day that its date can mean; what is only said, the day
    on which its document came out (a plan counts from when it is told, not from when it is due). A document whose day
    is not known had come out at the latest when it was recorded.
    """
    published = step.published_on.last_day if step.published_on is not None else None
    told = published or step.recorded_at.date()
    occurred = step.step.occurred
    if occurred is None or occurred.last_day is None or step.step.modality == "planned":
        return told
    return occurred.last_day


def group(steps: Iterable[ReportedStep], slug_of: SlugOf) -> tuple[Proceeding, ...]:
    """The proceedings that the steps make up; independent of the order of `steps`.

    Steps of one subject, list and kind belong together in order of time; a refusal, a withdrawal, a reversal or a
    relisting ends the proceeding and the next step opens another. Steps without a subject touch every proceeding of
    their list.
    """
    ordered = sorted(steps, key=_order)
    named: dict[tuple[str, str | None, str], list[ReportedStep]] = {}
    general: dict[tuple[str, str | None], list[ReportedStep]] = {}
    for s in ordered:
        kind = PROCEEDING_OF[s.step.kind]
        if s.step.subject is None:
            general.setdefault((kind, s.step.list_id), []).append(s)
        else:
            list_id = None if kind == "recognition" else s.step.list_id
            named.setdefault((kind, list_id, slug_of(s.step.subject)), []).append(s)
    relistings = {(k[1], k[2]): _listing_days(ss) for k, ss in named.items() if k[0] == "listing"}
    out: list[Proceeding] = []
    for (kind, list_id, slug), mine in sorted(named.items(), key=lambda kv: (kv[0][0], kv[0][1] or "", kv[0][2])):
        days = relistings.get((list_id, slug), []) if kind == "removal" else []
        for n, part in enumerate(_parts(mine, days), start=1):
            shared = [g for g in general.get((kind, list_id), []) if list_id is not None and _meets(g, part)]
            out.append(
                Proceeding(
                    id=f"{_prefix(kind, list_id)}:{slug}:{n}",
                    kind=kind,
                    subject=_subject(part.steps),
                    list_id=list_id,
                    steps=tuple(sorted([*part.steps, *shared], key=_order)),
                    general=frozenset(g.id for g in shared),
                    closed_by=part.closed_by,
                    closed_on=part.closed_on,
                )
            )
    return tuple(out)


def _prefix(kind: str, list_id: str | None) -> str:
    if kind == "recognition":
        return "recognition"
    return f"{list_id or 'unknown-list'}{':listing' if kind == 'listing' else ''}"


def _order(s: ReportedStep) -> tuple[date, str]:
    return (step_day(s), s.id)


def _subject(part: Sequence[ReportedStep]) -> str:
    """The subject's name most often told, the shortest of equals."""
    names = [s.step.subject for s in part if s.step.subject]
    return min(set(names), key=lambda n: (-names.count(n), len(n), n))


def _listing_days(steps: Iterable[ReportedStep]) -> list[date]:
    return [
        s.step.occurred.last_day
        for s in steps
        if s.step.modality == "done"
        and s.step.stage in LISTING_ACTS
        and s.step.occurred is not None
        and s.step.occurred.last_day is not None
    ]


@dataclass(slots=True)
class _Part:
    """The steps of one proceeding as they come, and what closed it."""

    steps: list[ReportedStep] = field(default_factory=list)
    closed_by: str | None = None
    closed_on: date | None = None
    finished_on: date | None = None

    def relisted(self, relistings: Sequence[date]) -> None:
        """Close it by the first relisting after its finish."""
        after = [r for r in relistings if self.finished_on is not None and r > self.finished_on]
        if self.closed_on is None and after:
            self.closed_by, self.closed_on = RELISTING, min(after)


def _parts(steps: Sequence[ReportedStep], relistings: Sequence[date]) -> list[_Part]:
    """Cut a subject's steps where one of them, dated, or a relisting ends the proceeding and something later follows.

    Retellings of the end keep to the part that they end; a step on the day of a relisting belongs to what follows it.
    """
    out = [_Part()]
    for s in steps:
        part, day = out[-1], step_day(s)
        part.relisted(relistings)
        if part.closed_on is not None and (
            day > part.closed_on or (part.closed_by == RELISTING and day == part.closed_on)
        ):
            part = _Part()
            out.append(part)
        part.steps.append(s)
        dated = s.step.occurred is not None and s.step.occurred.last_day is not None
        if s.step.modality == "done" and dated:
            if s.step.stage in CLOSING:
                part.closed_by, part.closed_on = s.id, day
            elif s.step.stage in FINISHED:
                part.finished_on = day
    out[-1].relisted(relistings)
    return out


def _meets(general: ReportedStep, part: _Part) -> bool:
    """A general step touches a proceeding that was under way when it came, or that it could itself have moved."""
    day = step_day(general)
    return step_day(part.steps[0]) <= day and (part.closed_on is None or day <= part.closed_on)


def standing_of(proceeding: Proceeding, procedure: Procedure, cut: Cut) -> PendingProceeding | None:
    """Where a proceeding stands on the cut's legal day, using what the cut admits; None = nothing had begun by then."""
    counted, left_out = [], 0
    for s in proceeding.steps:
        published = s.published_on.last_day if s.published_on is not None else None
        if cut.published_by is not None and published is None:
            left_out += 1
        if not cut.admits(published, s.recorded_at):
            continue
        if step_day(s) <= cut.on:
            counted.append(s)
    if not counted:
        return None
    told = proceeding.closed_by == RELISTING or any(s.id == proceeding.closed_by for s in counted)
    closed = told and proceeding.closed_on is not None and proceeding.closed_on <= cut.on
    stages = _stages(counted, procedure, closed)
    done = [s.stage for s in stages if s.modality == "done" and s.stage not in (*CLOSING, "appealed")]
    return PendingProceeding(
        proceeding=proceeding.id,
        kind=proceeding.kind,
        subject=proceeding.subject,
        list_id=proceeding.list_id,
        furthest_done=max(done, key=procedure.order, default=None),
        stages=stages,
        contradictions=contradictions_in(counted),
        open=not closed,
        undated_left_out=left_out,
        as_of=cut.on,
    )


def _stages(counted: Sequence[ReportedStep], procedure: Procedure, closed: bool) -> tuple[StageStanding, ...]:
    by_stage: dict[tuple[str, str], list[ReportedStep]] = {}
    for s in counted:
        by_stage.setdefault((s.step.stage, s.step.modality), []).append(s)
    standing = {key: steps for key, steps in by_stage.items() if _stands(key, steps, by_stage, procedure, closed)}
    origins = origins_of(counted)
    rows = [
        StageStanding(
            stage=stage,
            modality=modality,
            kind=_kind(steps),
            occurred=_occurred(modality, steps),
            grade=grade_of(steps, procedure),
            origins=len({origins[s.id] for s in steps}),
            documents=len({s.copies_of for s in steps}),
            steps=tuple(s.id for s in steps),
        )
        for (stage, modality), steps in standing.items()
    ]
    return tuple(sorted(rows, key=lambda r: (procedure.order(r.stage), r.stage, r.modality)))


def _stands(
    key: tuple[str, str],
    steps: Sequence[ReportedStep],
    by_stage: Mapping[tuple[str, str], Sequence[ReportedStep]],
    procedure: Procedure,
    closed: bool,
) -> bool:
    """Whether a stage in this modality still stands (DESIGN.md): what is done stands; what is ongoing, until a
    later-dated step says that it is done, denied or withdrawn, or the proceeding closes; what is planned, required or
    possible, until it or a later stage is done; a denial, until the thing is done after it.
    """
    stage, modality = key
    if modality == "done":
        return True
    told = max(step_day(s) for s in steps)
    if modality == "ongoing" and closed:
        return False
    if modality in ("ongoing", "denied"):
        ends = (
            [("done", stage), ("denied", stage), ("done", "withdrawn")] if modality == "ongoing" else [("done", stage)]
        )
        return not any(step_day(s) > told for m, st in ends for s in by_stage.get((st, m), ()))
    order = procedure.order(stage)
    return not any(
        m == "done" and procedure.order(st) >= order and st not in ("refused", "withdrawn", "appealed", "reversed")
        for st, m in by_stage
    )


def _kind(steps: Sequence[ReportedStep]) -> str:
    kinds = [s.step.kind for s in steps]
    return max(sorted(set(kinds)), key=kinds.count)


def _occurred(modality: str, steps: Sequence[ReportedStep]) -> PartialDate | None:
    """What is done has the date that the reports settle together; what is only said, the day when it was said last."""
    told = [s for s in steps if s.step.occurred is not None]
    if modality != "done" and told:
        return max(told, key=lambda s: (step_day(s), s.id)).step.occurred
    return occurred_of([s.step.occurred for s in told if s.step.occurred is not None])
