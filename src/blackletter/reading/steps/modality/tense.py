"""Tense and aspect along the chain: what is past, what goes on, what is told of at second hand."""

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.modality.chain import Chain
from blackletter.reading.steps.units import Unit


def is_progressive(chain: Chain) -> bool:
    """Whether a verb of the chain says that the act is under way ("is being drafted")."""
    return any(
        each.tag_ == "VBG" and any(c.dep_ in ("aux", "auxpass") and c.lemma_ == "be" for c in each.children)
        for each in chain
    ) or any(child.lower_ == "being" for each in chain for child in each.children)


def is_past(chain: Chain) -> bool:
    """Whether the chain stands in the past tense."""
    top = chain[-1]
    return top.tag_ == "VBD" or any(
        child.tag_ == "VBD" for each in chain for child in each.children if child.dep_ in ("aux", "auxpass")
    )


def is_perfect(chain: Chain) -> bool:
    """Whether a verb of the chain has "have" before it."""
    return any(child.lemma_ == "have" and child.dep_ == "aux" for each in chain for child in each.children)


def is_lasting(chain: Chain) -> bool:
    """Whether a past tense can stand for a present state: "was under review", "were working on it", "lay with";
    not "took up"."""
    return is_progressive(chain) or any(
        lemma_of(each)
        in ("be", "remain", "lie", "sit", "rest", "stand", "have", "await", "continue", "go", "near", "wait")
        for each in chain
    )


def is_backshifted(unit: Unit) -> bool:
    """Whether a past tense stands for a present one: "said that the paperwork was in its last stage"."""
    above = unit.parent
    if (
        above is not None
        and unit.relation in ("ccomp", "advcl")
        and in_class(above.head, verbs.SAY)
        and above.head.tag_ in ("VBD", "VBN")
    ):
        return True
    return any(
        c.dep_ in ("ccomp", "parataxis") and in_class(c, verbs.SAY) and c.tag_ == "VBD" for c in unit.head.children
    )


def reported(unit: Unit) -> bool:
    """Whether the clause is told by a verb of saying or follows from a decision, so that "would" is a plan."""
    above: Unit | None = unit.parent
    while above is not None:
        if in_class(above.head, verbs.SAY):
            return True
        above = above.parent
    if any(each.tag_ in ("VBD", "VBN") and in_class(each, verbs.DECIDE) for each in unit.head.subtree):
        return True
    return any(in_class(token, verbs.SAY) and token.pos_ == "VERB" for token in unit.sentence.doc)


def is_reviewing(chain: Chain) -> bool:
    """Whether a verb of the chain is one of examining."""
    return any(in_class(each, verbs.REVIEW) for each in chain)


def awaits(chain: Chain) -> bool:
    """Whether a present tense waits for something to come: "the designations lapse once the decision appears"."""
    top = chain[-1]
    return top.tag_ in ("VBZ", "VBP") and any(
        c.dep_ == "advcl" and c.tag_ in ("VBZ", "VBP") and any(g.lower_ in ("once", "when") for g in c.children)
        for c in top.children
    )
