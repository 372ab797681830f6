"""Proposals, and intentions told or denied."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import modality as modal
from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of, subjunctive
from blackletter.reading.steps.lemmas import in_class, lemma_of


def proposed(scene: Scene) -> Frame | None:
    """Someone formally proposes, requests or petitions for it."""
    kind = kind_of(scene)
    for verb in scene.verbs:
        ends = verb == scene.unit.head and any(c.lower_ == "to" and not list(c.children) for c in verb.children)
        if scene.live and ends and lemma_of(verb) in ("ask", "urge") and scene.unit.tokens[-2:][0].i >= verb.i:
            return Frame(stage="proposal", kind=kind, token=verb)
        sought = lemma_of(verb) in ("seek", "ask", "pray", "demand") and lemma_of(verb.head) in (
            "petition",
            "application",
            "suit",
            "lawsuit",
            "plea",
        )
        if sought and scene.core is not None:
            return Frame(stage="application", kind=kind, token=verb)
        if (
            in_class(verb, verbs.PROPOSE)
            and _asks(verb)
            and not (
                lemma_of(verb) in ("advise", "demand", "call", "float", "invite", "raise", "press", "push")
                and scene.core is None
                and not scene.live
            )
        ):
            objs = objects(verb, scene.unit)
            themed = scene.core is not None and verb in scene.core.token.ancestors
            if themed or (
                scene.live
                and (
                    scene.names.any(objs, "step", "removal", "proposal")
                    or (
                        lemma_of(verb) in ("ask", "request", "apply", "call")
                        and any(
                            t.dep_ == "pobj"
                            and scene.names.of(t) & {"step", "pronoun", "removal"}
                            and t.head.lower_ == "for"
                            for t in verb.subtree
                        )
                    )
                )
            ):
                if (
                    lemma_of(verb) in ("suggest", "raise", "counsel", "advise", "invite", "argue")
                    and not any(c.dep_ in ("prep", "dative") and c.lower_ == "to" for c in verb.children)
                    and not scene.acts("body", "authority", "leader", "legislature", "court", "place", "person")
                    and not (
                        themed and scene.core is not None and scene.core.form == "act" and subjunctive(scene.core.token)
                    )
                ):
                    continue
                court = scene.names.any(
                    [t for t in scene.unit.tokens if t.dep_ in ("pobj", "dobj")], "court"
                ) and lemma_of(verb) in ("ask", "petition", "request", "apply", "appeal")
                return Frame(stage="application" if court else "proposal", kind=kind, token=verb)
    for verb in scene.verbs:
        if (
            scene.live
            and in_class(verb, verbs.FILE | verbs.SUBMIT)
            and scene.names.any(objects(verb, scene.unit), "proposal")
        ):
            return Frame(stage="proposal", kind=kind, token=verb)
    papers = scene.names.having(scene.unit.tokens, "proposal")
    around = subjects(scene.unit.head, scene.unit) + objects(scene.unit.head, scene.unit)
    if (
        scene.core is not None
        and any(p in scene.core.token.ancestors for p in papers)
        and scene.verbs
        and scene.names.any(around, "proposal")
    ):
        return Frame(stage="proposal", kind=kind, token=scene.unit.head)
    return None


_ANONYMOUS = frozenset("named identified quoted anonymous anonymity unnamed nameless".split())


def _asks(verb: Token) -> bool:
    """Whether the verb asks for something: "call for" does, "call it a triumph" and "was asked whether" do not."""
    lemma = lemma_of(verb)
    if lemma in ("call", "push", "press", "lobby", "campaign", "appeal"):
        return any(
            c.dep_ in ("xcomp", "advcl") or (c.lower_ in ("for", "on", "to") and c.dep_ in ("prep", "aux"))
            for c in verb.children
        )
    if lemma == "apply":
        return any(c.lower_ in ("for", "to") and c.dep_ in ("prep", "aux") for c in verb.children) or any(
            c.dep_ in ("xcomp", "advcl") for c in verb.children
        )
    if lemma in ("ask", "request", "insist") and any(t.lower_ in _ANONYMOUS for t in verb.subtree):
        return False
    if lemma in ("ask", "seek"):
        return not any(t.dep_ == "mark" and t.lower_ in ("whether", "if") for c in verb.children for t in c.children)
    return True


def reported_up(scene: Scene) -> Frame | None:
    """ "Reported to the president that it could be removed": a proposal laid before the leader."""
    if scene.core is None:
        return None
    verb = next(
        (
            v
            for v in scene.verbs
            if lemma_of(v) in ("report", "submit", "put", "write") and v in scene.core.token.ancestors
        ),
        None,
    )
    if verb is None or not any(
        c.lower_ == "to"
        and c.dep_ in ("prep", "dative")
        and any(scene.names.of(t) & {"leader", "person", "authority"} for t in c.subtree)
        for c in verb.children
    ):
        return None
    return Frame(stage="proposal", kind=scene.core.kind, token=verb)


def plans(scene: Scene) -> Frame | None:
    """An intention told or denied, with nothing else named: "has no such plans", "ruled out any change"."""
    if not scene.live or scene.core is not None:
        return None
    text = scene.unit.lemmas
    if re.search(
        r"\b(want|wish|demand|would like|expect)\b.{0,40}\b(step|move|delisting|removal|decision)\b.{0,20}\b(take|"
        r"make|come|happen)\b",
        text,
    ):
        return Frame(stage="effective", kind=None, token=scene.unit.head, fixed="planned")
    if re.search(
        r"\b(step|move|removal|delisting|decision|change) be (\w+ )?"
        r"(imminent|near|close|at hand|days away|weeks away|in sight|a matter of)",
        text,
    ):
        return Frame(stage="effective", kind=None, token=scene.unit.head, fixed="planned")
    if re.search(r"\b(make|take|plan) no (such )?(move|step|change|decision)\b", text):
        return Frame(stage="effective", kind=None, token=scene.unit.head, fixed="denied")
    if (
        re.search(r"\b(such|that|this) (plan|intention|move|step|idea)s?\b", text)
        and re.search(r"\b(no|not|n't|never|none)\b", text)
        and any(
            lemma_of(v)
            in (
                "have",
                "be",
                "plan",
                "make",
                "take",
                "consider",
                "exist",
                "harbour",
                "expect",
                "envisage",
                "foresee",
                "contemplate",
            )
            for v in scene.verbs
        )
    ):
        return Frame(stage="effective", kind=None, token=scene.unit.head, fixed="denied")
    verb = next((v for v in scene.verbs if in_class(v, verbs.DENY)), None)
    if verb is not None and any(lemma_of(t) in modal.RUMOUR_NOUNS for t in objects(verb, scene.unit)):
        below = list(verb.subtree)
        if any(lemma_of(t) in ("reversal", "u-turn", "relisting", "about-turn", "backtracking") for t in below):
            return Frame(stage="reversed", kind=None, token=verb, fixed="denied")
        if scene.names.any(below, "removal", "step", "suspension", "recognition"):
            return Frame(stage="effective", kind=None, token=verb, fixed="denied")
    if (
        verb is not None
        and lemma_of(verb) in ("rule", "exclude", "deny", "dismiss")
        and scene.names.any(objects(verb, scene.unit), "step", "removal")
    ):
        return Frame(stage="effective", kind=None, token=verb, fixed="denied")
    return None
