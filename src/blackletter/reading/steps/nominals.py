"""What the nouns of a clause name: a list, a ban, an act of removal, a bill, a claim, a party, a body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.lemmas import lemma_of

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "VERB", "NUM", "DET"})
_DOCUMENT_LISTS = frozenset({"book", "books", "index", "column", "record", "table"})
_ANNEXES = frozenset({"annex", "annexe", "schedule", "appendix", "list"})
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
_LIST_NAMES = frozenset(
    {
        "index",
        "catalogue",
        "catalog",
        "ledger",
        "roster",
        "annex",
        "list",
        "register",
        "registry",
        "roll",
        "blacklist",
        "schedule",
        "rolls",
    }
)
CLASSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("list", nouns.LIST),
    ("ban", nouns.BAN),
    ("removal", nouns.REMOVAL),
    ("relisting", nouns.LISTING),
    ("suspension", nouns.SUSPENSION),
    ("recognition", nouns.RECOGNITION),
    ("bill", nouns.BILL),
    ("law", nouns.LAW),
    ("order", nouns.ORDER),
    ("claim", nouns.CLAIM),
    ("decision", nouns.DECISION),
    ("proposal", nouns.PROPOSAL),
    ("review", nouns.REVIEW),
    ("notice", nouns.NOTICE),
    ("reading", nouns.READING),
    ("gazette", nouns.GAZETTE),
    ("step", nouns.STEP),
    ("party", nouns.PARTY),
    ("court", nouns.COURT),
    ("legislature", nouns.LEGISLATURE),
    ("body", nouns.BODY),
    ("leader", nouns.LEADER),
)
NARROW = frozenset(
    (
        "travel visa arms asset assets flight import export trade oil driving smoking weapons entry "
        "transfer media protest press"
    ).split()
)
"""Bans on one thing only: none of them is a ban on a party."""
_OTHER_KINDS = frozenset(
    "travel red protected quarantine tax no-fly fly visa safe waiting wish shopping guest a-list to-do "
    "heritage electoral voter voters price wine passenger cause honours honors short "
    "mailing reading contact player team cast casualty transfer stock share land voting staff membership "
    "reserve injury "
    "endangered threatened building parish baptismal cash hit set play bucket check best-seller bestseller".split()
)
PRONOUNS = frozenset("none some others it this that they them he she him her so which who these those one ones".split())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nominals:
    """The classes of each noun of a unit, by token index, and whether its party names stand in it."""

    report: Report
    sentence: ParsedSentence
    classes: dict[int, frozenset[str]]

    def of(self, token: Token) -> frozenset[str]:
        """The classes of `token` (empty for a word that names nothing of interest)."""
        return self.classes.get(token.i, frozenset())

    def any(self, tokens: Iterator[Token] | list[Token] | tuple[Token, ...], *wanted: str) -> bool:
        """Whether one of `tokens` bears one of the `wanted` classes."""
        return any(self.of(token).intersection(wanted) for token in tokens)

    def having(self, tokens: Iterator[Token] | list[Token] | tuple[Token, ...], *wanted: str) -> list[Token]:
        """Those of `tokens` that bear one of the `wanted` classes."""
        return [token for token in tokens if self.of(token).intersection(wanted)]


def nominals_of(report: Report, sentence: ParsedSentence) -> Nominals:
    """Classify the nouns of `sentence`; one value serves all its units, since a clause may borrow another's subject."""
    classes: dict[int, frozenset[str]] = {}
    for token in sentence.doc:
        found = _classes(report, sentence, token)
        if found:
            classes[token.i] = frozenset(found)
    return Nominals(report=report, sentence=sentence, classes=classes)


def _classes(report: Report, sentence: ParsedSentence, token: Token) -> set[str]:
    if token.pos_ not in NOMINAL:
        return set()
    lemma = lemma_of(token)
    found = set()
    if token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB"):
        words = {lemma, token.lower_}
        verbal = token.pos_ == "VERB" and token.dep_ not in (
            "dobj",
            "pobj",
            "nsubj",
            "nsubjpass",
            "compound",
            "attr",
            "conj",
        )
        if not verbal and not (token.pos_ == "ADJ" and token.dep_ in ("amod", "acomp")):
            found |= {name for name, lexemes in CLASSES if words & lexemes}
        hyphenated = token.i >= 2 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in ("de", "re")
        if hyphenated and lemma.endswith(("listing", "proscription", "designation")):
            found |= {"removal"} if token.nbor(-2).lower_ == "de" else {"relisting"}
    if token.dep_ in ("pobj", "dobj") and any(
        c.lower_ in _ANNEXES and c.dep_ in ("compound", "nmod") for c in token.children
    ):
        found.add("list")
    if lemma == "law" and any(c.lower_ == "draft" for c in token.children):
        found.add("bill")
    if token.lower_ in PRONOUNS:
        found.add("pronoun")
    if token.ent_type_ == "GPE" and token.pos_ == "PROPN":
        found.add("place")
    if token.lower_ == "register" and token.i and token.nbor(-1).lower_ == "federal":
        found = {"gazette"}
    if "list" in found and token.pos_ == "PROPN" and token.lower_ not in _LIST_NAMES:
        found.discard("list")
    if "list" in found and not lists_parties(token) and not _is_named_list(report, token):
        found.discard("list")
    if "ban" in found and not is_ban(report, sentence, token):
        found.discard("ban")
    mention = report.resolve(sentence, token)
    if mention is not None:
        if mention.kind == "org":
            found.add("party")
        elif mention.kind == "list":
            found.add("list")
        elif mention.kind in ("authority",):
            found -= {"court", "legislature", "body", "leader"}
            found |= body_classes(mention.name) | {"authority"}
            found.discard("party")
        elif mention.kind == "person" and token.pos_ == "PROPN":
            found.add("person")
        elif mention.kind == "place":
            found.discard("party")
            found.add("place")
    return found


def _is_named_list(report: Report, token: Token) -> bool:
    """Whether the report calls its list by that noun somewhere: "the index of extremist associations", then "the
    index"."""
    if token.lemma_.lower() not in _DOCUMENT_LISTS:
        return False
    told = rf"\b{re.escape(token.lemma_.lower())} of (\w+ ){{0,2}}({_KINDS_OF_BODY})\b"
    return re.search(told, report.mapped, re.IGNORECASE) is not None


_KINDS_OF_BODY = (
    "extremist|terrorist|hostile|banned|prohibited|unlawful|undesirable|illegal|subversive|violent|outlawed|"
    "forbidden|proscribed"
)


def body_classes(name: str) -> set[str]:
    """The kinds of body that a proper name tells of ("Supreme Court": court)."""
    if name.lower() in ("white house", "kremlin", "the white house"):
        return {"leader"}
    if name.lower() in ("federation council", "senate", "house of lords"):
        return {"legislature"}
    words = set(name.lower().replace("’", "'").replace("-", " ").split())
    found = set()
    for label, lexemes in (
        ("court", nouns.COURT),
        ("legislature", nouns.LEGISLATURE),
        ("body", nouns.BODY),
        ("leader", nouns.LEADER),
    ):
        if words & lexemes:
            found.add(label)
    return found


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
