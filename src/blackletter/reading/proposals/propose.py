"""From a step as a model tells it to a proposal: checked against the report, and filled in by our own code."""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256

from blackletter.reading.parsed import DateMention, ParsedSentence, Report
from blackletter.reading.proposals.answers import Told, excerpt
from blackletter.reading.proposals.clauses import QuotedClause, clause_of
from blackletter.reading.proposals.quotes import place_of, words_at
from blackletter.reading.steps.dating import day_around, occurred, own_date
from blackletter.reading.steps.places import Gazette, list_of
from blackletter.values.dates import PartialDate
from blackletter.values.evidence import Evidence, Span
from blackletter.values.second_opinions import Proposal
from blackletter.values.statements import Step

ASSERTED = frozenset({"done", "ongoing", "planned"})
"""Modalities that a negated clause cannot bear out."""
UNDOING = frozenset({"refused", "withdrawn", "appealed", "reversed"})
"""Stages that a negated clause can tell of ("the court did not lift the ban" = the claim was refused)."""
_TO_A_MACHINE = re.compile(
    r"\b(ignore|disregard|forget|override)\b.{0,60}\b(instruction|prompt|rule|message)s?\b"
    r"|\b(system prompt|language model|ai (model|assistant)|as an ai)\b",
    re.IGNORECASE,
)


def proposed(
    report: Report, gazette: Gazette, sentences: Mapping[int, ParsedSentence], parties: Sequence[str], told: Told
) -> Proposal | str:
    """The proposal that `told` makes, or the reason why it makes none.

    `sentences` = those of the question by their number. Of what the model says, the stage, modality, kind and party are
    kept as it says them; list, body, date and speaker are the reader's own.
    """
    sentence = sentences.get(told.sentence)
    if sentence is None:
        return f"sentence {told.sentence} was not asked about"
    if told.party is not None and not 1 <= told.party <= len(parties):
        return f"there is no party {told.party}"
    quote = place_of(report, sentence, told.quote)
    if isinstance(quote, str):
        return quote
    clause = clause_of(report, sentence, quote)
    if clause is None:
        return "the quote is no clause"
    if clause.negated and told.modality in ASSERTED and told.stage not in UNDOING:
        return f"the clause is negated, and the answer holds it for {told.modality}"
    subject = parties[told.party - 1] if told.party is not None else None
    when, doubts = _when(report, clause, told)
    date = _occurred(report, clause, told.modality, when)
    statement = report.statement_at(quote)
    step = Step(
        stage=told.stage,
        modality=told.modality,
        kind=told.kind,
        subject=subject,
        list_id=_list(report, gazette, clause, told, subject, date),
        authority=_authority(report, clause),
        occurred=date,
        statement_id=statement.id if statement is not None else None,
        evidence=Evidence(
            sha256=report.sha256, start=quote.start, end=quote.end, quote=report.text[quote.start : quote.end]
        ),
    )
    doubts += _doubts(report, sentence, clause, step)
    return Proposal(id=_id(step), step=step, statement=statement, doubts=doubts)


def _id(step: Step) -> str:
    e = step.evidence
    parts = (e.sha256, str(e.start), str(e.end), step.kind, step.stage, step.modality, step.subject or "", "proposed")
    return sha256("|".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _when(report: Report, clause: QuotedClause, told: Told) -> tuple[DateMention | None, tuple[str, ...]]:
    """The time of the clause: that of the words that the model points to, where they stand there and are a time."""
    tokens = [clause.core.token] if clause.core is not None else []
    own = own_date(report, clause.unit, *tokens, clause.unit.head)
    if told.when is None:
        return own, ()
    words = excerpt(told.when)
    at = words_at(report, clause.unit.sentence, told.when)
    if at is None:
        return own, (f"the words of time “{words}” stand nowhere in the sentence",)
    there = [each for each in report.dates_in(clause.unit.sentence) if each.span.overlaps(at)]
    if not there:
        return own, (f"the reader knows “{words}” for no time",)
    return max(there, key=lambda each: _shared(each.span, at)), ()


def _occurred(report: Report, clause: QuotedClause, modality: str, when: DateMention | None) -> PartialDate | None:
    found = occurred(report, clause.unit, modality, when)
    if found is None and modality == "done":
        return day_around(report, clause.unit)
    return found


def _list(
    report: Report, gazette: Gazette, clause: QuotedClause, told: Told, subject: str | None, date: PartialDate | None
) -> str | None:
    if told.kind == "recognition":
        return None
    published = report.published.date.earliest if report.published is not None else None
    day = date.earliest if date is not None and date.earliest is not None else published
    main = gazette.main()
    everywhere = [sentence.span for sentence in report.sentences]
    usual = gazette.list_in(main, everywhere, day, subject) if main is not None else None
    return list_of(gazette, clause.unit, clause.core, day, subject, default=usual, same_paragraph=False)


def _authority(report: Report, clause: QuotedClause) -> str | None:
    for token in clause.unit.tokens:
        mention = report.resolve(clause.unit.sentence, token)
        if mention is not None and mention.kind == "authority":
            return mention.name
    return None


def _doubts(report: Report, sentence: ParsedSentence, clause: QuotedClause, step: Step) -> tuple[str, ...]:
    denied = clause.negated or clause.denied_above
    limit = report.published.date.latest if report.published is not None else None
    told = step.occurred.earliest if step.occurred is not None else None
    checks = (
        (clause.negated and step.modality != "denied", "the clause is negated"),
        (clause.denied_above and step.modality in ASSERTED, "the clause above it is negated"),
        (step.modality == "denied" and not denied, "the reader finds no denial in the clause"),
        (clause.idle, "the clause is a condition, a question or a general truth"),
        (
            step.modality == "done" and limit is not None and told is not None and told >= limit,
            "its day comes after the report's",
        ),
        (
            _TO_A_MACHINE.search(report.mapped[sentence.span.start : sentence.span.end]) is not None,
            "the sentence speaks to a machine, not to a reader",
        ),
    )
    return tuple(told for applies, told in checks if applies)


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)
