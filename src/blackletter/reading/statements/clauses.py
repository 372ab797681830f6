"""Cues that take a clause: "said that …", and the cue as a parenthesis inside or after what was said."""

from spacy.tokens import Token

from blackletter.reading.mentions.words import is_role
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.cue import CLAUSES, Cue
from blackletter.reading.statements.subjects import after, own_subject, subject_of

_BELIEVING = frozenset(("believe", "think", "reckon", "hope", "fear", "expect", "suspect"))
_PERFORMING = frozenset(("declare", "find", "hold", "rule", "certify", "proclaim", "determine", "think", "believe"))
_WH = frozenset(("whether", "if"))
_LOOSE = frozenset(
    (
        "say tell state announce warn add claim come take hold reach leave report write inform maintain reply assure"
    ).split()
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def clause_cue(verb: Token, low: str) -> Cue | None:
    """ "said that …": the verb with its clause; "around" where the cue is a parenthesis of what was said."""
    if low in lex.ONLY_WITH_QUOTE:
        return None
    if low not in lex.SAYING and not _point_out(verb, low):
        return None
    clauses = [child for child in verb.children if child.dep_ in CLAUSES]
    clauses.sort(key=lambda child: child.i < verb.i)
    content = clauses[0] if clauses else None
    if content is None:
        content = next(
            (
                child
                for child in verb.rights
                if child.dep_ in ("advcl", "acl", "relcl", "conj")
                and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
            ),
            None,
        )
    if content is not None and low in ("let", "make") and content.lemma_.lower() in ("know", "known", "clear", "plain"):
        content = next((child for child in content.children if child.dep_ in CLAUSES and child.i > content.i), None)
    if content is None and low == "be":
        content = next(
            (c for child in verb.rights if child.dep_ == "acomp" for c in child.rights if c.dep_ in CLAUSES), None
        )
    if content is None:
        content = _loose_clause(verb, low)
    if content is None or (
        content.tag_ == "VBG"
        and content.i > verb.i
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in content.children)
    ):
        return None
    named = not any(token.lower_ == "that" and token.dep_ == "mark" for token in verb.doc[verb.i : content.i])
    if low in _PERFORMING and content.pos_ in ("ADJ", "NOUN", "PROPN") and named:
        return None
    marks = {child.lower_ for child in content.children if child.dep_ in ("mark", "advmod") and child.i < content.i}
    if marks & _WH or (low == "ask" and "that" not in marks):
        return None
    if low in lex.THOUGHT and (content.i < verb.i or ("that" not in marks and not _by_a_person(verb))):
        return None
    if _generic(verb):
        return None
    if content.i < verb.i and any(token.text in (";", ":") for token in verb.doc[content.i : verb.i]):
        return None
    subject = subject_of(verb)
    colon = next((token.i for token in verb.doc[verb.i + 1 :] if token.text == ":"), None)
    if content.i < verb.i and colon is not None and len(verb.doc) - colon > 4:
        return Cue(verb=verb, subject=subject, sort="around", content=content)
    if "that" not in marks and _parenthetical(verb, subject):
        return Cue(verb=verb, subject=subject, sort="around", content=content)
    return Cue(verb=verb, subject=subject, sort="clause", content=content)


def expecting_cue(verb: Token, low: str) -> Cue | None:
    """ "She expects the banks to take months": a forecast is told as somebody's view."""
    if low not in ("expect", "want") or verb.tag_ not in ("VBZ", "VBP", "VBD"):
        return None
    content = next((child for child in verb.rights if child.dep_ in CLAUSES and child.tag_ == "VB"), None)
    own = own_subject(verb)
    if content is None or own is None or not any(c.dep_ == "nsubj" for c in content.children):
        return None
    person = _by_a_person(verb) or own.lemma_.lower() in ("diplomat", "official", "analyst", "source")
    kind = "narrated" if low == "want" else "clause"
    return Cue(verb=verb, subject=own, sort=kind, content=content) if person else None


def inverted_cue(verb: Token, low: str) -> Cue | None:
    """ "Those bans stand, stressed a lawyer": the clause, a comma, the verb, and whoever speaks after it."""
    if low not in lex.SAYING - lex.ONLY_WITH_CLAUSE - lex.ONLY_WITH_QUOTE or verb.i < 3 or verb.tag_ == "VBG":
        return None
    if verb.nbor(-1).text != "," or any(
        child.dep_ in ("nsubj", "nsubjpass") and child.pos_ != "VERB" for child in verb.lefts
    ):
        return None
    subject = after(verb)
    close = subject is not None and subject.left_edge.i - verb.i <= 2
    named = subject is not None and (subject.pos_ == "PROPN" or is_role(subject.lemma_.lower()))
    clause = any(token.pos_ in ("VERB", "AUX") for token in verb.doc[: verb.i - 1]) or verb.sent[0].text == "Not"
    close_ = next((token.i for token in verb.doc[verb.i + 1 :] if token.text == ","), None)
    if not clause and close_ is not None:
        clause = any(token.tag_ in ("VBZ", "VBD", "VBP", "MD") for token in verb.doc[close_:])
    if not (close and named and clause) or any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children):
        return None
    return Cue(verb=verb, subject=subject, sort="around", content=None)


def _loose_clause(verb: Token, low: str) -> Token | None:
    """A that-clause that the parser hung elsewhere: to the noun of "came to the view that", or to a noun before it."""
    if low in _LOOSE:
        for token in verb.doc[verb.i + 1 : verb.i + 14]:
            if token.text in (";", ":", '"') or token.lower_ in ("who", "which") or token.tag_ in _FINITE:
                return None
            head = token.head
            subject = any(child.dep_ in ("nsubj", "nsubjpass", "expl") and child != token for child in head.children)
            if token.lower_ == "that" and head.i > token.i and head.pos_ in ("VERB", "AUX") and subject:
                return head
    return None


def _by_a_person(verb: Token) -> bool:
    """Whether a verb of thinking tells somebody's view: a person, a post, "he" or "she", "one of them"."""
    own = own_subject(verb)
    if own is None:
        return False
    return own.ent_type_ == "PERSON" or is_role(own.lemma_.lower()) or own.lower_ in ("he", "she", "one")


_ANYBODY = frozenset("person anyone anybody someone somebody those people one".split())


def _generic(verb: Token) -> bool:
    """ "a person who says that …", "those who argue …": nobody in particular speaks."""
    who = verb.head
    if verb.dep_ != "relcl" or who.lemma_.lower() not in _ANYBODY:
        return False
    return not any(child.lower_ in ("the", "this", "that") or child.pos_ == "PROPN" for child in who.lefts)


def _point_out(verb: Token, low: str) -> bool:
    words = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 5]}
    views = words & {"view", "opinion", "conclusion", "position", "doubt"} and words & {"the", "to", "of", "no"}
    if low in ("come", "take", "be", "hold", "reach", "form", "leave", "have") and views:
        return True
    if low in ("let", "make") and words & {"known", "clear", "plain", "slip", "know"}:
        return True
    if low == "be" and _stance(verb):
        return True
    particles = {
        child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod", "dobj", "acomp", "ccomp")
    }
    return (
        (low == "point" and "out" in particles)
        or (low == "make" and ("clear" in particles or "plain" in particles))
        or (low == "lay" and "down" in particles)
        or (low == "go" and "on" in particles)
        or (low == "spell" and "out" in particles)
        or (low == "take" and "view" in particles)
        or (low == "let" and "known" in {t.lower_ for t in verb.subtree})
    )


_STANCES = frozenset("clear adamant certain confident convinced sure categorical positive optimistic".split())


def _stance(verb: Token) -> bool:
    """ "is clear that", "was adamant that": a stance of somebody, told with its clause."""
    for child in verb.rights:
        if child.dep_ == "acomp" and child.lemma_.lower() in _STANCES:
            own = own_subject(verb)
            return own is not None and own.lower_ not in ("it", "that", "this", "what")
    return False


def _parenthetical(verb: Token, subject: Token | None) -> bool:
    """Whether the cue stands between commas with a clause before it: "If she waits, the court said, it will …"."""
    left = min(subject.left_edge.i, verb.i) if subject is not None and subject.i < verb.i else verb.i
    following = verb.doc[verb.i + 1 : verb.i + 2]
    enclosed = bool(len(following)) and following[0].text in (",", ".", "!", "?", ";", "—", "–", "-")
    if not left or verb.doc[left - 1].text not in (",", "—", "–"):
        return False
    short = left >= 2 and enclosed and following[0].text == "," and not _ending(verb, following[0])
    return (left >= 4 or short) and (enclosed or _closed(verb)) and _finite(verb, left)


def _ending(verb: Token, close: Token) -> bool:
    """Whether nothing with a verb of its own follows the comma that closes a parenthesis."""
    return not any(token.tag_ in _FINITE for token in verb.doc[close.i :])


def _closed(verb: Token) -> bool:
    """Whether only a short adverbial stands between the cue and the next comma or the sentence's end."""
    for token in verb.doc[verb.i + 1 : verb.i + 12]:
        if token.text in (",", ".", ";", ":"):
            return True
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.dep_ in ("mark", "nsubj"):
            return False
    return True


def _finite(verb: Token, left: int) -> bool:
    if any(token.pos_ in ("VERB", "AUX") for token in verb.doc[:left]):
        return True
    close = next((token.i for token in verb.doc[verb.i + 1 :] if token.text == ","), None)
    if close is not None and any(token.pos_ in ("VERB", "AUX") for token in verb.doc[close:]):
        return True
    return left >= 5 and verb.doc[:left].text[:1].isupper() and verb.i >= len(verb.doc) - 3


def around_cue(verb: Token, low: str) -> Cue | None:
    """ "X, the official said, was not on the table": the cue stands inside or after what was said, as a parenthesis."""
    known = low == "let" and _point_out(verb, low)
    if low in _BELIEVING and any(child.dep_ == "dobj" for child in verb.rights):
        return None
    if low in _BELIEVING and _parenthetical(verb, subject_of(verb)):
        return Cue(verb=verb, subject=subject_of(verb), sort="around", content=None)
    if (
        not known
        and not _point_out(verb, low)
        and (low not in lex.SAYING or low in lex.THOUGHT or low in lex.ONLY_WITH_QUOTE)
    ):
        return None
    subject = subject_of(verb)
    if known:
        return Cue(verb=verb, subject=subject, sort="around", content=None)
    if verb.dep_ == "parataxis" and verb.head != verb:
        return Cue(verb=verb, subject=subject, sort="around", content=verb.head)
    if any(child.lower_ == "as" and child.dep_ in ("mark", "advmod", "prep") for child in verb.lefts) or (
        verb.i and verb.nbor(-1).lower_ == "as"
    ):
        named = next(
            (
                child
                for child in verb.subtree
                if child.i > verb.i
                and child.pos_ == "PROPN"
                and child.ent_type_ == "PERSON"
                and child.dep_ != "compound"
            ),
            None,
        )
        return Cue(verb=verb, subject=named or subject, sort="around", content=verb.head)
    judged = low in ("hold", "find", "rule", "suggest", "reason")
    if (judged or low not in lex.ONLY_WITH_CLAUSE) and _parenthetical(verb, subject):
        return Cue(verb=verb, subject=subject, sort="around", content=None)
    return None


def contrary_cue(verb: Token, low: str) -> Cue | None:
    """ "Contrary to what one agency wrote, the listing was not ended": the agency said what the sentence denies."""
    if low not in lex.SAYING or not any(child.lower_ == "what" for child in verb.children):
        return None
    if not {token.lower_ for token in verb.doc[max(0, verb.i - 7) : verb.i]} & {"contrary", "despite", "unlike"}:
        return None
    return Cue(verb=verb, subject=subject_of(verb), sort="around", content=None)
