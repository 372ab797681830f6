"""Modality and polarity of a clause, from auxiliaries, negators, control verbs and conditions: never from its stage."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from blackletter.reading.lexicon import modality as words
from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.units import Unit

_DENIAL = re.compile(words.DENIAL_IDIOMS)
LIMITS = frozenset("later more less sooner fewer earlier longer doubt".split())


def chain_of(token: Token, unit: Unit) -> tuple[Token, ...]:
    """From `token` up to the head of its unit, both included."""
    found = [token]
    while found[-1] != unit.head and found[-1].head != found[-1]:
        found.append(found[-1].head)
    return tuple(found)


def modality_of(token: Token, unit: Unit, *, state: bool, review: bool) -> str:
    """How the clause says that its act stands; `token` carries the act.

    `state`: the act is a lasting condition (to be on a list); `review`: it is work that goes on, so that a present
    tense means `ongoing`.
    """
    chain = chain_of(token, unit)
    negated, possible_by_denial = _negated(chain, unit)
    auxiliaries = {child.lower_ for each in chain for child in each.children if child.dep_ in ("aux", "auxpass")}
    conditional = _under_condition(unit)
    text = unit.lemmas
    if possible_by_denial:
        return "possible"
    if negated:
        return "denied"
    if only_then(unit) or _required(chain, unit, auxiliaries, text):
        return "required"
    if auxiliaries & words.POSSIBLE_AUX or _headed(chain, words.POSSIBLE_HEADS) or _wished(unit, text):
        return "possible"
    if {"would", "'d"} & auxiliaries:
        return "possible" if conditional or not _reported(unit) else "planned"
    if auxiliaries & words.PLANNED_AUX:
        unless = any(t.lower_ == "unless" for t in unit.sentence.doc)
        return "possible" if conditional and not unless else "planned"
    if _planned(chain, unit, text):
        return "planned"
    if _progressive(chain) and not state:
        return "ongoing" if review or _reviewing(chain) or in_class(chain[0], verbs.PROPOSE) else "planned"
    if (state or (review and _lasting(chain))) and _past(chain) and _backshifted(unit):
        return "ongoing"
    if (
        review
        and any(c.dep_ == "auxpass" and c.tag_ in ("VBZ", "VBP") for c in token.children)
        and not any(c.lower_ == "being" for c in token.children)
    ):
        return "done"
    if state and not _past(chain):
        return "ongoing"
    if review and (
        (not _past(chain) and not _perfect(chain))
        or (_perfect(chain) and re.search(r"\b(since|for (month|year|week|day)s|long|under)\b", text))
    ):
        return "ongoing"
    if not state and not review and _awaits(chain):
        return "planned"
    return "possible" if conditional and not state and not _past(chain) and not _perfect(chain) else "done"


def _negated(chain: tuple[Token, ...], unit: Unit) -> tuple[bool, bool]:
    count = 0
    text = unit.lemmas
    rumour = any(each.lower_ in words.RUMOUR_NOUNS for each in chain)
    denial = (
        (rumour and any(c.lower_ in ("wrong", "empty") for each in chain for c in each.children))
        or (rumour and _DENIAL.search(" ".join(lemma_of(t) for t in unit.sentence.doc)) is not None)
        or any(in_class(each, verbs.DENY) for each in chain[1:])
        or (_DENIAL.search(text) is not None and len(chain) >= 1)
    )
    for each in chain:
        count += sum(1 for child in each.children if _negator(child))
        for child in each.children:
            if (
                child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "expl", "pobj", "npadvmod", "advmod")
                and child.lower_ not in LIMITS
            ):
                count += sum(
                    1
                    for near in (child, *child.children)
                    if near.lower_ in ("no", "none", "nobody", "nothing", "neither", "never")
                    and near.dep_ in ("det", "nsubj", "nsubjpass", "dobj", "attr", "pobj", "neg")
                )
    if any(child.lower_ == "no" and child.dep_ == "det" for each in chain[:1] for child in each.children):
        count = max(count, 1)
    avoids = sum(1 for each in chain[1:] if in_class(each, verbs.AVOID)) + ("stop short" in text)
    yet = bool(re.search(r"\b(have|has|had|be|is|was|remain) yet to\b", text))
    if (denial or (in_class(chain[0], verbs.DENY) and lemma_of(chain[0]) in ("rule", "exclude"))) and count:
        return False, True
    if "no long" in text and count == 1:
        count = 0
    return bool((count + avoids) % 2) or denial or yet, False


def _negator(token: Token) -> bool:
    if token.dep_ == "neg" or token.lower_ in ("never", "n't", "not", "nowhere"):
        following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
        return following not in ("only", "just", "least") and not (token.lower_ == "no" and following == "longer")
    return (token.lower_ in ("neither", "nor") and token.dep_ in ("preconj", "cc", "advmod")) or (
        token.lower_ == "at" and " ".join(t.lower_ for t in token.subtree).startswith("at no time")
    )


def _under_condition(unit: Unit) -> bool:
    for token in unit.sentence.doc:
        if token.lower_ == "if" and token.i and token.nbor(-1).lower_ in ("as", "even"):
            continue
        if token.dep_ == "mark" and token.lower_ in ("if", "unless", "provided"):
            return True
        if token.lower_ in ("event", "case", "otherwise") and (
            token.lower_ == "otherwise" or (token.i and token.nbor(-1).lower_ == "that")
        ):
            return True
        if token.lower_ in ("if", "unless") or (token.lower_ == "should" and token.is_sent_start):
            return True
    return False


def _reported(unit: Unit) -> bool:
    above: Unit | None = unit.parent
    while above is not None:
        if in_class(above.head, verbs.SAY):
            return True
        above = above.parent
    if any(each.tag_ in ("VBD", "VBN") and in_class(each, verbs.DECIDE) for each in unit.head.subtree):
        return True
    return any(in_class(token, verbs.SAY) and token.pos_ == "VERB" for token in unit.sentence.doc)


def _required(chain: tuple[Token, ...], unit: Unit, auxiliaries: set[str], text: str) -> bool:
    if auxiliaries & words.REQUIRED_AUX or unit.mark == "unless":
        return True
    if any(each.lower_ in ("need", "needs") and each.dep_ == "aux" for head in chain for each in head.children):
        return True
    if any(lemma_of(each) in ("require", "need", "necessitate", "demand") for each in chain[1:]):
        return True
    if re.search(r"\b(have|have got|need|oblige|compel|force|be) to (first )?", text) and any(
        lemma_of(each) == "have" and _takes_infinitive(each) for each in chain
    ):
        return True
    if _headed(chain, words.REQUIRED_HEADS):
        return True
    return any(
        lemma_of(each) in ("order", "instruct", "direct", "oblige", "compel", "command", "force")
        and each is not chain[0]
        for each in chain
    )


def _takes_infinitive(token: Token) -> bool:
    return any(
        child.dep_ == "xcomp" and any(c.lower_ == "to" for c in child.children) for child in token.children
    ) and not any(c.dep_ == "dobj" for c in token.children)


def _lasting(chain: tuple[Token, ...]) -> bool:
    """Whether a past tense can stand for a present state: "was under review", "were working on it", "lay with";
    not "took up"."""
    return _progressive(chain) or any(
        lemma_of(each)
        in ("be", "remain", "lie", "sit", "rest", "stand", "have", "await", "continue", "go", "near", "wait")
        for each in chain
    )


def _backshifted(unit: Unit) -> bool:
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


def _headed(chain: tuple[Token, ...], heads: frozenset[str]) -> bool:
    return any(
        (each.lower_ in heads and each.dep_ in ("acomp", "amod", "ROOT", "ccomp", "advcl"))
        or any(c.lower_ in heads and c.dep_ in ("acomp", "oprd") for c in each.children)
        for each in chain
    )


def _planned_head(chain: tuple[Token, ...]) -> bool:
    """ "Due to", "set to", "expected to": only with an infinitive, so that "has set aside" stays a deed."""
    for each in chain:
        for near in (each, *(c for c in each.children if c.dep_ != "advcl")):
            if (
                (
                    near.lower_ in words.PLANNED_HEADS
                    and (near.pos_ == "ADJ" or near.tag_ == "VBN")
                    and not any(c.lemma_ == "have" and c.dep_ == "aux" for c in near.children)
                )
                and any(c.dep_ in ("xcomp", "prep", "ccomp", "acomp") for c in near.children)
                and any(t.lower_ in ("to", "for") for t in near.subtree if t.i > near.i)
            ):
                return True
    return False


def _wished(unit: Unit, text: str) -> bool:
    return bool(re.search(r"\bwould like\b|\bbe open to\b|\bwould prefer\b|\bperhaps\b|\bpossibly\b|\bmaybe\b", text))


def _planned(chain: tuple[Token, ...], unit: Unit, text: str) -> bool:
    for each in chain:
        if (
            (each != chain[0] or lemma_of(each) in ("intend", "plan", "aim", "hope", "wish", "want"))
            and in_class(each, verbs.INTEND)
            and not (
                lemma_of(each) in ("propose", "undertake", "refuse", "promise", "look", "move") and len(chain) == 1
            )
        ):
            return True
        if lemma_of(each) == "be" and _takes_infinitive(each):
            return True
        if lemma_of(each) == "go" and any(c.dep_ == "xcomp" for c in each.children):
            return True
        if each is not chain[0] and each.lemma_.lower() in words.PLAN_NOUNS:
            return True
    if any(
        lemma_of(each) in ("plan", "schedule", "slate", "envisage", "foresee", "expect")
        and any(c.dep_ == "auxpass" for c in each.children)
        for each in chain
    ):
        return True
    if _planned_head(chain):
        return True
    token = chain[0]
    if token.head.lower_ in ("first", "last", "second", "third", "only", "latest") or any(
        t.lower_ in ("first", "last", "second", "third", "latest") and t.i < token.i <= t.i + 3 for t in unit.tokens
    ):
        return False
    if (
        unit.sentence.block in ("title", "deck", "subhead")
        and any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
        and (
            len(chain) == 1
            or all(each.tag_ not in ("VBD", "VBZ", "VBP") or in_class(each, verbs.SAY) for each in chain[1:])
        )
    ):
        return True
    return (
        bool(
            re.search(
                r"\b(soon|tomorrow|tonight|midnight|in the come (day|week|month)s?|next (week|month|year)|later today|"
                r"in (an?|one|two|three|a few) (hour|minute|day)s?)\b",
                text,
            )
        )
        and not _past(chain)
        and not _perfect(chain)
    )


def _progressive(chain: tuple[Token, ...]) -> bool:
    return any(
        each.tag_ == "VBG" and any(c.dep_ in ("aux", "auxpass") and c.lemma_ == "be" for c in each.children)
        for each in chain
    ) or any(child.lower_ == "being" for each in chain for child in each.children)


def _reviewing(chain: tuple[Token, ...]) -> bool:
    return any(in_class(each, verbs.REVIEW) for each in chain)


def _past(chain: tuple[Token, ...]) -> bool:
    top = chain[-1]
    return top.tag_ == "VBD" or any(
        child.tag_ == "VBD" for each in chain for child in each.children if child.dep_ in ("aux", "auxpass")
    )


def _perfect(chain: tuple[Token, ...]) -> bool:
    return any(child.lemma_ == "have" and child.dep_ == "aux" for each in chain for child in each.children)


def _awaits(chain: tuple[Token, ...]) -> bool:
    """Whether a present tense waits for something to come: "the designations lapse once the decision appears"."""
    top = chain[-1]
    return top.tag_ in ("VBZ", "VBP") and any(
        c.dep_ == "advcl" and c.tag_ in ("VBZ", "VBP") and any(g.lower_ in ("once", "when") for g in c.children)
        for c in top.children
    )


def only_then(unit: Unit) -> bool:
    """Whether the unit is what must come first: "only if it were lifted", "not until the court has ruled"."""
    first = unit.tokens[0]
    marker = next((t for t in unit.tokens[:3] if t.lower_ in ("if", "once", "when", "after", "until", "unless")), None)
    if marker is None or unit.relation != "advcl":
        return False
    before = {t.lower_ for t in unit.tokens if t.i < marker.i} | ({first.nbor(-1).lower_} if first.i else set())
    return bool(before & {"only", "not"}) and (marker.lower_ == "until" or "only" in before)


def marks_condition(unit: Unit) -> bool:
    """Whether the unit is itself a condition, a question or a purpose, and so asserts nothing."""
    if only_then(unit):
        return False
    if unit.mark in ("if", "once", "when", "whether", "provided"):
        return unit.mark in ("if", "once", "provided", "whether") or (
            unit.mark == "when" and not _past(chain_of(unit.head, unit))
        )
    lead: Iterator[Token] = (child for child in unit.head.children if child.i < unit.head.i and child.dep_ == "aux")
    return any(child.lower_ == "should" and child.i == unit.tokens[0].i for child in lead)
