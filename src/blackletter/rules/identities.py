"""One party out of many entries: ties followed from an entry, as far as no review keeps two apart."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from blackletter.values.entries import EntryKey
from blackletter.values.identities import APART, SAME, SUCCESSOR, WITHDRAWN, IdentityLink, Subject, Tie

Links = Mapping[frozenset[EntryKey], IdentityLink]
TiesOf = Callable[[EntryKey], Iterable[Tie]]


def links_under(recorded: Iterable[tuple[IdentityLink, datetime]], recorded_by: datetime | None) -> Links:
    """The last link of each two entries that the register cut leaves, but for those taken back."""
    last = {link.pair: link for link, at in recorded if recorded_by is None or at <= recorded_by}
    return {pair: link for pair, link in last.items() if link.relation != WITHDRAWN}


def subject_of(start: EntryKey, links: Links, shared: TiesOf) -> Subject:
    """The party that `start` is an entry of.

    Reviewed ties come before `shared` ones (an identifier that two entries have in common); an entry that a review
    keeps apart from any of the party's entries stays out, whatever ties it. From whichever of a party's entries one
    starts the result is the same, where no review keeps any of them apart.
    """
    reviewed = [_tie(link) for link in links.values()]
    entries: dict[EntryKey, None] = {start: None}
    ties: dict[frozenset[EntryKey], Tie] = {}
    queue = [start]
    while queue:
        here = queue.pop(0)
        mine = [t for t in reviewed if t.relation == SAME and here in (t.left, t.right)]
        for tie in (*sorted(mine, key=_order), *sorted(shared(here), key=_order)):
            other = tie.right if tie.left == here else tie.left
            pair = frozenset((here, other))
            if pair in links and links[pair].relation != SAME:
                continue
            if any((link := links.get(frozenset((other, e)))) is not None and link.relation == APART for e in entries):
                continue
            ties.setdefault(pair, tie)
            if other not in entries:
                entries[other] = None
                queue.append(other)
    of_party = [t for t in reviewed if {t.left, t.right} & entries.keys()]
    return Subject(
        entries=(start, *sorted((e for e in entries if e != start), key=str)),
        ties=tuple(sorted(ties.values(), key=_order)),
        successors=tuple(sorted((t for t in of_party if t.relation == SUCCESSOR), key=_order)),
        apart=tuple(sorted((t for t in of_party if t.relation == APART), key=_order)),
    )


def _tie(link: IdentityLink) -> Tie:
    why = f"{link.reason} ({link.reviewer})"
    return Tie(left=link.left, right=link.right, relation=link.relation, why=why, reviewed=True)


def _order(tie: Tie) -> tuple[str, str, str]:
    return (str(tie.left), str(tie.right), tie.why)
