"""Words that carry no core, whatever stands around them."""

from functools import lru_cache

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.steps.cores.predicate import NO_CORE, Answer, Predicate

_OTHER_LISTERS = frozenset({"exchange", "bourse", "nasdaq", "nyse", "market", "unesco"})


def of_a_market(predicate: Predicate) -> Answer:
    """ "The exchange delisted the lender", "UNESCO listed the fort": lists of other things than parties."""
    others = _others(predicate.unit.sentence)
    return NO_CORE if others and any(t.i in others for t in predicate.verb.subtree) else None


# Nearly every sentence has none, which spares the walk through what hangs on each of its words.
@lru_cache(maxsize=1)
def _others(sentence: ParsedSentence) -> frozenset[int]:
    return frozenset(token.i for token in sentence.doc if token.lower_ in _OTHER_LISTERS)


def no_verb(predicate: Predicate) -> Answer:
    """ "The movement's leader": nouns and adjectives are left to the rules for nouns."""
    return NO_CORE if predicate.verb.pos_ not in ("VERB", "AUX") else None
