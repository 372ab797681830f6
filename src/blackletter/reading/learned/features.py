"""The features of a clause: sparse strings from its words, its links, its surroundings and the rules' own answer."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from blackletter.reading.learned.words import masked, verb_classes
from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.steps.arguments import idioms_of, objects, subjects
from blackletter.reading.steps.lemmas import keys_of, lemma_of
from blackletter.reading.steps.modality import marks_condition, modality_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.opinion import Clause
from blackletter.reading.steps.units import Unit

_AUXILIARIES = frozenset(
    "will would may might could can must should to have has had is are was were be been being 'll 'd 's do does did"
    " shall".split()
)
_NEGATORS = frozenset("not n't never no neither nor".split())
_ARGUMENTS = frozenset("nsubj nsubjpass dobj attr acomp oprd xcomp".split())


def features_of(clause: Clause, *, ruled: bool = True) -> tuple[str, ...]:
    """All features of `clause`, sorted, each once. `ruled` False leaves out what the rules made of it in the end."""
    unit, names = clause.scene.unit, clause.scene.names
    found = {
        *_of_head(unit),
        *_of_words(unit, names),
        *_of_order(unit, names),
        *_of_surroundings(unit, names, clause.units),
        *_of_core(clause),
    }
    found |= _crossed(found)
    if ruled:
        found |= set(_of_rules(clause))
    return tuple(sorted(found))


def _of_head(unit: Unit) -> Iterator[str]:
    head = unit.head
    yield from (f"block={unit.sentence.block}", f"rel={unit.relation}", f"mark={unit.mark}", f"Hpos={head.pos_}")
    yield from (f"H={key}" for key in keys_of(head))
    yield from (f"HC={name}" for name in verb_classes(head))
    yield from _form(head, "h")
    yield from (f"idiom={name}" for name in idioms_of(unit))


def _form(verb: Token, where: str) -> Iterator[str]:
    """Tense, auxiliaries, negation and adverbs of a verb."""
    own: set[str] = set()
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass"):
            own.add(child.lower_)
            yield f"{where}:aux={child.lower_}"
        if child.dep_ == "auxpass":
            yield f"{where}:passive"
        if child.dep_ == "neg" or child.lower_ in _NEGATORS:
            yield f"{where}:neg"
        if child.dep_ == "mark":
            yield f"{where}:mark={child.lower_}"
        if child.dep_ == "advmod":
            yield f"{where}:adv={child.lower_}"
    yield f"{where}:form={verb.tag_}+{'+'.join(sorted(own & _AUXILIARIES))}"


def _of_words(unit: Unit, names: Nominals) -> Iterator[str]:
    for token in unit.tokens:
        if token.is_space or token.is_punct:
            if token.text == '"':
                yield "quote"
            continue
        word, above = masked(names, token), lemma_of(token.head)
        yield f"w={word}"
        for name in names.of(token):
            yield from (f"c={name}", f"d={token.dep_}:{name}", f"g={above}:{token.dep_}:{name}")
            if token.dep_ == "pobj":
                yield f"p={token.head.lower_}:{name}"
            if token.head.pos_ in ("VERB", "AUX"):
                yield from (f"G={each}:{token.dep_}:{name}" for each in verb_classes(token.head))
        if token.dep_ == "pobj":
            yield f"p={token.head.lower_}:{word}"
        if token.dep_ in _ARGUMENTS:
            yield from (f"d={token.dep_}:{word}", f"g={above}:{token.dep_}:{word}")
        if token.pos_ in ("VERB", "AUX") and token != unit.head and token.dep_ not in ("aux", "auxpass"):
            yield from (f"V={key}" for key in keys_of(token))
            yield from (f"VC={name}" for name in verb_classes(token))
            yield f"vd={token.dep_}"
            yield from _form(token, "v")


def _of_order(unit: Unit, names: Nominals) -> Iterator[str]:
    words = ["^", *(masked(names, t) for t in unit.tokens if not t.is_space and not t.is_punct), "$"]
    yield from (f"b={a}_{b}" for a, b in pairwise(words))
    yield from (f"t={a}_{b}_{c}" for a, b, c in zip(words, words[1:], words[2:], strict=False))
    yield f"n={min(4, (len(words) - 2) // 5)}"
    for label, tokens in (("S", subjects(unit.head, unit)), ("O", objects(unit.head, unit))):
        for token in tokens:
            yield f"{label}={masked(names, token)}"
            yield from (f"{label}C={name}" for name in names.of(token))


def _of_surroundings(unit: Unit, names: Nominals, units: Sequence[Unit]) -> Iterator[str]:
    above = unit.parent
    if above is None:
        yield "P=none"
    else:
        yield f"P={lemma_of(above.head)}"
        yield from (f"PC={name}" for name in verb_classes(above.head))
        yield from _form(above.head, "p")
        yield from (f"pc={name}" for token in above.tokens for name in names.of(token))
    if unit.head.dep_ in ("relcl", "acl"):
        yield f"RH={masked(names, unit.head.head)}"
        yield from (f"RHC={name}" for name in names.of(unit.head.head))
    for each in units:
        if each.parent is unit:
            yield f"K={each.relation}"
            yield from (f"KC={name}" for name in verb_classes(each.head))
    yield f"units={min(5, len(units))}"
    yield from _of_sentence(unit, names, unit.sentence)


def _of_sentence(unit: Unit, names: Nominals, sentence: ParsedSentence) -> Iterator[str]:
    own = {token.i for token in unit.tokens}
    for token in sentence.doc:
        yield from (f"sc={name}" for name in names.of(token))
        if token.i not in own and token.pos_ in ("VERB", "NOUN"):
            yield f"sw={masked(names, token)}"


def _of_core(clause: Clause) -> Iterator[str]:
    """What the rules see before they decide: the core, the raw frame, and the modality that the words alone tell."""
    unit, core, frame = clause.scene.unit, clause.scene.core, clause.frame
    token = unit.head
    if core is None:
        yield "core=none"
    else:
        yield from (f"core={core.kind}", f"coreform={core.form}", f"core={core.kind}+{core.form}", f"sure={core.sure}")
        if core.token == unit.head or unit.head in core.token.ancestors:
            token = core.token
    yield f"mod0={modality_of(token, unit, state=False, review=False)}"
    yield f"mod1={modality_of(token, unit, state=True, review=False)}"
    if marks_condition(unit):
        yield "condition"
    if frame is not None:
        yield from (f"frame={frame.stage}", f"frameform={frame.form}")
        if clause.step is None:
            yield "silenced"
    kind, stage = clause.before or ("none", "none")
    yield from (f"pk={kind}", f"ps={stage}")


def _of_rules(clause: Clause) -> Iterator[str]:
    step = clause.step
    if step is None:
        yield "R:no"
        return
    yield from ("R:yes", f"R:k={step.kind}", f"R:s={step.stage}", f"R:m={step.modality}")
    yield f"R:sm={step.stage}+{step.modality}"


def _crossed(found: set[str]) -> set[str]:
    """Pairs that a sum of single features cannot express: "to" in a headline, "will" with a denial."""
    forms = [each for each in found if each.startswith(("h:form", "mod0", "v:aux=to", "h:aux=to"))]
    block = next(each for each in found if each.startswith("block="))
    auxiliaries = [each for each in found if each.startswith("h:aux=")]
    return {f"{block}&{each}" for each in forms} | {
        f"{a}&{each}" for a in auxiliaries for each in forms if each.startswith("mod0")
    }
