"""Reading stored bytes again with today's readers: what differs then is our doing, never the source's."""

from collections.abc import Iterator
from dataclasses import dataclass

from blackletter.errors import BlackletterError
from blackletter.ports.clock import Clock
from blackletter.ports.lists import ListCatalogue, ListReader
from blackletter.ports.log import LogWriter, Register
from blackletter.services.projecting import judged_now, project
from blackletter.values.allocation import collector_paused
from blackletter.values.log import PartRecord
from blackletter.values.publications import Part, SourceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Reparsed:
    """What reading a list's files again came to.

    `files` = how many the register holds; `read_again` = how many of them an older reader had read; `changed` = entries
    whose content differs in one of those, by facet; `flipped` = verdicts that changed, one sentence each;
    `unreadable` = files that today's reader refuses (their older reading stands), one sentence each.
    """

    list_id: str
    files: int
    read_again: int
    changed: tuple[tuple[str, int], ...]
    flipped: tuple[str, ...]
    unreadable: tuple[str, ...]


def reparse(register: Register, catalogue: ListCatalogue, clock: Clock, list_id: str | None) -> Iterator[Reparsed]:
    """Read the stored files of a list (None = of each list held) that an older version of its reader had read.

    One list is one transaction. Files that today's version has read are left alone. Raises UsageError for an unknown
    list.
    """
    wanted = [list_id] if list_id is not None else [p.id for p in catalogue.profiles()]
    readers = [catalogue.reader(each) for each in wanted]
    with register.reading() as log:
        held = set(log.lists_held())
    for reader in readers:
        if reader.profile.id in held:
            with collector_paused():
                yield _reparse_list(register, clock, reader)


def _reparse_list(register: Register, clock: Clock, reader: ListReader) -> Reparsed:
    profile = reader.profile
    with register.reading() as log:
        held = judged_now(log, profile).records
    if all(r.parser_version >= profile.parser_version for r in held):
        return Reparsed(list_id=profile.id, files=len(held), read_again=0, changed=(), flipped=(), unreadable=())
    changed: dict[str, set[int]] = {}
    unreadable: list[str] = []
    with register.writing(clock.now(), f"reparse {profile.id}") as log:
        before = judged_now(log, profile)
        numbers: dict[int, int] = {}
        for record in (r for r in before.records if r.parser_version < profile.parser_version):
            try:
                part = reader.read(_stored(log, record))
            except BlackletterError as error:
                unreadable.append(error.message)
                continue
            numbers[record.part] = add_reading(log, part, record)
            now = {f.facet: set(log.observed(numbers[record.part], f.facet)) for f in part.facets}
            then = {facet: set(log.observed(record.part, facet)) for facet in record.records}
            for facet in now.keys() | then.keys():
                entries = log.entries_of(profile.id, facet)
                differing = now.get(facet, set()) ^ then.get(facet, set())
                changed.setdefault(facet, set()).update(entries[c] for c in differing)
        after, _ = project(log, profile, before)
        flipped = tuple(
            f"the file of {before.days[was].published_on} "
            + ("passes its checkpoints now" if new.passed else f"is quarantined now: {'; '.join(new.failures)}")
            for was, number in numbers.items()
            if (old := before.verdict(was)) is not None
            and (new := after.verdict(number)) is not None
            and old.passed != new.passed
        )
    return Reparsed(
        list_id=profile.id,
        files=len(held),
        read_again=len(numbers),
        changed=tuple(sorted((facet, len(entries)) for facet, entries in changed.items() if entries)),
        flipped=flipped,
        unreadable=tuple(unreadable),
    )


def add_reading(log: LogWriter, part: Part, older: PartRecord) -> int:
    """Record a new reading of a file that the log holds, with the days on which it was seen and its acceptances."""
    log.add_problems(older.sha256, part.problems, part.parser_version)
    number = log.add_part(part, older.sha256)
    for day, _ in older.sightings:
        log.add_sighting(number, day)
    for reason, _ in older.acceptances:
        log.add_acceptance(number, reason)
    return number


def _stored(log: LogWriter, record: PartRecord) -> SourceFile:
    document = log.document(record.sha256)
    name = document.document.file_name if document is not None else record.sha256
    return SourceFile(name=name, data=log.source_bytes(record.sha256), sha256=record.sha256)
