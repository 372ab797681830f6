"""Finding the construction that a clause is built on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from blackletter.reading.lexicon.turns import CORES, Turn
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.constructions.pattern import Pattern, compiled
from blackletter.reading.steps.constructions.stream import Stream, stream_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Compiled:
    """Turns with their compiled patterns, and by each trigger the places in `turns` of those that it can set off."""

    turns: tuple[tuple[Turn, Pattern], ...]
    by_trigger: Mapping[str, tuple[int, ...]]


def compiled_turns(turns: Sequence[Turn]) -> Compiled:
    """Each of `turns` with its compiled pattern."""
    made = tuple((turn, compiled(turn.pattern)) for turn in turns)
    by_trigger: dict[str, list[int]] = {}
    for at, (_, pattern) in enumerate(made):
        for trigger in pattern.triggers:
            by_trigger.setdefault(trigger, []).append(at)
    return Compiled(turns=made, by_trigger={trigger: tuple(places) for trigger, places in by_trigger.items()})


_CORES = compiled_turns(CORES)


def core_turn(unit: Unit, names: Nominals) -> Core | None:
    """The core that a turn of several words tells, or None."""
    for turn, token in matches(_CORES, unit, names):
        return Core(kind=turn.kind or "removal", token=token, form=turn.form, sure=False)
    return None


def matches(turns: Compiled, unit: Unit, names: Nominals) -> Iterator[tuple[Turn, Token]]:
    """The turns that `unit` is built on, in the order of `turns`, each with the token that carries it."""
    stream = stream_of(unit, names)
    places = {at for trigger in stream.present for at in turns.by_trigger.get(trigger, ())}
    for at in sorted(places):
        turn, pattern = turns.turns[at]
        token = _carrier(stream, pattern, unit)
        if token is not None:
            yield turn, token


def _carrier(stream: Stream, pattern: Pattern, unit: Unit) -> Token | None:
    """The outermost verb inside the first match, the unit's head where the match has none; None without a match."""
    found = pattern.regex.search(stream.text)
    if found is None:
        return None
    inside = [token for at, token in stream.starts.items() if found.start() <= at < found.end()]
    verbs = [t for t in inside if t.pos_ in ("VERB", "AUX") and t.dep_ not in ("aux", "auxpass", "amod")]
    return min(verbs, key=lambda t: (sum(1 for _ in t.ancestors), t.i), default=unit.head)
