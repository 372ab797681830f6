"""A clause as a stream of words: each lemma with the classes that it bears, small words left out.

A word is written `lemma<|class|class|>`, with `~` behind it where it only colours its neighbour (an adverb, an
adjective, a compound's first part, an auxiliary, a negation): patterns step over such words.
"""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.steps.lemmas import keys_of, lemma_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import HEADS, RECENT, Unit

VERB_CLASSES: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (f"+{name.lower()}", lexemes) for name, lexemes in vars(verbs).items() if name.isupper()
)
_DROPPED = frozenset("a an the its their his her our my your this that these those 's ' such own".split())
_COLOURS = frozenset("compound amod nmod nummod poss advmod quantmod aux auxpass neg predet det".split())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stream:
    """The stream of one unit: `text`, the token at each word's start, and all lemmas and classes in it."""

    text: str
    starts: dict[int, Token]
    present: frozenset[str]


# A clause is asked for its stream once for each group of turns, one group after the other.
@lru_cache(maxsize=RECENT)
def stream_of(unit: Unit, names: Nominals) -> Stream:
    """The stream of `unit`, made from its own words."""
    pieces: list[str] = [" "]
    starts: dict[int, Token] = {}
    present: set[str] = set()
    at = 1
    for token in unit.tokens:
        if (
            token.is_space
            or token.is_punct
            or (token.lower_ in _DROPPED and token.dep_ not in ("nsubj", "dobj", "pobj"))
        ):
            continue
        lemma = lemma_of(token).replace(" ", "") or token.lower_
        marks = [*names.of(token), *_verb_marks(token, unit)]
        if token.lower_ in nouns.TOPIC or lemma in nouns.TOPIC:
            marks.append("topic")
        colours = token.dep_ in _COLOURS and token.lower_ != "to"
        piece = f"{lemma}<|{'|'.join(marks)}|>{'~' if colours else ''} "
        starts[at] = token
        present.add(lemma)
        present.update(marks)
        pieces.append(piece)
        at += len(piece)
    return Stream(text="".join(pieces), starts=starts, present=frozenset(present))


def _verb_marks(token: Token, unit: Unit) -> list[str]:
    headline = unit.sentence.block in HEADS and token.pos_ in ("NOUN", "PROPN", "ADJ")
    if token.pos_ not in ("VERB", "AUX") and not headline:
        return []
    keys = set(keys_of(token))
    if headline:
        low = token.lower_
        keys |= {low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ed"), low.removesuffix("d")}
    marks = [f"={key.replace(' ', '_')}" for key in keys if " " in key]
    marks += [name for name, lexemes in VERB_CLASSES if keys & lexemes]
    if any(c.dep_ == "auxpass" for c in token.children) or (token.tag_ == "VBN" and token.dep_ in ("acl", "amod")):
        marks.append("passive")
    return marks
