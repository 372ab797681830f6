"""Clause units: the stretches of a sentence of which each can assert at most one step.

A unit is a finite clause (or a participle that stands for one) with the infinitives, gerunds and small clauses that
hang on it: "ministers are to free the group of the tag" is one unit, "which it was given in 2002" another.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.steps.depth import depths_of
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.values.evidence import Span

HEADS = frozenset({"title", "deck", "subhead"})
"""The kinds of block that are written as headlines: clipped, in a present tense that tells the past."""
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
CLAUSE_DEPS = frozenset(
    {"ccomp", "advcl", "relcl", "parataxis", "csubj", "csubjpass", "acl", "conj", "dep", "pcomp", "xcomp"}
)
# Verbs that rule over what their that-clause says: the two make one assertion ("agreed that it be removed").
RULING = verbs.DECIDE | verbs.PROPOSE | verbs.DENY | verbs.AVOID | verbs.INTEND | frozenset({"report"})
MAX_EVIDENCE = 400
RECENT = 64
"""Units whose joined lemmas are kept: one sentence has fewer."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """One clause unit of `sentence`.

    `tokens` are its own words in order, without those of nested units; `parent` the unit that it hangs on; `relation`
    the dependency label of its head; `mark` the lower-case subordinator ("if", "that") or "".
    """

    sentence: ParsedSentence
    head: Token
    tokens: tuple[Token, ...]
    parent: "Unit | None"
    relation: str
    mark: str
    text: str = field(default="")

    @property
    def span(self) -> Span:
        """The raw span from the first to the last own word, outer punctuation left out; at most 400 characters."""
        inner = [token for token in self.tokens if not token.is_punct and not token.is_space] or list(self.tokens)
        first, last = inner[0], inner[-1]
        whole = self.sentence.span_of(first, last)
        if len(whole) <= MAX_EVIDENCE:
            return whole
        start = max(whole.start, self.sentence.offset(self.head) - MAX_EVIDENCE // 2)
        return Span(start=start, end=min(whole.end, start + MAX_EVIDENCE))

    @property
    def lemmas(self) -> str:
        """The lower-case lemmas of the unit's words joined by single blanks, for idioms."""
        return _lemmas(self)


@lru_cache(maxsize=RECENT)
def _lemmas(unit: Unit) -> str:
    return " ".join(lemma_of(token) for token in unit.tokens if not token.is_space)


def is_finite(token: Token) -> bool:
    """Whether the clause of `token` has a finite verb of its own."""
    if token.tag_ in FINITE_TAGS:
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ in FINITE_TAGS for child in token.children)


def _verbal(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def _opens_unit(token: Token) -> bool:
    if token.head == token:
        return True
    if (
        token.dep_ == "advcl"
        and token.lower_ in ("is", "are", "was", "were")
        and any(c.lower_ == "where" for c in token.children)
    ):
        return False
    if token.dep_ not in CLAUSE_DEPS or not _verbal(token):
        return False
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children) and not is_finite(token)
    if infinitive and token.dep_ not in ("parataxis", "dep"):
        return False
    if token.dep_ == "conj":
        return _verbal(token.head) and (is_finite(token) or (token.tag_ in ("VBN", "VBD") and _opens_unit(token.head)))
    if token.dep_ == "pcomp" and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children):
        return True
    if token.dep_ in ("xcomp", "pcomp"):
        return is_finite(token) and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
    if _caused(token):
        return False
    if token.dep_ == "ccomp":
        return is_finite(token) and not _ruled(token)
    if token.dep_ == "acl":
        if (
            token.tag_ == "VBG"
            and lemma_of(token.head) in nouns.BILL | nouns.PROPOSAL | nouns.LAW | nouns.CLAIM | nouns.ORDER
        ):
            return False
        return not (is_finite(token) and any(child.dep_ == "mark" for child in token.children))
    return True


def _caused(token: Token) -> bool:
    """Whether the participle says what someone has, gets or sees done ("a request to have the group delisted")."""
    plain = not any(c.dep_ in ("aux", "auxpass", "mark") for c in token.children)
    above = token.head if token.dep_ in ("ccomp", "xcomp") else token.head.head
    return (
        plain
        and token.tag_ in ("VBN", "VBD")
        and token.dep_ in ("ccomp", "xcomp", "acl")
        and lemma_of(above) in ("have", "get", "see", "want", "need")
        and (token.dep_ != "acl" or token.head.dep_ == "dobj")
        and not any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("have", "has", "had") for c in above.children)
    )


def _ruled(token: Token) -> bool:
    head = token.head
    if not in_class(head, RULING):
        return False
    after = token.i > head.i
    if any(child.dep_ == "mark" and child.lower_ in ("whether", "if") for child in token.children):
        return False
    if lemma_of(head) == "report":
        return after and any(child.lower_ == "to" and child.dep_ in ("prep", "dative") for child in head.children)
    return after and (not in_class(head, verbs.SAY) or in_class(head, verbs.DENY) or not is_finite(token))


def units_of(sentence: ParsedSentence) -> tuple[Unit, ...]:
    """The clause units of `sentence`, parents before children, else in the order of the text."""
    heads = [token for token in sentence.doc if _opens_unit(token)]
    made: dict[int, Unit] = {}
    depths = depths_of(sentence)
    for head in sorted(heads, key=lambda token: depths[token.i]):
        parent = next((made[each.i] for each in head.ancestors if each.i in made), None)
        own = tuple(_own(head, heads))
        mark = next((child.lower_ for child in head.children if child.dep_ == "mark"), "")
        if not mark:
            mark = next(
                (c.lower_ for c in head.children if c.dep_ == "advmod" and c.lower_ in ("when", "once", "whether")), ""
            )
        made[head.i] = Unit(sentence=sentence, head=head, tokens=own, parent=parent, relation=head.dep_, mark=mark)
    return tuple(sorted(made.values(), key=lambda unit: unit.head.i))


def _own(head: Token, heads: list[Token]) -> Iterator[Token]:
    nested = {each.i for each in heads if each.i != head.i}
    stack, found = [head], [head]
    while stack:
        for child in stack.pop().children:
            if child.i not in nested:
                stack.append(child)
                found.append(child)
    yield from sorted(found, key=lambda token: token.i)
