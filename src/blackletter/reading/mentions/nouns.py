"""Noun phrases of a parse: their core, their name, how they are described."""

from collections.abc import Iterator

from spacy.tokens import Token

from blackletter.reading.dates.words import MONTHS, WEEKDAYS
from blackletter.reading.mentions.words import PARTICLES, ROLE_MODIFIERS, TITLES, is_role

_LEFT = (
    "compound",
    "amod",
    "nummod",
    "poss",
    "nmod",
    "case",
    "punct",
    "advmod",
    "npadvmod",
    "quantmod",
    "flat",
    "det",
    "predet",
    "conj",
    "cc",
    "dep",
    "appos",
)
_TAILS = frozenset("of in at for from to with on behind within inside".split())
_TIME_WORDS = frozenset((*MONTHS, *WEEKDAYS))
MAX_WORDS = 5
"""Words of a description; a longer one is cut to its core."""


def is_name_word(token: Token) -> bool:
    """A capitalised word that can be part of a name, or a particle between two of them."""
    if token.ent_type_ in ("DATE", "TIME") or token.lower_ in _TIME_WORDS:
        return False
    return (
        token.text[:1].isupper()
        and token.pos_ in ("PROPN", "NOUN", "ADJ", "X", "VERB", "ADV", "INTJ")
        and (token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG"))
    )


def name_run(token: Token) -> tuple[Token, ...]:
    """The longest run of capitalised name words around `token`, over hyphens, particles and initials; empty for a
    common word."""
    if not is_name_word(token):
        return ()
    doc, first, last = token.doc, token.i, token.i
    while first > 0 and _joins(doc[first - 1], doc[first - 2] if first > 1 else None, back=True):
        first -= 1
    while last + 1 < len(doc) and _joins(doc[last + 1], doc[last + 2] if last + 2 < len(doc) else None, back=False):
        last += 1
    while first < token.i and not is_name_word(doc[first]):
        first += 1
    while last > token.i and not is_name_word(doc[last]):
        last -= 1
    return tuple(doc[first : last + 1])


def _joins(token: Token, beyond: Token | None, *, back: bool) -> bool:
    if is_name_word(token):
        return True
    tight = (
        token.text in ("-", ".") and not token.whitespace_ and (token.i == 0 or not token.doc[token.i - 1].whitespace_)
    )
    particle = token.lower_ in PARTICLES
    return (
        (tight or particle)
        and beyond is not None
        and (is_name_word(beyond) or beyond.text == "-" or beyond.lower_ in PARTICLES)
    )


def person_part(run: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a run that name the person, without the role and its modifiers in front ("Foreign Minister")."""
    cut = 0
    for i, token in enumerate(run[:-1]):
        low = token.lower_.rstrip(".")
        if is_role(low) or low in TITLES:
            cut = i + 1
    while cut < len(run) - 1 and run[cut].lower_ in ROLE_MODIFIERS and len(run) - cut > 2:
        cut += 1
    rest = run[cut:]
    if cut and run[cut - 1].lower_ == "secretary":
        return rest
    if (
        rest
        and rest[0].text == "State"
        and rest[0].i >= 2
        and rest[0].doc[rest[0].i - 1].lower_ == "of"
        and len(rest) > 1
    ):
        rest = rest[1:]
    return rest


def text_of(tokens: tuple[Token, ...]) -> str:
    """The words as they stand, white space between them made single."""
    if not tokens:
        return ""
    words = "".join(token.text_with_ws for token in tokens)
    if tokens[-1].i - tokens[0].i + 1 == len(tokens):
        words = tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text
    return " ".join(words.split())


def core(head: Token) -> tuple[Token, ...]:
    """`head` with what stands before it in its phrase: compounds, adjectives, numbers and possessor, without the
    article."""
    first = head.i
    for child in sorted(head.lefts, key=lambda each: -each.i):
        if child.dep_ not in _LEFT:
            break
        edge = child.left_edge.i
        if child.dep_ in ("punct", "dep", "appos") and child.text not in ("-", "'", "–"):
            break
        first = min(first, edge)
    words = tuple(head.doc[first : head.i + 1])
    while len(words) > 1 and (
        words[0].dep_ in ("det", "predet")
        or words[0].is_punct
        or words[0].tag_ == "PRP$"
        or words[0].is_space
        or (words[0].dep_ == "advmod" and words[0].pos_ == "ADV")
    ):
        words = words[1:]
    return words


def described(head: Token) -> str:
    """A phrase without its article, with its first prepositional tail: "official at the sports ministry"."""
    words = core(head)
    whole = words
    for child in head.rights:
        if child.is_punct or child.dep_ in ("relcl", "appos", "acl"):
            break
        if (child.dep_ == "prep" and child.lower_ in _TAILS) or (child.dep_ == "amod" and child.lower_ == "close"):
            tail = tuple(_plain_tail(child))
            if child.lower_ in ("in", "on", "with", "from") and len(whole) > 2:
                break
            if _count(whole) + _count(tail) <= MAX_WORDS - (len(words) == 1) and tail and tail[0].i == whole[-1].i + 1:
                whole = (*whole, *tail)
                continue
        break
    return text_of(whole)


def _plain_tail(child: Token) -> Iterator[Token]:
    for token in sorted(child.subtree, key=lambda each: each.i):
        if token.dep_ in ("relcl", "acl", "appos") or token.text in (",", "(", ";", ":"):
            return
        yield token


def _count(tokens: tuple[Token, ...]) -> int:
    return sum(token.is_alpha or token.like_num for token in tokens)


def possessor(head: Token) -> Token | None:
    """The possessor of a phrase: "Russia" of "Russia's special representative"."""
    return next((child for child in head.children if child.dep_ == "poss"), None)


def of_whom(head: Token) -> Token | None:
    """The object of "of" or "for" after a role noun: "the head of the FSB"."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "at", "in", "to"):
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None
