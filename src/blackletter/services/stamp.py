"""The stamp of an answer: what it was made from, as one hash that anyone can re-derive (CONTRACTS.md)."""

import json
from collections.abc import Iterable
from hashlib import sha256

from blackletter.services.finding import MATCHER_VERSION
from blackletter.services.scopes import Scope
from blackletter.values.cut import Cut


def stamp_of(cut: Cut, scopes: Iterable[Scope], reports: Iterable[str], reader_version: str) -> str:
    """SHA-256 of the canonical JSON of the resolved cut, the hashes used, and the versions."""
    publications = sorted({sha for s in scopes for p in s.view.publications for _, sha in p.documents})
    acts = sorted({a.sha256 for s in scopes for a in s.view.acts})
    made_from = {
        "cut": {
            "on": cut.on.isoformat(),
            "published_by": cut.published_by.isoformat() if cut.published_by is not None else None,
            "recorded_by": cut.recorded_by.isoformat() if cut.recorded_by is not None else None,
        },
        "publications": publications,
        "instruments": acts,
        "reports": sorted(reports),
        "reader": reader_version,
        "matcher": MATCHER_VERSION,
        "policy": None,
    }
    canonical = json.dumps(made_from, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(canonical.encode("utf-8")).hexdigest()
