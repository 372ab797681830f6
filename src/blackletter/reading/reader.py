"""From a report's text to its reading: blocks, sentences, mentions, dates, statements, steps."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from spacy.language import Language

from blackletter.errors import SourceError
from blackletter.reading.blocks.labels import label
from blackletter.reading.characters import plain
from blackletter.reading.dates.binding import dates_of, headings
from blackletter.reading.dates.calendar import Interval
from blackletter.reading.dates.publication import bounded, published_on, years_named
from blackletter.reading.gazetteer import Gazetteer
from blackletter.reading.holes import find_holes
from blackletter.reading.language import language_of
from blackletter.reading.markup import unmarked
from blackletter.reading.mentions.outlets import outlet_mentions
from blackletter.reading.mentions.parties import body_gazetteer, body_mentions, party_mentions, unknown_organisations
from blackletter.reading.mentions.people import named_people, person_mentions
from blackletter.reading.mentions.referents import referents_of
from blackletter.reading.parsed import DateMention, Mention, ParsedSentence, Report
from blackletter.reading.parsing import parse
from blackletter.reading.sentences import sentence_spans
from blackletter.reading.statements.finish import finish
from blackletter.reading.statements.releases import issued_by
from blackletter.reading.steps import find_steps
from blackletter.reading.steps.opinion import Opinion
from blackletter.reading.version import READER_VERSION
from blackletter.values.dates import PartialDate, exact_date
from blackletter.values.evidence import Span
from blackletter.values.procedures import Procedure
from blackletter.values.statements import Block, DatedBy, Reading, ReportMeta

MAX_TEXT = 8_000_000
"""Characters of a file, a page's markup included; anything longer is refused rather than read in part."""
MAX_PROSE = 60_000
"""Characters of the text that is read, some 10,000 words: a long magazine piece has half as many."""
READ = ("title", "deck", "subhead", "body")
"""The kinds of block whose sentences can carry statements and steps."""


def read_report(
    text: str,
    *,
    sha256: str,
    file: str,
    meta: ReportMeta,
    language_model: Language,
    gazetteer: Gazetteer,
    procedures: Sequence[Procedure],
    reader_version: str = READER_VERSION,
    blocks: tuple[Block, ...] | None = None,
    stated: DatedBy | None = None,
    opinion: Opinion | None = None,
) -> Reading:
    """Read one report. `text` is the file's text as decoded; every span of the result refers to it.

    `meta` is what the caller knows; `blocks` and `stated` come from a page's markup where there was one (`intake`).
    `opinion` is asked about each clause once the rules have spoken (None = the rules alone).
    Raises `Unsupported` for a language other than English and `SourceError` for a text over `MAX_PROSE` (or a page over
    `MAX_TEXT`) characters.
    """
    report = prepare(
        text,
        sha256=sha256,
        file=file,
        meta=meta,
        language_model=language_model,
        gazetteer=gazetteer,
        procedures=procedures,
        blocks=blocks,
        stated=stated,
    )
    return reading_of(
        report,
        file=file,
        url=meta.url,
        gazetteer=gazetteer,
        procedures=procedures,
        reader_version=reader_version,
        opinion=opinion,
    )


def reading_of(
    report: Report,
    *,
    file: str,
    url: str | None,
    gazetteer: Gazetteer,
    procedures: Sequence[Procedure],
    reader_version: str = READER_VERSION,
    opinion: Opinion | None = None,
) -> Reading:
    """The reading of a report that has been prepared (`opinion` as of `read_report`)."""
    return Reading(
        sha256=report.sha256,
        file=file,
        reader_version=reader_version,
        publisher=report.publisher,
        title=report.title,
        url=url,
        published_on=report.published,
        language=report.language,
        text=report.text,
        blocks=report.blocks,
        holes=report.holes,
        outlets=report.outlets,
        statements=report.statements,
        steps=find_steps(report, procedures, gazetteer, opinion=opinion),
    )


def prepare(
    text: str,
    *,
    sha256: str,
    file: str,
    meta: ReportMeta,
    language_model: Language,
    gazetteer: Gazetteer,
    procedures: Sequence[Procedure],
    blocks: tuple[Block, ...] | None = None,
    stated: DatedBy | None = None,
) -> Report:
    """All that is known of a report before its steps are sought (arguments and errors as of `read_report`)."""
    prose = len(text) if blocks is None else sum(len(block.span) for block in blocks)
    if len(text) > MAX_TEXT or prose > MAX_PROSE:
        raise SourceError(f"{file} holds {prose:,} characters of text; a report of at most {MAX_PROSE:,} was expected")
    mapped = plain(text) if blocks is None else _main_text(text, blocks)
    language = language_of(mapped, file)
    blocks = label(text) if blocks is None else blocks
    sentences = parse(language_model, mapped, _located(mapped, blocks)) if language == "en" else ()
    published = published_on(mapped, blocks, meta.published)
    if stated is not None and (published is None or published.how != "given"):
        published = stated
    day = _exact_day(published)
    dates = dates_of(mapped, sentences, day, years_named(mapped), headings(mapped, blocks))
    published = published or bounded(_told_past(dates))
    mentions = _mentions(mapped, sentences, gazetteer, procedures, meta.publisher)
    statements, discourse = finish(text, mapped, sentences, mentions, dates, blocks, sha256=sha256, peg=_peg(published))
    issued = issued_by(text, mapped, blocks, sha256=sha256)
    return Report(
        text=text,
        mapped=mapped,
        sha256=sha256,
        title=_title(text, blocks),
        blocks=blocks,
        holes=find_holes(mapped, sentences, mentions),
        sentences=sentences,
        mentions=mentions,
        dates=dates,
        statements=(*statements, issued) if issued is not None else statements,
        issued=issued,
        published=published,
        publisher=meta.publisher,
        outlets=tuple(dict.fromkeys(mention.name for mention in mentions if mention.kind == "outlet")),
        language=language,
        referents=referents_of(sentences, mentions, discourse),
    )


def _main_text(text: str, blocks: Sequence[Block]) -> str:
    """A page's source with all but the characters of its blocks blanked."""
    bare = plain(unmarked(text))
    pieces, at = [], 0
    for block in blocks:
        pieces.append(" " * (block.span.start - at))
        pieces.append(bare[block.span.start : block.span.end])
        at = block.span.end
    return "".join((*pieces, " " * (len(text) - at)))


def _peg(published: DatedBy | None) -> PartialDate | None:
    """The last day told, where the report's own date is only bounded by it."""
    if published is None or published.how != "inferred" or published.date.earliest is None:
        return None
    return exact_date(published.date.earliest, published.date.text)


def _located(mapped: str, blocks: Sequence[Block]) -> list[tuple[Span, str, int]]:
    return [
        (span, block.kind, i)
        for i, block in enumerate(blocks)
        if block.kind in READ
        for span in sentence_spans(mapped, block.span)
    ]


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    found = next((block.span for block in blocks if block.kind == "title"), None)
    return " ".join(text[found.start : found.end].split()) if found is not None else None


def _exact_day(published: DatedBy | None) -> date | None:
    return published.date.earliest if published is not None and published.date.exact else None


def _told_past(dates: Sequence[DateMention]) -> list[tuple[Interval, str]]:
    return [
        ((each.date.earliest, each.date.latest), each.date.text)
        for each in dates
        if each.date.earliest is not None and each.date.latest is not None and each.relation == "at"
    ]


@lru_cache(maxsize=4)
def _bodies(procedures: tuple[Procedure, ...]) -> Gazetteer:
    return body_gazetteer(procedures)


def _mentions(
    mapped: str,
    sentences: Sequence[ParsedSentence],
    known: Gazetteer,
    procedures: Sequence[Procedure],
    publisher: str | None,
) -> tuple[Mention, ...]:
    hits = known.find(mapped)
    bodies = body_mentions(_bodies(tuple(procedures)).find(mapped), mapped)
    outlets = outlet_mentions(mapped, sentences, known, hits, publisher)
    parties = party_mentions(mapped, hits)
    taken = [mention.span for mention in (*parties, *outlets)]
    places = {name.lower() for procedure in procedures for name in procedure.country_names}
    people = person_mentions(
        named_people(sentences, [*taken, *(each.span for each in bodies if each.kind == "authority")])
    )
    people = tuple(each for each in people if each.name.lower() not in places)
    taken = [*taken, *(each.span for each in people)]
    bodies = tuple(each for each in bodies if not any(each.span.overlaps(span) for span in taken))
    others = unknown_organisations(mapped, sentences, [*taken, *(each.span for each in bodies)])
    return tuple(
        sorted((*parties, *outlets, *people, *bodies, *others), key=lambda each: (each.span.start, each.span.end))
    )
