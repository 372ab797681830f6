"""Who has been spoken of so far: candidates for "he", "it", "the official", "the ministry", in order of the text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from blackletter.reading.mentions.holders import holder_of
from blackletter.reading.mentions.nouns import described, of_whom, possessor
from blackletter.reading.mentions.words import (
    GENERIC,
    HE,
    IT,
    KIN,
    OUTLET_NOUNS,
    PARTIES,
    SHE,
    THEY,
    is_body,
    is_outlet_noun,
    is_role,
)
from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.values.evidence import Span

REACH = 8
"""Sentences back that a pronoun can reach."""
_MEN = frozenset(
    "man spokesman chairman congressman policeman statesman businessman clergyman king prince lord".split()
)
_EITHER = frozenset(
    "spokesperson source official insider chairperson diplomat lawyer adviser officer aide person".split()
)
"""Posts of people whom a report does not name: "a spokesperson said … they added"."""
_APART = frozenset(
    "highest top lower upper other another second third constitutional supreme local neighbouring rival".split()
)
"""Adjectives that tell a body from the one spoken of: "the highest court"."""
_WIDE = frozenset(("world", "global", "international", "regional", "sporting", "continental"))
_SUBJECTS = ("nsubj", "nsubjpass", "agent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody or something that a pronoun or a description can stand for.

    `sort` is "person", "body", "party" or "outlet"; `heads` = the nouns by which it can be called again (lower case).
    """

    offset: int
    sentence: int
    sort: str
    mention: Mention
    heads: frozenset[str]
    plural: bool
    subject: bool
    definite: bool = False


class Discourse:
    """The candidates of a report in the order of the text, and which of them spoke last in each sentence."""

    def __init__(
        self, sentences: Sequence[ParsedSentence], mentions: Sequence[Mention], quoted: Sequence[Span] = ()
    ) -> None:
        self._quoted = quoted
        self._titles = [sentence.index for sentence in sentences if sentence.block == "title"]
        self._by_sentence: dict[int, list[Candidate]] = {sentence.index: [] for sentence in sentences}
        self._spoke: dict[int, Candidate] = {}
        for sentence in sentences:
            inside = [mention for mention in mentions if sentence.span.covers(mention.span)]
            self._by_sentence[sentence.index] = sorted(_candidates(sentence, inside), key=lambda each: each.offset)

    def spoke(self, sentence: int, speaker: Candidate) -> None:
        """Remember that `speaker` was the one who spoke in `sentence`: the first choice for a later pronoun."""
        self._spoke[sentence] = speaker

    def last_speaker(self, sentence: int) -> Candidate | None:
        """Who spoke in `sentence`, if anybody did."""
        return self._spoke.get(sentence)

    def for_pronoun(self, sentence: int, offset: int, word: str, *, own: bool = True) -> Candidate | None:
        """What "he", "she", "it" or "they" at `offset` stands for: nearest sentence first, its speaker, its subject,
        any.

        `own` False leaves the sentence of the pronoun itself out ("…, he added": whoever stands before is spoken of).
        """
        low = word.lower()
        found = self._search(sentence, offset, lambda each: _can_be(each, low), own=own)
        if not own and (low in HE or low in SHE) and (found is None or self._is_only_met(found)):
            here = [each for each in self._by_sentence.get(sentence, ()) if each.offset < offset and _can_be(each, low)]
            named = [each for each in here if each.mention.full and not self._is_quoted(each)]
            found = named[-1] if named else found
        return found

    def _is_only_met(self, candidate: Candidate) -> bool:
        """Whether somebody has no name and has not spoken: "a member of the front"."""
        return not candidate.mention.full and not any(each is candidate for each in self._spoke.values())

    def for_description(
        self,
        sentence: int,
        offset: int,
        head: str,
        plural: bool,
        words: frozenset[str],
        *,
        own: bool = True,
        names: frozenset[str] = frozenset(),
    ) -> Candidate | None:
        """What "the envoy" or "the ministry" at `offset` picks up: a candidate called by that noun or by one of its
        kin."""
        kin = KIN.get(head, {head}) | {head}
        sorts = _sorts(head)

        def fits(each: Candidate) -> bool:
            named = head in GENERIC and each.sort == "body" and each.mention.full and words <= _WIDE
            if (head == "minister" and "prime" in each.heads) or not (names | (words & _APART)) <= each.heads:
                return False
            return (
                each.plural == plural
                and each.sort in sorts
                and (named or bool(each.heads & kin))
                and (not words or bool(words & each.heads) or each.mention.full)
            )

        if head in PARTIES and not words and not plural:
            named = self._search(
                sentence,
                offset,
                lambda each: each.sort == "party" and each.mention.full and not each.plural,
                own=own,
                reach=60,
            )
            if named is not None:
                return named
        for rule in (
            lambda each: fits(each) and head in each.heads and not each.definite,
            lambda each: fits(each) and not each.definite,
            fits,
        ):
            found = self._search(sentence, offset, rule, own=own, reach=60)
            if found is not None:
                return found
        return self._ahead(sentence, head) if head in KIN and not plural else None

    def _ahead(self, sentence: int, head: str) -> Candidate | None:
        """A person named only later by that very role: "the Secretary found …", signed at the foot."""
        for index, candidates in self._by_sentence.items():
            for each in candidates if index > sentence else ():
                if each.sort == "person" and each.mention.full and head in each.heads:
                    return each
        return None

    def by_head(self, head: str, words: frozenset[str], *, plural: bool = False, but: int = -1) -> Candidate | None:
        """A candidate anywhere in the report, outside of sentence `but`, whose name holds `head` and one of `words`
        ("Kyrgyz ministry")."""
        sorts = _sorts(head)
        for index, candidates in self._by_sentence.items():
            for each in candidates if index != but else ():
                if (
                    head in each.heads
                    and each.sort in sorts
                    and each.plural == plural
                    and any(_same_stem(word, other) for word in words for other in each.heads)
                ):
                    return each
        return None

    def named_in(self, sentence: int) -> list[Candidate]:
        """The persons, bodies and outlets of `sentence`, in order."""
        return [each for each in self._by_sentence.get(sentence, ()) if each.sort in ("person", "body", "outlet")]

    def in_title(self) -> Candidate | None:
        """The one person of the title whose post the report never tells: the first description of a post is likely
        theirs."""
        people = [
            each
            for title in self._titles
            for each in self._by_sentence.get(title, ())
            if each.sort == "person" and each.mention.role is None and each.mention.name[:1].isupper()
        ]
        return people[0] if len(people) == 1 else None

    def subject_before(self, sentence: int) -> Candidate | None:
        """The person or body that is the subject of the sentence before, for a quotation that names no speaker."""
        for each in self._by_sentence.get(sentence, ()):
            if each.subject and each.sort in ("person", "body", "outlet"):
                return each
        return None

    def _search(
        self, sentence: int, offset: int, fits: Callable[[Candidate], bool], *, own: bool, reach: int = REACH
    ) -> Candidate | None:
        spare: Candidate | None = None
        for index in range(sentence, max(-1, sentence - reach) - 1, -1):
            candidates = [
                each
                for each in self._by_sentence.get(index, ())
                if each.offset < offset and fits(each) and not self._is_quoted(each)
            ]
            spoke = self._spoke.get(index)
            if spoke is not None and index != sentence and fits(spoke):
                return spoke
            if not candidates or (index == sentence and not own):
                continue
            subjects = [each for each in candidates if each.subject]
            if index == sentence and not subjects:
                spare = spare or candidates[-1]
                continue
            return subjects[0] if subjects else candidates[-1] if index == sentence else candidates[0]
        return spare

    def _is_quoted(self, candidate: Candidate) -> bool:
        return any(span.start <= candidate.offset < span.end for span in self._quoted)


def _sorts(head: str) -> frozenset[str]:
    """What a noun can call again: a post a person, a body a body, whatever else anything."""
    if is_role(head):
        return frozenset(("person",))
    return frozenset(("body", "outlet")) if is_body(head) else frozenset(("person", "body", "outlet", "party"))


def _can_be(candidate: Candidate, pronoun: str) -> bool:
    if pronoun in HE or pronoun in SHE:
        wrong = (
            bool(candidate.heads & _MEN) if pronoun in SHE else any(head.endswith("woman") for head in candidate.heads)
        )
        return candidate.sort == "person" and not candidate.plural and not wrong
    if pronoun in IT:
        return candidate.sort in ("body", "outlet", "party") and not candidate.plural
    if pronoun in THEY:
        nobody = candidate.sort == "person" and not candidate.mention.full and bool(candidate.heads & _EITHER)
        return candidate.plural or nobody
    return False


def _same_stem(left: str, right: str) -> bool:
    size = min(len(left), len(right), 5)
    return size >= 4 and left[:size] == right[:size]


def _candidates(sentence: ParsedSentence, mentions: Sequence[Mention]) -> Iterator[Candidate]:
    covered: list[tuple[int, int]] = []
    for mention in mentions:
        inside = [t for t in sentence.doc if mention.span.start <= sentence.offset(t) < mention.span.end]
        if not inside or mention.kind in ("list", "place"):
            continue
        head = next((token for token in inside if token.head not in inside), inside[-1])
        covered.append((mention.span.start, mention.span.end))
        sort = {"person": "person", "outlet": "outlet", "authority": "body", "org": "party" if mention.key else "body"}[
            mention.kind
        ]
        words = f"{mention.name} {mention.role or ''}".lower().replace("-", " ").split()
        if sort == "outlet":
            words.extend(OUTLET_NOUNS)
        yield Candidate(
            offset=mention.span.start,
            sentence=sentence.index,
            sort=sort,
            mention=mention,
            heads=frozenset(words),
            plural=sort != "person" and head.tag_ in ("NNS", "NNPS") and sort != "party",
            subject=_is_subject(head),
        )
    for token in sentence.doc:
        offset = sentence.offset(token)
        if token.pos_ not in ("NOUN", "PROPN") or any(start <= offset < end for start, end in covered):
            continue
        found = _sort(token)
        named = any(
            child.dep_ == "appos" and any(start <= sentence.offset(child) < end for start, end in covered)
            for child in token.children
        )
        named = named or holder_of(sentence, token, mentions) is not None
        if found is None or named or token.dep_ in ("compound", "appos", "poss") or (token.dep_ == "attr"):
            continue
        sort = found
        mention = described_mention(sentence, token, sort)
        yield Candidate(
            offset=offset,
            sentence=sentence.index,
            sort=sort,
            mention=mention,
            heads=frozenset((token.lemma_.lower(), *mention.name.lower().replace("-", " ").split())),
            plural=token.tag_ in ("NNS", "NNPS"),
            subject=_is_subject(token),
            definite=_is_known(token),
        )


def _is_known(token: Token) -> bool:
    """Whether a phrase only calls something known again: definite, and without words that would bring it in."""
    definite = any(
        child.lower_ in ("the", "that", "this", "same", "its", "his", "her", "their") for child in token.lefts
    )
    brings = any(child.dep_ in ("compound", "amod", "nmod") for child in token.lefts) or any(
        child.dep_ == "prep" and child.lower_ in ("of", "for", "at", "in") for child in token.rights
    )
    return definite and not brings


def _sort(token: Token) -> str | None:
    low = token.lemma_.lower()
    if is_role(low) and token.dep_ not in ("amod",):
        return "person"
    if is_outlet_noun(low):
        return "outlet"
    if is_body(low):
        return "body"
    return "party" if low in PARTIES else None


def described_mention(sentence: ParsedSentence, token: Token, sort: str) -> Mention:
    """A mention for a common noun phrase, named as it is described ("official at the sports ministry")."""
    owner = possessor(token) or of_whom(token)
    kind = {"person": "person", "body": "authority", "outlet": "outlet", "party": "org"}[sort]
    role = token.lemma_.lower() if sort == "person" else None
    organisation = owner.text if owner is not None and owner.pos_ == "PROPN" and sort == "person" else None
    return Mention(
        span=sentence.span_of(token, token),
        kind=kind,
        name=described(token),
        role=role,
        organisation=organisation,
        full=False,
    )


def _is_subject(token: Token) -> bool:
    for _ in range(3):
        if token.dep_ in _SUBJECTS or (token.dep_ == "pobj" and token.head.dep_ == "agent"):
            return True
        if token.dep_ not in ("appos", "compound", "conj"):
            return False
        token = token.head
    return False
