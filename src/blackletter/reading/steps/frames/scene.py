"""What a clause shows to the rules, and what a rule makes of it."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from blackletter.reading.lexicon import modality as modal
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import idioms_of, objects, subjects
from blackletter.reading.steps.depth import depths_of
from blackletter.reading.steps.lemmas import in_class
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """A stage asserted by a clause.

    `token` carries it; `kind` None = that of the talk before; `review` = work that goes on; `form` = act
    or state; `fixed` = a modality that the frame itself decides; `competent` (bare acts only) = a deciding body acts.
    """

    stage: str
    kind: str | None
    token: Token
    form: str = "act"
    review: bool = False
    fixed: str | None = None
    competent: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """All that the rules look at: the unit, its nouns, its core, its idioms, and whether the talk is of a listing."""

    unit: Unit
    names: Nominals
    core: Core | None
    idioms: frozenset[str]
    live: bool
    kind: str | None
    before: frozenset[str]
    verbs: tuple[Token, ...]
    last: str | None = None

    def verb(self, lexemes: frozenset[str]) -> Token | None:
        """The outermost verb of the unit in the class, the core's own verb left out."""
        return next((v for v in self.verbs if in_class(v, lexemes)), None)

    def themes(self, verb: Token) -> list[Token]:
        """What the verb is about: objects, else (intransitive) its subject, and what prepositions bring in."""
        found = objects(verb, self.unit) or subjects(verb, self.unit)
        classes = self.names.classes
        return found + [
            t for t in verb.subtree if t.i in classes and t.dep_ == "pobj" and t not in found and t in self.unit.tokens
        ]

    def about(self, verb: Token, *classes: str) -> bool:
        """Whether one of the verb's themes bears one of `classes`."""
        return self.names.any(self.themes(verb), *classes)

    def acts(self, *classes: str) -> bool:
        """Whether a subject of the unit bears one of `classes`."""
        return self.names.any(subjects(self.unit.head, self.unit), *classes)

    def anywhere(self, *classes: str) -> bool:
        """Whether any noun of the unit bears one of `classes`."""
        return not _named(self).isdisjoint(classes)


# One scene is read by all rules before the next is made, so that keeping the last one is enough.
@lru_cache(maxsize=1)
def _named(scene: Scene) -> frozenset[str]:
    """The classes that any noun of the unit bears."""
    return frozenset().union(*(scene.names.of(token) for token in scene.unit.tokens))


def scene_of(
    unit: Unit, names: Nominals, core: Core | None, *, live: bool, kind: str | None, before: tuple[str, ...]
) -> Scene:
    """The scene of `unit`; verbs are ordered from the outermost inwards."""
    found = [
        t
        for t in unit.tokens
        if t.pos_ in ("VERB", "AUX")
        and t.dep_ not in ("aux", "auxpass", "amod")
        and not (core and core.form != "noun" and t is core.token)
    ]
    if core is not None:
        above = set(core.token.ancestors)
        found = [t for t in found if t in above or core.form == "idiom" or t == unit.head]
    depths = depths_of(unit.sentence)
    found.sort(key=lambda token: (depths[token.i], token.i))
    return Scene(
        unit=unit,
        names=names,
        core=core,
        idioms=idioms_of(unit),
        live=live,
        kind=kind,
        before=frozenset(before),
        last=before[-1] if before else None,
        verbs=tuple(found),
    )


def kind_of(scene: Scene) -> str | None:
    """The kind of the clause's core, or None where it has none."""
    return scene.core.kind if scene.core else None


def themed(scene: Scene, verb: Token, *classes: str) -> bool:
    """Whether the verb bears on the listing: its core hangs below it, or a live talk's step is its theme."""
    if scene.core is not None and (scene.core.token == verb or verb in scene.core.token.ancestors):
        return True
    return scene.live and scene.about(verb, *(classes or ("step", "pronoun", "decision", "claim", "proposal")))


def subjunctive(verb: Token) -> bool:
    """Whether the verb stands in a bare subjunctive ("that he be taken off"): what one asks for, not what is."""
    return any(c.dep_ == "auxpass" and c.tag_ == "VB" for c in verb.children) or verb.tag_ == "VB"


def is_rumour(verb: Token, unit: Unit) -> bool:
    """Whether the verb is about a report, a rumour or a claim, and not about the thing itself."""
    return any(
        obj.lemma_.lower() in modal.RUMOUR_NOUNS or obj.lower_ in modal.RUMOUR_NOUNS
        for obj in [*objects(verb, unit), *(t for t in verb.subtree if t.dep_ == "pobj")]
    )
