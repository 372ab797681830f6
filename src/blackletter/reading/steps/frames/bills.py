"""A bill on its way through a legislature, and the law that must change first."""

import re

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of
from blackletter.reading.steps.lemmas import in_class, lemma_of

_ORDINALS = frozenset("first second third fourth final last".split())


def _awaited(scene: Scene) -> str | None:
    """A bill that "needs", "faces" or "awaits" its readings has them before it."""
    return "required" if lemma_of(scene.unit.head) in ("need", "require", "await", "face") else None


def on_bill(scene: Scene) -> Frame | None:
    """What happens to a bill, a motion or a law that would do it."""
    if not (scene.live or scene.core):
        return None
    head = scene.unit.head
    if (
        lemma_of(head) in ("go", "move", "head", "pass", "proceed")
        and any(c.lower_ == "to" and c.dep_ == "prep" for c in head.children)
        and scene.names.any([t for t in head.subtree if t.dep_ == "pobj" and t in scene.unit.tokens], "legislature")
        and (scene.before & {"bill-passed", "bill-reading", "bill-introduced"})
        and scene.names.any(subjects(head, scene.unit), "bill", "law", "pronoun", "step")
    ):
        return Frame(stage="bill-reading", kind=kind_of(scene), token=head, fixed="planned")
    if (
        lemma_of(head) in ("pass", "clear", "win", "survive")
        and scene.before & {"bill-passed", "bill-reading"}
        and any(t.lower_ in ("first", "second") and t.dep_ in ("dobj", "amod") for t in scene.unit.tokens)
        and not re.search(r"\b(third|final|last)\b", scene.unit.lemmas)
    ):
        return Frame(stage="bill-reading", kind=kind_of(scene), token=head)
    if (
        scene.anywhere("court")
        and not scene.anywhere("legislature")
        and scene.anywhere("claim")
        and not scene.anywhere("law")
    ):
        return None
    if (
        lemma_of(head) in ("go", "move", "head", "pass", "proceed")
        and scene.names.any(
            [t for t in head.subtree if t.dep_ in ("pobj", "compound") and t in scene.unit.tokens], "leader"
        )
        and scene.names.any(subjects(head, scene.unit), "bill", "law", "pronoun")
        and scene.before & {"bill-passed", "bill-reading", "bill-introduced", "decision"}
    ):
        return Frame(stage="enacted", kind=kind_of(scene), token=head, fixed="planned")
    ordinals = [
        t for c in head.children if c.dep_ in ("attr", "acomp") for t in (c, *c.conjuncts) if t.lower_ in _ORDINALS
    ]
    if ordinals and lemma_of(head) == "be" and "bill-reading" in scene.before:
        return Frame(stage="bill-reading", kind=kind_of(scene), token=head, review=True, fixed="ongoing")
    around = [*scene.unit.tokens, *(objects(head, scene.unit) if scene.unit.relation in ("relcl", "acl") else ())]
    bills = scene.names.having(around, "bill")
    laws = scene.names.having(around, "law")
    house = scene.anywhere("legislature")
    if bills and re.search(r"\b(court|tribunal|judge|justice)s?\b", scene.unit.sentence.doc.text.lower()):
        bills = [t for t in bills if lemma_of(t) != "motion"]
    order = scene.names.having(around, "order")
    paper = bills or laws or (order if house else [])
    if (
        not paper
        and "reading" not in scene.idioms
        and not (house and scene.live and scene.names.any(scene.unit.tokens, "step", "pronoun", "reading"))
    ):
        return None
    kind = kind_of(scene)
    if re.search(
        r"\b(initial|first|preliminary|provisional) (approval|vote|draft|hurdle|stage|nod|go - ahead|test)\b",
        scene.unit.lemmas,
    ) and (bills or house or laws):
        return Frame(stage="bill-reading", kind=kind, token=scene.unit.head)
    if "reading" in scene.idioms or (scene.anywhere("reading") and re.search(r"\breadings?\b", scene.unit.lemmas)):
        last = re.search(
            r"\b(third|final|last|second and third|(two|both|all|three) (the )?readings?)\b", scene.unit.lemmas
        )
        if re.search(
            r"\b(clear|pass|approve|vote|adopt|back|go|sail|get|win|give|hold|debate|schedule|"
            r"due|come|be|take|survive|complete|receive|face|need|await|have|set|come|secure|undergo)\b",
            scene.unit.lemmas,
        ):
            debated = (
                any(lemma_of(t) in ("debate", "discussion") for t in subjects(head, scene.unit))
                or lemma_of(head) == "debate"
            )
            return Frame(
                stage="bill-passed" if last and not debated and "first" not in scene.unit.lemmas else "bill-reading",
                kind=kind,
                token=scene.unit.head,
                fixed=_awaited(scene),
            )
    for verb in scene.verbs:
        themes = scene.themes(verb)
        on_paper = (
            scene.names.any(themes, "bill", "law", "order")
            or (
                in_class(verb, verbs.PASS)
                and scene.names.any(objects(verb, scene.unit), "legislature")
                and scene.names.any(subjects(verb, scene.unit), "bill", "law", "order", "step")
            )
            or (not themes and bool(paper))
            or (house and scene.names.any(themes, "step", "pronoun"))
        )
        if not on_paper:
            continue
        if (
            in_class(verb, verbs.WITHDRAW)
            and bills
            and lemma_of(verb) in ("withdraw", "pull", "retract", "abandon", "shelve", "drop")
            and scene.names.any(themes, "bill")
        ):
            return Frame(stage="withdrawn", kind=kind, token=verb)
        if in_class(verb, verbs.REFUSE) and lemma_of(verb) not in ("fall",) and (bills or house):
            return Frame(stage="refused", kind=kind, token=verb)
        if (
            in_class(verb, verbs.PASS)
            and (house or bills)
            and scene.names.any(themes, "bill", "order", "step", "pronoun", "law", "legislature")
        ):
            return Frame(stage="bill-passed", kind=kind, token=verb)
        if (
            in_class(verb, verbs.SUBMIT)
            and (bills or order)
            and scene.names.any(themes, "bill", "order")
            and (
                house
                or lemma_of(verb)
                in (
                    "submit",
                    "introduce",
                    "table",
                    "lay",
                    "file",
                    "present",
                    "propose",
                    "initiate",
                    "register",
                    "bring",
                    "sponsor",
                )
            )
        ):
            return Frame(stage="bill-introduced", kind=kind, token=verb)
        if lemma_of(verb) in ("debate", "discuss", "consider", "examine") and house:
            return Frame(stage="bill-reading", kind=kind, token=verb)
    if bills and any(lemma_of(v) in ("propose", "table", "unveil") for v in scene.verbs):
        return Frame(stage="bill-introduced", kind=kind, token=scene.unit.head)
    return None


def law_changes(scene: Scene) -> Frame | None:
    """The law must change, or a change is being drafted."""
    if not (scene.live or scene.core):
        return None
    laws = scene.names.having(scene.unit.tokens, "law", "bill")
    if scene.unit.mark == "as" or (scene.unit.relation == "relcl" and scene.core is None):
        return None
    if not laws and not re.search(
        r"\b(legislative|legal) (change|amendment|protocol|procedure|basis|step|formality|"
        r"work|framework|mechanism|act)s?\b",
        scene.unit.lemmas,
    ):
        return None
    text = scene.unit.lemmas
    if (
        re.search(
            r"\b(change|amend|amendment|alter|revise|rewrite|adapt|adjust|draft|write|reform|prepare|"
            r"protocol|draw up|modify)\b",
            text,
        )
        and scene.verbs
    ):
        token = scene.verb(verbs.DRAFT | verbs.REQUIRE) or scene.unit.head
        required = any(in_class(v, verbs.REQUIRE) for v in scene.verbs) and not re.search(
            r"\b(no|not|n't|without)\b", text
        )
        return Frame(
            stage="legal-change", kind=kind_of(scene), token=token, review=True, fixed="required" if required else None
        )
    return None


def drafted(scene: Scene) -> Frame | None:
    """A paper on it is drafted or prepared, with no law named; or lawyers and parliament have work to do."""
    if not (scene.live or scene.core):
        return None
    verb = next(
        (v for v in scene.verbs if lemma_of(v) in ("draft", "prepare", "write", "draw") and in_class(v, verbs.DRAFT)),
        None,
    )
    if verb is not None and (
        scene.core is not None
        or scene.names.any(objects(verb, scene.unit), "step", "order", "decision", "pronoun", "proposal", "bill", "law")
    ):
        lawlike = scene.anywhere("bill", "law")
        return Frame(stage="legal-change" if lawlike else "review", kind=kind_of(scene), token=verb, review=True)
    text = scene.unit.lemmas
    if (
        scene.live
        and re.search(r"\b(involve|require|need|take|entail|demand|must|have to)\b", text)
        and re.search(
            r"\b(legal|lawyer|protocol|procedure|formalit(y|ies)|parliament|legislat\w+|paperwork|"
            r"statut\w+|jurist)s?\b",
            text,
        )
    ):
        return Frame(stage="legal-change", kind=kind_of(scene), token=scene.unit.head, review=True, fixed="required")
    return None
