"""Statements of a report, sentence by sentence: cues and quotations to drafts, drafts to values."""

from collections.abc import Sequence

from spacy.tokens import Token

from blackletter.reading.mentions.discourse import Candidate, Discourse
from blackletter.reading.mentions.words import is_outlet_noun
from blackletter.reading.parsed import DateMention, Mention, ParsedSentence
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.according import DOCUMENTS, attributions, behind
from blackletter.reading.statements.carrying import Carrying
from blackletter.reading.statements.contents import content_span
from blackletter.reading.statements.continued import (
    after_semicolon,
    before_colon,
    latest_speaker,
    paper_before,
    spoke_just,
    who_goes_on,
)
from blackletter.reading.statements.cue import Cue, quoted_as_saying
from blackletter.reading.statements.cues import cues
from blackletter.reading.statements.draft import Draft, bounded
from blackletter.reading.statements.marks import ends_spoken, gap, is_name, words_outside
from blackletter.reading.statements.nesting import apart, innermost
from blackletter.reading.statements.occasions import occasion, venue_of
from blackletter.reading.statements.quotes import Quote
from blackletter.reading.statements.routes import add_routes, quoted_source
from blackletter.reading.statements.speakers import Speaker, speaker
from blackletter.reading.statements.subjects import subject_of
from blackletter.reading.statements.titles import colon_title, credited_title
from blackletter.reading.statements.voices import may_speak
from blackletter.values.evidence import Span


class StatementFinder:
    """Walks the sentences once; knows what was said before, for pronouns, continued quotations and outlets that carry
    on."""

    def __init__(
        self,
        mapped: str,
        sentences: Sequence[ParsedSentence],
        mentions: Sequence[Mention],
        dates: Sequence[DateMention],
        quotations: Sequence[Quote],
    ) -> None:
        self.mapped = mapped
        self.sentences = sentences
        self.mentions = {s.index: tuple(m for m in mentions if s.span.overlaps(m.span)) for s in sentences}
        self.dates = {s.index: tuple(d for d in dates if d.sentence == s.index) for s in sentences}
        self.quotes = {s.index: tuple(q for q in quotations if q.outer.overlaps(s.span)) for s in sentences}
        self.discourse = Discourse(sentences, mentions, [quote.inner for quote in quotations])
        self.drafts: list[Draft] = []
        self.used: set[int] = set()
        self.carrying = Carrying()

    def run(self) -> list[Draft]:
        """The drafts of all sentences, in the order of the text."""
        for sentence in self.sentences:
            made = self._sentence(sentence)
            self.carrying.carry(sentence, made, self.drafts, self.mentions[sentence.index])
            self.drafts.extend(made)
            self._remember(sentence, made)
        return sorted(self.drafts, key=lambda draft: draft.span.start)

    # One sentence

    def _sentence(self, sentence: ParsedSentence) -> list[Draft]:
        quotes = self.quotes[sentence.index]
        found = cues(sentence, quotes)
        made: list[Draft] = credited_title(sentence, self.mentions[sentence.index], self.discourse, self.mapped)
        found = () if made else found
        bare: list[tuple[Cue, Speaker | None]] = []
        for cue in found:
            who = self._speaker(sentence, cue)
            if cue.sort == "quote":
                bare.append((cue, who))
            elif who is not None:
                span = content_span(self.mapped, sentence, cue)
                if span is not None and len(span) > 2:
                    kind = "narrative" if cue.sort == "narrated" else "indirect"
                    made.append(self._draft(sentence, who, kind, cue, span))
            elif cue.sort in ("clause", "around"):
                bare.append((cue, who))
        made.extend(self._attributed(sentence, made))
        if not made and not any(cue.sort != "quote" for cue in found):
            made.extend(colon_title(sentence, quotes, self.mentions[sentence.index], self.discourse, self.mapped))
        made = apart(innermost(made))
        self._quotations(sentence, made, bare)
        for draft in made:
            if draft.kind == "indirect" and draft.verb is not None and draft.verb.lemma_ in ("speak", "talk"):
                draft.kind = "narrative"
        self._outlet_cues(sentence, made, bare)
        made.extend(after_semicolon(sentence, made, found, quotes, self.mapped))
        for draft in made:
            if draft.speaker.outlet:
                source = quoted_source(sentence, draft.speaker, self.mentions[sentence.index], self.discourse)
                if source is not None:
                    draft.via.append(draft.speaker.name)
                    draft.speaker = source
        add_routes(sentence, made, self.mentions[sentence.index], self.mapped)
        return made

    def _speaker(self, sentence: ParsedSentence, cue: Cue) -> Speaker | None:
        """The first of the cue's possible subjects that names somebody who can speak."""
        quoted = quoted_as_saying(cue)
        first: Speaker | None = paper_before(sentence, self.sentences, cue)
        if first is not None:
            return first
        for head in (
            (quoted,) if quoted is not None else (*((cue.subject,) if cue.subject is not None else ()), *cue.others)
        ):
            if self._is_quoted(sentence, head):
                continue
            whose = behind(head) if head.lemma_.lower() in DOCUMENTS and not self._of_outlet(sentence, head) else head
            if whose.lemma_.lower() in DOCUMENTS and whose.dep_ == "dobj":
                whose = subject_of(whose.head) or whose
            found = speaker(sentence, whose, self.mentions[sentence.index], self.discourse, own=_looks_inside(cue))
            if found is not None and may_speak(cue, found):
                return found
            first = first or found
        return None

    def _is_quoted(self, sentence: ParsedSentence, token: Token) -> bool:
        offset = sentence.offset(token)
        return any(quote.inner.start <= offset < quote.inner.end for quote in self.quotes[sentence.index])

    def _of_outlet(self, sentence: ParsedSentence, head: Token) -> bool:
        """Whether a named outlet stands in front of a noun: "the Axios news site"."""
        start = sentence.offset(head.left_edge)
        return any(
            each.kind == "outlet" and start <= each.span.start <= sentence.offset(head)
            for each in self.mentions[sentence.index]
        ) and is_outlet_noun(head.lemma_.lower())

    def _draft(self, sentence: ParsedSentence, who: Speaker, kind: str, cue: Cue, span: Span) -> Draft:
        return Draft(
            sentence=sentence,
            speaker=who,
            kind=kind,
            cue=cue.word,
            span=span,
            verb=cue.verb,
            content=cue.content,
            said_on=occasion(sentence, cue.verb, self.dates[sentence.index]),
            venue=venue_of(cue.verb),
        )

    def _attributed(self, sentence: ParsedSentence, made: list[Draft]) -> list[Draft]:
        found: list[Draft] = []
        for each in attributions(self.mapped, sentence, self.quotes[sentence.index]):
            who = self._source(sentence, each.head)
            if who is None:
                continue
            for draft in [draft for draft in made if draft.span.overlaps(each.phrase) and draft.kind != "direct"]:
                made.remove(draft)
            inner = [draft for draft in made if each.content.overlaps(draft.span) and draft.kind != "narrative"]
            if who.outlet and inner:
                for draft in inner:
                    if who.name not in draft.via:
                        draft.via.append(who.name)
                continue
            if inner and not all(draft.speaker.outlet for draft in inner):
                continue
            for draft in inner:
                made.remove(draft)
            said = occasion(sentence, each.head, self.dates[sentence.index])
            found.append(
                Draft(
                    sentence=sentence,
                    speaker=who,
                    kind="indirect",
                    cue=self.mapped[each.phrase.start : each.phrase.end].split(" ")[0],
                    span=bounded(self.mapped, each.content),
                    said_on=said if said is not None and said.resolved else None,
                    via=[draft.speaker.name for draft in inner],
                )
            )
        return found

    def _source(self, sentence: ParsedSentence, head: Token) -> Speaker | None:
        if head.lemma_.lower() == "source" and any(child.lower_ == "same" for child in head.children):
            return latest_speaker(sentence.index, self.discourse)
        return speaker(sentence, head, self.mentions[sentence.index], self.discourse)

    # Quotations

    def _quotations(self, sentence: ParsedSentence, made: list[Draft], bare: list[tuple[Cue, Speaker | None]]) -> None:
        for quote in self.quotes[sentence.index]:
            if quote.outer.start in self.used:
                continue
            if is_name(self.mapped[quote.inner.start : quote.inner.end]):
                self.used.add(quote.outer.start)
                continue
            done = self._inside_draft(sentence, quote, made) or self._at_cue(sentence, quote, made, bare)
            last = quote.outer.end <= sentence.span.end + 1
            if done or (last and self._without_cue(sentence, quote, made)):
                self.used.add(quote.outer.start)

    def _inside_draft(self, sentence: ParsedSentence, quote: Quote, made: list[Draft]) -> bool:
        """A quotation inside the content of a cue: the whole content makes it direct, a part of it leaves it
        indirect."""
        for draft in made:
            if draft.quote is None and draft.kind != "direct" and draft.span.overlaps(quote.outer):
                rest = words_outside(self.mapped, draft.span, quote)
                naming = (
                    draft.content is not None
                    and draft.verb is not None
                    and (draft.verb.lemma_.lower() in lex.NAMING or draft.verb.lemma_ == "speak")
                )
                if (
                    rest <= 1
                    or (naming and len(quote.inner) > 4)
                    or (draft.kind == "narrative" and self.mapped[quote.inner.start : quote.inner.end].count(" ") >= 3)
                ):
                    draft.kind, draft.quote, draft.span = "direct", quote, bounded(self.mapped, quote.inner)
                return True
        return False

    def _at_cue(
        self, sentence: ParsedSentence, quote: Quote, made: list[Draft], bare: list[tuple[Cue, Speaker | None]]
    ) -> bool:
        """A quotation beside a cue of its sentence: the nearest cue that has a speaker, those without content first."""
        options: list[tuple[float, Token, Speaker]] = []
        for cue, who in bare:
            if who is None and cue.verb.lemma_.lower() in lex.SAYING - lex.ONLY_WITH_CLAUSE and _passive(cue.verb):
                who = latest_speaker(sentence.index, self.discourse)
            if who is not None and not (
                cue.verb.lemma_.lower() in lex.NAMING and not quote.outer.start > sentence.offset(cue.verb)
            ):
                outlet = 1000.0 if who.outlet and len(bare) > 1 else 0.0
                options.append((gap(sentence, cue.verb, quote) + outlet, cue.verb, who))
        for draft in made:
            if draft.verb is not None:
                options.append((gap(sentence, draft.verb, quote) + 30, draft.verb, draft.speaker))
        long = self.mapped[quote.inner.start : quote.inner.end].count(" ") >= 2 or ends_spoken(self.mapped, quote)
        if not options or (not long and min(option[0] for option in options) > 60):
            return False
        _, verb, speaks = min(options, key=lambda option: option[0])
        made.append(
            Draft(
                sentence=sentence,
                speaker=speaks,
                kind="direct",
                cue=verb.text,
                span=bounded(self.mapped, quote.inner),
                verb=verb,
                quote=quote,
                said_on=occasion(sentence, verb, self.dates[sentence.index]),
                venue=venue_of(verb),
            )
        )
        return True

    def _without_cue(self, sentence: ParsedSentence, quote: Quote, made: list[Draft]) -> bool:
        """A quotation that its sentence gives to nobody: the last speaker goes on, or the one named before a colon."""
        size = self.mapped[quote.inner.start : quote.inner.end].count(" ") + 1
        if size < 3 or sentence.block in ("title", "deck"):
            return False
        while sentence.index and self.sentences[sentence.index].span.start > quote.outer.start:
            sentence = self.sentences[sentence.index - 1]
        before = self.mapped[sentence.span.start : max(sentence.span.start, quote.outer.start)].strip()
        who: Speaker | None = None
        if before.endswith(":"):
            who = before_colon(sentence, quote, self.discourse)
        elif len(before.split()) <= 3 or (size >= 4 and spoke_just(sentence, self.sentences, self.discourse)):
            who = who_goes_on(sentence, self.sentences, self.discourse)
        if who is None:
            return False
        made.append(
            Draft(
                sentence=sentence,
                speaker=who,
                kind="direct",
                cue="",
                span=bounded(self.mapped, quote.inner),
                quote=quote,
            )
        )
        return True

    # What sentences pass on to each other

    def _outlet_cues(self, sentence: ParsedSentence, made: list[Draft], bare: list[tuple[Cue, Speaker | None]]) -> None:
        """A second cue by an outlet around words that somebody else spoke only carries them."""
        for cue, who in bare:
            if who is not None and who.outlet and cue.verb.lemma_.lower() in lex.CARRYING:
                for draft in made:
                    if not draft.speaker.outlet and who.name not in draft.via and draft.verb != cue.verb:
                        draft.via.append(who.name)

    def _remember(self, sentence: ParsedSentence, made: list[Draft]) -> None:
        if made:
            self.discourse.spoke(sentence.index, _as_candidate(made[-1], sentence))


def _looks_inside(cue: Cue) -> bool:
    """Whether a pronoun at the cue can stand for somebody of its own sentence: the words must come after the cue."""
    ahead = cue.content is not None and cue.content.i > cue.verb.i and cue.sort != "around"
    return ahead or any(token.text in (":", ";") for token in cue.verb.doc[: cue.verb.i])


def _as_candidate(draft: Draft, sentence: ParsedSentence) -> Candidate:
    who = draft.speaker
    if who.candidate is not None:
        return who.candidate
    kind = {"person": "person", "outlet": "outlet"}.get(who.sort, "authority")
    mention = Mention(
        span=sentence.span, kind=kind, name=who.name, role=who.role, organisation=who.organisation, full=False
    )
    words = f"{who.name} {who.role or ''}".lower().replace("-", " ").split()
    return Candidate(
        offset=sentence.span.start,
        sentence=sentence.index,
        sort=who.sort,
        mention=mention,
        heads=frozenset(words),
        plural=False,
        subject=True,
    )


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)
