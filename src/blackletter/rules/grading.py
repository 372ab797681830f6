"""How good a source is, and which date its reports settle (DESIGN.md, "Proceedings")."""

import re
from collections.abc import Sequence

from blackletter.values.dates import PartialDate, between
from blackletter.values.procedures import Procedure
from blackletter.values.proceedings import GRADES, ReportedStep

# Offices of state, whichever country's: their holders speak for a body. The party itself and its counsel do not.
OFFICE = re.compile(
    r"\b(?:minist\w*|president\w*|prime|envoy|ambassador|prosecutor|attorney general|judge|justice|court|director"
    r"|secretary|department|council|agency|committee|commission\w*|government|parliament\w*|duma|senat\w*|congress\w*"
    r"|kremlin|white house|home office|foreign office|security service|spokes\w+ for the (?:government|ministry))\b"
)
NO_OFFICE = re.compile(r"\b(?:former|ex|opposition|lawyer|counsel|analyst|activist|professor|expert|exiled)\b")


def grade_of(steps: Sequence[ReportedStep], procedure: Procedure) -> str:
    """The best grade among the steps: the body's own document, the body or its officer named in the press, the rest."""
    return min((_grade(s, procedure) for s in steps), key=GRADES.index)


def _grade(s: ReportedStep, procedure: Procedure) -> str:
    if s.official:
        return "official"
    said = s.statement
    if said is None or not said.speaker or s.speaker_is_outlet:
        return "reported"
    bodies = {name.casefold() for a in procedure.authorities for name in (a.name, *a.names)}
    if said.speaker.casefold() in bodies:
        return "attributed-official"
    office = f"{said.role or ''} {said.organisation or ''}".casefold()
    subject = (s.step.subject or "").casefold()
    if not office.strip() or (subject and subject in office) or NO_OFFICE.search(office):
        return "reported"
    named = any(body in office for body in bodies)
    return "attributed-official" if named or OFFICE.search(office) else "reported"


def occurred_of(told: Sequence[PartialDate]) -> PartialDate | None:
    """The date that the reports settle together: the narrowest; where narrowest ones differ, the span over them all.

    None = no report tells a date that resolves.
    """
    resolved = [d for d in told if d.earliest is not None and d.latest is not None]
    if not resolved:
        return told[0] if told else None
    shortest = min(_days(d) for d in resolved)
    narrow = [d for d in resolved if _days(d) == shortest]
    intervals = {(d.earliest, d.latest) for d in narrow}
    if len(intervals) == 1:
        return narrow[0]
    first = min(narrow, key=lambda d: (d.earliest, d.text))
    last = max(narrow, key=lambda d: (d.latest, d.text))
    return between(first.earliest, last.latest, f"{first.text} or {last.text}")


def _days(d: PartialDate) -> int:
    if d.earliest is None or d.latest is None:
        raise AssertionError("only resolved dates have a length")
    return (d.latest - d.earliest).days
