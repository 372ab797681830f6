"""Fetching a list from its publisher: ask for each of its files, import what changed, remember what came.

Every file of a list is asked for before the first of them is imported, so that the files of one publication are those
of one moment. A file that cannot be had leaves the others to be imported, a list that fails leaves other lists alone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from blackletter.errors import BlackletterError, UsageError
from blackletter.ports.clock import Clock
from blackletter.ports.fetcher import Fetcher, FetchLog, ListLocks
from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import LogWriter, Register, RegisterReader
from blackletter.services.fetch_answers import Answer, is_unchanged, last_held, page_in_place, stood_from, to_send
from blackletter.services.importing import Order, Outcome, import_file
from blackletter.services.projecting import judged_now, project
from blackletter.values.fetching import CONFIRMED, Arrival, Fetched, FetchRecord, NotModified, Validators
from blackletter.values.lists import ListProfile

LIST_STATUSES = ("changed", "unchanged", "failed", "busy")
BUSY_EXIT, OWN_FAULT = 4, 70
# What came as no file of the list is asked for again, whole, whatever its publisher says of its version.
UNREAD = ("refused", "not-imported")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFetch:
    """What became of one address: `status` is one of `FETCH_STATUSES`.

    `outcomes` = of the files that came in it; `reason` and `tip` tell why none came.
    """

    address: str
    status: str
    outcomes: tuple[Outcome, ...] = ()
    reason: str = ""
    tip: str | None = None
    exit_code: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFetch:
    """What became of one list; `status` is one of `LIST_STATUSES`: "failed" where any of its addresses failed."""

    list_id: str
    status: str
    files: tuple[FileFetch, ...] = ()

    @property
    def exit_code(self) -> int:
        """The worst of its files, as an exit code of CONTRACTS.md; a list that somebody else holds is 4."""
        return BUSY_EXIT if self.status == "busy" else max((f.exit_code for f in self.files), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchDesk:
    """All that fetching needs. `log_of` gives the requests of the register that a transaction looks at;
    `stopping` says whether the program is to end: then nothing more is begun and nothing recorded.
    """

    register: Register
    catalogue: ListCatalogue
    clock: Clock
    fetcher: Fetcher
    locks: ListLocks
    log_of: Callable[[RegisterReader | LogWriter], FetchLog]
    stopping: Callable[[], bool] = lambda: False


def addresses_of(
    catalogue: ListCatalogue, wanted: Sequence[str], instead: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """List id -> addresses of its files, for the lists `wanted` (none = every list that has any).

    A view means its parent. `instead` has addresses from the settings, which count in place of the profile's. Raises
    UsageError for an unknown list, and for one that is named but has no address.
    """
    profiles = {p.id: p for p in catalogue.profiles()}
    for list_id in instead:
        if list_id not in profiles:
            catalogue.reader(list_id)
    parents = {d.id: p.id for p in profiles.values() for d in p.derived}
    out: dict[str, tuple[str, ...]] = {}
    for list_id in dict.fromkeys(parents.get(w, w) for w in wanted or profiles):
        profile = profiles.get(list_id) or catalogue.reader(list_id).profile
        addresses = instead.get(list_id) or profile.downloads
        if addresses:
            out[list_id] = addresses
        elif wanted:
            raise UsageError(
                f"{list_id} has no address to fetch it from",
                tip=f"import its files, or name addresses under [downloads] in blackletter.toml ({profile.url})",
            )
    return out


def fetch_lists(desk: FetchDesk, addresses: Mapping[str, tuple[str, ...]]) -> Iterator[ListFetch]:
    """Fetch each of those lists in turn; ends early where the program is to end."""
    for list_id, of_list in addresses.items():
        if desk.stopping():
            return
        with desk.locks.hold(list_id) as held:
            found = _guarded(desk, list_id, of_list) if held else ListFetch(list_id=list_id, status="busy")
        if found is not None:
            yield found


def _guarded(desk: FetchDesk, list_id: str, addresses: tuple[str, ...]) -> ListFetch | None:
    """One list; a bug of ours that its files bring out stops no other list, and is told as one."""
    try:
        return _fetch(desk, list_id, addresses)
    except BlackletterError:
        raise
    except Exception as error:
        told = FileFetch(
            address=addresses[0],
            status="failed",
            reason=f"a fault of the program's own: {type(error).__name__}: {error}",
            tip="get the file by hand, import it with --debug and report what it prints",
            exit_code=OWN_FAULT,
        )
        return ListFetch(list_id=list_id, status="failed", files=(told,))


def _fetch(desk: FetchDesk, list_id: str, addresses: tuple[str, ...]) -> ListFetch | None:
    with desk.register.reading() as log:
        fetches = desk.log_of(log)
        known = {a: last_held(log, fetches, list_id, a) for a in addresses}
        failing = {f.address for f in fetches.failing(list_id)}
    answers: dict[str, Answer] = {}
    for address in addresses:
        try:
            answers[address] = desk.fetcher.fetch(address, to_send(known[address], desk.clock.now().date()))
        except BlackletterError as error:
            answers[address] = error
        if desk.stopping():
            return None
    new: list[Fetched] = []
    for address, answer in answers.items():
        if isinstance(answer, Fetched) and not is_unchanged(answer, known[address]):
            fault = page_in_place(desk.catalogue, list_id, answer)
            answers[address] = fault or answer
            new += [answer] if fault is None else []
    # Files of one publication have one day, though their server wrote them one after the other.
    day = max((a.modified_on for a in new if a.modified_on is not None), default=None)
    files = tuple(_settled(desk, list_id, a, answers[a], known[a], day, a in failing) for a in addresses)
    _confirm(desk, list_id, [k for a, k in known.items() if k is not None and is_unchanged(answers[a], k)])
    status = next((s for s in ("failed", "changed") if any(f.status == s for f in files)), "unchanged")
    return ListFetch(list_id=list_id, status=status, files=files)


def _settled(
    desk: FetchDesk,
    list_id: str,
    address: str,
    answer: Answer,
    known: FetchRecord | None,
    day: date | None,
    failing: bool,
) -> FileFetch:
    """What became of one address; `failing` = the request before this one failed."""
    if isinstance(answer, BlackletterError):
        _record(desk, list_id, address, "failed", reason=answer.message)
        return FileFetch(
            address=address, status="failed", reason=answer.message, tip=answer.tip, exit_code=answer.exit_code
        )
    if isinstance(answer, NotModified):
        if failing:
            _record(desk, list_id, address, CONFIRMED)
        return FileFetch(address=address, status="unchanged")
    if known is not None and is_unchanged(answer, known):
        if failing or known.validators != answer.validators or to_send(known, answer.fetched_at.date()) is None:
            _record(desk, list_id, address, "unchanged", answer, known.documents)
        return FileFetch(address=address, status="unchanged")
    arrival = Arrival(address=address, stood_from=stood_from(answer, known, day), fetched_at=answer.fetched_at)
    order = Order(list_id=list_id, arrival=arrival)
    outcomes = tuple(import_file(desk.register, desk.catalogue, desk.clock, answer.name, answer.data, order))
    documents = tuple(o.sha256 for o in outcomes if o.sha256 is not None)
    code = max(o.exit_code for o in outcomes)
    if any(o.status in UNREAD for o in outcomes):
        _record(desk, list_id, address, "failed", reason="; ".join(r for o in outcomes for r in o.reasons))
        return FileFetch(address=address, status="failed", outcomes=outcomes, exit_code=code)
    _record(desk, list_id, address, "changed", answer, documents)
    return FileFetch(address=address, status="changed", outcomes=outcomes, exit_code=code)


def _record(
    desk: FetchDesk,
    list_id: str,
    address: str,
    status: str,
    answer: Fetched | None = None,
    documents: tuple[str, ...] = (),
    reason: str = "",
) -> None:
    now = desk.clock.now()
    with desk.register.writing(now, f"fetch {list_id}") as log:
        desk.log_of(log).add_fetch(
            FetchRecord(
                list_id=list_id,
                address=address,
                status=status,
                validators=answer.validators if answer is not None else Validators(),
                sha256=sha256(answer.data).hexdigest() if answer is not None else "",
                documents=documents,
                reason=reason,
                fetched_at=answer.fetched_at if answer is not None else now,
            )
        )


def _confirm(desk: FetchDesk, list_id: str, unchanged: Sequence[FetchRecord]) -> None:
    """Record that the files held were seen today too: they vouch for the list until today. Once a day is enough."""
    today = desk.clock.now().date()
    documents = {sha for record in unchanged for sha in record.documents}
    profile: ListProfile = desk.catalogue.reader(list_id).profile
    with desk.register.reading() as log:
        unseen = _unseen(log, profile, documents, today)
    if not unseen:
        return
    with desk.register.writing(desk.clock.now(), f"fetch {list_id}") as log:
        before = judged_now(log, profile)
        for part in _unseen(log, profile, documents, today):
            log.add_sighting(part, today)
        project(log, profile, before)


def _unseen(log: RegisterReader, profile: ListProfile, documents: set[str], today: date) -> tuple[int, ...]:
    records = judged_now(log, profile).records
    return tuple(r.part for r in records if r.sha256 in documents and all(day != today for day, _ in r.sightings))
