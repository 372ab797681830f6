"""Cores of listing in which a party is put, called or banned (again)."""

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.complements import topical
from blackletter.reading.steps.cores.predicate import NO_CORE, Answer, Predicate
from blackletter.reading.steps.lemmas import STRONG_FORMS, lemma_of

_GIVES = frozenset(
    "give hand attach assign stick pin earn carry bear wear saddle stamp acquire receive get place impose slap "
    "put".split()
)
_WEARS = frozenset({"carry", "bear", "wear"})
_HELD = frozenset("count rank treat regard consider view see reckon hold".split())
_UNLISTED = frozenset(
    "registration strike protest vote election referendum marriage contract tax fee search arrest detention clause "
    "paragraph section action move conduct act slogan flag symbol book song website channel film".split()
)


def banned_in_brief(predicate: Predicate) -> Answer:
    """ "Outlawed in 2011, after the attack on the mint": a note whose first word the tagger took for no verb."""
    verb = predicate.verb
    if (
        verb.pos_ != "VERB"
        and verb.lower_ in STRONG_FORMS
        and verb.lower_.endswith("ed")
        and verb.head == verb
        and verb.i <= 1
    ):
        return predicate.core("listing")
    return None


def renewed_it(predicate: Predicate) -> Answer:
    """ "The council renewed it", where the talk is of a listing."""
    if (
        predicate.live
        and predicate.means(verbs.RENEW)
        and any(t.lower_ == "it" for t in predicate.objects)
        and predicate.lemma not in ("continue", "confirm", "maintain")
    ):
        return predicate.core("listing")
    return None


def placed_under_an_order(predicate: Predicate) -> Answer:
    """ "The minister placed the movement under the order"."""
    if (
        predicate.lemma in ("place", "put", "bring", "list")
        and predicate.object_is("party")
        and any(
            preposition == "under" and predicate.names.of(noun) & {"order", "law", "list"}
            for preposition, noun in predicate.obliques
        )
    ):
        return predicate.core("listing")
    return None


def blacklisted(predicate: Predicate) -> Answer:
    """ "The government outlawed the movement"; but "the banned movement" and "a list banning it" tell no act."""
    verb = predicate.verb
    if not predicate.means(verbs.BLACKLIST) or verb.pos_ != "VERB":
        return None
    if verb.dep_ == "amod" or (verb.dep_ == "acl" and "list" in predicate.names.of(verb.head)):
        return NO_CORE
    if predicate.gone:
        return predicate.core("removal", "state")
    # One bans many things, and designates many: those two need a party or the topic.
    if (
        predicate.lemma not in ("ban", "designate")
        or predicate.object_is("party")
        or predicate.subject_is("party")
        or predicate.live
        or topical(verb, predicate.unit)
    ):
        return predicate.core("listing", "state" if _is_blacklisted(predicate) else "act")
    return None


def _is_blacklisted(predicate: Predicate) -> bool:
    return any(child.dep_ == "auxpass" for child in predicate.verb.children) and (
        predicate.has("still", "now", "currently") or predicate.stands
    )


def listed(predicate: Predicate) -> Answer:
    """ "Washington listed the movement", "the movement is no longer listed as terrorist"."""
    if (
        predicate.means(verbs.LIST)
        and predicate.verb.dep_ != "amod"
        and (
            topical(predicate.verb, predicate.unit)
            or predicate.object_is("party")
            or (
                predicate.live
                and predicate.names.any(
                    [*predicate.objects, *predicate.subjects], "party", "pronoun", "place", "person"
                )
            )
        )
    ):
        if predicate.gone:
            return predicate.core("removal", "state")
        return predicate.core("listing", "state" if predicate.lemma == "list" else "act")
    return None


def put_on_the_list(predicate: Predicate) -> Answer:
    """ "The ministry added the movement to the register", "kept it on the list"."""
    if predicate.means(verbs.PUT_ON) and predicate.onto_list:
        held = predicate.lemma in ("keep", "leave", "retain", "find", "land")
        return predicate.core("listing", "state" if held or predicate.stands else "act")
    return None


def labelled(predicate: Predicate) -> Answer:
    """ "The court declared the movement a terrorist organisation", "it was no longer regarded as terrorist"."""
    verb, names = predicate.verb, predicate.names
    if not predicate.means(verbs.LABEL) or _considers_doing(predicate):
        return None
    as_topic = topical(verb, predicate.unit, as_only=True)
    if (
        (as_topic or _by_the_name_of_a_list(predicate))
        and (as_topic or predicate.live or predicate.object_is("party", "pronoun"))
        and not names.any(
            [each for each in predicate.objects if each.head == verb],
            *("ban", "order", "decision", "law", "claim", "review", "gazette"),
        )
        and not any(lemma_of(t) in _UNLISTED for t in predicate.objects)
    ):
        if predicate.gone:
            return predicate.core("removal", "state")
        return predicate.core("listing", "state" if predicate.stands or predicate.lemma in _HELD else "act")
    return None


def _considers_doing(predicate: Predicate) -> bool:
    """Whether the verb has a gerund for its object: "considers banning the movement"."""
    return predicate.lemma in _HELD and any(
        child.tag_ == "VBG" and child.dep_ in ("xcomp", "ccomp") for child in predicate.verb.children
    )


def _by_the_name_of_a_list(predicate: Predicate) -> bool:
    """Whether the list's own name says what the party is called: "declared the movement an SDGT"."""
    return any(
        _names_list(t, predicate) and (t.dep_ != "pobj" or t.head.lower_ == "as") for t in predicate.verb.subtree
    )


def _names_list(token: Token, predicate: Predicate) -> bool:
    return token.pos_ == "PROPN" and "list" in predicate.names.of(token)


def entered_in_it(predicate: Predicate) -> Answer:
    """ "The ministry entered the movement in it", where the talk is of a list."""
    if (
        predicate.live
        and predicate.lemma in ("enter", "put", "place", "include", "inscribe", "add", "keep", "leave")
        and any(
            t.dep_ == "pobj" and t.lower_ in ("it", "them") and t.head.lower_ in ("in", "on")
            for t in predicate.verb.subtree
        )
        and predicate.object_is("party", "pronoun", "person", "place")
    ):
        return predicate.core("listing", "state" if predicate.lemma in ("keep", "leave") else "act")
    return None


def imposed(predicate: Predicate) -> Answer:
    """ "The government reimposed the ban"."""
    if predicate.means(verbs.IMPOSE) and (
        predicate.ban_objects
        or any("list" in predicate.names.of(t) for each in predicate.objects for t in each.subtree)
    ):
        return predicate.core("listing")
    return None


def given_the_label(predicate: Predicate) -> Answer:
    """ "The decree gave the movement the label", "the ban that he placed on the movement", "it carries the tag"."""
    verb, unit = predicate.verb, predicate.unit
    if predicate.lemma in _GIVES and (
        predicate.ban_objects
        or (verb == unit.head and unit.relation == "relcl" and "ban" in predicate.names.of(verb.head))
    ):
        return predicate.core("listing", "state" if predicate.lemma in _WEARS else "act")
    return None


def put_back(predicate: Predicate) -> Answer:
    """ "The ministry reinstated the movement", where the talk is of a list."""
    if (
        predicate.live
        and predicate.means(verbs.PUT_BACK)
        and predicate.object_is("party", "place", "person", "pronoun")
    ):
        return predicate.core("listing", sure=False)
    return None
