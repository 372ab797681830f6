"""Whether loops run compiled: where numba is installed, and the batch is worth its start."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
            with _no_scipy():
                from blackletter.names import kernels as module

                _load_registries()
        except ImportError:  # numba is not installed, or not for this interpreter
            _tried.append(None)
        else:
            _tried.append(module)
    return _tried[0]


@contextmanager
def _no_scipy() -> Iterator[None]:
    """Keep numba from importing scipy for its linear algebra, which no loop uses: 45 MB and a third of a second."""
    if "scipy" in sys.modules:
        yield
        return
    sys.modules["scipy"] = None  # type: ignore[assignment]  # an import then fails, which numba takes for "not there"
    try:
        yield
    finally:
        del sys.modules["scipy"]


def _load_registries() -> None:
    """Let numba load all that it would load when the first loop is called."""
    from numba.core.registry import cpu_target

    with suppress(AttributeError):  # of a later numba; it then loads them when the first loop is called
        cpu_target.typing_context.refresh()
        cpu_target.target_context.refresh()
