"""What became of fetched lists, as JSON-ready values and as rows."""

from collections.abc import Iterator
from typing import Any

from blackletter.exports.shapes import outcome_shape
from blackletter.services.fetching import ListFetch

FETCH_COLUMNS = ("list", "address", "status", "file", "outcome", "published_on", "sha256", "reasons")


def fetch_shape(found: ListFetch) -> dict[str, Any]:
    """`blackletter fetch --format json`: one list."""
    return {
        "list": found.list_id,
        "status": found.status,
        "files": [
            {
                "address": f.address,
                "status": f.status,
                "reason": f.reason or None,
                "outcomes": [outcome_shape(o) for o in f.outcomes],
            }
            for f in found.files
        ],
    }


def fetch_cells(found: ListFetch) -> Iterator[tuple[object, ...]]:
    """One list in the order of `FETCH_COLUMNS`: a row for each file that came, and for each address without one."""
    if not found.files:
        yield found.list_id, None, found.status, None, None, None, None, None
    for f in found.files:
        if not f.outcomes:
            yield found.list_id, f.address, f.status, None, None, None, None, f.reason
        for o in f.outcomes:
            reasons = "; ".join(o.reasons)
            yield found.list_id, f.address, f.status, o.file, o.status, o.published_on, o.sha256, reasons
