"""Whom a step is about: the party put on, taken off, suspended or recognised."""

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.mentions.words import ROLE_MODIFIERS
from blackletter.reading.parsed import Mention, Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import Unit

_NUMBERS = frozenset(
    "both two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen other several".split()
)
_LEAVING = frozenset("come get go fall leave escape exit lose shed shake follow cease slip".split())
_OF = frozenset({"of", "on", "for", "against", "concerning", "over"})
_ARMED = frozenset("army front movement party brigade brigades league militia legion fighters".split())


def party_of(report: Report, unit: Unit, names: Nominals, core: Core | None) -> str | None:
    """The party named or meant in the unit, or None where it names none (the caller falls back on the talk before)."""
    for token in _candidates(unit, names, core):
        found = _name(report, unit, names, token)
        if found:
            return found
    if core is None:
        return None
    agents = {t.i for t in unit.tokens if t.head.dep_ == "agent"}
    if core.form == "act" and names.any([t for t in objects(core.token, unit) if t.pos_ == "NOUN"], "party"):
        return None
    for token in unit.tokens:
        mention = report.resolve(unit.sentence, token)
        if mention is not None and token.i not in agents and is_party(mention) and "party" in names.of(token):
            return written(report, mention)
    return None


def is_party(mention: Mention) -> bool:
    """Whether a mention can be a listed party: an organisation with a name of its own, or an army."""
    if mention.kind == "authority":
        return mention.name.split()[-1].lower() in _ARMED
    loud = mention.name.isupper() and len(mention.name) > 5 and " " not in mention.name
    words = set(mention.name.lower().split())
    if words & _THINGS or words <= ROLE_MODIFIERS | _PARTS or words & (_LISTS | nouns.GAZETTE):
        return False
    return (
        mention.kind == "org" and not loud and mention.name.lower() not in nouns.PARTY and mention.name not in _BODIES
    )


_THINGS = frozenset(
    "q&a interview act schedule article section law code raf airport university hospital isles republic".split()
)
_PARTS = frozenset("anti counter protection threat terrorism counter-terrorism photo".split())
"""Words that the parser cuts out of the names of laws and ministries."""
_BODIES = frozenset(
    {"UN", "EU", "United Nations", "European Union", "US", "UK", "Parliament", "Recognition", "Security Council"}
)


def _candidates(unit: Unit, names: Nominals, core: Core | None) -> list[Token]:
    found: list[Token] = []
    if core is None:
        for token in unit.tokens:
            if token.dep_ == "poss" or (token.dep_ == "pobj" and token.head.lower_ in _OF):
                found.append(token)
        found += [t for t in unit.tokens if t.dep_ == "nsubjpass"]
        return [t for t in found if names.of(t) & {"party", "person"} and t.pos_ == "PROPN"]
    token = core.token
    below = [t for t in token.subtree if t.head.dep_ != "agent"]
    if core.form == "noun":
        found += [t for t in token.children if t.dep_ in ("poss", "compound", "amod")]
        found += [t for t in below if t.dep_ == "pobj" and t.head.lower_ in _OF]
    else:
        direct = objects(token, unit)
        found += direct
        found += [n for each in direct for n in each.subtree if n.dep_ in ("poss", "pobj", "compound", "nmod", "appos")]
        if (core.form == "state" and not any(c.dep_ == "dobj" for c in token.children)) or lemma_of(token) in _LEAVING:
            found = [*subjects(token, unit), *found]
        found += [t for t in below if t.dep_ in ("pobj", "poss") and t not in found]
    found = [t for t in found if not (t.dep_ == "poss" and names.of(t.head) & {"list", "gazette"})]
    found = [t for t in found if not _kind_of_list(t)]
    own = {t.i for t in objects(token, unit)}
    unknown = [
        t.i
        for t in found
        if t.i in own and t.pos_ == "PROPN" and t.ent_type_ not in ("PERSON", "DATE", "GPE", "NORP", "LAW")
    ]
    return [
        t
        for t in found
        if t.i in unknown
        or names.of(t) & {"party", "person", "place"}
        or t.lower_ in ("it", "they", "them", "him", "he", "which", "its", "their", "his", "her")
    ]


_LISTS = frozenset(
    "list register roll roster registry schedule blacklist index catalogue ledger annex ordinance".split()
)


def _kind_of_list(token: Token) -> bool:
    """Whether the noun only says what a list is of ("the register of unlawful bodies")."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and lemma_of(token.head.head) in _LISTS


def _name(report: Report, unit: Unit, names: Nominals, token: Token) -> str | None:
    mention = report.resolve(unit.sentence, token)
    if any(t.lower_ == "both" for t in token.children):
        return phrase(token)
    personal = mention is not None and mention.kind == "person" and token.pos_ in ("PROPN", "PRON")
    if personal and token.dep_ == "poss" and names.of(token.head) & {"claim", "decision", "proposal", "step", "review"}:
        return None
    if (
        personal
        and mention is not None
        and mention.role is not None
        and token.dep_ not in ("dobj", "nsubjpass", "poss")
    ):
        return None
    if mention is not None and (is_party(mention) or personal):
        return written(report, mention)
    classes = names.of(token)
    if token.pos_ == "PROPN" and lemma_of(token) in nouns.LIST | nouns.LAW | nouns.GAZETTE:
        return None
    if "place" in classes and token.dep_ in ("dobj", "nsubjpass", "nsubj") and token.pos_ == "PROPN":
        return token.text
    if (
        token.pos_ == "PROPN"
        and not classes
        and mention is None
        and token.ent_type_ not in ("PERSON", "DATE", "GPE", "NORP", "LAW")
    ):
        return phrase(token)
    if (
        token.pos_ == "PRON"
        or "party" not in classes
        or (mention is not None and mention.kind in ("authority", "outlet", "place"))
    ):
        return None
    counted = any(t.lower_ in _NUMBERS or t.like_num for t in token.children)
    described = any(t.pos_ in ("PROPN", "ADJ") or t.dep_ == "compound" for t in token.children)
    named = any(t.pos_ == "PROPN" and t.dep_ in ("compound", "nmod") for t in token.children)
    single = described and any(t.lower_ in ("a", "an") for t in token.children)
    if (
        named
        or single
        or (token.tag_ in ("NNS", "NNPS", "CD") and (counted or described))
        or (unit.sentence.block in ("title", "deck") and described)
    ):
        return phrase(token)
    if token.pos_ == "PROPN" and token.text not in _BODIES:
        return phrase(token)
    return None


def written(report: Report, mention: Mention) -> str:
    """The mention's name, spelt as the text spells it there where the two differ only in their ending ("Houthis")."""
    surface = report.mapped[mention.span.start : mention.span.end]
    first = mention.name.split()[0].lower()
    if " " not in surface and len(surface) > 5 and surface.lower() != first and surface.lower()[:6] == first[:6]:
        return surface
    return mention.name


def phrase(token: Token) -> str:
    """The words of a noun phrase without relative clauses, prepositions and determiners."""
    keep = [
        t
        for t in token.subtree
        if t == token or (t.head == token and t.dep_ in ("compound", "amod", "nummod", "poss", "nmod", "quantmod"))
    ]
    keep += [t for t in token.subtree if t.head in keep and t.dep_ in ("compound", "case") and t not in keep]
    if lemma_of(token) in nouns.PARTY:
        keep += [t for t in token.children if t.dep_ == "det" and t.lower_ == "both"]
    words = sorted((t for t in keep if not (t.head == token and t.dep_ == "case")), key=lambda t: t.i)
    return " ".join(t.text for t in words).replace(" 's", "'s")
