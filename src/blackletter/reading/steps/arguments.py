"""The arguments of a verb in its clause: subjects through control, objects, prepositional phrases, idioms."""

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from blackletter.reading.lexicon.idioms import IDIOMS
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import RECENT, Unit, is_finite

OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "dative"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_IDIOMS = tuple((re.compile(pattern), name) for pattern, name in IDIOMS)


@lru_cache(maxsize=RECENT)
def idioms_of(unit: Unit) -> frozenset[str]:
    """The classes of idioms that stand in the unit."""
    text = unit.lemmas
    return frozenset(name for pattern, name in _IDIOMS if pattern.search(text))


def objects(verb: Token, unit: Unit) -> list[Token]:
    """The objects of `verb` in `unit`, with conjuncts: direct, passive, and the noun that a participle hangs on."""
    found = [child for child in verb.children if child.dep_ in OBJECTS]
    if (
        not is_finite(verb)
        and verb.tag_ == "VBN"
        and verb.dep_ in ("ccomp", "xcomp")
        and not any(c.dep_ == "nsubjpass" for c in verb.children)
    ):
        found += [child for child in verb.children if child.dep_ == "nsubj"]
    if (
        verb == unit.head
        and unit.relation in ("relcl", "acl")
        and verb.tag_ in ("VBN", "VBD", "VBG", "VBZ", "VBP", "VB")
    ):
        found.append(verb.head)
    if not found and verb.dep_ == "xcomp" and any(c.dep_ == "auxpass" for c in verb.children):
        # "called for the ban to be lifted": the parser hangs the ban on "for".
        found += [n for c in verb.head.children if c.lower_ == "for" for n in c.children if n.dep_ == "pobj"]
    if verb.dep_ == "conj" and not found:
        found += [child for child in verb.head.children if child.dep_ in ("nsubjpass", "dobj")]
    return [each for one in found for each in (one, *one.conjuncts)]


def subjects(verb: Token, unit: Unit) -> list[Token]:
    """The subjects of `verb`, through control ("wants to remove": who wants) and coordination."""
    seen = verb
    for _ in range(5):
        found = [child for child in seen.children if child.dep_ in SUBJECTS and child.dep_ != "expl"]
        if found:
            return [each for one in found for each in (one, *one.conjuncts)]
        if seen.dep_ in ("relcl", "acl") and (seen == unit.head or seen != verb):
            return [seen.head]
        if (
            seen.dep_
            not in ("xcomp", "conj", "aux", "auxpass", "ccomp", "pcomp", "prep", "advcl", "acomp", "dobj", "acl")
            or seen.head == seen
        ):
            return []
        seen = seen.head
    return []


def _of_another_verb(token: Token, verb: Token) -> bool:
    """Whether a participle or gerund between the two has the phrase ("the order adding it to the list went
    through")."""
    for above in token.ancestors:
        if above == verb:
            return False
        if above.pos_ == "VERB" and above.dep_ in ("acl", "relcl", "pcomp", "advcl"):
            return True
    return False


def obliques(verb: Token, unit: Unit, names: Nominals) -> Iterator[tuple[str, Token]]:
    """Preposition and noun for each prepositional phrase under `verb`, also those that the parser hung on an object."""
    own = {token.i for token in unit.tokens}
    for token in verb.subtree:
        if token.i not in own:
            continue
        if token.i not in names.classes or token.dep_ not in ("pobj", "conj", "dobj", "npadvmod", "appos"):
            continue
        head = token.head
        while head.dep_ in ("conj", "appos") and head.head != head:
            head = head.head
        if _of_another_verb(head, verb):
            continue
        prep = head if head.pos_ in ("ADP", "SCONJ", "ADV") else head.head if head.dep_ == "pobj" else head
        yield prep.lower_, token
