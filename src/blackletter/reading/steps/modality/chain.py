"""The chain of verbs that rules over an act: from the word that carries it up to the head of its clause."""

from spacy.tokens import Token

from blackletter.reading.steps.units import Unit

Chain = tuple[Token, ...]
"""The carrying word first, the head of its clause last."""


def chain_of(token: Token, unit: Unit) -> Chain:
    """From `token` up to the head of its unit, both included."""
    found = [token]
    while found[-1] != unit.head and found[-1].head != found[-1]:
        found.append(found[-1].head)
    return tuple(found)


def takes_infinitive(token: Token) -> bool:
    """Whether the verb has an infinitive with "to" and no object ("is to go")."""
    return any(
        child.dep_ == "xcomp" and any(c.lower_ == "to" for c in child.children) for child in token.children
    ) and not any(c.dep_ == "dobj" for c in token.children)


def is_headed(chain: Chain, heads: frozenset[str]) -> bool:
    """Whether a verb of the chain, or the adjective or participle that it takes, is one of `heads`."""
    return any(
        (each.lower_ in heads and each.dep_ in ("acomp", "amod", "ROOT", "ccomp", "advcl"))
        or any(c.lower_ in heads and c.dep_ in ("acomp", "oprd") for c in each.children)
        for each in chain
    )
