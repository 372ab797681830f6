"""People named in a report, with their roles: "Russian Foreign Minister Sergey Lavrov", "Maryam Rajavi, the group's
leader"."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from blackletter.reading.mentions.nouns import (
    core,
    described,
    is_name_word,
    name_run,
    of_whom,
    person_part,
    possessor,
    text_of,
)
from blackletter.reading.mentions.words import OUTLET_NAME_WORDS, TITLES, is_body, is_role
from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.values.evidence import Span

_NOT_A_PERSON = frozenset(("GPE", "LOC", "NORP", "DATE", "FAC", "EVENT", "LAW", "LANGUAGE"))
_PERSONAL = frozenset(
    (
        "say tell add lead head chair run handle note write speak call reply argue warn insist explain "
        "describe serve resign"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """One naming of a person: the tokens of the name inside a sentence, and what stands with it.

    `below` = the sentence after it, where a signature tells the post.
    """

    sentence: ParsedSentence
    tokens: tuple[Token, ...]
    role: str | None
    organisation: str | None
    below: ParsedSentence | None = None


def named_people(sentences: Iterable[ParsedSentence], taken: Iterable[Span]) -> tuple[NamedPerson, ...]:
    """Every naming of a person, in order; `taken` = spans of known parties, bodies and outlets: no persons."""
    covered = sorted((span.start, span.end) for span in taken)
    sentences = list(sentences)
    first = _pass(sentences, covered, frozenset())
    surnames = frozenset(person.tokens[-1].lower_ for person in first if len(person.tokens[-1]) > 3)
    return _pass(sentences, covered, surnames)


def _pass(
    sentences: Iterable[ParsedSentence], covered: list[tuple[int, int]], surnames: frozenset[str]
) -> tuple[NamedPerson, ...]:
    found: list[NamedPerson] = []
    every = list(sentences)
    for sentence, below in zip(every, [*every[1:], None], strict=False):
        at = -1
        for token in sentence.doc:
            if token.i <= at or not is_name_word(token):
                continue
            run = name_run(token)
            at = run[-1].i if run else at
            person = _person(sentence, run, surnames)
            if person is not None and not _inside(covered, sentence, person.tokens):
                found.append(replace(person, below=below))
    return tuple(found)


def _person(sentence: ParsedSentence, run: tuple[Token, ...], surnames: frozenset[str]) -> NamedPerson | None:
    name = person_part(run)
    if not name or all(is_role(token.lower_) for token in name):
        return None
    head = name[-1]
    role_words = run[: len(run) - len(name)]
    role, organisation = _role(name, role_words)
    labelled = sum(token.ent_type_ == "PERSON" for token in name) * 2 >= len(name)
    other = sum(token.ent_type_ in _NOT_A_PERSON for token in name) * 2 > len(name)
    body = any(is_body(token.lower_) or token.text in OUTLET_NAME_WORDS for token in name)
    if body or (name[-1].is_upper and len(name[-1]) <= 6 and len(name) == 1):
        return None
    known = head.lower_ in surnames or name[-1].lower_ in surnames
    speaks = len(name) > 1 and not other and _acts(head)
    if not (labelled or known or speaks or (role is not None and not other)):
        return None
    if role is None and len(name) == 1 and head.dep_ in ("compound", "amod", "poss") and not labelled:
        return None
    return NamedPerson(sentence=sentence, tokens=name, role=role, organisation=organisation)


def _acts(head: Token) -> bool:
    """Whether a name of unknown kind does what only people do: leads, says, tells."""
    verbs = [head.head] if head.dep_ == "nsubj" else []
    verbs += [
        child
        for child in head.children
        if child.dep_ == "relcl" and any(each.lower_ == "who" for each in child.children)
    ]
    return any(verb.lemma_.lower() in _PERSONAL for verb in verbs) and not any(
        child.lower_ == "the" for child in head.lefts
    )


def _role(name: tuple[Token, ...], role_words: tuple[Token, ...]) -> tuple[str | None, str | None]:
    """The role told beside a name: before it, in an apposition after it, or as the noun that it stands in apposition
    to."""
    head = next((token for token in reversed(name) if token.head not in name), name[-1])
    titled = tuple(token for token in role_words if token.lower_.rstrip(".") not in TITLES)
    if any(is_role(token.lower_) for token in titled):
        first = titled[0].i
        doc = titled[0].doc
        while (
            first > 0
            and doc[first - 1].dep_ in ("compound", "amod", "poss", "case", "nmod")
            and not doc[first - 1].is_punct
        ):
            first -= 1
        return text_of(tuple(doc[first : titled[-1].i + 1])), _organisation(titled[-1])
    before = name[0].nbor(-1) if name[0].i > 0 else None
    if before is not None and is_role(before.lemma_.lower()) and before.pos_ in ("NOUN", "PROPN"):
        return text_of(core(before)), _organisation(before)
    for child in head.children:
        if child.dep_ == "appos" and is_role(child.lemma_.lower()):
            return described(child), _organisation(child)
    if head.dep_ == "appos" and is_role(head.head.lemma_.lower()):
        return described(head.head), _organisation(head.head)
    after = _after(name[-1])
    if after is not None:
        return described(after), _organisation(after)
    return None, None


def _after(last: Token) -> Token | None:
    """The role noun of ", the Kremlin's spokesman," right after a name, where the parser missed the apposition."""
    doc = last.doc
    if last.i + 2 >= len(doc) or doc[last.i + 1].text != ",":
        return None
    for token in doc[last.i + 2 : last.i + 10]:
        if token.text == "," or token.pos_ in ("VERB", "AUX", "PRON") or token.tag_ in ("WP", "WP$", "WDT"):
            return None
        if is_role(token.lemma_.lower()) and token.pos_ in ("NOUN", "PROPN"):
            return (
                token
                if any(child.dep_ in ("det", "poss", "compound", "amod") for child in token.lefts)
                or (token.i + 1 < len(doc) and token.nbor(1).lower_ == "of")
                else None
            )
    return None


def _organisation(role: Token) -> str | None:
    """The body that a role belongs to: "the ministry's spokesman", "head of the FSB", "FSB chief"."""
    owner = possessor(role) or of_whom(role)
    if owner is not None and owner.pos_ in ("NOUN", "PROPN"):
        return text_of(core(owner))
    compound = [child for child in role.lefts if child.dep_ in ("compound", "nmod") and child.pos_ == "PROPN"]
    return text_of(core(compound[-1])) if compound else None


def _inside(covered: list[tuple[int, int]], sentence: ParsedSentence, tokens: tuple[Token, ...]) -> bool:
    start, end = sentence.offset(tokens[0]), sentence.offset(tokens[-1]) + len(tokens[-1])
    return any(left < end and start < right for left, right in covered)


def person_mentions(named: Iterable[NamedPerson]) -> tuple[Mention, ...]:
    """The namings as mentions: each bears the fullest name, role and organisation that the report gives that person."""
    people = _signed(list(named))
    full: dict[str, NamedPerson] = {}
    for person in people:
        last = person.tokens[-1].lower_
        best = full.get(last)
        if best is None or len(person.tokens) > len(best.tokens):
            full[last] = person
    return tuple(_mention(person, full.get(person.tokens[-1].lower_) or person, people) for person in people)


def _signed(people: list[NamedPerson]) -> list[NamedPerson]:
    """A name alone on its line at the foot of a document, with the post on the line below."""
    found = []
    for i, person in enumerate(people):
        role = person.role
        alone = len(person.sentence.doc) <= len(person.tokens) + 2
        if role is None and alone and person.below is not None:
            first = [token for token in person.below.doc if not token.is_space][:6]
            post = first and is_role(first[0].lower_)
            if post or (len(first) > 1 and is_role(first[1].lower_) and first[0].is_title):
                role = person.below.doc.text.split(",")[0].strip(" .")
        found.append(replace(people[i], role=role))
    return found


def _mention(person: NamedPerson, best: NamedPerson, people: list[NamedPerson]) -> Mention:
    if not _compatible(person, best):
        best = person
    roles = [
        each
        for each in people
        if each.role and each.tokens[-1].lower_ == best.tokens[-1].lower_ and _compatible(each, best)
    ]
    return Mention(
        span=person.sentence.span_of(person.tokens[0], person.tokens[-1]),
        kind="person",
        name=text_of(best.tokens),
        role=roles[0].role if roles else None,
        organisation=next((each.organisation for each in roles if each.organisation), None),
        full=len(person.tokens) > 1,
    )


def _compatible(short: NamedPerson, full: NamedPerson) -> bool:
    """Two namings are one person where the shorter's words stand in the longer, first names apart in spelling alone."""
    if len(short.tokens) == 1 or short is full:
        return True
    return short.tokens[0].text[:2] == full.tokens[0].text[:2]
