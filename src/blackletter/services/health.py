"""The health of lists and register: what is quarantined, refused, old, or unreadable; and what is held of each list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from blackletter.errors import StoreError
from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.rules.publications import seen_under
from blackletter.services.membership import Membership
from blackletter.services.projecting import Judged, judged_now
from blackletter.services.scopes import scopes_of
from blackletter.services.views import Views
from blackletter.values.cut import Cut
from blackletter.values.fetching import FailingFetch
from blackletter.values.lists import ListProfile
from blackletter.values.log import PartRecord

UNDERSTOOD = "understood"
FINDINGS = (
    "quarantined",
    "refused",
    "stale",
    "unread-rows",
    "damaged-bytes",
    "undated-reports",
    "failing-fetch",
    UNDERSTOOD,
)
# So many of the columns that are not understood whole are named.
NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSummary:
    """What is held of a list or derived list; days are legal days, `age_days` counts from the last day seen."""

    id: str
    title: str
    authority: str
    of: str | None
    publications: int
    first: date | None
    last: date | None
    age_days: int | None
    stale: bool
    entries: int
    instruments: int
    quarantined: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a person should look at; `kind` is one of `FINDINGS`, `wrong` = it counts as a fault (exit 1).

    The kind UNDERSTOOD is no fault: it says which share of a list's cells landed in typed fields.
    """

    kind: str
    list_id: str | None
    what: str
    sha256: str | None
    wrong: bool


def list_summaries(log: RegisterReader, catalogue: ListCatalogue, views: Views, cut: Cut) -> tuple[ListSummary, ...]:
    """Every list known, held or not, in the order of the catalogue, each followed by its views."""
    out = []
    for profile in catalogue.profiles():
        quarantined = sum(1 for j in judged_now(log, profile).judgements if not j.passed)
        for scope in scopes_of(log, views, profile.id, cut):
            held = scope.witnesses
            last = max((p.seen_on for p in held), default=None)
            out.append(
                ListSummary(
                    id=scope.id,
                    title=scope.derived.title if scope.derived is not None else profile.title,
                    authority=scope.derived.authority if scope.derived is not None else profile.authority,
                    of=profile.id if scope.derived is not None else None,
                    publications=len(held),
                    first=held[0].published_on if held else None,
                    last=last,
                    age_days=(cut.on - last).days if last is not None else None,
                    stale=bool(held) and scope.stale(cut.on),
                    entries=len(Membership(log=log, scope=scope).present(cut.on)),
                    instruments=sum(1 for a in scope.view.acts if a.list_id == scope.id),
                    quarantined=quarantined if scope.derived is None else 0,
                )
            )
    return tuple(out)


def examine(log: RegisterReader, catalogue: ListCatalogue, today: date) -> tuple[Finding, ...]:
    """Look at every list, every refused file and all stored bytes."""
    out: list[Finding] = []
    files: set[str] = set()
    for profile in catalogue.profiles():
        judged = judged_now(log, profile)
        records = {r.part: r for r in judged.records}
        files |= {r.sha256 for r in records.values()}
        newest = None
        for judgement in judged.judgements:
            record = records[judgement.part]
            seen = seen_under(record, None, None)
            if judgement.passed and seen is not None:
                newest = max(newest or seen.seen_on, seen.seen_on)
            if not judgement.passed:
                day = seen.published_on if seen is not None else "no day"
                what = f"{record.file_kind} of {day}: {'; '.join(judgement.failures)}"
                out.append(Finding(kind="quarantined", list_id=profile.id, what=what, sha256=record.sha256, wrong=True))
            unread = [p for p in log.problems(record.sha256, record.parser_version) if p.severity == "row"]
            if unread:
                what = (
                    f"{len(unread)} records could not be read whole, first: {unread[0].message} ({unread[0].locator})"
                )
                out.append(
                    Finding(kind="unread-rows", list_id=profile.id, what=what, sha256=record.sha256, wrong=False)
                )
        if newest is not None and profile.frozen_on is not None and today >= profile.frozen_on:
            what = f"closed by its publisher on {profile.frozen_on}: what is served since is no newer"
            out.append(Finding(kind="stale", list_id=profile.id, what=what, sha256=None, wrong=False))
        elif newest is not None and today - newest > timedelta(days=profile.max_age_days):
            what = (
                f"last seen on {newest}, {(today - newest).days} days ago; expected every {profile.max_age_days} days"
            )
            out.append(Finding(kind="stale", list_id=profile.id, what=what, sha256=None, wrong=False))
        out.extend(_understood(profile, judged))
    acts = {act.sha256 for act, _ in log.instruments()}
    out.extend(_documents(log, frozenset(files | acts)))
    return tuple(out)


def failing_fetches(log: RegisterReader, failing: Iterable[FailingFetch]) -> tuple[Finding, ...]:
    """What is wrong with addresses whose last request failed, since when, and when one of them last gave its file."""
    out = []
    for f in failing:
        often = f"{f.requests} requests since {_minute(f.since)}" if f.requests > 1 else "1 request"
        good = _last_good(log, f)
        ended = f"the last good one on {good}" if good is not None else "none brought a file of the list yet"
        what = f"{f.address}: {often} failed, the last on {_minute(f.last)}, {ended}; {f.reason}"
        out.append(Finding(kind="failing-fetch", list_id=f.list_id, what=what, sha256=None, wrong=False))
    return tuple(out)


def _last_good(log: RegisterReader, failing: FailingFetch) -> date | None:
    """The last day on which the address gave its file or said that it is the one held, which is kept as a sighting."""
    if failing.good is None:
        return None
    seen = (
        day
        for record in log.part_records(failing.list_id)
        if record.sha256 in failing.good.documents
        for day, at in record.sightings
        if failing.good.fetched_at <= at < failing.since
    )
    return max(seen, default=failing.good.fetched_at.date())


def _minute(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _understood(profile: ListProfile, judged: Judged) -> list[Finding]:
    """The share of cells that landed in typed fields, in the newest file that stands of each kind."""
    newest: dict[str, PartRecord] = {}
    standing = {j.part for j in judged.judgements if j.stands}
    for r in sorted(
        judged.records, key=lambda r: judged.days[r.part].published_on if r.part in judged.days else date.min
    ):
        if r.part in standing and r.columns:
            newest[r.file_kind] = r
    if not newest:
        return []
    filled = sum(c.filled for r in newest.values() for c in r.columns)
    typed = sum(c.typed for r in newest.values() for c in r.columns)
    rest = sorted(
        ((c.filled - c.typed, c.column) for r in newest.values() for c in r.columns if c.filled > c.typed), reverse=True
    )
    named = ", ".join(
        f"{column} {cells:,}{' (prose)' if column in profile.prose else ''}" for cells, column in rest[:NAMED]
    )
    more = f" and {len(rest) - NAMED} more" if len(rest) > NAMED else ""
    what = f"{typed / max(1, filled):.1%} of {filled:,} land in typed fields"
    what += f"; kept as they stand: {named}{more}" if rest else ""
    return [Finding(kind=UNDERSTOOD, list_id=profile.id, what=what, sha256=None, wrong=False)]


def _documents(log: RegisterReader, read_since: frozenset[str]) -> list[Finding]:
    """What is wrong with stored documents; a file that was refused once and has been read since is no finding."""
    out = []
    for record in log.documents():
        d = record.document
        try:
            whole = sha256(log.source_bytes(d.sha256)).hexdigest() == d.sha256
        except StoreError:
            whole = False
        if not whole:
            what = f"the stored bytes of {d.file_name} do not give back what came in"
            out.append(Finding(kind="damaged-bytes", list_id=None, what=what, sha256=d.sha256, wrong=True))
        if record.kind == "refused" and d.sha256 not in read_since:
            why = "; ".join(p.message for p in log.problems(d.sha256))
            out.append(Finding(kind="refused", list_id=None, what=why, sha256=d.sha256, wrong=False))
        if record.kind == "report" and d.published_on is None:
            what = f"{d.file_name} has no publication date: an evidence cut leaves it out"
            out.append(Finding(kind="undated-reports", list_id=None, what=what, sha256=d.sha256, wrong=False))
    return out
