"""The classes of a noun: what its lemma says, corrected by the words around it and by the mentions of the report."""

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.nominals.bans import is_ban
from blackletter.reading.steps.nominals.bodies import body_classes
from blackletter.reading.steps.nominals.lists import is_named_list, lists_parties

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "VERB", "NUM", "DET"})
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
PRONOUNS = frozenset("none some others it this that they them he she him her so which who these those one ones".split())
_ANNEXES = frozenset({"annex", "annexe", "schedule", "appendix", "list"})
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


def classes_of(report: Report, sentence: ParsedSentence, token: Token) -> set[str]:
    """The classes of `token`: those of `CLASSES`, and pronoun, place, person, authority; often none."""
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
    if "list" in found and not lists_parties(token) and not is_named_list(report, token):
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
