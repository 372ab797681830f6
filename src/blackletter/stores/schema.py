"""The register's tables. The log is append-only (triggers refuse changes); projections can be dropped and rebuilt.

Instants are ISO 8601 UTC text with microseconds and `Z`, so that text order is time order; legal days are ISO text,
but for presences, which keep the proleptic Gregorian day number (`date.toordinal`), since they are read by the ten
thousand. Where a projection is looked up by its key alone, SQLite keeps it as that one tree, without row numbers.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

# The newest migration's revision; a test compares it with the migrations themselves.
SCHEMA_VERSION = "0005"

metadata = MetaData()


def _number(name: str = "id") -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=True)


def _text(name: str, *, optional: bool = False) -> Column[str]:
    return Column(name, Text, nullable=optional)


def _of(name: str, target: str, *, optional: bool = False, key: bool = False) -> Column[int]:
    return Column(name, ForeignKey(target), nullable=optional, primary_key=key)


# --- the log -------------------------------------------------------------------------------------------------------

log_record = Table("log_record", metadata, _number("seq"), _text("recorded_at"), _text("what"))

document = Table(
    "document",
    metadata,
    Column("sha256", Text, primary_key=True),
    _text("kind"),
    _text("file_name"),
    _text("url", optional=True),
    _text("publisher", optional=True),
    _text("title", optional=True),
    _text("published_text", optional=True),
    _text("published_earliest", optional=True),
    _text("published_latest", optional=True),
    _text("fetched_at", optional=True),
    _text("media_type"),
    _text("language", optional=True),
    Column("size_bytes", Integer, nullable=False),
    _text("recorded_at"),
)

blob = Table(
    "blob",
    metadata,
    Column("sha256", ForeignKey("document.sha256"), primary_key=True),
    Column("base", ForeignKey("document.sha256"), nullable=True),
    Column("depth", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

problem = Table(
    "problem",
    metadata,
    _number(),
    Column("sha256", ForeignKey("document.sha256"), nullable=False),
    _text("code"),
    _text("severity"),
    _text("message"),
    _text("locator"),
    _text("excerpt"),
    Column("parser_version", Integer, nullable=False),
    _text("recorded_at"),
)

series = Table(
    "series",
    metadata,
    _number(),
    _text("list_id"),
    _text("facet"),
    UniqueConstraint("list_id", "facet", name="series_is_unique"),
)

entry = Table(
    "entry",
    metadata,
    _number(),
    _text("list_id"),
    _text("source_id"),
    UniqueConstraint("list_id", "source_id", name="entry_is_unique"),
)

# The encoded contents that came in together, from number `id` on (stores/bodies.py).
content_block = Table("content_block", metadata, _number(), Column("packed", LargeBinary, nullable=False))

# `digest` covers the series and the entry too, so it alone tells whether a content is known.
content = Table(
    "content",
    metadata,
    _number(),
    _of("series_id", "series.id"),
    _of("entry_id", "entry.id"),
    _of("block_id", "content_block.id"),
    Column("digest", LargeBinary, nullable=False),
    UniqueConstraint("digest", name="content_is_unique"),
)

part = Table(
    "part",
    metadata,
    _number(),
    _text("list_id"),
    Column("sha256", ForeignKey("document.sha256"), nullable=False),
    _text("file_kind"),
    _text("printed_on", optional=True),
    _text("printed_at"),
    Column("declared_count", Integer, nullable=True),
    _text("end_mark"),
    _text("faults"),
    _text("columns"),
    Column("parser_version", Integer, nullable=False),
    _text("recorded_at"),
    UniqueConstraint("list_id", "sha256", "parser_version", name="part_is_unique"),
)

observation = Table(
    "observation",
    metadata,
    _of("part_id", "part.id", key=True),
    _of("series_id", "series.id", key=True),
    _of("base_part", "part.id", optional=True),
    Column("depth", Integer, nullable=False),
    Column("records", Integer, nullable=False),
    _text("filled"),
    Column("packed", LargeBinary, nullable=False),
)

sighting = Table("sighting", metadata, _number(), _of("part_id", "part.id"), _text("day"), _text("recorded_at"))

acceptance = Table("acceptance", metadata, _number(), _of("part_id", "part.id"), _text("reason"), _text("recorded_at"))

instrument = Table(
    "instrument",
    metadata,
    Column("sha256", ForeignKey("document.sha256"), primary_key=True),
    _text("list_id"),
    _text("source_id", optional=True),
    _text("name", optional=True),
    _text("act"),
    _text("authority"),
    _text("reference"),
    _text("decided_on"),
    _text("in_force_on", optional=True),
    _text("published_on"),
    _text("source_url", optional=True),
    _text("words"),
    _text("recorded_at"),
)

reading = Table(
    "reading",
    metadata,
    _number(),
    Column("sha256", ForeignKey("document.sha256"), nullable=False),
    _text("reader_version"),
    Column("body", LargeBinary, nullable=False),
    _text("recorded_at"),
)

# What a model proposed of a report; never part of a reading.
second_opinion = Table(
    "second_opinion",
    metadata,
    _number("number"),
    Column("sha256", ForeignKey("document.sha256"), nullable=False),
    _text("model"),
    _text("endpoint"),
    _text("prompt"),
    Column("body", LargeBinary, nullable=False),
    _text("recorded_at"),
)

verdict = Table(
    "verdict",
    metadata,
    _number(),
    _text("step_id"),
    Column("accepted", Boolean, nullable=False),
    _text("reviewer"),
    _text("judged_at"),
    _text("note"),
    _text("recorded_at"),
)

identity_link = Table(
    "identity_link",
    metadata,
    _number("number"),
    _text("left"),
    _text("right"),
    _text("relation"),
    _text("reviewer"),
    _text("reason"),
    _text("recorded_at"),
)

# `sha256` and `documents` (JSON) are empty for a request that failed; no foreign keys, since what came may be packed.
list_fetch = Table(
    "list_fetch",
    metadata,
    _number("number"),
    _text("list_id"),
    Column("address", Text, nullable=False, index=True),
    _text("status"),
    _text("etag", optional=True),
    _text("last_modified", optional=True),
    _text("sha256"),
    _text("documents"),
    _text("reason"),
    _text("fetched_at"),
    _text("recorded_at"),
)

# --- the log of screening ------------------------------------------------------------------------------------------

screening_run = Table(
    "screening_run",
    metadata,
    _number("number"),
    _text("id"),
    _text("input_path"),
    _text("input_sha256"),
    _text("output_path"),
    _text("options"),
    _text("stamp"),
    _text("recorded_at"),
    UniqueConstraint("id", name="screening_run_is_unique"),
)

screening_progress = Table(
    "screening_progress",
    metadata,
    _number("number"),
    Column("run", ForeignKey("screening_run.id"), nullable=False, index=True),
    Column("rows", Integer, nullable=False),
    Column("bad_rows", Integer, nullable=False),
    Column("output_bytes", BigInteger, nullable=False),
    Column("bad_bytes", BigInteger, nullable=False),
    Column("finished", Boolean, nullable=False),
    _text("recorded_at"),
)

screening_hit = Table(
    "screening_hit",
    metadata,
    Column("run", ForeignKey("screening_run.id"), primary_key=True),
    Column("row", Integer, primary_key=True),
    Column("entry", Text, primary_key=True),
    _text("query_id"),
    _text("name"),
    _text("customer"),
    _text("content"),
    _text("verdict"),
    Column("score", Float, nullable=False),
    _text("recorded_at"),
)

screening_decision = Table(
    "screening_decision",
    metadata,
    _number("number"),
    _text("run"),
    Column("row", Integer, nullable=False),
    _text("query_id"),
    _text("customer"),
    _text("entry"),
    _text("content"),
    Column("cleared", Boolean, nullable=False),
    _text("reviewer"),
    _text("reason"),
    _text("until", optional=True),
    _text("decided_at"),
    _text("recorded_at"),
)

# --- projections: derived from the log, compared by `rebuild` ------------------------------------------------------

judgement = Table(
    "judgement",
    metadata,
    _of("part_id", "part.id", key=True),
    _text("context"),
    Column("passed", Boolean, nullable=False),
    Column("accepted", Boolean, nullable=False),
    _text("failures"),
    _text("stands"),
)

presence = Table(
    "presence",
    metadata,
    _of("entry_id", "entry.id", key=True),
    _of("series_id", "series.id", key=True),
    Column("first", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
    _of("content_id", "content.id"),
    sqlite_with_rowid=False,
)

# `place` = which of the content's names, primary ones first (stores/name_order.py).
name_key = Table(
    "name_key",
    metadata,
    Column("key", Text, primary_key=True),
    _of("content_id", "content.id", key=True),
    Column("place", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

content_tag = Table(
    "content_tag",
    metadata,
    Column("tag", Text, primary_key=True),
    _of("content_id", "content.id", key=True),
    sqlite_with_rowid=False,
)

content_date = Table(
    "content_date",
    metadata,
    _of("content_id", "content.id", key=True),
    _text("text"),
    _text("earliest", optional=True),
    _text("latest", optional=True),
)

LOG = (
    log_record,
    document,
    blob,
    problem,
    series,
    entry,
    content_block,
    content,
    part,
    observation,
    sighting,
    acceptance,
    instrument,
    reading,
    second_opinion,
    verdict,
    identity_link,
    list_fetch,
    screening_run,
    screening_progress,
    screening_hit,
    screening_decision,
)
PROJECTIONS = (judgement, presence, name_key, content_tag, content_date)
