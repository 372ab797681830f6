"""The core of a clause: an act or a state of listing, removal, suspension or recognition, as verb or as noun."""

from blackletter.reading.steps.cores.find import find_core

__all__ = ["find_core"]
