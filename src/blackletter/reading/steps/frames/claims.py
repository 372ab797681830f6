"""A claim, petition or application, and the day on which it is heard."""

import re

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of
from blackletter.reading.steps.lemmas import in_class, lemma_of

_PAPER = frozenset({"bill-introduced", "bill-reading", "bill-passed"})
_GOING = frozenset("go take turn apply appeal complain".split())


def on_claim(scene: Scene) -> Frame | None:
    """What happens to a claim, a petition or an application to the body that decides."""
    if not (scene.live or scene.core):
        return None
    kind = kind_of(scene)
    court = scene.anywhere("court") or bool(
        re.search(r"\b(committee|ombudsperson|focal point|home secretary)\b", scene.unit.lemmas)
    )
    if (
        "go-to-court" in scene.idioms
        and (goes := next((v for v in scene.verbs if lemma_of(v) in _GOING), None)) is not None
    ):
        return Frame(stage="application", kind=kind, token=goes)
    for verb in scene.verbs:
        lemma = lemma_of(verb)
        back = any(c.lower_ == "back" for c in verb.children)
        if (lemma in ("remit", "remand") or (lemma in ("send", "refer", "hand") and back)) and scene.about(
            verb, "claim", "step", "decision", "pronoun"
        ):
            return Frame(stage="decision", kind=kind or "removal", token=verb)
        if (
            lemma in ("move", "approach", "address", "seize", "seise")
            and scene.live
            and scene.names.any([c for c in verb.children if c.dep_ == "dobj"], "court")
        ):
            later = scene.before & {"decision", "refused"}
            return Frame(stage="appealed" if later else "application", kind=kind, token=verb)
        if (
            lemma == "apply"
            and scene.live
            and any(c.dep_ == "xcomp" for c in verb.children)
            and not scene.acts("ban", "law", "step")
        ):
            return Frame(stage="application", kind=kind, token=verb)
        if lemma in ("file", "lodge", "submit") and any(
            t.lower_ in ("nothing", "none", "anything") for t in objects(verb, scene.unit)
        ):
            return Frame(stage="application", kind=kind, token=verb)
        if lemma in ("sue", "petition", "reapply", "re-apply") or (
            lemma == "apply" and (scene.core or court) and not scene.acts("ban", "law", "step", "decision")
        ):
            return Frame(stage="application", kind=kind, token=verb)
        themes = scene.themes(verb)
        claims = scene.names.having(themes, "claim")
        if not claims:
            continue
        if in_class(verb, verbs.FILE) and any(lemma_of(c) == "appeal" for c in claims) and "decision" in scene.before:
            return Frame(stage="appealed", kind=kind, token=verb)
        if in_class(verb, verbs.FILE):
            formal = court or any(
                lemma_of(c)
                in ("petition", "lawsuit", "claim", "suit", "application", "action", "plea", "complaint", "motion")
                for c in claims
            )
            return Frame(stage="application" if formal else "proposal", kind=kind, token=verb)
        if in_class(verb, verbs.REFUSE):
            return Frame(stage="refused", kind=kind, token=verb)
        if in_class(verb, verbs.WITHDRAW):
            return Frame(stage="withdrawn", kind=kind, token=verb)
        claims = scene.names.having(objects(verb, scene.unit), "claim")
        if (
            claims
            and in_class(verb, verbs.DECIDE)
            and (
                court
                or scene.acts("body", "authority", "leader", "person")
                or any(c.dep_ == "nsubjpass" for c in claims)
            )
        ):
            return Frame(stage="decision", kind=kind, token=verb)
    return None


def hearing(scene: Scene) -> Frame | None:
    """A day is set on which the court or committee takes the matter up."""
    if not scene.live or not scene.verbs:
        return None
    subs = [*subjects(scene.unit.head, scene.unit), *objects(scene.unit.head, scene.unit)]
    if lemma_of(scene.verbs[-1]) in ("argue", "hear", "plead", "try"):
        subs += [t for t in scene.verbs[-1].subtree if t.dep_ == "pobj" and t.head.lower_ in ("at", "in")]
    named = [t for t in subs if lemma_of(t) in ("hearing", "session", "trial", "sitting", "meeting", "vote", "debate")]
    if not named or not any(
        lemma_of(v)
        in (
            "schedule",
            "set",
            "appoint",
            "fix",
            "due",
            "hold",
            "take",
            "begin",
            "open",
            "slate",
            "list",
            "be",
            "convene",
            "plan",
            "expect",
            "resume",
            "adjourn",
            "postpone",
            "hear",
            "argue",
        )
        for v in scene.verbs
    ):
        return None
    if not any(token.ent_type_ in ("DATE", "TIME") or token.like_num for token in scene.unit.tokens):
        return None
    house = lemma_of(named[0]) in ("vote", "debate")
    if not house and not scene.anywhere("court") and lemma_of(named[0]) not in ("hearing", "session", "trial"):
        return None
    if lemma_of(scene.unit.head) in ("adjourn", "postpone") and any(
        c.lower_ in ("to", "until", "till") for c in scene.unit.head.children
    ):
        return Frame(stage="decision", kind=kind_of(scene), token=scene.unit.head, fixed="planned")
    past = scene.unit.head.tag_ == "VBD" and lemma_of(scene.unit.head) in ("hold", "take", "begin", "open")
    modal = any(
        c.dep_ in ("aux", "neg") and c.lower_ in ("could", "may", "might", "not", "n't", "must")
        for c in scene.unit.head.children
    )
    return Frame(
        stage="bill-reading"
        if house and (scene.anywhere("legislature", "bill") or scene.before & _PAPER)
        else "decision",
        kind=kind_of(scene),
        token=scene.unit.head,
        fixed=None if past or modal else "planned",
    )
