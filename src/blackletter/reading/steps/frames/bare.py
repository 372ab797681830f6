"""The core alone, and clauses that only point back to one."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.modality import modality_of


def bare(scene: Scene) -> Frame | None:
    """The core alone: put on, taken off, put on hold, recognised, or standing."""
    core = scene.core
    if core is None:
        return None
    if core.form == "noun":
        return _bare_noun(scene, core)
    if core.kind == "listing":
        if core.form == "state":
            return Frame(stage="effective", kind="listing", token=core.token, form="state")
        return Frame(stage="decision", kind="listing", token=core.token)
    if core.form == "state":
        told = modality_of(core.token, scene.unit, state=True, review=False)
        settled = told in ("ongoing", "done") and not _modal_above(core.token)
        return Frame(stage="effective", kind=core.kind, token=core.token, fixed="done" if settled else None)
    if (
        core.kind == "removal"
        and core.form == "act"
        and lemma_of(core.token) in _DEPARTS
        and not objects(core.token, scene.unit)
    ):
        return Frame(stage="effective", kind=core.kind, token=core.token)
    if core.kind == "removal" and lemma_of(core.token) == "leave":
        return Frame(stage="effective", kind=core.kind, token=core.token)
    if core.kind == "removal" and any(
        in_class(t, verbs.LAPSE) and t.pos_ == "VERB" and lemma_of(t) in _RUNS_OUT for t in scene.unit.tokens
    ):
        return Frame(stage="effective", kind=core.kind, token=core.token)
    return Frame(
        stage="effective",
        kind=core.kind,
        token=core.token,
        competent=scene.acts("court", "legislature", "body") or _agent_decides(scene, core),
    )


_DEPARTS = frozenset("exit quit depart".split())
_RUNS_OUT = frozenset("lapse expire run time peter fall".split())


def _modal_above(token: Token) -> bool:
    text = [c.lower_ for c in token.children if c.dep_ in ("aux", "neg")] + [
        c.lower_ for c in token.head.children if c.dep_ in ("aux", "neg")
    ]
    return any(
        t in ("will", "would", "may", "might", "could", "can", "must", "should", "not", "n't", "never") for t in text
    )


def _agent_decides(scene: Scene, core: Core) -> bool:
    return any(
        t.dep_ == "pobj" and t.head.dep_ == "agent" and scene.names.of(t) & {"court", "legislature", "body"}
        for t in core.token.subtree
    )


def _bare_noun(scene: Scene, core: Core) -> Frame | None:
    """ "Recognition is not on the table", "the removal was announced", "no delisting has taken place"."""
    if not scene.verbs:
        return None
    above = [v for v in scene.verbs if v in core.token.ancestors]
    verb = above[-1] if above else scene.verbs[0]
    lemma = lemma_of(verb)
    if in_class(verb, verbs.DENY) and lemma in ("rule", "exclude", "deny", "dismiss", "reject"):
        negated = any(c.dep_ == "neg" for c in verb.children)
        return Frame(stage="effective", kind=core.kind, token=verb, fixed="possible" if negated else "denied")
    if lemma in (
        "plan",
        "schedule",
        "envisage",
        "foresee",
        "imply",
        "discuss",
        "raise",
        "contemplate",
        "consider",
        "mention",
        "promise",
        "rush",
        "hasten",
    ):
        return Frame(stage="effective", kind=core.kind, token=verb)
    if (
        lemma in ("begin", "start", "commence", "run")
        and core.token.dep_ in ("nsubj", "nsubjpass")
        and core.kind != "recognition"
    ):
        return Frame(stage="effective", kind=core.kind, token=verb)
    if lemma in (
        "announce",
        "confirm",
        "hope",
        "occur",
        "happen",
        "follow",
        "come",
        "plan",
        "expect",
        "take",
        "schedule",
        "rule",
        "make",
        "give",
        "win",
        "secure",
        "gain",
        "grant",
        "seek",
        "want",
        "complete",
        "order",
        "extend",
        "be",
        "mean",
        "envisage",
        "envision",
        "foresee",
        "achieve",
        "obtain",
        "deny",
        "exclude",
        "intend",
        "prepare",
        "set",
        "wait",
        "offer",
        "withhold",
        "accord",
    ) and (core.sure or scene.live):
        if lemma in (
            "be",
            "mean",
            "come",
            "follow",
            "want",
            "make",
            "take",
            "expect",
            "confirm",
            "give",
            "seek",
        ) and not (verb.dep_ == "ROOT" or verb == scene.unit.head):
            return None
        if lemma in ("be", "mean", "make", "give", "come", "follow") and not (
            _plain_subject(scene, core) or _there_is(verb, core)
        ):
            return None
        return Frame(stage="effective", kind=core.kind, token=verb)
    return None


def _there_is(verb: Token, core: Core) -> bool:
    """ "There will be no recognition"."""
    return core.token.dep_ == "attr" and any(c.dep_ == "expl" for c in verb.children)


def _plain_subject(scene: Scene, core: Core) -> bool:
    text = scene.unit.lemmas
    return core.token.dep_ in ("nsubj", "nsubjpass") and bool(
        re.search(
            r"\b(will|would|may|might|could|can) (\w+ )?(come|follow)\b|"
            r"\b(be|take|come) (not |now |never )?(plan|due|expect|possible|near|imminent|final|"
            r"official|effective|place|soon|through|about|out of|off|certain|likely|conditional)\b",
            text,
        )
    )


def untouched(scene: Scene) -> Frame | None:
    """ "The order does not reach its other designation": no removal there."""
    if not scene.live or (scene.core is not None and scene.core.kind != "listing"):
        return None
    head = scene.unit.head
    if (
        lemma_of(head) == "be"
        and any(c.dep_ == "neg" for c in head.children)
        and re.search(r"\b(part of|cover by|include in) (the|this|that|those)\b", scene.unit.lemmas)
        and scene.names.any(subjects(head, scene.unit), "party", "pronoun", "person")
    ):
        return Frame(stage="effective", kind="removal", token=head, fixed="denied")
    if (
        lemma_of(head) in ("affect", "touch", "reach", "cover", "extend", "concern", "change", "apply", "alter")
        and any(c.dep_ == "neg" for c in head.children)
        and (
            scene.names.any(scene.themes(head), "ban", "relisting")
            or (
                scene.names.any(subjects(head, scene.unit), "order", "decision", "step", "law")
                and scene.about(head, "party")
            )
        )
    ):
        return Frame(stage="effective", kind="removal", token=head)
    return None


_SHORT = 7
"""Words of "he may well do it": a clause that only takes up the one before."""
_SAME = (
    r"\b(share|suffer|meet) (the|its|his|her|their|that|this) (same )?(fate|lot|destiny)\b|\bgo the same way\b|"
    r"\blead the way\b|\bset the (precedent|example)\b|\b(take|make) the same (step|decision)\b|\bin its footsteps\b"
)


def following(scene: Scene) -> Frame | None:
    """ "Another five followed in July", "his country was going to do likewise", "before Moscow could follow"."""
    if not scene.live or scene.core is not None:
        return None
    text = scene.unit.lemmas
    head = scene.unit.head
    modal = any(
        c.dep_ == "aux" and c.lower_ not in ("to", "have", "has", "had", "do", "does", "did") for c in head.children
    )
    if (
        scene.last is not None
        and modal
        and lemma_of(head) == "do"
        and len(scene.unit.tokens) <= _SHORT
        and any(t.lower_ in ("it", "so", "that") for t in head.children)
    ):
        return Frame(stage=scene.last, kind=None if scene.kind == "listing" else scene.kind, token=head)
    if (
        in_class(scene.unit.head, verbs.FOLLOW)
        and "go through" in text
        and scene.names.any(subjects(scene.unit.head, scene.unit), "pronoun", "party", "claim", "proposal", "step")
    ):
        return Frame(stage="decision", kind=None, token=scene.unit.head)
    if re.search(
        r"\bdo (likewise|the same|so|nothing of the (kind|sort)|no such thing)\b|^so (do|be|have|will) |"
        r"\bfollow suit\b|\bfollow (\w+ |'s ){0,3}(example|lead|footsteps?)\b",
        text,
    ):
        deed = next((v for v in reversed(scene.verbs) if lemma_of(v) in ("do", "follow")), scene.unit.head)
        open_ = re.search(r"\b(no|not|n't|never|none|nobody|will|would|may|might|could|should|intention|plan)\b", text)
        kind = None if open_ and scene.kind == "listing" else scene.kind
        if re.search(r"\bdo (nothing of the|no such)\b", text):
            return Frame(stage="effective", kind=kind, token=deed, fixed="denied")
        return Frame(stage="effective", kind=kind, token=deed, competent=False)
    if (
        re.search(_SAME, text)
        and scene.names.any(
            subjects(scene.unit.head, scene.unit), "party", "place", "pronoun", "authority", "leader", "body", "person"
        )
        and not any(c.dep_ == "neg" for c in head.children)
        and "nor " not in text
    ):
        return Frame(stage="effective", kind=scene.kind, token=head, competent=False)
    if (
        lemma_of(head) == "follow"
        and not objects(head, scene.unit)
        and not any(c.dep_ == "ccomp" for c in head.children)
        and (
            scene.names.any(
                subjects(head, scene.unit), "party", "place", "pronoun", "authority", "leader", "body", "legislature"
            )
            or any(t.like_num for t in subjects(head, scene.unit))
            or any(t.like_num for t in head.children)
        )
    ):
        return Frame(stage="effective", kind=scene.kind, token=head, competent=False)
    if scene.names.any(subjects(head, scene.unit), "ban") and lemma_of(head) in ("stand", "remain", "apply"):
        return Frame(stage="effective", kind="listing", token=head, form="state")
    return None
