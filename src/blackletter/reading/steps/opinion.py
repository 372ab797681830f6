"""A second opinion on a clause: what it is shown, and what it may answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blackletter.reading.parsed import Report
from blackletter.reading.steps.frames import Frame, Scene
from blackletter.reading.steps.units import Unit
from blackletter.values.statements import Step


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Clause:
    """One clause as the rules left it.

    `units` are all clauses of its sentence; `frame` what the rules read in its words, even where they then held it for
    a condition or a general truth; `step` what they made of it in the end, None = nothing. `before` = (kind, stage) of
    the step told last, None where none was.
    """

    scene: Scene
    units: Sequence[Unit]
    frame: Frame | None
    step: Step | None
    before: tuple[str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Verdict:
    """`keep` = the rules' step stands, or their silence; else `frame` takes its place (None = no step after all).

    `unsure` = why a person should look, None = no doubt.
    """

    keep: bool
    frame: Frame | None = None
    unsure: str | None = None


Opinion = Callable[[Report], Callable[[Clause], Verdict]]
"""Given the report, then asked about each of its clauses once the rules have spoken."""
