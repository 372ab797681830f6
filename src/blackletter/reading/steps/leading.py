"""The party that a report is about: named often, named early, and named where bans and listings fall on it."""

from collections import defaultdict

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.parsed import Mention, ParsedSentence, Report
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.parties import is_party

_PERSON = 0.5
"""What a person's mention counts beside an organisation's: a businessman may be listed too."""
_HIT = 2.0
"""What a mention counts more on which a ban, a listing or a removal falls."""
_PLACE = -0.5
"""What a mention counts that stands where a country, a ministry or an official stands."""
_ACTS = verbs.DELIST | verbs.TAKE_OFF | verbs.TAKE_OFF_BARE | verbs.BLACKLIST | verbs.LIST | verbs.PUT_ON | verbs.LABEL
_THINGS = nouns.BAN | nouns.REMOVAL | nouns.LISTING | nouns.REMOVAL_STRONG
_ON = frozenset("on of against for from".split())
_IN = frozenset("in from across inside outside throughout within".split())
_OFFICE = nouns.BODY | nouns.LEADER | nouns.COURT | nouns.LEGISLATURE


def main_party(report: Report) -> str | None:
    """The party that the report names most, those of its title and deck first, or None.

    Parties that the gazetteer knows count more, persons without an office less than organisations. What bans and
    listings fall on counts most; what acts like a country or an office hardly.
    """
    count: dict[str, float] = defaultdict(float)
    first: dict[str, int] = {}
    speakers = {statement.speaker for statement in report.statements}
    others = {each.name for each in report.mentions if each.kind in ("outlet", "place")}
    for mention in report.mentions:
        person = mention.kind == "person" and mention.role is None and mention.name not in speakers
        if not (is_party(mention) or person) or mention.name in others:
            continue
        if report.mapped[mention.span.end :].lstrip().lower().startswith(("sanctions", "committee", "list")):
            continue
        sentence = report.sentence_at(mention.span.start)
        weight = 3.0 if sentence is not None and sentence.block in ("title", "deck") else 1.0
        weight += (1.0 if mention.key else 0.0) + (_standing(sentence, mention) if sentence is not None else 0.0)
        count[mention.name] += weight * (_PERSON if person else 1.0)
        first.setdefault(mention.name, mention.span.start)
    return max(count, key=lambda name: (count[name], -first[name]), default=None)


def _standing(sentence: ParsedSentence, mention: Mention) -> float:
    """What the place of a mention in its clause adds."""
    inside = [t for t in sentence.doc if mention.span.start <= sentence.offset(t) < mention.span.end]
    head = next((token for token in inside if token.head not in inside), None)
    if head is None:
        return 0.0
    if _is_hit(head):
        return _HIT
    above = head.head
    office = head.dep_ in ("poss", "compound", "nmod") and lemma_of(above) in _OFFICE
    placed = head.dep_ == "pobj" and above.lower_ in _IN and not mention.key
    acts = head.dep_ == "nsubj" and in_class(above, _ACTS)
    return _PLACE if not mention.key and (office or placed or acts) else 0.0


def _is_hit(head: Token) -> bool:
    above = head.head
    if head.dep_ in ("dobj", "nsubjpass") and in_class(above, _ACTS):
        return True
    if head.dep_ in ("poss", "compound", "nmod", "amod") and lemma_of(above) in _THINGS:
        return True
    return head.dep_ == "pobj" and above.lower_ in _ON and lemma_of(above.head) in _THINGS
