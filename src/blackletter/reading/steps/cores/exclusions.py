"""Words that carry no core, whatever stands around them."""

from blackletter.reading.steps.cores.predicate import NO_CORE, Answer, Predicate

_OTHER_LISTERS = frozenset({"exchange", "bourse", "nasdaq", "nyse", "market", "unesco"})


def of_a_market(predicate: Predicate) -> Answer:
    """ "The exchange delisted the lender", "UNESCO listed the fort": lists of other things than parties."""
    return NO_CORE if any(t.lower_ in _OTHER_LISTERS for t in predicate.verb.subtree) else None


def no_verb(predicate: Predicate) -> Answer:
    """ "The movement's leader": nouns and adjectives are left to the rules for nouns."""
    return NO_CORE if predicate.verb.pos_ not in ("VERB", "AUX") else None
