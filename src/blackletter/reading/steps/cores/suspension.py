"""Cores of suspension: a ban or a listing is put on hold for a time."""

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.cores.predicate import Answer, Predicate

_HOLDING = frozenset("put place keep leave hold go be stop remain stay send lay lie".split())
_LYING = frozenset({"be", "remain", "stay", "lie"})


def put_on_hold(predicate: Predicate) -> Answer:
    """ "The court put the ban on hold", "the listing is in abeyance"."""
    if (
        "suspend" in predicate.idioms
        and (predicate.live or predicate.names.any(predicate.unit.tokens, "ban", "list", "law"))
        and predicate.lemma in _HOLDING
    ):
        return predicate.core("suspension", "state" if predicate.lemma in _LYING else "act")
    return None


def suspended(predicate: Predicate) -> Answer:
    """ "Judges suspended the ban"; not "stopped short of a ban"."""
    if not predicate.means(verbs.SUSPEND) or predicate.has("short"):
        return None
    if (
        predicate.ban_objects
        or predicate.names.any([noun for _, noun in predicate.obliques], "ban")
        or (predicate.lemma in ("pause", "stop") and predicate.subject_is("ban"))
    ):
        return predicate.core("suspension")
    return None
