"""Taking effect, signature, statutory notice."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of
from blackletter.reading.steps.lemmas import in_class, lemma_of


def take_effect(scene: Scene) -> Frame | None:
    """A decision, a law or a removal comes into force."""
    subs = subjects(scene.unit.head, scene.unit)
    plain = (
        bool(scene.verbs)
        and in_class(scene.verbs[-1], verbs.EXECUTE)
        and lemma_of(scene.verbs[-1]) not in ("begin", "commence", "work")
        and scene.names.any(subs, "decision", "step", "removal", "ban", "order")
        and not any(c.dep_ in ("dobj", "neg") for c in scene.verbs[-1].children)
    )
    if lemma_of(scene.unit.head) == "run" and scene.anywhere("gazette", "notice"):
        plain = False
    taken = scene.last in ("published", "decision", "enacted") and scene.names.any(subs, "pronoun")
    if "in-force" in scene.idioms and (taken or scene.names.any(subs, "removal", "decision", "order", "suspension")):
        plain = True
    if "take-effect" not in scene.idioms and not plain and not any(in_class(v, verbs.TAKE_EFFECT) for v in scene.verbs):
        return None
    if not (scene.live or scene.core) or not (
        scene.names.any(
            subs,
            "step",
            "decision",
            "law",
            "bill",
            "order",
            "removal",
            "pronoun",
            "suspension",
            "ban",
            "notice",
            "list",
        )
        or not subs
    ):
        return None
    kind = kind_of(scene)
    if kind is None and scene.names.any(subs, "ban") and not scene.names.any(subs, "removal", "decision"):
        kind = "listing"
    recalled = kind is None and scene.kind == "listing" and scene.last == "decision"
    if recalled and any(c.lower_ in ("its", "that") for t in subs for c in t.children):
        kind = "listing"
    return Frame(stage="effective", kind=kind, token=scene.unit.head)


def signed(scene: Scene) -> Frame | None:
    """A bill, a law or a decree is signed or promulgated."""
    verb = scene.verb(verbs.SIGN)
    token = verb or (
        scene.unit.head
        if "sign" in scene.idioms
        or "enact" in scene.idioms
        or re.search(r"\bfor (\w+ )?(signature|assent)\b", scene.unit.lemmas)
        else None
    )
    if token is None:
        return _unsigned(scene)
    if scene.core is None and re.search(
        r"\b(agreement|deal|accord|treaty|truce|ceasefire|letter)\b", scene.unit.lemmas
    ):
        return None
    classes = (
        ("bill", "law", "order", "decision", "notice")
        if verb
        else ("bill", "law", "order", "decision", "pronoun", "step")
    )
    if re.search(r"\bfor (\w+ )?(signature|assent)\b", scene.unit.lemmas) and lemma_of(scene.unit.head) in (
        "go",
        "send",
        "pass",
        "head",
        "move",
        "submit",
        "forward",
    ):
        return Frame(
            stage="enacted",
            kind=kind_of(scene),
            token=scene.unit.head,
            fixed="required" if "only" in scene.unit.lemmas else "planned",
        )
    if not (
        scene.names.any(scene.themes(token), *classes, "removal", "relisting")
        or "sign" in scene.idioms
        or scene.anywhere("bill", "law")
        or (scene.live and scene.about(token, "pronoun", "step"))
        or (scene.live and lemma_of(token) == "sign" and not objects(token, scene.unit) and _by_hand(scene, token))
    ):
        return None
    if not (scene.live or scene.core):
        return None
    ministerial = (
        scene.names.any(scene.unit.tokens, "order", "removal")
        and not scene.anywhere("bill", "law")
        and not scene.anywhere("leader")
    )
    return Frame(stage="decision" if ministerial else "enacted", kind=kind_of(scene), token=token)


def _by_hand(scene: Scene, token: Token) -> bool:
    """Whether the signatory is a person or a leader, and nothing else is signed ("the governor will sign")."""
    return scene.acts("leader", "person", "body", "pronoun") and not any(
        c.lower_ in ("on", "for", "up", "with", "to") and c.dep_ in ("prep", "prt") and not _dated(c)
        for c in token.children
    )


def _dated(preposition: Token) -> bool:
    return any(c.ent_type_ in ("DATE", "TIME") for c in preposition.subtree)


def _unsigned(scene: Scene) -> Frame | None:
    """A signature still wanting: "needs the governor's signature", "has one signature left", "awaits assent"."""
    head = scene.unit.head
    wanting = lemma_of(head) in ("need", "require", "await", "lack", "want", "miss", "wait") or (
        lemma_of(head) in ("have", "be", "remain")
        and re.search(r"\b(left|leave|only|away|miss|still|short)\b", scene.unit.lemmas)
    )
    if not scene.live or not wanting:
        return None
    if not any(lemma_of(t) in ("signature", "assent", "countersignature", "promulgation") for t in scene.unit.tokens):
        return None
    return Frame(stage="enacted", kind=kind_of(scene), token=head, fixed="required")


_NOTIFIED = frozenset("congress lawmaker legislator hill parliament".split())


def notified(scene: Scene) -> Frame | None:
    """A statutory notice to a legislature, or the running of its period."""
    if not (scene.live or scene.core):
        return None
    verb = scene.verb(verbs.NOTIFY)
    if (
        verb is not None
        and lemma_of(verb) in ("notify", "inform", "brief")
        and any(c.dep_ == "auxpass" for c in verb.children)
        and re.search(r"\bparliament(ary)?\b", scene.unit.lemmas)
    ):
        return Frame(stage="notification", kind=kind_of(scene), token=verb)
    if (
        verb is not None
        and lemma_of(verb) in ("notify", "inform", "alert", "advise", "tell", "brief")
        and scene.names.any(objects(verb, scene.unit), "legislature")
        and (
            lemma_of(verb) in ("notify", "inform")
            or any(c.lower_ in ("of", "about") for c in verb.children)
            or any(
                c.dep_ == "ccomp"
                and any(lemma_of(t) in _NOTIFIED for t in objects(verb, scene.unit))
                and any(in_class(t, verbs.LIFT | verbs.DELIST) and t.pos_ == "VERB" for t in c.subtree)
                and any(in_class(t, verbs.INTEND) or t.lower_ in ("will", "would") for t in c.subtree)
                for c in verb.children
            )
        )
    ):
        return Frame(stage="notification", kind=kind_of(scene), token=verb)
    if (
        scene.live
        and "notification" in scene.before
        and verb is not None
        and scene.names.any(scene.themes(verb), "notice")
        and not re.search(r"\b(gazette|journal|register|bulletin)\b", scene.unit.lemmas)
    ):
        return Frame(stage="notification", kind=kind_of(scene), token=verb)
    if (
        "notification" in scene.before
        and scene.acts("legislature", "person", "pronoun")
        and lemma_of(scene.unit.head) in ("have", "get")
        and re.search(r"\b(day|week|month)s?\b", scene.unit.lemmas)
    ):
        return Frame(stage="notification", kind=kind_of(scene), token=scene.unit.head, review=True, fixed="ongoing")
    if scene.anywhere("notice") and scene.anywhere("legislature") and scene.verbs:
        return Frame(stage="notification", kind=kind_of(scene), token=scene.unit.head)
    if "notification" in scene.before and any(
        lemma_of(t) in ("period", "clock", "window", "deadline", "wait") for t in subjects(scene.unit.head, scene.unit)
    ):
        return Frame(stage="notification", kind=kind_of(scene), token=scene.unit.head)
    if (
        re.search(r"\b(notification|notice|waiting|review|\d+ ?- ?day|day) (period|clock|window)\b", scene.unit.lemmas)
        and scene.verbs
    ) and any(
        lemma_of(v)
        in ("run", "expire", "lapse", "end", "begin", "start", "pass", "elapse", "trigger", "open", "close", "tick")
        for v in scene.verbs
    ):
        return Frame(stage="notification", kind=kind_of(scene), token=scene.unit.head)
    return None
