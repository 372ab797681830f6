"""Statements of a report, sentence by sentence: cues and quotations to drafts, drafts to values."""

from collections.abc import Sequence

from spacy.tokens import Token

from blackletter.reading.mentions.discourse import Candidate, Discourse
from blackletter.reading.mentions.words import is_body, is_outlet_noun
from blackletter.reading.parsed import DateMention, Mention, ParsedSentence
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.according import DOCUMENTS, attributions, behind
from blackletter.reading.statements.contents import content_span
from blackletter.reading.statements.cue import Cue, quoted_as_saying
from blackletter.reading.statements.cues import cues
from blackletter.reading.statements.draft import Draft, bounded
from blackletter.reading.statements.headlines import can_be_credited, credited
from blackletter.reading.statements.marks import ends_spoken, gap, is_name, words_outside
from blackletter.reading.statements.nesting import apart, innermost
from blackletter.reading.statements.occasions import occasion, venue_of
from blackletter.reading.statements.quotes import Quote
from blackletter.reading.statements.routes import add_routes, carried_on, quoted_source
from blackletter.reading.statements.speakers import Speaker, from_candidate, speaker
from blackletter.reading.statements.subjects import subject_of
from blackletter.reading.statements.voices import may_speak
from blackletter.values.evidence import Span

_OF_PAPERS = frozenset("state say read note add declare provide stipulate".split())


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
        self.carried_from = 0
        self.carrying = False

    def run(self) -> list[Draft]:
        """The drafts of all sentences, in the order of the text."""
        for sentence in self.sentences:
            made = self._sentence(sentence)
            self._carry(sentence, made)
            self.drafts.extend(made)
            self._remember(sentence, made)
        return sorted(self.drafts, key=lambda draft: draft.span.start)

    # One sentence

    def _sentence(self, sentence: ParsedSentence) -> list[Draft]:
        found = cues(sentence, self.quotes[sentence.index])
        made: list[Draft] = self._titled(sentence)
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
            made.extend(self._colon_title(sentence))
        made = apart(innermost(made))
        self._quotations(sentence, made, bare)
        for draft in made:
            if draft.kind == "indirect" and draft.verb is not None and draft.verb.lemma_ in ("speak", "talk"):
                draft.kind = "narrative"
        self._outlet_cues(sentence, made, bare)
        made.extend(self._after_semicolon(sentence, made, found))
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
        first: Speaker | None = self._paper(sentence, cue)
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

    def _paper(self, sentence: ParsedSentence, cue: Cue) -> Speaker | None:
        """ "It states that …" after a sentence about a paper: whoever stands behind the paper, else the paper."""
        it = cue.subject
        if it is None or it.lower_ != "it" or cue.verb.lemma_.lower() not in _OF_PAPERS or not sentence.index:
            return None
        above = self.sentences[sentence.index - 1]
        root = next((token for token in above.doc if token.head == token), None)
        heads = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")] if root is not None else []
        paper = next((token for token in heads if token.lemma_.lower() in DOCUMENTS), None)
        if paper is None or above.paragraph != sentence.paragraph:
            return None
        return Speaker(
            name=paper.lemma_.lower(), role=None, organisation=None, sort="body", known_by="name", candidate=None
        )

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

    def _colon_title(self, sentence: ParsedSentence) -> list[Draft]:
        """A headline of the shape "Ministry ends guesswork: the ban is gone" or "Peskov: no plans": who stands first
        says the rest."""
        doc = sentence.doc
        colon = next((token for token in doc if token.text == ":"), None)
        if sentence.block not in ("title", "deck") or colon is None or not 1 <= colon.i <= 8 or len(doc) - colon.i < 4:
            return []
        if (
            any(quote.outer.start - sentence.offset(colon) in (1, 2) for quote in self.quotes[sentence.index])
            or doc[-1].text == "?"
        ):
            return []
        left = doc[: colon.i]
        verb = next((token for token in left if token.pos_ in ("VERB", "AUX")), None)
        heads = [
            token
            for token in left
            if (token.dep_ == "nsubj" or not colon.i > token.head.i or token.head == token)
            and token.pos_ in ("NOUN", "PROPN")
            and (verb is None or token.i < verb.i)
        ]
        if not heads or (verb is None and colon.i > 3):
            return []
        who = speaker(sentence, heads[-1], self.mentions[sentence.index], self.discourse)
        if (
            who is None
            or who.sort not in ("person", "body")
            or (who.sort == "body" and not any(is_body(word) for word in who.name.lower().split()))
        ):
            return []
        if verb is not None and not any(token.pos_ in ("VERB", "AUX") for token in doc[colon.i :]):
            return []
        span = bounded(self.mapped, Span(start=sentence.offset(colon) + 1, end=sentence.span.end))
        return [Draft(sentence=sentence, speaker=who, kind="indirect", cue=":", span=span)]

    def _titled(self, sentence: ParsedSentence) -> list[Draft]:
        """A headline whose end names who says it ("Ban to stay, says minister", "Movement may be freed – source"),
        or whose first words do ("Court throws out suit, says state acted within the law")."""
        found = credited(sentence) if sentence.block in ("title", "deck") else None
        if found is None:
            return []
        head, span = found
        who = speaker(sentence, head, self.mentions[sentence.index], self.discourse)
        if who is None or (who.known_by == "name" and who.candidate is not None and not can_be_credited(head)):
            return []
        return [Draft(sentence=sentence, speaker=who, kind="indirect", cue="", span=bounded(self.mapped, span))]

    def _after_semicolon(self, sentence: ParsedSentence, made: list[Draft], found: Sequence[Cue]) -> list[Draft]:
        """What goes on in reported speech behind a semicolon: "…, she stressed; nothing should be read into it"."""
        stop = next((token for token in reversed(list(sentence.doc)) if token.text == ";"), None)
        if stop is None or not made or sentence.block != "body" or stop.i + 4 > len(sentence.doc):
            return []
        last = max(made, key=lambda draft: draft.verb.i if draft.verb is not None else -1)
        at = sentence.offset(stop)
        if last.verb is None or last.verb.i > stop.i or last.kind == "narrative" or last.speaker.outlet:
            return []
        if any(cue.verb.i > stop.i for cue in found) or any(draft.span.end > at + 2 for draft in made):
            return []
        rest = sentence.doc[stop.i + 1 :]
        told = any(token.tag_ == "MD" or (token.lower_ == "had" and token.dep_ == "aux") for token in rest)
        if not told or any(quote.outer.end > at for quote in self.quotes[sentence.index]):
            return []
        span = bounded(self.mapped, Span(start=at + 1, end=sentence.span.end))
        return [
            Draft(sentence=sentence, speaker=last.speaker, kind="indirect", cue="", span=span, said_on=last.said_on)
        ]

    def _source(self, sentence: ParsedSentence, head: Token) -> Speaker | None:
        if head.lemma_.lower() == "source" and any(child.lower_ == "same" for child in head.children):
            return self._latest(sentence.index)
        return speaker(sentence, head, self.mentions[sentence.index], self.discourse)

    def _latest(self, index: int) -> Speaker | None:
        for back in range(index, max(-1, index - 8), -1):
            candidate = self.discourse.last_speaker(back)
            if candidate is not None:
                return from_candidate(candidate, "description")
        return None

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
                who = self._latest(sentence.index)
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
            who = self._before_colon(sentence, quote)
        elif len(before.split()) <= 3 or (size >= 4 and self._spoke_just(sentence)):
            who = self._goes_on(sentence)
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

    def _before_colon(self, sentence: ParsedSentence, quote: Quote) -> Speaker | None:
        """Whoever stands before a colon: the subject there, else the first person, body or outlet named."""
        subject = self.discourse.subject_before(sentence.index)
        if subject is None or subject.offset > quote.outer.start:
            named = [each for each in self.discourse.named_in(sentence.index) if each.offset < quote.outer.start]
            people = [each for each in named if each.sort == "person"]
            subject = next(iter(people or named), None)
        return from_candidate(subject, "name") if subject is not None else None

    def _spoke_just(self, sentence: ParsedSentence) -> bool:
        """Whether the sentence before, in the same paragraph, tells of speech: words quoted here go on from it."""
        before = self.sentences[sentence.index - 1] if sentence.index else None
        return (
            before is not None
            and before.paragraph == sentence.paragraph
            and self.discourse.last_speaker(before.index) is not None
        )

    def _goes_on(self, sentence: ParsedSentence) -> Speaker | None:
        for back in (1, 2):
            index = sentence.index - back
            if index < 0 or self.sentences[index].paragraph < sentence.paragraph - 1:
                return None
            spoke = self.discourse.last_speaker(index)
            if spoke is not None:
                return from_candidate(spoke, "pronoun")
            subject = self.discourse.subject_before(index)
            if subject is not None and self.sentences[index].paragraph == sentence.paragraph:
                return from_candidate(subject, "pronoun")
        return None

    # What sentences pass on to each other

    def _outlet_cues(self, sentence: ParsedSentence, made: list[Draft], bare: list[tuple[Cue, Speaker | None]]) -> None:
        """A second cue by an outlet around words that somebody else spoke only carries them."""
        for cue, who in bare:
            if who is not None and who.outlet and cue.verb.lemma_.lower() in lex.CARRYING:
                for draft in made:
                    if not draft.speaker.outlet and who.name not in draft.via and draft.verb != cue.verb:
                        draft.via.append(who.name)

    def _carry(self, sentence: ParsedSentence, made: list[Draft]) -> None:
        """Outlets and the day go on with a speaker who is only called "he", "it" or "the official" again."""
        previous = [draft for draft in self.drafts if sentence.index - 3 <= draft.sentence.index < sentence.index]
        if not made:
            names = carried_on(sentence, self.mentions[sentence.index])
            self.carried_from = self.carried_from if names and self.carrying else sentence.index
            self.carrying = bool(names)
            for draft in previous:
                if (
                    names
                    and draft.sentence.paragraph == sentence.paragraph
                    and draft.sentence.index >= self.carried_from - 1
                ):
                    draft.via.extend(name for name in names if name not in draft.via)
            return
        self.carrying = False
        for draft in made:
            same = [
                each for each in [*previous, *made] if each.speaker.name == draft.speaker.name and each is not draft
            ]
            near = [
                each
                for each in same
                if sentence.paragraph - each.sentence.paragraph <= (1 if draft.speaker.known_by != "name" else 0)
            ]
            if not near:
                continue
            latest = max(near, key=lambda each: (each.said_on is not None, each.span.start))
            if draft.said_on is None:
                draft.said_on = latest.said_on
            draft.venue = draft.venue or latest.venue
            own_way = draft.verb is not None and draft.venue is not None and draft.venue != latest.venue
            if (
                not draft.via
                and not own_way
                and (draft.speaker.known_by != "name" or latest.sentence is sentence or not draft.cue)
            ):
                draft.via = list(max(near, key=lambda each: len(each.via)).via)

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
