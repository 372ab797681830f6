"""Where reports cannot all be true (contradiction), and where they pull apart (tension)."""

import re
from collections.abc import Sequence

from blackletter.values.dates import PartialDate
from blackletter.values.proceedings import Contradiction, ReportedStep

# Acts that happen once in a proceeding: two separate dates for one of them contradict each other.
ONCE = ("bill-introduced", "enacted", "application", "decision", "published", "effective", "refused", "withdrawn")

SLOW = re.compile(
    r"\b(?:not (?:be |so |very )?(?:fast|quick|soon|easy|immediate\w*)|slow\w*"
    r"|takes? (?:a long |some )?time|long (?:way|process)|years? away|far from|no hurry|not in a hurry|gradual\w*)\b",
    re.IGNORECASE,
)
FAST = re.compile(
    r"\b(?:soon|shortly|imminent\w*|quick\w*|fast|swift\w*|speed\w*"
    r"|(?:almost|nearly) (?:complete\w*|finish\w*|done|over|ready)"
    r"|complet(?:e|ing)|finali[sz]\w*|final stage\w*|in the coming (?:days|weeks)|within (?:days|weeks))\b",
    re.IGNORECASE,
)


def contradictions_in(steps: Sequence[ReportedStep]) -> tuple[Contradiction, ...]:
    """All contradictions and tensions among the steps of one proceeding, in a fixed order."""
    out: list[Contradiction] = []
    for stage in sorted({s.step.stage for s in steps}):
        mine = [s for s in steps if s.step.stage == stage]
        out.extend(_dates(stage, mine))
        out.extend(_denials(stage, mine))
    out.extend(_pace(steps))
    return tuple(out)


def _dates(stage: str, steps: Sequence[ReportedStep]) -> list[Contradiction]:
    if stage not in ONCE:
        return []
    told: dict[str, list[str]] = {}
    dates: list[PartialDate] = []
    for s in steps:
        d = s.step.occurred
        if s.step.modality == "done" and d is not None and d.earliest is not None and d.latest is not None:
            told.setdefault(_words(d), []).append(s.id)
            dates.append(d)
    apart = [(a, b) for i, a in enumerate(dates) for b in dates[i + 1 :] if not _overlap(a, b)]
    if not apart:
        return []
    ids = tuple(sorted({i for those in told.values() for i in those}))
    what = f"{stage} is dated {' and '.join(sorted(told))}"
    return [Contradiction(kind="contradiction", stage=stage, what=what, steps=ids)]


def _words(d: PartialDate) -> str:
    return d.earliest.isoformat() if d.exact and d.earliest is not None else f"{d.earliest} to {d.last_day}"


def _overlap(a: PartialDate, b: PartialDate) -> bool:
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return True
    return a.earliest < b.latest and b.earliest < a.latest


def _denials(stage: str, steps: Sequence[ReportedStep]) -> list[Contradiction]:
    """A thing told as done on a day, and denied on that day or later by somebody else."""
    out = []
    for yes in steps:
        for no in steps:
            if yes.step.modality != "done" or no.step.modality != "denied" or yes.sha256 == no.sha256:
                continue
            done, denied = yes.step.occurred, no.step.occurred
            if done is None or denied is None or done.latest is None or denied.latest is None:
                continue
            if denied.latest >= done.latest:
                what = f"{stage} is told as done by {done.last_day} and denied on {denied.last_day}"
                out.append(Contradiction(kind="contradiction", stage=stage, what=what, steps=(yes.id, no.id)))
    return out


def _pace(steps: Sequence[ReportedStep]) -> list[Contradiction]:
    slow = sorted(s.id for s in steps if SLOW.search(_context(s)))
    fast = sorted(s.id for s in steps if FAST.search(_context(s)) and s.id not in slow)
    if not slow or not fast:
        return []
    what = "the sources differ on speed: some speak of a quick end, others of a slow one"
    return [Contradiction(kind="tension", stage="pace", what=what, steps=(*fast, *slow))]


def _context(s: ReportedStep) -> str:
    """The step's clause with the statement around it, where the words of pace stand."""
    said = s.statement.evidence.quote if s.statement is not None else ""
    return f"{s.step.evidence.quote} {said}"
