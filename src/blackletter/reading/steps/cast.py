"""The cast of a report: every name that can be a listed party, also where the parser knew no organisation.

A parser trained on news has never met an invented front or a country nobody has heard of. Names are judged by how the
whole report uses them: "the Lake Veterans" and "the Mirab Army" are parties, "in Kherai" and "Kherai's minister" a
place.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.mentions.acronyms import acronyms
from blackletter.reading.mentions.nouns import name_run
from blackletter.reading.mentions.words import BODIES, OUTLET_NAME_WORDS, PARTIES, ROLES, TITLES
from blackletter.reading.parsed import Mention, ParsedSentence, Report
from blackletter.values.evidence import Span

_PLACE_PREPOSITIONS = frozenset(
    "in from to across outside inside near at throughout into within around through".split()
)
_NOT_PARTIES = frozenset(
    "act law code bill decree order article section schedule annex list register roll registry index gazette journal "
    "court tribunal commission ministry minister office department street square palace hall house river mountain "
    "airport university hospital hotel agreement accord treaty protocol charter convention resolution constitution "
    "christmas easter ramadan new_year spring parliament congress senate assembly duma day week month year q a qa "
    "question answer photo picture caption note page no embassy islam christian muslim god english russian arabic "
    "statute ordinance proclamation rules union_jack guidelines paper edition room".split()
)
_CALLED = frozenset(
    "brotherhood corps guards legion resistance sect formation outfit army union clan gang tribe".split()
)
_ARMED = frozenset(
    "army front movement party brigade brigades league militia legion fighters group organisation organization faction "
    "network guard guards corps resistance brotherhood sons veterans union council alliance column columns command "
    "commandos volunteers society association committee vanguard battalion wing cell cells tigers lions wolves eagles "
    "martyrs companions partisans patriots defenders soldiers warriors path dawn star shield sword fist hand house "
    "jihad hizb harakat jaish lashkar jama'at jamaat ansar tehrik tehreek jund liwa kataib saraya band "
    "circle clan clans "
    "reds greens blacks host covenant order_of".split()
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Name:
    sentence: ParsedSentence
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        words = self.tokens[0].doc[self.tokens[0].i : self.tokens[-1].i + 1].text
        return " ".join(words.split())


def with_cast(report: Report) -> Report:
    """`report` with a mention of kind "org" for each party-like name that had none, short forms under their full name,
    and with "the group" and its like resolved to the party last named."""
    report = _explained(report)
    names = list(_free_names(report))
    kinds = _judged([*names, *_guessed(report)])
    report = replace(report, mentions=tuple(_placed(each, kinds) for each in report.mentions))
    added = [
        Mention(span=name.sentence.span_of(name.tokens[0], name.tokens[-1]), kind="org", name=name.text, full=True)
        for name in names
        if kinds.get(name.text) == "party"
    ]
    parties = sorted([*(m for m in report.mentions if m.kind == "org"), *added], key=lambda each: each.span.start)
    full = _full_names(parties)
    known = {
        each: replace(each, name=full[each.name]) for each in parties if full.get(each.name, each.name) != each.name
    }
    mentions = [known.get(each, each) for each in (*report.mentions, *added)]
    mentions.sort(key=lambda each: (each.span.start, each.span.end))
    whole = replace(report, mentions=tuple(_called_again(mentions)))
    return replace(whole, referents={**report.referents, **_descriptions(whole, report.referents)})


def _explained(report: Report) -> Report:
    """`report` with the acronyms that it explains under their full names; one that stands for a body is no party."""
    told = acronyms(report.mapped)
    if not told:
        return report
    kinds = {short: "authority" if _is_body(name) else "org" for short, (name, _) in told.items()}
    known = {each.name for each in report.mentions if each.key}
    mentions = [
        replace(each, name=told[each.name][0], kind=kinds[each.name])
        if each.kind == "org" and not each.key and each.name in told
        else each
        for each in report.mentions
    ]
    taken = [each.span for each in mentions if each.kind != "place"]
    for short, (name, span) in told.items():
        spots = [span, *(Span(start=m.start(), end=m.end()) for m in re.finditer(rf"\b{short}\b", report.mapped))]
        for spot in spots if short not in known and name not in known else ():
            if not any(spot.overlaps(each) for each in taken):
                mentions.append(Mention(span=spot, kind=kinds[short], name=name, full=spot == span))
    mentions.sort(key=lambda each: (each.span.start, each.span.end))
    return replace(report, mentions=tuple(mentions))


def _is_body(name: str) -> bool:
    words = name.lower().split()
    head = words[next((i for i, word in enumerate(words) if word in ("of", "for", "on")), len(words)) - 1]
    return head in (BODIES | _NOT_PARTIES) - _ARMED


def _free_names(report: Report) -> Iterator[_Name]:
    """Runs of name words that no mention covers."""
    for sentence in report.sentences:
        taken = [m.span for m in report.mentions if m.span.overlaps(sentence.span)]
        seen: set[int] = set()
        for token in sentence.doc:
            if token.i in seen or token.pos_ != "PROPN":
                continue
            run = name_run(token)
            seen.update(each.i for each in run)
            if not run or any(each.ent_type_ in ("DATE", "TIME", "LANGUAGE", "MONEY") for each in run):
                continue
            span = sentence.span_of(run[0], run[-1])
            if not any(span.overlaps(each) for each in taken):
                yield _Name(sentence=sentence, tokens=run)


def _guessed(report: Report) -> Iterator[_Name]:
    """Single words that only the parser took for organisations: "Kherai" may be a country."""
    for mention in report.mentions:
        sentence = report.sentence_at(mention.span.start)
        if mention.kind != "org" or mention.key or " " in mention.name or sentence is None:
            continue
        token = sentence.token_at(mention.span.start)
        if token is not None:
            yield _Name(sentence=sentence, tokens=(token,))


def _placed(mention: Mention, kinds: Mapping[str, str]) -> Mention:
    place = mention.kind == "org" and not mention.key and kinds.get(mention.name) == "place"
    return replace(mention, kind="place") if place else mention


def _judged(names: Sequence[_Name]) -> Mapping[str, str]:
    """ "party" or "place" or "other" for each name, by all its uses in the report."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.text][_vote(name)] += 1
    return {text: _verdict(text, cast) for text, cast in votes.items()}


def _verdict(text: str, cast: Counter[str]) -> str:
    last = text.split()[-1].lower()
    words = {word.lower() for word in text.split()}
    if last in _NOT_PARTIES or words & (ROLES | TITLES) or last in BODIES - _ARMED:
        return "other"
    if words & {word.lower() for word in OUTLET_NAME_WORDS} and not words & (_ARMED | PARTIES):
        return "other"
    if words & (_ARMED | PARTIES):
        return "party"
    if cast["place"] or cast["person"] > cast["party"]:
        return "place" if cast["place"] else "other"
    return "party" if cast["party"] else "other"


def _vote(name: _Name) -> str:
    first, last = name.tokens[0], name.tokens[-1]
    head = next((t for t in name.tokens if t.head not in name.tokens), last)
    before = first.nbor(-1).lower_ if first.i else ""
    labels = {token.ent_type_ for token in name.tokens}
    if labels & {"GPE", "LOC", "FAC"} or (before in _PLACE_PREPOSITIONS and head.dep_ == "pobj"):
        return "place"
    if head.dep_ in ("poss", "compound", "nmod") and head.head.lemma_.lower() in BODIES | ROLES | nouns.LEGISLATURE:
        return "place" if before != "the" else "party"
    if labels == {"PERSON"} and before != "the":
        return "person"
    if before == "the" or last.tag_ == "NNPS" or labels & {"ORG", "NORP"}:
        return "party"
    return "party" if head.dep_ in ("dobj", "nsubjpass") and len(name.tokens) > 1 else "other"


def _full_names(parties: Sequence[Mention]) -> Mapping[str, str]:
    """The longest earlier name that ends in a short one ("Brotherhood": "Sabran Brotherhood") or has its initials."""
    order = list(dict.fromkeys(each.name for each in parties))
    found = {}
    for short in order:
        if len(short.split()) > 1 or short in nouns.PARTY:
            continue
        longer = [name for name in order if name != short and (_ends(name, short) or _initials(name, short))]
        if longer and len(set(longer)) == 1:
            found[short] = longer[0]
    return found


def _ends(name: str, short: str) -> bool:
    words = name.split()
    return (
        len(words) > 1 and (words[-1].lower() == short.lower() or words[0].lower() == short.lower()) and len(short) > 3
    )


def _initials(name: str, short: str) -> bool:
    if not short.isupper() or len(short) < 2:
        return False
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return len(initials) > 1 and initials == short


def _called_again(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """A bare "Front" or "Brigades" under the name of the party last told that has that word."""
    told: list[str] = []
    for each in mentions:
        word = each.name.lower()
        if each.kind == "org" and not each.key and word in PARTIES | _CALLED | _ARMED:
            longer = [name for name in told if word in name.lower().split() and " " in name]
            yield replace(each, name=longer[-1]) if longer else each
            continue
        if each.kind == "org":
            told.append(each.name)
        yield each


def _descriptions(report: Report, known: Mapping[tuple[int, int], Mention]) -> Mapping[tuple[int, int], Mention]:
    """ "The group", "the army": the party last named before, one whose name holds that very noun first."""
    parties = [each for each in report.mentions if each.kind == "org" and each.name[:1].isupper()]
    found = {}
    for sentence in report.sentences:
        for token in sentence.doc:
            head = token.lemma_.lower()
            if (
                token.pos_ not in ("NOUN", "PROPN")
                or head not in PARTIES | _CALLED
                or (sentence.index, token.i) in known
            ):
                continue
            offset = sentence.offset(token)
            if any(each.span.start <= offset < each.span.end for each in report.mentions):
                continue
            if not any(child.lower_ in ("the", "this", "that") for child in token.lefts) or any(
                child.dep_ in ("amod", "compound", "nmod") for child in token.lefts
            ):
                continue
            before = [each for each in parties if each.span.start < offset]
            same = [each for each in before if head in each.name.lower().split()]
            if before:
                found[(sentence.index, token.i)] = (same or before)[-1]
    return found
