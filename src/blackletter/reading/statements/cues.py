"""Cues of speech in one sentence, outside of quotation marks, in the order of the words."""

from dataclasses import replace

from spacy.tokens import Token

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.acts import denial_cue, naming_cue, narrated_cue, noun_cue, passive_cue, voiced_cue
from blackletter.reading.statements.clauses import (
    around_cue,
    clause_cue,
    contrary_cue,
    expecting_cue,
    inverted_cue,
)
from blackletter.reading.statements.cue import CLAUSES, Cue
from blackletter.reading.statements.quotes import Quote
from blackletter.reading.statements.subjects import subject_of, subjects_of

_NEGATION = frozenset(("not", "n't", "never", "neither", "nor", "hardly"))


def cues(sentence: ParsedSentence, quotations: tuple[Quote, ...]) -> tuple[Cue, ...]:
    """The cues of `sentence` outside of quotation marks, in order."""
    found = []
    for token in sentence.doc:
        if _quoted(sentence, token, quotations):
            continue
        cue = _cue(token)
        if cue is not None:
            found.append(cue)
    return tuple(found)


def _quoted(sentence: ParsedSentence, token: Token, quotations: tuple[Quote, ...]) -> bool:
    offset = sentence.offset(token)
    return any(quote.inner.start <= offset < quote.inner.end for quote in quotations)


def _cue(token: Token) -> Cue | None:
    low = _verb_of(token)
    if low == "mean" and token.tag_ == "VBG" and token.i and token.nbor(-1).lower_ == "as":
        clause = next((child for child in token.children if child.dep_ in CLAUSES), None)
        above = next((each for each in token.ancestors if each.pos_ == "VERB"), token)
        return Cue(verb=token, subject=subject_of(above), sort="clause", content=clause) if clause is not None else None
    if token.pos_ == "NOUN":
        noun = noun_cue(token, low)
        if noun is not None:
            return noun
    if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ") or (
        token.pos_ in ("NOUN", "PROPN", "ADJ") and not _verb_in_disguise(token, low)
    ):
        return None
    if _silent(token):
        return None
    for rule in (
        contrary_cue,
        inverted_cue,
        expecting_cue,
        clause_cue,
        voiced_cue,
        naming_cue,
        denial_cue,
        narrated_cue,
        around_cue,
        passive_cue,
        _bare_cue,
    ):
        cue = rule(token, low)
        if cue is not None:
            if token.pos_ == "NOUN" or (cue.content is not None and cue.content.dep_ == "nsubjpass"):
                return cue
            return replace(cue, others=tuple(each for each in subjects_of(token) if each != cue.subject))
    return None


def _verb_in_disguise(token: Token, low: str) -> bool:
    """The tagger takes "says" or "certifies" for a noun now and then, a verb after a quotation for an adjective."""
    if _before_its_speaker(token):
        return True
    plain = token.lower_ in ("says", "tells", "told", "said", "claims", "adds", "warns")
    clause = any(child.dep_ == "ccomp" for child in token.rights)
    return (plain and any(child.dep_ in ("nsubj", "compound", "ccomp") for child in token.children)) or (
        clause and token.tag_ == "NNS" and low in lex.SAYING
    )


def _verb_of(token: Token) -> str:
    """The verb's lemma (lower case), also where the tagger took its present tense for a plural.

    "Hop" is the model's lemma of "hoped".
    """
    low = str(token.lemma_.lower())
    if token.tag_ == "NNS" and token.lower_.endswith("ies"):
        return token.lower_[:-3] + "y"
    return "hope" if low == "hop" else low


def _before_its_speaker(token: Token) -> bool:
    """Whether a verb taken for an adjective stands between a closed quotation and a name: '," joked Tokhtar'."""
    return (
        token.dep_ in ("amod", "compound")
        and token.tag_ in ("VBN", "VBD", "VBZ", "NNS")
        and token.i > 0
        and token.nbor(-1).text in ('"', ",")
        and token.head.pos_ == "PROPN"
        and token.head.i > token.i
    )


def _silent(verb: Token) -> bool:
    """Negated, conditional, asked of somebody, or only wished for: nothing was said."""
    children = {child.lower_ for child in verb.children if child.dep_ in ("neg", "mark", "advmod")}
    if any(child.lower_ in ("whatever", "whatsoever") for child in verb.subtree if child.i < verb.i):
        return True
    if verb.lemma_.lower() == "exclude":
        return not children & _NEGATION
    if children & _NEGATION or (children & {"if", "unless", "whether"} and verb.dep_ == "advcl"):
        return True
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if "would" in auxiliaries and _says_only(verb):
        return False
    if auxiliaries & {"will", "would", "shall", "should", "could", "can", "may", "might", "must", "'ll", "wo"}:
        return True
    if "to" in auxiliaries:
        return not _comes_to_say(verb)
    return _commands(verb)


_ON_TO = frozenset("go hasten continue begin start proceed rush use wish".split())
_EAGER = frozenset("quick keen careful swift anxious eager fast slow happy glad proud sorry".split())


def _says_only(verb: Token) -> bool:
    """ "would say only that", "would say no more than that": what somebody was ready to say was said."""
    words = [token.lower_ for token in verb.doc[max(0, verb.i - 2) : verb.i + 5]]
    return "only" in words or ("no" in words and "than" in words)


def _comes_to_say(verb: Token) -> bool:
    """ "went on to say", "was quick to point out", "took pains to stress": said, for all the infinitive."""
    head = verb.head
    if verb.dep_ == "xcomp" and (head.lemma_.lower() in _ON_TO or head.lower_ in _EAGER):
        return True
    return head.lower_ in ("pains", "care", "trouble", "quick", "keen") and verb.dep_ in (
        "acl",
        "relcl",
        "xcomp",
        "advcl",
    )


def _commands(verb: Token) -> bool:
    """ "Recall that …", "Note that …": the reader is asked to, nobody is told of."""
    return verb.i == 0 and verb.tag_ in ("VB", "VBP") and not any(child.dep_ == "nsubj" for child in verb.children)


def _bare_cue(verb: Token, low: str) -> Cue | None:
    """A verb of saying without a clause: it may take a quotation of its sentence."""
    if _before_its_speaker(verb) and low in lex.SAYING:
        return Cue(verb=verb, subject=verb.head, sort="quote", content=None)
    if verb.dep_ in ("amod", "compound"):
        return None
    put = low in ("put", "sum") and any(child.lower_ in ("it", "up", "matters") for child in verb.rights)
    spoke = low in ("go", "speak") or put
    if any(child.lower_ == "what" and child.dep_ in ("dobj", "nsubj", "pobj") for child in verb.children):
        return None
    if low == "ask" and any(child.dep_ == "prep" and child.lower_ == "for" for child in verb.children):
        return None
    if low in lex.SAYING or spoke or low in lex.NAMING:
        return Cue(verb=verb, subject=subject_of(verb), sort="quote", content=None)
    return None
