"""The outlets that carried somebody's words (`via`), and who stands behind an outlet that quotes."""

from collections.abc import Sequence

from spacy.tokens import Token

from blackletter.reading.mentions.discourse import Discourse
from blackletter.reading.mentions.outlets import described_outlet
from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.draft import Draft
from blackletter.reading.statements.speakers import Speaker, speaker
from blackletter.reading.statements.subjects import subject_of

_CITING = frozenset(("quote", "cite", "reference", "refer"))
_BACKWARD = (
    "quoting",
    "citing",
    "quoted by",
    "cited by",
    "with reference to",
    "with link to",
    "with the link to",
    "referring to",
    "from",
)


def quoted_source(
    sentence: ParsedSentence, outlet: Speaker, mentions: tuple[Mention, ...], discourse: Discourse
) -> Speaker | None:
    """The person or body that an outlet of this sentence quotes or cites ("TASS reported, citing a source in the
    ministry")."""
    for token in sentence.doc:
        if token.lemma_.lower() not in _CITING or token.pos_ != "VERB":
            continue
        source = next((child for child in token.children if child.dep_ == "dobj"), None)
        if token.lemma_.lower() == "refer":
            to = next((child for child in token.children if child.dep_ == "prep" and child.lower_ == "to"), None)
            source = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
        if source is None:
            continue
        found = speaker(sentence, source, mentions, discourse)
        if found is not None and not found.outlet and found.name != outlet.name:
            return found
    return None


def add_routes(sentence: ParsedSentence, drafts: Sequence[Draft], mentions: tuple[Mention, ...], mapped: str) -> None:
    """Give each statement of the sentence the outlets that the sentence names outside of its content."""
    outlets = [each for each in mentions if each.kind == "outlet" and sentence.span.covers(each.span)]
    for draft in drafts:
        whole = len(draft.span) > 0.9 * len(sentence.span)
        names: list[str] = []
        for mention in outlets:
            inside = draft.span.covers(mention.span) and not (whole and _carries(sentence, mention))
            if inside or mention.name in draft.speaker.name or mention.name in names or mention.name in draft.via:
                continue
            if not _close(sentence, draft, mention):
                continue
            before = mapped[max(sentence.span.start, mention.span.start - 28) : mention.span.start].lower()
            if names and any(f" {word} " in before.replace("the ", "") + " " or word in before for word in _BACKWARD):
                names.insert(0, mention.name)
            else:
                names.append(mention.name)
        draft.via = [*draft.via, *names]


def _close(sentence: ParsedSentence, draft: Draft, mention: Mention) -> bool:
    """An outlet that speaks for itself in the sentence ("TASS put it more cautiously") carries only its own words."""
    token = _head(sentence, mention)
    if token is None or draft.verb is None:
        return True
    return token.dep_ != "nsubj" or token.head.lemma_.lower() in lex.CARRYING or token.head == draft.verb


def _carries(sentence: ParsedSentence, mention: Mention) -> bool:
    token = _head(sentence, mention)
    return token is not None and (token.dep_ in ("nsubj", "pobj", "dobj") and token.head.pos_ in ("VERB", "ADP"))


def _head(sentence: ParsedSentence, mention: Mention) -> Token | None:
    inside = [token for token in sentence.doc if mention.span.start <= sentence.offset(token) < mention.span.end]
    return next((token for token in inside if token.head not in inside), None)


def carried_on(sentence: ParsedSentence, mentions: tuple[Mention, ...]) -> list[str]:
    """The outlets of a sentence that tells of carrying alone ("one agency ran the text, another took it over"),
    in order."""
    names: list[str] = []
    for token in sentence.doc:
        if token.pos_ != "VERB" or token.lemma_.lower() not in lex.CARRYING:
            continue
        subject = subject_of(token)
        if subject is None or any(child.dep_ == "ccomp" for child in token.rights):
            continue
        offset = sentence.offset(subject)
        over = [each.name for each in mentions if each.kind == "outlet" and each.span.start <= offset < each.span.end]
        name = over[0] if over else described_outlet(subject)
        if name is None:
            return []
        if name not in names:
            names.append(name)
    return names
