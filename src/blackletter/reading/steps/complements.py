"""What the complements of a verb say: a word of the topic, a government, a banned thing."""

from collections.abc import Sequence

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.units import Unit

GOVERNMENTS = frozenset(
    (
        "government administration authority authorities regime ruler rulers state rule leadership "
        "emirate statehood republic cabinet junta takeover council transition"
    ).split()
)
BANNED = frozenset("illegal underground listed banned proscribed outlawed blacklisted designated prohibited".split())


def topical(verb: Token, unit: Unit, as_only: bool = False) -> bool:
    """Whether a complement of `verb` holds a word of terrorism, extremism or bans ("as a terrorist group")."""
    own = {token.i for token in unit.tokens}
    for child in verb.children:
        if (
            child.dep_
            in (
                "prep",
                "oprd",
                "advcl",
                "xcomp",
                "ccomp",
                "attr",
                "acomp",
                "dobj",
                "dep",
                "prt",
                "advmod",
            )
            and (
                child.lower_ in ("as", "to")
                or child.dep_ in ("oprd", "xcomp", "ccomp", "attr", "acomp")
                or (child.dep_ == "dobj" and not as_only)
            )
            and any(
                near.i in own and (near.lower_ in nouns.TOPIC or near.lemma_.lower() in nouns.TOPIC)
                for near in child.subtree
            )
        ):
            return True
    return any(
        near.lower_ in ("terrorist", "extremist", "unlawful", "undesirable")
        for near in verb.rights
        if near.dep_ in ("dobj", "oprd", "acomp", "attr", "advcl", "xcomp", "ccomp")
    )


def names_government(verb: Token, objs: Sequence[Token]) -> bool:
    """Whether an object or oblique of `verb` is a government or a state: what diplomats recognise."""
    near = {token.lemma_.lower() for obj in objs for token in obj.subtree} | {
        t.lemma_.lower() for t in verb.subtree if t.dep_ in ("pobj", "oprd")
    }
    return bool(near & GOVERNMENTS)


def listed_complement(verb: Token) -> bool:
    """Whether the complement of a verb of being says "banned", "listed" or "a proscribed organisation"."""
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "oprd", "xcomp", "advcl", "ccomp") and (
            lemma_of(child) in verbs.BLACKLIST | verbs.LIST
            or child.lower_ in BANNED
            or (lemma_of(child) in nouns.PARTY and any(c.lower_ in BANNED and c.dep_ == "amod" for c in child.children))
        ):
            return True
    return False
