"""What the rules see of a clause, as sparse features: classes of its words, its form, and their own answer."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from blackletter.reading.learned.classes import verb_classes
from blackletter.reading.steps.arguments import idioms_of, objects, subjects
from blackletter.reading.steps.modality import marks_condition, modality_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.opinion import Clause
from blackletter.reading.steps.units import Unit

RULED = "R:"
"""What the features that tell of the rules' own answer begin with."""
BEFORE = "before:"
"""What the features that tell of the step told last begin with."""
_AUXILIARIES = frozenset(
    "will would may might could can must should to have has had is are was were be been being 'll 'd 's do does did"
    " shall".split()
)
_NEGATORS = frozenset("not n't never no neither nor".split())


def features_of(clause: Clause) -> tuple[str, ...]:
    """All features of `clause`, sorted, each once."""
    unit, names = clause.scene.unit, clause.scene.names
    return tuple(
        sorted(
            {
                *_of_head(unit),
                *_of_words(unit, names),
                *_of_surroundings(unit, clause.units),
                *_of_core(clause),
                *_of_talk(clause),
                *_of_rules(clause),
            }
        )
    )


def _of_head(unit: Unit) -> Iterator[str]:
    head = unit.head
    yield from (f"block={unit.sentence.block}", f"relation={unit.relation}", f"mark={unit.mark}", f"head={head.pos_}")
    yield from (f"head:{name}" for name in verb_classes(head))
    yield from _form(head, "form")
    yield from (f"idiom={name}" for name in idioms_of(unit))


def _form(verb: Token, where: str) -> Iterator[str]:
    """Tense, auxiliaries and negation of a verb."""
    own: set[str] = set()
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass"):
            own.add(child.lower_)
        if child.dep_ == "auxpass":
            yield f"{where}:passive"
        if child.dep_ == "neg" or child.lower_ in _NEGATORS:
            yield f"{where}:negated"
    yield f"{where}={verb.tag_}+{'+'.join(sorted(own & _AUXILIARIES))}"


def _of_words(unit: Unit, names: Nominals) -> Iterator[str]:
    for token in unit.tokens:
        yield from (f"names:{name}" for name in names.of(token))
        if token.pos_ in ("VERB", "AUX") and token != unit.head and token.dep_ not in ("aux", "auxpass"):
            yield from (f"verb:{name}" for name in verb_classes(token))
    for label, tokens in (("subject", subjects(unit.head, unit)), ("object", objects(unit.head, unit))):
        yield from (f"{label}:{name}" for token in tokens for name in names.of(token))


def _of_surroundings(unit: Unit, units: Sequence[Unit]) -> Iterator[str]:
    above = unit.parent
    if above is not None:
        yield from (f"above:{name}" for name in verb_classes(above.head))
        yield from _form(above.head, "above")
    for each in units:
        if each.parent is unit:
            yield f"below={each.relation}"
    yield f"clauses={min(5, len(units))}"


def _of_core(clause: Clause) -> Iterator[str]:
    """What the rules see before they decide: the core, the raw frame, and the modality that the words alone tell."""
    unit, core, frame = clause.scene.unit, clause.scene.core, clause.frame
    token = unit.head
    if core is None:
        yield "core=none"
    else:
        yield from (f"core={core.kind}", f"core={core.form}", f"core={core.kind}+{core.form}", f"sure={core.sure}")
        if core.token == unit.head or unit.head in core.token.ancestors:
            token = core.token
    yield f"act={modality_of(token, unit, state=False, review=False)}"
    yield f"state={modality_of(token, unit, state=True, review=False)}"
    if marks_condition(unit):
        yield "condition"
    if frame is not None:
        yield from (f"frame={frame.stage}", f"frame={frame.form}")


def _of_talk(clause: Clause) -> Iterator[str]:
    kind, stage = clause.before or ("none", "none")
    yield from (f"{BEFORE}{kind}", f"{BEFORE}{stage}")


def _of_rules(clause: Clause) -> Iterator[str]:
    step = clause.step
    if step is None:
        yield from (f"{RULED}silent", *((f"{RULED}silenced",) if clause.frame is not None else ()))
        return
    yield from (f"{RULED}step", f"{RULED}{step.kind}", f"{RULED}{step.stage}", f"{RULED}{step.modality}")
