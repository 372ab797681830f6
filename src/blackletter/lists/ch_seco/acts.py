"""The acts that a file of amendments publishes: this party is listed, that one is off the list, from a day on.

A file of amendments says nothing by what it lacks, and all by what it holds. Each listing and each de-listing in it is
an official act of its own, with the effect of one (`rules.timeline`): no absence is needed.
"""

from datetime import date
from hashlib import sha256

from blackletter.lists._formats.days import iso_day
from blackletter.lists.ch_seco.modifications import DELISTED, LISTED, modifications_of
from blackletter.lists.ch_seco.profile import PROFILE
from blackletter.lists.ch_seco.reading import AMENDMENT, root_of
from blackletter.lists.ch_seco.references import references_of
from blackletter.lists.ch_seco.target import content_of, subject_of
from blackletter.values.publications import Instrument, SourceFile

ACTS = {LISTED: "listed", DELISTED: "removed"}


def acts_of(file: SourceFile) -> tuple[Instrument, ...]:
    """One act for each target that the file lists or de-lists, by its latest modification; none for the whole list.

    An act has effect on the printed effective date, else on the printed enactment date, else on the file's day. A file
    without a day gives no acts. Raises SourceError as `read` does.
    """
    root = root_of(file)
    published = iso_day(str(root.get("date", ""))).earliest
    if root.get("list-type") != AMENDMENT or published is None:
        return ()
    references = references_of(root)
    acts = []
    for target in root.iterchildren("target"):
        modifications, subject = modifications_of(target), subject_of(target)
        source_id = str(target.get("ssid", "")).strip()
        if not modifications or subject is None or not source_id or modifications[0].kind not in ACTS:
            continue
        latest = modifications[0]
        content = content_of(target, subject, modifications, references, lambda column, understood: None)
        kind = ACTS[latest.kind]
        decided = _day(latest.enacted) or _day(latest.effective) or published
        acts.append(
            Instrument(
                list_id=PROFILE.id,
                source_id=source_id,
                name=content.primary_name or None,
                act=kind,
                authority=PROFILE.authority,
                reference=f"amendment of {published.isoformat()}, target {source_id}",
                decided_on=decided,
                in_force_on=_day(latest.effective),
                published_on=published,
                source_url=None,
                words=f"{content.primary_name}: {latest.kind}; {content.legal_basis}".rstrip("; "),
                sha256=sha256(f"{file.sha256} {source_id} {kind}".encode()).hexdigest(),
            )
        )
    return tuple(acts)


def _day(words: str) -> date | None:
    return iso_day(words).earliest
