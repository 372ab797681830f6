"""Cues of speech in one sentence, outside of quotation marks, in the order of the words."""

from dataclasses import replace

from spacy.tokens import Token

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.acts import denial_cue, naming_cue, narrated_cue, noun_cue, passive_cue, voiced_cue
from blackletter.reading.statements.clauses import around_cue, clause_cue, contrary_cue, inverted_cue
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
    low = token.lemma_.lower()
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
    """The tagger takes "says" or "tells" in a headline for a noun now and then."""
    return token.lower_ in ("says", "tells", "told", "said", "claims", "adds", "warns") and any(
        child.dep_ in ("nsubj", "compound", "ccomp") for child in token.children
    )


def _silent(verb: Token) -> bool:
    """Negated, conditional, asked of somebody, or only wished for: nothing was said."""
    children = {child.lower_ for child in verb.children if child.dep_ in ("neg", "mark", "advmod")}
    if any(child.lower_ in ("whatever", "whatsoever") for child in verb.subtree if child.i < verb.i):
        return True
    if children & _NEGATION or (children & {"if", "unless", "whether"} and verb.dep_ == "advcl"):
        return True
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "would", "shall", "should", "could", "can", "may", "might", "must", "'ll", "wo"}:
        return True
    if "to" in auxiliaries:
        return not (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("go", "hasten", "continue", "begin", "start"))
    return False


def _bare_cue(verb: Token, low: str) -> Cue | None:
    """A verb of saying without a clause: it may take a quotation of its sentence."""
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
