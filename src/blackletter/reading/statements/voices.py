"""Who can speak: people, bodies, outlets, documents; a plain thing cannot ("the move suggests that …")."""

from blackletter.reading.mentions.words import PARTIES, PEOPLE, is_body, is_outlet_noun, is_role
from blackletter.reading.statements.according import DOCUMENTS
from blackletter.reading.statements.cue import Cue
from blackletter.reading.statements.speakers import Speaker

_PEOPLE_ENDINGS = ("er", "or", "ist", "ian", "man", "men", "ant", "ent", "ee", "people")
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "ing", "age", "ure")
_NOT_PEOPLE = frozenset(
    (
        "agreement headline headlines order matter factor number power law answer error claim step "
        "move fact day week month year "
        "case charge list name threat ban bill entry vote deal plan truth history record house ground sign "
        "reason evidence figure study survey poll data word picture map rule article section clause price "
        "cost war peace argument event moment department movement comment"
    ).split()
)
_WEAK = frozenset(
    (
        "suggest indicate imply signal hint show find hold rule determine confirm mean conclude recall remind "
        "underline underscore emphasise emphasize stress reveal show accept submit threaten"
    ).split()
)


def may_speak(cue: Cue, who: Speaker) -> bool:
    """Things do not speak: "the move suggests that" is no statement, "critics suggest that" is one."""
    if who.known_by != "name" or who.candidate is None:
        return True
    noun = next(iter(who.candidate.heads), "")
    if cue.verb.lemma_.lower() in ("hear", "learn"):
        return noun in ("correspondent", "reporter") or who.outlet
    if is_role(noun) or is_body(noun) or is_outlet_noun(noun) or noun in PARTIES or noun in PEOPLE:
        return True
    verb = cue.verb.lemma_.lower()
    if noun in DOCUMENTS:
        return verb in ("say", "state", "read", "add", "note", "report", "claim")
    thing = noun in _NOT_PEOPLE or noun.endswith(_ABSTRACT)
    return not thing and (verb not in _WEAK or noun.endswith(_PEOPLE_ENDINGS))
