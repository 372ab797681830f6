"""Who does what a verb of saying says: by the parse, else by the order of the words."""

from spacy.tokens import Token

from blackletter.reading.statements import words as lex
from blackletter.reading.statements.cue import CLAUSES


def subject_of(verb: Token) -> Token | None:
    """Who does what `verb` says: its subject or agent, that of the verb it is joined or hung to, or a relative's
    antecedent.

    Where the parse shows none, the noun phrase right before the verb counts, else the one right after it ("Says
    Russia").
    """
    found = subjects_of(verb)
    return found[0] if found else None


def subjects_of(verb: Token) -> tuple[Token, ...]:
    """All whom `verb` can have for its subject, the likeliest first."""
    linked = linked_subject(verb)
    if linked is not None and any(child.dep_ == "nsubj" for child in verb.children):
        return (linked,)
    found = [linked, _inherited(verb), before(verb), after(verb)]
    if verb.nbor(-1).text == "," if verb.i else False:
        close = before(verb) if _ends_apposition(verb) else None
        behind = _right_after(verb)
        named = behind if behind is not None and behind.pos_ == "PROPN" and close is None else None
        found = [named, linked, close, behind, _inherited(verb), before(verb), after(verb)]
    return tuple(dict.fromkeys(each for each in found if each is not None))


_REPORTING = frozenset("say report inform communicate specify announce note add write state tell reply stress".split())


def _right_after(verb: Token) -> Token | None:
    """The phrase that begins right after a verb of reporting that closes what was said: "…, informs the ministry"."""
    if verb.lemma_.lower() not in _REPORTING or any(child.dep_ in CLAUSES for child in verb.rights):
        return None
    found = after(verb)
    return found if found is not None and found.left_edge.i == verb.i + 1 else None


def _ends_apposition(verb: Token) -> bool:
    """Whether a comma right before the verb closes an apposition of its subject: "Rajavi, the group's leader,
    called"."""
    close = verb.i - 2
    return (
        close >= 0
        and _phrase(verb.doc[close], verb) not in (None, verb.doc[close])
        and any(token.text == "," for token in verb.doc[max(0, close - 12) : close])
    )


def _inherited(verb: Token) -> Token | None:
    """The subject of the verb of saying before, over a comma or "and": "he called it X, said Y and described Z"."""
    at = verb.i - 1
    while at > 0 and verb.doc[at].pos_ in ("ADV", "SPACE"):
        at -= 1
    if at <= 0 or verb.doc[at].text not in (",", "and", "but", "then", ";"):
        return None
    for token in reversed(list(verb.doc[:at])):
        if token.pos_ == "VERB" and (
            token.lemma_.lower() in lex.SAYING
            or token.lemma_.lower() in lex.NAMING
            or token.lemma_.lower() in lex.NARRATED
        ):
            own = own_subject(token)
            if own is not None:
                return own
    return None


def linked_subject(verb: Token) -> Token | None:
    """The subject by the parse alone: own, of the verb it is joined or hung to, or a relative's antecedent."""
    seen = verb
    for _ in range(6):
        own = own_subject(seen)
        if own is not None:
            if own.lower_ in ("who", "which", "that") and seen.dep_ == "relcl":
                return seen.head
            if seen.dep_ == "relcl" and _has_other_relative(seen):
                return seen.head
            return own
        if seen.dep_ == "acl" and seen.head.lower_ in ("pains", "care", "trouble") and seen.head.dep_ == "dobj":
            seen = seen.head.head
            continue
        if seen.dep_ == "acl" and seen.head.pos_ in ("NOUN", "PROPN"):
            finite = seen.tag_ == "VBG" or any(child.dep_ in CLAUSES for child in seen.children)
            return seen.head if finite else None
        if seen.dep_ not in ("conj", "advcl", "xcomp", "acomp", "pcomp", "prep", "ccomp", "dep") or seen.head == seen:
            return None
        if seen.dep_ in ("ccomp", "dep") and seen.tag_ != "VBG":
            return None
        if seen.dep_ != "conj" and any(child.dep_ == "auxpass" for child in seen.children):
            return None
        seen = seen.head
    return None


def _has_other_relative(verb: Token) -> bool:
    """In "an expert who advises the committee pointed out" the parser hangs the second verb to the expert as well."""
    return any(
        child.dep_ == "relcl" and child != verb and any(each.lower_ == "who" for each in child.children)
        for child in verb.head.children
    )


def before(verb: Token) -> Token | None:
    """The head of the noun phrase that stands right before `verb`, over adverbs, appositions and prepositional
    phrases."""
    at = verb.i - 1
    closed = at > 0 and verb.doc[at].text == ","
    aside = _aside(verb) if closed else None
    at = aside if aside is not None else at
    for _ in range(25):
        if at < 0:
            return None
        token = verb.doc[at]
        if (
            (token.is_punct and token.text in (",", '"', "'", ")"))
            or token.pos_ in ("ADV", "AUX", "SPACE", "PART", "INTJ")
            or token.ent_type_ in ("DATE", "TIME")
        ):
            at -= 1
            continue
        if token.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            return None
        if token.pos_ == "PRON" and token.lower_ in ("who", "which", "that"):
            return token.nbor(-1) if token.i else None
        if token.pos_ == "PROPN" and (token.ent_type_ == "PERSON" or token.dep_ == "appos"):
            return token
        head = _phrase(token, verb, closed=closed)
        if head is None:
            return None
        if head.dep_ == "pobj" and head.head.i < head.i and head.head.lower_ not in ("of",):
            at = head.head.i - 1
            continue
        return head
    return None


def _aside(verb: Token) -> int | None:
    """Where the words before a relative clause between commas end: "Barkat, whose brothers were killed in 1971,
    said"."""
    doc = verb.doc
    for at in range(verb.i - 3, max(0, verb.i - 25), -1):
        if doc[at].text in ('"', ";", ":", "."):
            return None
        if doc[at].tag_ in ("WP", "WP$", "WDT") and doc[at - 1].text == ",":
            return at - 2 if at > 1 else None
    return None


def _phrase(token: Token, verb: Token, *, closed: bool = True) -> Token | None:
    """The head of the phrase that `token` ends: up through compounds, "of", and appositions that a comma has
    `closed`."""
    seen = token
    for _ in range(8):
        head = seen.head
        if head in (seen, verb) or head.i > verb.i:
            return seen
        if seen.dep_ == "appos" and not closed:
            return seen
        if seen.dep_ in ("appos", "compound", "nmod", "flat", "relcl", "acl") and head.pos_ in (
            "NOUN",
            "PROPN",
            "PRON",
        ):
            seen = head
        elif seen.dep_ == "pobj" and head.lower_ == "of" and head.head.pos_ in ("NOUN", "PROPN"):
            seen = head.head
        else:
            return seen
    return seen


def after(verb: Token) -> Token | None:
    """The head of the noun phrase right after a verb of saying that nothing precedes as its subject: "told one Moscow
    lawyer"."""
    inverted = verb.i > 0 and verb.nbor(-1).text in (",", '"')
    said = [child for child in verb.rights if child.dep_ in CLAUSES and not inverted]
    for token in verb.doc[verb.i + 1 : verb.i + 9]:
        if token.text in (".", ";", ":") or (token.is_punct and token.text in ('"',)):
            return None
        if any(token == clause or clause.is_ancestor(token) for clause in said):
            return None
        if token.i + 2 < len(verb.doc) and verb.doc[token.i + 1].text == "-" and not token.whitespace_:
            continue
        if (
            token.pos_ in ("NOUN", "PROPN")
            and token.text[:1].isalpha()
            and token.dep_ in ("nsubj", "dobj", "attr", "pobj", "appos", "ROOT", "npadvmod", "oprd", "dep")
            and not (token.dep_ == "pobj" and token.head.i > verb.i and token.head.nbor(1) == token)
        ):
            return token
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject or the agent ("by X") of the verb itself; None where it has none."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.pos_ != "VERB"]
    left = [child for child in subjects if child.i < verb.i]
    if subjects:
        return left[-1] if left else subjects[0]
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and (passive or verb.tag_ == "VBN")):
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    if verb.lemma_.lower() in ("quote", "cite", "report") and passive:
        return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    return None
