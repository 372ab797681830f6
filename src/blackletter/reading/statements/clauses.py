"""Cues that take a clause: "said that …", and the cue as a parenthesis inside or after what was said."""

from spacy.tokens import Token

from blackletter.reading.mentions.words import is_role
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.cue import CLAUSES, Cue
from blackletter.reading.statements.subjects import after, own_subject, subject_of

_BELIEVING = frozenset(("believe", "think", "reckon", "hope", "fear", "expect", "suspect"))
_PERFORMING = frozenset(("declare", "find", "hold", "rule", "certify", "proclaim", "determine", "think", "believe"))
_WH = frozenset(("whether", "if"))


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
    if content is None:
        content = _loose_clause(verb, low)
    if content is None or (
        content.tag_ == "VBG"
        and content.i > verb.i
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in content.children)
    ):
        return None
    if low in _PERFORMING and content.pos_ in ("ADJ", "NOUN", "PROPN"):
        return None
    marks = {child.lower_ for child in content.children if child.dep_ in ("mark", "advmod") and child.i < content.i}
    if marks & _WH or (low == "ask" and "that" not in marks):
        return None
    if low in lex.THOUGHT and (content.i < verb.i or ("that" not in marks and not _by_a_person(verb))):
        return None
    subject = subject_of(verb)
    colon = next((token.i for token in verb.doc[verb.i + 1 :] if token.text == ":"), None)
    if content.i < verb.i and colon is not None and len(verb.doc) - colon > 4:
        return Cue(verb=verb, subject=subject, sort="around", content=content)
    if "that" not in marks and _parenthetical(verb, subject):
        return Cue(verb=verb, subject=subject, sort="around", content=content)
    return Cue(verb=verb, subject=subject, sort="clause", content=content)


def inverted_cue(verb: Token, low: str) -> Cue | None:
    """ "Those bans stand, stressed a lawyer": the clause, a comma, the verb, and whoever speaks after it."""
    if low not in lex.SAYING - lex.ONLY_WITH_CLAUSE - lex.ONLY_WITH_QUOTE or verb.i < 4 or verb.tag_ == "VBG":
        return None
    if verb.nbor(-1).text != "," or any(
        child.dep_ in ("nsubj", "nsubjpass") and child.pos_ != "VERB" for child in verb.lefts
    ):
        return None
    subject = after(verb)
    close = subject is not None and subject.left_edge.i - verb.i <= 2
    named = subject is not None and (subject.pos_ == "PROPN" or is_role(subject.lemma_.lower()))
    clause = any(token.pos_ in ("VERB", "AUX") for token in verb.doc[: verb.i - 1]) or verb.sent[0].text == "Not"
    if not (close and named and clause) or any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children):
        return None
    return Cue(verb=verb, subject=subject, sort="around", content=None)


def _loose_clause(verb: Token, low: str) -> Token | None:
    """A that-clause that the parser hung elsewhere: to the noun of "came to the view that", or to a noun before it."""
    if low in ("say", "tell", "state", "announce", "warn", "add", "claim", "come", "take", "hold", "reach", "leave"):
        for token in verb.doc[verb.i + 1 : verb.i + 14]:
            if token.text in (";", ":", '"') or token.lower_ in ("who", "which"):
                return None
            head = token.head
            subject = any(child.dep_ in ("nsubj", "nsubjpass", "expl") and child != token for child in head.children)
            if token.lower_ == "that" and head.i > token.i and head.pos_ in ("VERB", "AUX") and subject:
                return head
    return None


def _by_a_person(verb: Token) -> bool:
    own = own_subject(verb)
    return own is not None and own.ent_type_ == "PERSON"


def _point_out(verb: Token, low: str) -> bool:
    words = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 5]}
    views = words & {"view", "opinion", "conclusion", "position", "doubt"} and words & {"the", "to", "of", "no"}
    if low in ("come", "take", "be", "hold", "reach", "form", "leave", "have") and views:
        return True
    if low in ("let", "make") and words & {"known", "clear", "plain", "slip"}:
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


def _parenthetical(verb: Token, subject: Token | None) -> bool:
    """Whether the cue stands between commas with a clause before it: "If she waits, the court said, it will …"."""
    left = min(subject.left_edge.i, verb.i) if subject is not None and subject.i < verb.i else verb.i
    following = verb.doc[verb.i + 1 : verb.i + 2]
    enclosed = bool(len(following)) and following[0].text in (",", ".", "!", "?", ";", "—", "–", "-")
    return (
        left >= 4 and verb.doc[left - 1].text in (",", "—", "–") and (enclosed or _closed(verb)) and _finite(verb, left)
    )


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
