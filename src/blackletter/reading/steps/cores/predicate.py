"""What a rule for cores looks at: a verb with its arguments; and what it may answer."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import objects, obliques, subjects
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import Unit

Phrase = tuple[str, Token]
"""A prepositional phrase: its preposition in lower case, and its noun."""
OFF_PREPOSITIONS = frozenset({"from", "off", "of", "out", "outside"})
ON_PREPOSITIONS = frozenset({"on", "onto", "to", "into", "in", "among", "under", "upon", "alongside", "at"})


class NoCore(Enum):
    """The answer of a rule that rules the verb out: no later rule is asked."""

    NO_CORE = "no core"


NO_CORE: Final = NoCore.NO_CORE
Answer = Core | NoCore | None
"""What a rule says of a predicate: its core, that it has none, or None = ask the next rule."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Predicate:
    """A word of the clause `unit` that may be the verb of a core, and what stands around it.

    `verb` is a verb by its tag, or any word that a tagger could have taken for something else. `idioms` are the classes
    of idioms in the clause; `live` = the talk before is of a listing, so that bare parties and pronouns count. The
    arguments are worked out when a rule first asks for them and kept for the rules after it.
    """

    verb: Token
    unit: Unit
    names: Nominals
    idioms: frozenset[str]
    live: bool

    @property
    def lemma(self) -> str:
        """The lemma of the verb, as the lexicon spells it."""
        return lemma_of(self.verb)

    @property
    def objects(self) -> tuple[Token, ...]:
        """The objects of the verb, with conjuncts."""
        return _objects(self)

    @property
    def subjects(self) -> tuple[Token, ...]:
        """The subjects of the verb, through control and coordination."""
        return _subjects(self)

    @property
    def obliques(self) -> tuple[Phrase, ...]:
        """The prepositional phrases under the verb whose nouns name something of interest."""
        return _obliques(self)

    @property
    def lists(self) -> tuple[Phrase, ...]:
        """The prepositional phrases that name a list: "from the register", "on which", "in the gazette's list"."""
        return _lists(self)

    @property
    def ban_objects(self) -> list[Token]:
        """Those objects that are bans, labels or listings."""
        return self.names.having(self.objects, "ban")

    @property
    def onto_list(self) -> bool:
        """Whether a phrase goes on to a list: "to the register"."""
        return any(preposition in ON_PREPOSITIONS for preposition, _ in self.lists)

    @property
    def off_list(self) -> bool:
        """Whether a phrase goes off a list: "from the register"."""
        return any(preposition in OFF_PREPOSITIONS for preposition, _ in self.lists)

    @property
    def on_it(self) -> bool:
        """Whether the verb has "on it" or "on them", where the talk before is of a list."""
        return self.live and any(
            t.dep_ == "pobj" and t.lower_ in ("it", "them") and t.head.lower_ == "on" and t.head.head == self.verb
            for t in self.verb.subtree
        )

    @property
    def gone(self) -> bool:
        """Whether the clause says that a listing is over: "off the list", "no longer banned"."""
        return "off-list" in self.idioms or ("no-longer" in self.idioms and self.tells_of_listing)

    @property
    def tells_of_listing(self) -> bool:
        """Whether a list, a ban, a verb of banning or a word of the topic is near: what "no longer" can deny."""
        return self.names.any(self.unit.tokens, "list", "ban") or any(
            near.lower_ in nouns.TOPIC
            or near.lemma_.lower() in nouns.TOPIC
            or in_class(near, verbs.BLACKLIST)
            or near.lower_ == "listed"
            for near in self.unit.tokens
        )

    @property
    def stands(self) -> bool:
        """Whether a passive tells what is, not what was done: "is banned", "are still classed", "remains listed"."""
        verb = self.verb
        auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
        if verb.dep_ in ("acomp", "xcomp", "oprd", "attr") and lemma_of(verb.head) in _LASTING:
            return not auxiliaries
        return any(c.dep_ == "auxpass" and c.lower_ in _PRESENT for c in auxiliaries) and not any(
            c.lower_ in ("being", "to") for c in auxiliaries
        )

    def means(self, lexemes: frozenset[str]) -> bool:
        """Whether the verb, with or without one of its particles, stands in the class `lexemes`."""
        return in_class(self.verb, lexemes)

    def has(self, *words: str) -> bool:
        """Whether one of `words` (lower case) hangs directly on the verb."""
        return any(child.lower_ in words for child in self.verb.children)

    def object_is(self, *classes: str) -> bool:
        """Whether an object bears one of `classes` ("party", "ban", "pronoun", …)."""
        return self.names.any(self.objects, *classes)

    def subject_is(self, *classes: str) -> bool:
        """Whether a subject bears one of `classes`."""
        return self.names.any(self.subjects, *classes)

    def core(self, kind: str, form: str = "act", *, sure: bool = True) -> Core:
        """The core that the verb carries."""
        return Core(kind=kind, token=self.verb, form=form, sure=sure)


Rule = Callable[[Predicate], Answer]
_LASTING = frozenset({"remain", "stay", "keep", "continue", "be"})
_PRESENT = frozenset({"is", "are", "'s", "'re", "remains", "stays"})


# All rules go over one predicate before the next is made, so that keeping the last one is enough.
@lru_cache(maxsize=1)
def _objects(predicate: Predicate) -> tuple[Token, ...]:
    return tuple(objects(predicate.verb, predicate.unit))


@lru_cache(maxsize=1)
def _subjects(predicate: Predicate) -> tuple[Token, ...]:
    return tuple(subjects(predicate.verb, predicate.unit))


@lru_cache(maxsize=1)
def _obliques(predicate: Predicate) -> tuple[Phrase, ...]:
    return tuple(obliques(predicate.verb, predicate.unit, predicate.names))


@lru_cache(maxsize=1)
def _lists(predicate: Predicate) -> tuple[Phrase, ...]:
    verb, unit, names = predicate.verb, predicate.unit, predicate.names
    found = [
        (preposition, noun)
        for preposition, noun in predicate.obliques
        if noun.dep_ in ("pobj", "conj", "appos") and _is_list(noun, names)
    ]
    if verb == unit.head and unit.relation == "relcl" and "list" in names.of(verb.head):
        # "the register on which it stands": the list is the noun that the clause hangs on.
        found += [
            (t.head.lower_, verb.head) for t in verb.subtree if t.lower_ in ("which", "that") and t.dep_ == "pobj"
        ]
    return tuple(found)


def _is_list(noun: Token, names: Nominals) -> bool:
    classes = names.of(noun)
    return "list" in classes or ("gazette" in classes and any("list" in names.of(t) for t in noun.subtree))
