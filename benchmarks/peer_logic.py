"""Run by benchmarks/peers.py where nomenklatura is installed: scores pairs of names by logic-v2.

Every entity has an id of its own: logic-v2 remembers names by it. Reads {"pairs": [[name, name, kind], …]}, writes
{"count": …, "seconds": processor seconds}.
"""

import json
import sys
import time

from followthemoney import model  # type: ignore[import-not-found, unused-ignore]
from nomenklatura.matching import get_algorithm  # type: ignore[import-not-found, unused-ignore]

SCHEMATA = {"person": "Person", "organisation": "Organization", "vessel": "Vessel", "aircraft": "Airplane"}


def main() -> None:
    """Score and say how long it took."""
    pairs = json.load(sys.stdin)["pairs"]
    algorithm = get_algorithm("logic-v2")
    assert algorithm is not None
    config = algorithm.default_config()
    entities = [
        [
            model.get_proxy(
                {
                    "id": f"{side}-{number}",
                    "schema": SCHEMATA.get(kind, "LegalEntity"),
                    "properties": {"name": [(left, right)[side]]},
                }
            )
            for side in (0, 1)
        ]
        for number, (left, right, kind) in enumerate(pairs)
    ]
    algorithm.compare(*entities[0], config)
    start = time.process_time()
    for left, right in entities:
        algorithm.compare(left, right, config)
    json.dump({"count": len(pairs), "seconds": time.process_time() - start}, sys.stdout)


if __name__ == "__main__":
    main()
