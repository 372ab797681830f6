"""The clause around a quote, as the rules read it: its words, its core, whether it denies or only supposes."""

from dataclasses import dataclass

from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.cores import find_core
from blackletter.reading.steps.frames import Frame, frame_of, scene_of
from blackletter.reading.steps.modality import marks_condition, modality_of
from blackletter.reading.steps.nominals import nominals_of
from blackletter.reading.steps.silence import asks, says_nothing
from blackletter.reading.steps.units import Unit, units_of
from blackletter.values.evidence import Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QuotedClause:
    """The clause to which most of a quote's words belong.

    `negated` = its own words deny what it tells of; `denied_above` = a clause on which it hangs does; `idle` = it is a
    condition, a question or a general truth, which asserts nothing.
    """

    unit: Unit
    core: Core | None
    negated: bool
    denied_above: bool
    idle: bool


def clause_of(report: Report, sentence: ParsedSentence, quote: Span) -> QuotedClause | None:
    """The clause of `quote`, None where the sentence has none (its words are all punctuation)."""
    units = [unit for unit in units_of(sentence) if unit.tokens]
    if not units:
        return None
    unit = max(units, key=lambda each: (_shared(each, quote), -each.head.i))
    names = nominals_of(report, sentence)
    core = find_core(unit, names, live=True)
    frame = frame_of(scene_of(unit, names, core, live=True, kind=None, before=()))
    idle = asks(report, sentence) or marks_condition(unit)
    if frame is not None and says_nothing(report, unit, core, frame):
        idle = True
    return QuotedClause(
        unit=unit, core=core, negated=_negated(unit, core, frame), denied_above=_denied_above(unit), idle=idle
    )


def _shared(unit: Unit, quote: Span) -> int:
    at = unit.sentence.offset
    return sum(len(t) for t in unit.tokens if not t.is_punct and quote.start <= at(t) < quote.end)


def _negated(unit: Unit, core: Core | None, frame: Frame | None) -> bool:
    if frame is not None and frame.fixed is not None:
        return frame.fixed == "denied"
    token = frame.token if frame is not None else core.token if core is not None else unit.head
    state = frame is not None and frame.form == "state"
    return modality_of(token, unit, state=state, review=frame is not None and frame.review) == "denied"


def _denied_above(unit: Unit) -> bool:
    """Whether the clause is the content of one that is negated ("it is not true that …", "nobody says that …")."""
    while unit.parent is not None and unit.relation in ("ccomp", "xcomp", "acl", "csubj", "csubjpass"):
        unit = unit.parent
        if modality_of(unit.head, unit, state=False, review=False) == "denied":
            return True
    return False
