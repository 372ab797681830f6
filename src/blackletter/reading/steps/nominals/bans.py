"""Which nouns name a ban on a party: not a travel ban, nor a label on a bottle."""

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.parsed import ParsedSentence, Report

NARROW = frozenset(
    (
        "travel visa arms asset assets flight import export trade oil driving smoking weapons entry "
        "transfer media protest press"
    ).split()
)
"""Bans on one thing only: none of them is a ban on a party."""


def is_ban(report: Report, sentence: ParsedSentence, token: Token) -> bool:
    """Whether the noun names a ban on a party: weak words ("label", "status") need a word of the topic beside them."""
    lemma = token.lemma_.lower()
    if (token.pos_ == "VERB" and token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj")) or any(
        child.lower_ in NARROW for child in token.children if child.dep_ in ("compound", "amod", "nmod")
    ):
        return False
    if lemma == "declaration":
        return any(child.lower_ == "against" for child in token.children)
    if lemma == "entry" and any(
        child.lower_ in ("the", "its", "this", "their", "that", "former") for child in token.children
    ):
        return True
    if lemma == "sanction":
        return token.head.lower_ in ("under", "from", "off", "of", "lift", "lifts") or any(
            child.dep_ in ("poss", "det", "compound", "prep") or child.lower_ in nouns.TOPIC for child in token.children
        )
    if lemma not in nouns.BAN_WEAK and token.lower_ not in nouns.BAN_WEAK:
        return True
    if lemma in (
        "label",
        "tag",
        "listing",
        "entry",
        "status",
        "brand",
        "stamp",
        "badge",
        "stigma",
        "taint",
        "mark",
    ) and any(
        c.lower_ in ("the", "both", "this", "these", "either", "those", "that", "its", "their") for c in token.children
    ):
        return True
    if any(c.lower_ == "against" and c.dep_ == "prep" for c in token.children) and lemma not in ("finding",):
        return True
    for near in token.subtree:
        if near != token and (near.lower_ in nouns.TOPIC or near.lemma_.lower() in nouns.TOPIC):
            return True
        if (
            near != token
            and near.dep_ in ("poss", "compound", "pobj", "nmod")
            and (m := report.resolve(sentence, near))
            and m.kind == "org"
        ):
            return True
    return lemma == "listing" or token.lower_ == "listing"
