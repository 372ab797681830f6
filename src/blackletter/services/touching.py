"""What a change of the lists can touch: the parties of which the register has come to say something else."""

from datetime import datetime

from blackletter.ports.log import RegisterReader
from blackletter.services.changes import changes
from blackletter.services.scopes import Scope
from blackletter.services.views import Views
from blackletter.values.cut import Cut


def touched_since(
    log: RegisterReader, views: Views, cut: Cut, scopes: tuple[Scope, ...], since: datetime
) -> frozenset[str]:
    """The keys (as in the index) of the parties with an event first recorded, or corrected, after `since`.

    A party counts also for what it no longer is: whoever matched a name that was taken off is touched.
    """
    parents = {s.id: s.profile.id for s in scopes}
    found = changes(log, views, cut, since, frozenset(parents))
    keys = {f"{parents[c.list_id]}:{c.key.source_id}" for c in found if c.list_id in parents}
    return frozenset(keys | {f"{c.list_id}:{c.key.source_id}" for c in found})
