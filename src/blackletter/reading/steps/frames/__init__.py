"""From the words of a clause to a stage: which act of procedure is done to which paper, body or listing."""

from collections.abc import Callable

from blackletter.reading.steps.frames.bare import bare, following, untouched
from blackletter.reading.steps.frames.bills import drafted, law_changes, on_bill
from blackletter.reading.steps.frames.challenges import appealed, refused, reversed_, withdrawn
from blackletter.reading.steps.frames.claims import hearing, on_claim
from blackletter.reading.steps.frames.decisions import decided, happening
from blackletter.reading.steps.frames.force import notified, signed, take_effect
from blackletter.reading.steps.frames.proposals import plans, proposed, reported_up
from blackletter.reading.steps.frames.publications import published
from blackletter.reading.steps.frames.reviews import reviewed
from blackletter.reading.steps.frames.scene import Frame, Scene, scene_of
from blackletter.reading.steps.frames.turned import idiomatic, turned

__all__ = ["RULES", "Frame", "Scene", "frame_of", "scene_of"]

RULES: tuple[Callable[[Scene], Frame | None], ...] = (
    idiomatic,
    take_effect,
    signed,
    notified,
    appealed,
    on_bill,
    reversed_,
    on_claim,
    refused,
    withdrawn,
    hearing,
    happening,
    law_changes,
    drafted,
    plans,
    published,
    reviewed,
    reported_up,
    proposed,
    decided,
    untouched,
    turned,
    bare,
    following,
)
"""The rules from special to general: the first that fits decides."""


def frame_of(scene: Scene) -> Frame | None:
    """The stage that the clause asserts, or None: that of the first rule that fits."""
    for rule in RULES:
        found = rule(scene)
        if found is not None:
            return found
    return None
