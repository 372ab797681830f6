"""Whether loops run compiled: where numba is installed, and the batch is worth its start."""

from types import ModuleType

# Names asked for together that are worth loading compiled code for; once loaded, it serves single names too.
WORTH = 500
_tried: list[ModuleType | None] = []


def kernels(names: int) -> ModuleType | None:
    """The compiled loops (names/kernels) for a batch of that many names; None = do it over arrays."""
    if not _tried:
        if names < WORTH:
            return None
        try:
            from blackletter.names import kernels as module
        except ImportError:  # numba is not installed, or not for this interpreter
            _tried.append(None)
        else:
            _tried.append(module)
    return _tried[0]
