"""Acts of speech without a clause of their own: naming, praising, denying, urging, telling in the passive."""

from spacy.tokens import Token

from blackletter.reading.statements import words as lex
from blackletter.reading.statements.cue import Cue
from blackletter.reading.statements.subjects import linked_subject, subject_of


def voiced_cue(verb: Token, low: str) -> Cue | None:
    """ "expressed confidence that …", "gave formal notice of …": a noun of saying, voiced by a verb."""
    if low not in lex.VOICING and low not in ("say", "add", "repeat", "reject", "dismiss"):
        return None
    for child in verb.rights:
        if child.dep_ in ("dobj", "attr") and child.lemma_.lower() in lex.SAID_NOUNS:
            content = next(
                (
                    each
                    for each in child.children
                    if each.dep_ in ("acl", "ccomp", "relcl") and any(m.lower_ == "that" for m in each.children)
                ),
                None,
            )
            if content is None:
                content = next(
                    (
                        each
                        for each in verb.rights
                        if each.dep_ == "ccomp"
                        and each.i > child.i
                        and any(m.lower_ == "that" and m.dep_ == "mark" for m in each.children)
                    ),
                    None,
                )
            if content is not None:
                return Cue(verb=verb, subject=subject_of(verb), sort="clause", content=content)
            of = next((each for each in child.children if each.dep_ == "prep" and each.lower_ in ("of", "about")), None)
            if child.lemma_.lower() in ("notice", "notification", "warning", "word", "assurance") and of is not None:
                return Cue(verb=verb, subject=subject_of(verb), sort="narrated", content=of)
            if low == "express" and not any(
                each.dep_ in ("advcl", "xcomp") and each.lemma_.lower() in lex.SAYING for each in verb.rights
            ):
                return Cue(verb=verb, subject=subject_of(verb), sort="narrated", content=child)
    return None


def naming_cue(verb: Token, low: str) -> Cue | None:
    """ "called the ruling X", "described it as X", "spoke of X": the thing and the name given to it."""
    if low in ("speak", "talk"):
        of = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
        return Cue(verb=verb, subject=subject_of(verb), sort="naming", content=of) if of is not None else None
    if any(child.lower_ in ("what", "itself", "themselves", "himself", "herself") for child in verb.children):
        return None
    if low not in lex.NAMING or any(
        child.dep_ == "prt" or (child.dep_ == "prep" and child.lower_ in ("for", "on", "off", "back"))
        for child in verb.rights
    ):
        return None
    if verb.dep_ == "relcl" and linked_subject(verb) is not None and linked_subject(verb) != verb.head:
        return None
    named = next((child for child in verb.rights if child.dep_ in ("oprd", "xcomp", "ccomp", "attr")), None)
    if named is None:
        named = next(
            (token for token in verb.subtree if token.i > verb.i and token.lower_ == "as" and token.dep_ == "prep"),
            None,
        )
    thing = next((child for child in verb.rights if child.dep_ in ("dobj", "nsubj")), None)
    if named is None:
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and not any(c.dep_ in ("aux",) for c in verb.children)
    )
    if passive and not any(child.dep_ == "agent" for child in verb.children):
        return None
    return Cue(
        verb=verb,
        subject=subject_of(verb),
        sort="naming",
        content=thing if thing is not None and thing.i < named.i else named,
    )


def denial_cue(verb: Token, low: str) -> Cue | None:
    """ "dismissed suggestions that …", "poured cold water on reports", "ruled out a return"."""
    if low == "rule" and any(child.lower_ == "out" for child in verb.children):
        thing = next((child for child in verb.rights if child.dep_ in ("dobj", "pobj")), None)
        return Cue(verb=verb, subject=subject_of(verb), sort="narrated", content=thing) if thing is not None else None
    cold = low in ("pour", "throw") and any(child.lemma_ == "water" for child in verb.children)
    if not cold and low not in lex.DENYING:
        return None
    for token in verb.subtree:
        if (
            token.i > verb.i
            and token.lemma_.lower() in lex.RUMOUR
            and token.pos_ == "NOUN"
            and token.dep_ in ("dobj", "pobj")
            and token.i - verb.i < 9
        ):
            return Cue(verb=verb, subject=subject_of(verb), sort="narrated", content=token)
    return None


def narrated_cue(verb: Token, low: str) -> Cue | None:
    """ "praised the group for …", "called for talks", "urged the court to …": speech at a thing or a person."""
    content = None
    if low in lex.NARRATED_WITH:
        wanted = lex.NARRATED_WITH[low]
        content = next(
            (child for child in verb.rights if child.dep_ in ("prep", "dative", "prt") and child.lower_ in wanted), None
        )
    if content is None and low in lex.NARRATED:
        content = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if content is None and low in lex.PRESSING:
        content = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        around = [*verb.rights, *(content.rights if content is not None else ())]
        if not any(
            child.dep_ in ("xcomp", "ccomp", "acl")
            or (child.dep_ == "prep" and child.lower_ in ("of", "for", "against"))
            for child in around
        ):
            content = None
    if content is not None and content.tag_ in ("WDT", "WP", "WP$"):
        return None
    if content is None or (low == "mention" and content.pos_ == "PRON"):
        return None
    subject = subject_of(verb)
    if subject is None or (content.dep_ == "nsubjpass" and subject.head.dep_ != "agent"):
        return None
    return Cue(verb=verb, subject=subject, sort="narrated", content=content)


def noun_cue(noun: Token, low: str) -> Cue | None:
    """ "Reports by some agencies that …", "the ministry's claim that …": a noun of saying with its speaker and its
    clause."""
    if (low not in lex.SAID_NOUNS and low not in lex.RUMOUR) or noun.head.lemma_.lower() in lex.VOICING:
        return None
    content = next(
        (
            child
            for child in noun.rights
            if child.dep_ in ("acl", "ccomp", "relcl")
            and any(m.dep_ == "mark" and m.lower_ == "that" for m in child.children)
        ),
        None,
    )
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    for child in noun.rights:
        if owner is None and child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            owner = next((each for each in child.children if each.dep_ == "pobj"), None)
            if content is None and owner is not None:
                content = next(
                    (
                        each
                        for each in owner.rights
                        if each.dep_ in ("acl", "relcl")
                        and any(m.dep_ == "mark" and m.lower_ == "that" for m in each.children)
                    ),
                    None,
                )
    return (
        Cue(verb=noun, subject=owner, sort="clause", content=content)
        if owner is not None and content is not None
        else None
    )


def passive_cue(verb: Token, low: str) -> Cue | None:
    """ "Its removal was confirmed by the ministry": the thing told, with the one who told it as agent."""
    if low not in lex.TOLD_BY:
        return None
    thing = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    if thing is None or agent is None or thing.pos_ == "PRON":
        return None
    who = next((child for child in agent.children if child.dep_ == "pobj"), None)
    return Cue(verb=verb, subject=who, sort="narrated", content=thing) if who is not None else None
