"""Decisions of bodies, courts and leaders."""

import re

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of
from blackletter.reading.steps.lemmas import in_class, lemma_of

_FLAWED = re.compile(
    r"\b(unlawful(ly)?|illegal(ly)?|void|invalid|unconstitutional(ly)?|disproportionate|baseless|unfounded|unjustified|"
    r"wrong(ful)?(ly)?|null|should (never|not) have|flawed|ultra vires|contrary to|in breach of|without "
    r"(legal )?(basis|foundation))\b"
)


def _struck_down(scene: Scene) -> Frame | None:
    """A court that finds the listing itself unlawful takes it away."""
    ruling = next((v for v in scene.verbs if lemma_of(v) in ("rule", "find", "hold", "declare", "judge")), None)
    listing = (scene.core is not None and scene.core.kind == "listing") or (
        scene.core is None and ruling is not None and scene.names.any(list(ruling.subtree), "ban", "relisting")
    )
    court = scene.acts("court") or any(
        t.dep_ == "pobj" and t.head.dep_ == "agent" and "court" in scene.names.of(t) for t in scene.unit.tokens
    )
    if ruling is None or not listing or not court or not _FLAWED.search(scene.unit.lemmas):
        return None
    return Frame(stage="decision", kind="removal", token=ruling)


def decided(scene: Scene) -> Frame | None:
    """A body decides that it be done; a leader's or a government's decision still awaits the competent act."""
    kind = kind_of(scene)
    aside = scene.unit.head if scene.unit.relation == "advcl" and scene.unit.head.tag_ == "VBG" else None
    struck = _struck_down(scene)
    if struck is not None:
        return struck
    token = None
    for verb in scene.verbs:
        if (
            in_class(verb, verbs.DENY)
            or (verb == aside and scene.core is None)
            or (lemma_of(verb) == "date" and scene.unit.relation == "acl")
        ):
            continue
        if in_class(verb, verbs.DECIDE):
            objs = scene.themes(verb)
            if scene.live and lemma_of(verb) in ("approve", "endorse", "ratify") and scene.names.any(objs, "pronoun"):
                token = verb
                break
            if scene.core is not None and verb in scene.core.token.ancestors:
                token = verb
                break
            if lemma_of(verb) in ("allow", "grant", "accept", "uphold", "endorse", "back", "hold", "find", "pass"):
                objs = objects(verb, scene.unit)
            if (
                scene.live
                and scene.names.any(objs, "step", "decision", "claim", "removal", "proposal")
                and lemma_of(verb) not in ("hold", "find", "pass", "bless", "conclude")
            ):
                token = verb
                break
        if (
            scene.live
            and lemma_of(verb)
            in (
                "make",
                "take",
                "reach",
                "come",
                "announce",
                "give",
                "await",
                "expect",
                "deliver",
                "issue",
                "hand",
                "settle",
                "bear",
                "date",
                "postpone",
                "adjourn",
            )
            and scene.names.any(
                objects(verb, scene.unit)
                or [*(subjects(verb, scene.unit) if lemma_of(verb) in ("come", "follow") else [])],
                "decision",
            )
        ):
            token = verb
            break
    upheld = next((v for v in scene.verbs if lemma_of(v) in ("uphold", "affirm", "confirm")), None)
    if (
        upheld is not None
        and scene.live
        and any(
            lemma_of(t) in ("ruling", "judgment", "judgement", "verdict", "refusal", "dismissal", "decision")
            for t in objects(upheld, scene.unit)
        )
        and (scene.acts("court") or "court" in scene.unit.sentence.doc.text.lower())
    ):
        return Frame(stage="refused" if "refused" in scene.before else "decision", kind=kind, token=upheld)
    if (
        upheld is not None
        and scene.live
        and lemma_of(upheld) == "confirm"
        and upheld != scene.unit.head
        and scene.names.any(objects(upheld, scene.unit), "pronoun")
        and scene.last in ("enacted", "decision")
    ):
        return Frame(stage="decision", kind=kind, token=upheld)
    if token is None and scene.idioms & {"approve", "decide"} and (scene.core or scene.live):
        token = scene.unit.head
    if (
        token is None
        and scene.live
        and scene.verbs
        and lemma_of(scene.verbs[0]) in ("settle", "decide", "rule")
        and not scene.core
        and not (
            lemma_of(scene.verbs[0]) == "rule"
            and (scene.unit.relation == "relcl" or not scene.acts("court", "person", "body", "authority"))
        )
    ):
        token = scene.verbs[0]
    if token is None and scene.live and scene.core is None and scene.acts("court", "body"):
        token = next((v for v in scene.verbs[1:] if lemma_of(v) in ("rule", "decide") and v.tag_ == "VB"), None)
    if token is None:
        return None
    if in_class(token, verbs.UNDERTAKE) and scene.core is not None:
        return Frame(stage="decision-in-principle", kind=kind, token=token)
    text = scene.unit.lemmas
    if lemma_of(token) == "vote" and scene.acts("legislature") and scene.core is not None:
        return Frame(stage="bill-passed", kind=kind, token=token)
    principle = re.search(
        r"\b(in principle|fundamental|political|principled|provisional|preliminary|leadership|highest|top)\b", text
    ) or (
        scene.acts("leader")
        and not scene.acts("court", "legislature")
        and not re.search(r"\b(decree|formal|order|cabinet|minister)\b", text)
    )
    ordered = (
        any(lemma_of(v) in ("order", "instruct", "direct", "tell", "give") for v in scene.verbs)
        and scene.core is None
        and "decide" in scene.idioms
    )
    if (
        scene.acts("legislature")
        and scene.core is None
        and scene.before & {"bill-introduced", "bill-reading", "legal-change", "enacted", "bill-passed"}
    ):
        return Frame(stage="bill-passed", kind=kind, token=token)
    if re.search(r"\b(that|it|this) (is|be) (a matter )?(for|up to|down to)\b", text):
        ordered = True
    return Frame(
        stage="decision-in-principle" if principle else "decision",
        kind=kind,
        token=token,
        fixed="required" if ordered else None,
    )


def happening(scene: Scene) -> Frame | None:
    """A noun of procedure that comes, follows or is due: "final adoption came", "no ruling is expected"."""
    if not scene.live or not scene.verbs:
        return None
    head = scene.unit.head
    if lemma_of(head) not in (
        "come",
        "follow",
        "happen",
        "occur",
        "be",
        "take",
        "expect",
        "dry",
        "arrive",
        "await",
        "remain",
        "bear",
        "date",
        "carry",
        "fall",
        "set",
        "schedule",
        "due",
        "need",
        "run",
        "appear",
        "have",
    ):
        return None
    text = scene.unit.lemmas
    if lemma_of(head) == "follow" and any(c.dep_ == "dobj" for c in head.children):
        return None
    for token in subjects(head, scene.unit):
        for stage, lexemes in nouns.HAPPENINGS.items():
            if lemma_of(token) not in lexemes or (
                lemma_of(head) == "be"
                and not re.search(
                    r"\b(due|expect|near|imminent|possible|still|yet|remain|pending|on \w+ \d|dated?)\b", text
                )
            ):
                continue
            if stage in ("bill-introduced",) and not scene.anywhere("bill", "law"):
                continue
            if stage == "decision" and lemma_of(head) == "have":
                continue
            if stage == "approval":
                if re.search(r"\b(first|initial|second) (reading|approval)|\bfirst reading\b|\binitial\b", text):
                    stage = "bill-reading"
                else:
                    stage = (
                        "bill-passed"
                        if scene.anywhere("legislature", "bill", "reading")
                        or scene.before & {"bill-introduced", "bill-reading"}
                        else "decision"
                    )
            return Frame(stage=stage, kind=kind_of(scene), token=head)
    if (
        lemma_of(head) == "be"
        and any(c.lower_ == "there" and c.dep_ == "expl" for c in head.children)
        and any(lemma_of(t) in ("decision", "ruling", "verdict", "judgment") for t in objects(head, scene.unit))
    ):
        return Frame(stage="decision", kind=kind_of(scene), token=head)
    if scene.anywhere("notice") and scene.anywhere("gazette") and lemma_of(head) in ("follow", "come", "run", "appear"):
        return Frame(stage="published", kind=None, token=head)
    if (
        scene.names.any(subjects(head, scene.unit), "ban")
        and lemma_of(head) in ("follow", "come")
        and not objects(head, scene.unit)
    ):
        return Frame(stage="decision", kind="listing", token=head)
    if (
        lemma_of(head) == "be"
        and scene.kind == "listing"
        and re.search(r"\bbe (one|two|three) of (they|them)\b|\bbe among (they|them)\b", text)
        and scene.names.any(subjects(head, scene.unit), "party")
    ):
        return Frame(stage="decision", kind="listing", token=head)
    return None
