"""Which nouns name a list of parties: not a waiting list, nor a book that one reads."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.parsed import Report

_DOCUMENT_LISTS = frozenset({"book", "books", "index", "column", "record", "table"})
_OTHER_LISTS = frozenset(
    "advocate advocates solicitor solicitors barrister barristers attorney attorneys voter voters "
    "elector electors honour honours "
    "honor honors member members saint saints shareholder shareholders teacher doctor doctors surgeon "
    "notary notaries price "
    "prices building buildings monument monuments species ship ships company companies trademark trademarks candidate "
    "candidates charge charges guest guests demand demands question questions witness witnesses speaker "
    "grievance grievances "
    "requirement condition conditions priority priorities dead missing casualty casualties".split()
)
_OTHER_KINDS = frozenset(
    "travel red protected quarantine tax no-fly fly visa safe waiting wish shopping guest a-list to-do "
    "heritage electoral voter voters price wine passenger cause honours honors short "
    "mailing reading contact player team cast casualty transfer stock share land voting staff membership "
    "reserve injury "
    "endangered threatened building parish baptismal cash hit set play bucket check best-seller bestseller".split()
)
_KINDS_OF_BODY = (
    "extremist|terrorist|hostile|banned|prohibited|unlawful|undesirable|illegal|subversive|violent|outlawed|"
    "forbidden|proscribed"
)


def lists_parties(token: Token) -> bool:
    """Whether the noun names a list of parties, and not a waiting list, a shopping list or a book that one reads."""
    of_what = {g.lower_ for child in token.children if child.lower_ == "of" for g in child.children}
    if of_what & _OTHER_LISTS or (
        token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "of" and token.nbor(2).lower_ in _OTHER_LISTS
    ):
        return False
    if token.lemma_.lower() not in _DOCUMENT_LISTS:
        return not any(child.lower_ in _OTHER_KINDS for child in token.children)
    return any(child.dep_ == "poss" or child.lower_ in nouns.TOPIC for child in token.children) or bool(
        of_what and any(t.lower_ in nouns.TOPIC for t in token.subtree)
    )


def is_named_list(report: Report, token: Token) -> bool:
    """Whether the report calls its list by that noun somewhere: "the index of extremist associations", then "the
    index"."""
    if token.lemma_.lower() not in _DOCUMENT_LISTS:
        return False
    told = rf"\b{re.escape(token.lemma_.lower())} of (\w+ ){{0,2}}({_KINDS_OF_BODY})\b"
    return re.search(told, report.mapped, re.IGNORECASE) is not None
