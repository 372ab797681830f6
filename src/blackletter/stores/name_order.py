"""The order in which a content's names are numbered: primary ones first, else as they stand."""

from collections.abc import Sequence

from blackletter.values.entries import Name

PRIMARY = "primary"


def in_order(names: Sequence[Name]) -> Sequence[Name]:
    """The names, primary ones first."""
    kinds = [name.kind for name in names]
    if PRIMARY not in kinds[1:]:
        return names
    return sorted(names, key=lambda name: name.kind != PRIMARY)
