"""When a step occurred, by its modality (GUIDELINES, "Steps" and "Rulings")."""

from dataclasses import replace

from spacy.tokens import Token

from blackletter.reading.blocks.marks import ONLY_DATE
from blackletter.reading.dates.anchors import Anchor
from blackletter.reading.dates.expressions import find
from blackletter.reading.dates.publication import years_named
from blackletter.reading.lexicon import verbs
from blackletter.reading.parsed import DateMention, ParsedSentence, Report
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.units import Unit
from blackletter.values.dates import PartialDate, between, unresolved


def own_date(report: Report, unit: Unit, *tokens: Token) -> DateMention | None:
    """The explicit time of the clause: that of the first of `tokens` that has one."""
    for token in tokens:
        found = report.date_of(unit.sentence, token)
        if found is not None and not _borrowed(unit, found) and not _of_a_noun(report, found):
            return found
    here = [each for each in report.dates_in(unit.sentence) if _governed_here(unit, each)]
    if len(here) == 1:
        return here[0]
    own = [each for each in report.dates_in(unit.sentence) if _of_the_step(unit, each)]
    if len(own) == 1:
        return replace(own[0], relation="at")
    inside = [each for each in report.dates_in(unit.sentence) if _stands_here(report, unit, each)]
    return inside[0] if len(inside) == 1 and not here else None


def _of_the_step(unit: Unit, each: DateMention) -> bool:
    """Whether the time tells the clause's own deed apart: "Tuesday's step undoes …", "Monday's vote puts an end …"."""
    token = unit.sentence.token_at(each.span.start)
    return (
        token is not None
        and token.dep_ == "poss"
        and token.head.dep_ in ("nsubj", "nsubjpass")
        and token.head.head == unit.head
        and lemma_of(token.head) in _DEEDS
        and each.date.exact
    )


_DEEDS = frozenset("step move vote decision ruling judgment order decree announcement verdict measure act".split())


def _stands_here(report: Report, unit: Unit, each: DateMention) -> bool:
    """Whether a resolved time stands among the clause's own words, whatever noun the parser hung it on."""
    inside = unit.sentence.token_at(each.span.start)
    if inside is None or inside not in unit.tokens or each.fuzzy or not each.date.resolved:
        return False
    return each.relation in ("at", "since") and not _of_a_noun(report, each) and not _of_speech(unit.sentence, each)


def _borrowed(unit: Unit, each: DateMention) -> bool:
    """Whether the time belongs to the clause that this one is joined to ("applied in 2006 and was turned down")."""
    doc = unit.sentence.doc
    if unit.relation != "conj" or not 0 <= each.governor < len(doc) or doc[each.governor] in unit.tokens:
        return False
    return each.span.start > unit.sentence.offset(doc[each.governor])


def _of_a_noun(report: Report, each: DateMention) -> bool:
    """Whether the time tells a paper or an event apart, not the deed ("the ruling of December 2014")."""
    before = report.mapped[max(0, each.span.start - 40) : each.span.start].split()
    return len(before) > 1 and before[-1].lower() == "of" and before[-2].lower().strip(",;") not in _PARTS


_PARTS = frozenset(
    "end start beginning middle spring summer autumn winter day month week morning evening night first last".split()
)


def _governed_here(unit: Unit, each: DateMention) -> bool:
    inside = unit.sentence.token_at(each.span.start)
    return (
        inside is not None
        and inside in unit.tokens
        and 0 <= each.governor < len(unit.sentence.doc)
        and unit.sentence.doc[each.governor] in unit.tokens
        and unit.sentence.doc[each.governor].pos_ in ("VERB", "AUX")
    )


def occurred(report: Report, unit: Unit, modality: str, found: DateMention | None) -> PartialDate | None:
    """The time of a step: done = when it happened, planned = when it is due, else the day on which it was said."""
    if modality in ("done", "planned"):
        if found is None or (modality == "planned" and _told_then(unit, found)):
            return None
        if found.fuzzy or found.relation == "for" or (modality == "done" and found.relation == "until"):
            return unresolved(found.date.text)
        if modality == "planned" and found.relation == "until":
            return unresolved(found.date.text) if found.date.earliest is None else found.date
        return found.date
    return report.said_on(unit.span)


ANNOUNCING = frozenset("announce declare unveil proclaim pronounce".split())
LEAD = 4
"""Paragraphs (title and deck included) that tell the news itself; further down a day may belong to anything."""


def day_around(report: Report, unit: Unit) -> PartialDate | None:
    """The day of a deed whose clause tells none, where the words around it settle one (GUIDELINES, "Rulings").

    That of "announced on Tuesday that …" (never of "confirmed on Tuesday that … had …": the deed may be older), or the
    one exact day of its own sentence; for a plain past or a present perfect near the top, the one exact day of the
    sentence after or before it. None where there is no such day, or more than one, or the clause is only recalled.
    """
    above = unit.parent
    if above is not None and unit.relation in ("advcl", "relcl") and _is_when(unit):
        noun = unit.sentence.offset(unit.head.head)
        times = [each for each in report.dates_in(unit.sentence) if each.span.start <= noun < each.span.end]
        main = times[0] if times else report.date_of(above.sentence, above.head)
        told = main is not None and (bool(times) or main.relation == "at") and main.date.resolved and not main.fuzzy
        return main.date if main is not None and told else None
    entry = entry_day(report, unit)
    if entry is not None:
        return entry
    if above is not None and unit.relation in ("ccomp", "xcomp"):
        if lemma_of(above.head) not in ANNOUNCING:
            return None
        cue = report.date_of(above.sentence, above.head)
        if cue is not None or unit.sentence.paragraph > LEAD or report.dates_in(unit.sentence) or _pluperfect(unit):
            return cue.date if cue is not None and cue.relation == "at" and cue.date.exact else None
        return _near(report, unit)
    if unit.sentence.block != "body" or unit.relation == "advcl" or _pluperfect(unit):
        return None
    if any(t.lower_ == "just" and t.head == unit.head for t in unit.tokens) and report.published is not None:
        return report.published.date
    if report.statement_at(unit.span) is not None:
        return None
    day = _only_day(report, unit.sentence.index)
    if day is not None or report.dates_in(unit.sentence):
        return day
    return _near(report, unit) if unit.sentence.paragraph <= LEAD else None


def _is_when(unit: Unit) -> bool:
    """Whether the clause tells what happened when the one that it hangs on did: "in February, when it listed …"."""
    return any(token.lower_ == "when" and token.head == unit.head for token in unit.tokens)


def entry_day(report: Report, unit: Unit) -> PartialDate | None:
    """The day of a timeline's entry ("January 20. X rescinded …", or a heading that is a date alone): it dates what the
    entry tells without a date of its own."""
    paragraph = unit.sentence.paragraph
    first = unit.sentence
    while first.index and report.sentences[first.index - 1].paragraph == paragraph:
        first = report.sentences[first.index - 1]
    if _pluperfect(unit):
        return None
    for each in report.dates_in(first):
        end = report.mapped[each.span.end : each.span.end + 2]
        if each.span.start - first.span.start < OPENING and end[:1] in _ENTRY and each.date.resolved:
            return each.date
    before = report.blocks[paragraph - 1] if 0 < paragraph < len(report.blocks) else None
    words = report.mapped[before.span.start : before.span.end] if before is not None else ""
    if before is None or before.kind == "dateline" or before.span.start < HEAD or not ONLY_DATE.match(words):
        return None
    day = report.published.date.earliest if report.published is not None else None
    anchor = Anchor(day=day, context=None, years=years_named(report.mapped))
    told = [interval for time in find(words) if (interval := time.settle(anchor)) is not None]
    return between(told[0][0], told[0][1], words.strip()) if len(told) == 1 else None


OPENING = 4
"""Characters: a time that opens its paragraph, with a full stop, colon or dash behind it, is an entry's head."""
HEAD = 300
"""Characters: a date alone further up is the report's own."""
_ENTRY = frozenset(".:–—")


def _near(report: Report, unit: Unit) -> PartialDate | None:
    near = [
        _only_day(report, at) for at in (unit.sentence.index + 1, unit.sentence.index - 1) if _beside(report, unit, at)
    ]
    return next((each for each in near if each is not None), None)


def _beside(report: Report, unit: Unit, at: int) -> bool:
    return 0 <= at < len(report.sentences) and abs(report.sentences[at].paragraph - unit.sentence.paragraph) <= 1


def _only_day(report: Report, index: int) -> PartialDate | None:
    """The one exact day that a sentence tells, the days of mere speech and those still to come left out."""
    sentence = report.sentences[index]
    limit = report.published.date.latest if report.published is not None else None
    days = [
        each.date
        for each in report.dates_in(sentence)
        if each.relation == "at" and not each.fuzzy and not _of_speech(sentence, each)
    ]
    exact = {
        each.earliest: each
        for each in days
        if each.exact and (limit is None or each.earliest is None or each.earliest < limit)
    }
    if len(exact) == 1 and len(days) == len(exact):
        return next(iter(exact.values()))
    root = next((token.i for token in sentence.doc if token.head == token), -1)
    main = [each.date for each in report.dates_in(sentence) if each.governor == root and each.date.earliest in exact]
    return main[0] if len(main) == 1 and main[0].exact else None


def _of_speech(sentence: ParsedSentence, each: DateMention) -> bool:
    if not 0 <= each.governor < len(sentence.doc):
        return False
    governor = sentence.doc[each.governor]
    return in_class(governor, verbs.SAY) and lemma_of(governor) not in ANNOUNCING


def _told_then(unit: Unit, each: DateMention) -> bool:
    """Whether the time is that of an announcement, not of what is announced."""
    doc = unit.sentence.doc
    return 0 <= each.governor < len(doc) and (
        in_class(doc[each.governor], verbs.SAY) or lemma_of(doc[each.governor]) in ANNOUNCING
    )


def _pluperfect(unit: Unit) -> bool:
    return any(child.lower_ == "had" and child.dep_ == "aux" for child in unit.head.children)
