"""The stamp of a screening: an answer's stamp, with the matcher, the policy, the lists asked and the decisions."""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256

from blackletter.names.found import FORMAT
from blackletter.names.policy import VERSION, weights_of
from blackletter.values.screening import Policy

MATCHER = f"names-{VERSION}.{FORMAT}"


def screening_stamp(register: str, policy: Policy, lists: Iterable[str], decisions: Sequence[str]) -> str:
    """SHA-256 of the canonical JSON; `register` = `services.stamp.stamp_of` of the lists asked under the cut."""
    made_from = {
        "register": register,
        "matcher": MATCHER,
        "policy": {
            "version": policy.version,
            "threshold": policy.threshold,
            "weights": dict(sorted(weights_of(policy).items())),
        },
        "lists": sorted(lists),
        "decisions": list(decisions),
    }
    canonical = json.dumps(made_from, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(canonical.encode("utf-8")).hexdigest()
