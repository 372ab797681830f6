"""Bodies at work on it."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of
from blackletter.reading.steps.lemmas import in_class, lemma_of

_ASKED = frozenset("ask request urge petition recommend propose advise beg implore".split())


def _whether(verb: Token) -> bool:
    """Whether a question hangs on the verb: "is looking into whether it should stay on the list"."""
    return any(t.lower_ == "whether" for t in verb.subtree)


def reviewed(scene: Scene) -> Frame | None:
    """Bodies examine it, work on it, finalise it."""
    kind = kind_of(scene)
    whole = kind if kind == "listing" else "removal" if scene.kind == "listing" else kind
    if (
        scene.live
        and (
            scene.anywhere("court", "body", "authority", "legislature")
            or scene.before & {"application", "review", "proposal"}
        )
        and any(
            lemma_of(t) in ("report", "dossier", "opinion", "assessment", "finding")
            for t in objects(scene.unit.head, scene.unit)
        )
        and in_class(scene.unit.head, verbs.SUBMIT | verbs.FILE)
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True)
    if (
        scene.live
        and lemma_of(scene.unit.head) in ("be", "lie", "sit", "rest")
        and scene.names.any(subjects(scene.unit.head, scene.unit), "step", "claim", "proposal")
        and any(
            t.lower_ in ("with", "before")
            and scene.names.any(list(t.subtree), "body", "court", "authority", "legislature", "leader")
            for t in scene.unit.head.children
        )
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True)
    if (
        scene.live
        and (
            (
                re.search(r"\b(pend|pending|undecided|outstanding|open|unanswered|unresolved)\b", scene.unit.lemmas)
                and lemma_of(scene.unit.head) in ("be", "remain", "stay", "pend")
            )
            or lemma_of(scene.unit.head) in ("languish", "gather", "moulder", "linger", "stall", "wait")
            or (
                lemma_of(scene.unit.head) in ("lie", "sit", "rest")
                and re.search(r"\b(drawer|desk|tray|pile|inbox|file|cabinet|shelf)s?\b", scene.unit.lemmas)
            )
        )
        and scene.names.any(subjects(scene.unit.head, scene.unit), "claim", "step", "proposal")
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True, fixed="ongoing")
    if (
        scene.live
        and lemma_of(scene.unit.head) in ("take", "consider", "examine", "discuss", "study")
        and in_class(scene.unit.head, verbs.REVIEW)
        and scene.names.any(objects(scene.unit.head, scene.unit), "pronoun")
        and scene.acts("body", "court", "authority", "legislature", "leader")
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True)
    closes = scene.verb(
        frozenset({"finish", "complete", "conclude", "end", "wrap up", "close", "open", "begin", "start", "launch"})
    )
    if (
        closes is not None
        and scene.live
        and scene.names.any(objects(closes, scene.unit), "review")
        and scene.names.any(
            subjects(closes, scene.unit), "body", "court", "authority", "legislature", "leader", "pronoun"
        )
    ):
        return Frame(stage="review", kind=kind, token=closes, review=True)
    formal = [
        t
        for t in (*subjects(scene.unit.head, scene.unit), *objects(scene.unit.head, scene.unit))
        if lemma_of(t) in nouns.FORMALITY
    ]
    if (
        formal
        and (scene.live or scene.core)
        and lemma_of(scene.unit.head)
        in (
            "be",
            "remain",
            "go",
            "continue",
            "stay",
            "last",
            "drag",
            "near",
            "complete",
            "finish",
            "take",
            "leave",
            "await",
            "await",
        )
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True)
    process = [
        t
        for t in subjects(scene.unit.head, scene.unit)
        if lemma_of(t) in ("process", "procedure", "work", "review", "talk")
    ]
    if (
        process
        and (scene.core is not None or scene.live)
        and lemma_of(scene.unit.head)
        in ("be", "take", "drag", "continue", "go", "near", "proceed", "last", "begin", "start")
    ):
        if re.search(r"\b(premature|unlikely|unnecessary)\b", scene.unit.lemmas):
            return Frame(stage="review", kind=kind, token=scene.unit.head, review=True, fixed="denied")
        done = lemma_of(scene.unit.head) in ("begin", "start") or re.search(
            r"\b(over|complete|finish|end)\b", scene.unit.lemmas
        )
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True, fixed=None if done else "ongoing")
    if (
        "under-review" in scene.idioms
        and scene.live
        and scene.anywhere("ban", "relisting")
        and not (scene.core and scene.core.kind in ("removal", "suspension"))
    ):
        return Frame(stage="review", kind=whole, token=scene.unit.head, review=True)
    if "under-review" in scene.idioms and (
        scene.core or (scene.live and scene.anywhere("step", "ban", "pronoun", "party", "claim", "proposal"))
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True)
    if scene.idioms & {"in-works", "nearly-done", "on-table"} and (
        scene.core
        or (
            scene.live
            and scene.names.any(
                subjects(scene.unit.head, scene.unit), "step", "pronoun", "claim", "party", "proposal", "decision"
            )
        )
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True)
    asked = next((v for v in scene.verbs if in_class(v, verbs.REVIEW) and _whether(v)), None)
    if scene.live and asked is not None and scene.acts("body", "court", "authority", "legislature", "leader", "place"):
        return Frame(stage="review", kind=kind, token=asked, review=True)
    for verb in scene.verbs:
        if not in_class(verb, verbs.REVIEW) or (
            lemma_of(verb) == "go"
            and not scene.themes(verb)[1:]
            and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children)
        ):
            continue
        if any(lemma_of(v) in _ASKED and v in verb.ancestors for v in scene.verbs):
            continue
        if lemma_of(verb) == "look" and not any(
            c.lower_ in ("at", "into", "over", "again", "through") for c in verb.children
        ):
            continue
        if lemma_of(verb) == "conclude" and not scene.names.any(objects(verb, scene.unit), "review"):
            continue
        if lemma_of(verb) == "hear" and not scene.acts("court", "body", "legislature", "authority"):
            continue
        if (
            lemma_of(verb)
            in (
                "look",
                "work",
                "think",
                "conclude",
                "hear",
                "complete",
                "check",
                "process",
                "prepare",
                "advance",
                "progress",
                "consult",
                "negotiate",
            )
            and scene.core is None
            and not (
                scene.live and scene.about(verb, "step", "ban", "claim", "proposal", "pronoun", "review", "authority")
            )
        ):
            continue
        if scene.core is not None and verb in scene.core.token.ancestors:
            return Frame(stage="review", kind=kind, token=verb, review=True)
        if scene.live and scene.names.any(objects(verb, scene.unit), "ban", "relisting"):
            return Frame(stage="review", kind=whole, token=verb, review=True)
        if (
            scene.live
            and scene.names.any(
                scene.themes(verb), "step", "claim", "proposal", "ban", "removal", "relisting", "review"
            )
        ) or (
            scene.live and (lemma_of(verb) == "consult" or (lemma_of(verb) == "work" and scene.about(verb, "pronoun")))
        ):
            return Frame(stage="review", kind=kind, token=verb, review=True)
    if (
        scene.live
        and scene.names.any(scene.unit.tokens, "review")
        and scene.core is not None
        and scene.core.form == "noun"
        and scene.verbs
        and scene.verb(verbs.PROPOSE) is None
    ):
        return Frame(stage="review", kind=kind, token=scene.unit.head, review=True)
    return None
