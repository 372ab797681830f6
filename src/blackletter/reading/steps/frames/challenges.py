"""What undoes or stops: appeal, reversal, refusal, withdrawal."""

import re

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, is_rumour, kind_of
from blackletter.reading.steps.lemmas import in_class, lemma_of


def appealed(scene: Scene) -> Frame | None:
    """A decision is challenged before a higher instance; a challenge to the listing itself is an application."""
    kind_now = "removal" if scene.kind in (None, "listing", "recognition") else scene.kind
    if (
        scene.live
        and any(lemma_of(t) in ("appeal", "challenge") for t in subjects(scene.unit.head, scene.unit))
        and re.search(
            r"\b(pend|pending|outstanding|lie|run|before|open|undecided|underway|under way)\b", scene.unit.lemmas
        )
    ):
        return Frame(stage="appealed", kind=kind_now, token=scene.unit.head, review=True)
    if (
        scene.live
        and "go-to-court" in scene.idioms
        and lemma_of(scene.unit.head) in ("go", "take", "turn", "run")
        and (
            re.search(r"\b(appeals?|cassation|appellate|higher|upper)\b", scene.unit.lemmas)
            or scene.names.any(objects(scene.unit.head, scene.unit), "decision", "law", "removal", "order")
            or (
                scene.before & {"decision", "refused"}
                and "enacted" not in scene.before
                and scene.acts("leader", "body", "authority")
                and not re.search(r"\bombuds", scene.unit.lemmas)
                and not any(lemma_of(t) == "prosecutor" for t in scene.unit.tokens)
            )
        )
    ):
        return Frame(stage="appealed", kind=kind_now, token=scene.unit.head)
    verb = scene.verb(verbs.APPEAL)
    if verb is not None and scene.live and re.search(r"\bombuds(person|man)\b", scene.unit.lemmas):
        return Frame(stage="application", kind=kind_now, token=verb)
    if (
        verb is not None
        and lemma_of(verb) == "appeal"
        and any(c.lower_ in ("for", "to") for c in verb.children if c.dep_ == "prep")
        and not scene.anywhere("court", "decision")
    ):
        verb = None
    token = verb or (scene.unit.head if "appeal" in scene.idioms else None)
    if token is None or not (scene.live or scene.core):
        return None
    if verb is not None and not (
        scene.about(
            verb, "decision", "removal", "ban", "step", "order", "pronoun", "relisting", "law", "court", "suspension"
        )
        or lemma_of(verb) == "appeal"
    ):
        return None
    about_ban = scene.names.any(scene.themes(token), "ban", "relisting") and not scene.names.any(
        scene.themes(token), "removal", "decision"
    )
    kind = None if scene.kind in (None, "listing", "recognition") else scene.kind
    if (about_ban and scene.anywhere("court")) or (
        about_ban and lemma_of(token) in ("challenge", "contest", "dispute")
    ):
        return Frame(stage="application", kind="removal", token=token)
    return Frame(
        stage="appealed",
        kind=scene.core.kind if scene.core and scene.core.kind in ("removal", "suspension") else kind,
        token=token,
    )


def refused(scene: Scene) -> Frame | None:
    """A body turns the removal down."""
    if "refuse-back" in scene.idioms and scene.live:
        return Frame(stage="refused", kind=kind_of(scene), token=scene.unit.head)
    asked = [v for v in scene.verbs if in_class(v, verbs.PROPOSE) and lemma_of(v) in ("call", "urge", "ask", "press")]
    if asked and any(in_class(v, verbs.REFUSE) and set(asked) & set(v.ancestors) for v in scene.verbs):
        return None
    lost = _lost(scene)
    if lost is not None:
        return lost
    verb = scene.verb(verbs.REFUSE)
    if (
        verb is not None
        and any(c.dep_ == "dobj" for c in verb.children)
        and any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    ):
        return None
    if (
        verb is None
        or (lemma_of(verb) in ("fall", "fail", "strike") and not scene.live)
        or (
            lemma_of(verb) in ("deny", "dismiss", "reject")
            and not scene.names.any(objects(verb, scene.unit), "claim", "proposal", "bill")
        )
    ):
        return None
    if scene.names.any(objects(verb, scene.unit), "ban") and scene.core is None:
        return None
    below = scene.core is not None and (scene.core.token == verb or verb in scene.core.token.ancestors)
    does_so = scene.live and re.search(r"\bdo (so|it|that|this)\b", scene.unit.lemmas) is not None
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if (
        scene.live
        and passive
        and scene.core is None
        and lemma_of(verb) in ("turn", "refuse", "reject", "rebuff", "deny")
        and scene.names.any(objects(verb, scene.unit) or subjects(verb, scene.unit), "party", "pronoun")
    ):
        return Frame(stage="refused", kind=None, token=verb)
    if (
        not below
        and not does_so
        and not (
            scene.live
            and scene.names.any(objects(verb, scene.unit), "claim", "proposal", "step", "bill", "pronoun", "review")
        )
    ):
        return None
    if is_rumour(verb, scene.unit) or lemma_of(verb) in ("fail",):
        return None
    kind = kind_of(scene)
    return Frame(stage="refused", kind=kind, token=verb)


_STAYING = frozenset({"suspend", "stay", "freeze"})
_BIDS = frozenset(
    "bid attempt challenge effort appeal request motion petition plea application suit claim case".split()
)
_NAYSAYERS = ("court", "body", "leader", "authority", "person", "legislature")


def _lost(scene: Scene) -> Frame | None:
    """A bid that comes to nothing: "bid to halt ban fails", "lost its challenge", "the judge said no"."""
    head = scene.unit.head
    if not (scene.live or scene.core):
        return None
    failed = lemma_of(head) in ("fail", "founder", "collapse", "flop") or "fail" in scene.idioms
    failed = failed or (
        lemma_of(head) in ("be", "prove", "go")
        and re.search(r"\b(unsuccessful|in vain|fruitless|nowhere|unheard)\b", scene.unit.lemmas) is not None
    )
    bid = any(lemma_of(t) in _BIDS for t in subjects(head, scene.unit))
    lost = lemma_of(head) == "lose" and any(lemma_of(t) in _BIDS for t in objects(head, scene.unit))
    said_no = "refuse" in scene.idioms and lemma_of(head) in ("say", "give") and scene.acts(*_NAYSAYERS)
    in_bid = failed and any(
        t.lower_ == "in" and t.head == head and any(lemma_of(n) in _BIDS for n in t.children) for t in head.children
    )
    if not ((failed and bid) or lost or said_no or in_bid):
        return None
    return Frame(stage="refused", kind=kind_of(scene), token=head)


def reversed_(scene: Scene) -> Frame | None:
    """The removal or its suspension is undone."""
    verb = next(
        (
            t
            for t in (*scene.verbs, scene.core.token if scene.core else scene.unit.head)
            if in_class(t, verbs.REVERSE)
            or (lemma_of(t) in _STAYING and scene.core is None and "decision" in scene.before)
        ),
        None,
    )
    if verb is None or not (scene.live or scene.core):
        return None
    objs = objects(verb, scene.unit)
    if lemma_of(verb) in _STAYING and not any(
        lemma_of(t) in ("ruling", "judgment", "judgement", "verdict", "order", "decision") for t in objs
    ):
        return None
    if any(lemma_of(v) in ("ask", "petition", "urge") and v in verb.ancestors for v in scene.verbs):
        return None
    undone = [
        t
        for t in scene.names.having(objs, "removal", "suspension", "decision", "step", "order", "law")
        if not scene.names.of(t) & {"claim", "proposal"} or lemma_of(t) in ("order", "decision")
    ]
    if (
        not undone
        and lemma_of(verb) in ("undo", "reverse", "overturn", "unpick", "revoke")
        and scene.live
        and scene.names.any(objs, "pronoun")
    ):
        undone = objs
    if not undone or scene.names.any(objs, "ban"):
        return None
    below = {t for each in undone for t in each.subtree}
    if (
        scene.acts("legislature")
        and scene.names.any(objs, "law")
        and not scene.names.any(objs, "removal", "suspension")
    ):
        return Frame(stage="bill-passed", kind=None, token=verb)
    if scene.names.any(objs, "suspension"):
        return Frame(stage="reversed", kind="suspension", token=verb)
    if scene.names.any(objs, "removal"):
        return Frame(stage="reversed", kind="removal", token=verb)
    if (scene.names.any(objs, "pronoun") and not scene.names.any(objs, "decision", "order")) or not scene.names.any(
        objs, "decision", "order", "removal", "suspension"
    ):
        return Frame(
            stage="reversed",
            kind="removal" if scene.kind in (None, "recognition", "listing") else scene.kind,
            token=verb,
        )
    own_ruling = any(lemma_of(t) in ("ruling", "judgment", "judgement", "verdict") for t in undone)
    if own_ruling and "decision" in scene.before and scene.kind != "listing":
        return Frame(stage="reversed", kind="removal", token=verb)
    if scene.acts("court") and not scene.names.any(list(below), "removal", "suspension"):
        return Frame(stage="decision", kind="removal", token=verb)
    lists = any(
        in_class(t, verbs.BLACKLIST | verbs.LIST | verbs.PUT_ON | verbs.LABEL) and t.pos_ in ("VERB", "NOUN")
        for t in below
    ) or scene.names.any(list(below), "ban", "relisting")
    if lists or scene.kind == "listing":
        return Frame(stage="decision", kind="removal", token=verb)
    return Frame(
        stage="reversed", kind="removal" if scene.kind in (None, "recognition", "listing") else scene.kind, token=verb
    )


def withdrawn(scene: Scene) -> Frame | None:
    """The proposal or application is taken back."""
    verb = scene.verb(verbs.WITHDRAW)
    if verb is None or not scene.live or not scene.names.any(objects(verb, scene.unit), "claim", "proposal", "bill"):
        return None
    return Frame(stage="withdrawn", kind=kind_of(scene), token=verb)
