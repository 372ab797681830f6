"""How many records of a facet fill the fields that are watched from one publication to the next."""

from collections.abc import Mapping, Sequence
from operator import attrgetter

from blackletter.values.entries import Content


def fill_rates(rows: Sequence[tuple[str, Content]], watched: Sequence[str]) -> Mapping[str, float]:
    """For each watched field of `Content`, the share (0..1) of records in which it is not empty; {} without records."""
    if not rows:
        return {}
    contents = [content for _, content in rows]
    return {name: sum(map(bool, map(attrgetter(name), contents))) / len(rows) for name in watched}
