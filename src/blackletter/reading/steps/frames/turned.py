"""Stages that a turn of phrase tells by itself (`lexicon/turns`)."""

from blackletter.reading.lexicon.turns import STAGES
from blackletter.reading.steps.constructions.match import Compiled, compiled_turns, matches
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of

_EARLY = compiled_turns([turn for turn in STAGES if turn.early])
_LATE = compiled_turns([turn for turn in STAGES if not turn.early])


def idiomatic(scene: Scene) -> Frame | None:
    """The stage of a turn so special that single words would mislead ("gave it short shrift"), or None."""
    return _told(scene, _EARLY)


def turned(scene: Scene) -> Frame | None:
    """The stage of the first turn that the clause is built on, or None; an act of listing tells its own stage, so
    that only
    a turn above it counts."""
    return _told(scene, _LATE)


def _told(scene: Scene, turns: Compiled) -> Frame | None:
    if not (scene.live or scene.core):
        return None
    for turn, token in matches(turns, scene.unit, scene.names):
        if turn.after and not scene.before & turn.after:
            continue
        if scene.core is not None and scene.core.form != "noun" and token not in scene.core.token.ancestors:
            continue
        return Frame(
            stage=turn.stage,
            kind=turn.kind or kind_of(scene) or (scene.kind if turn.same else None),
            token=token,
            form=turn.form,
            review=turn.review,
            fixed=turn.fixed,
        )
    return None
