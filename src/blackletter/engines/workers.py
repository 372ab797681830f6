"""Batches of names on several cores: processes that share one mapped index."""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import Thread

from blackletter.engines.index_file import mapped
from blackletter.errors import UsageError
from blackletter.names.index import NameIndex
from blackletter.names.search import Match, search_many
from blackletter.values.screening import NameQuery, Policy

Found = tuple[tuple[Match, ...], ...]
# Batches handed out ahead of the one that is waited for, for each worker.
AHEAD = 2

_index: NameIndex | None = None


def found_by(path: Path, workers: int, batches: Iterable[Sequence[NameQuery]], policy: Policy) -> Iterator[Found]:
    """Search every batch on `workers` processes, in order. The index stands in the file `path`.

    Raises UsageError where a worker is killed (as a rule for want of memory).
    """
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _open, (str(path),))
    waiting: deque[Future[Found]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_search, tuple(batch), policy))
            if len(waiting) > AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise UsageError(
            "a worker of the screening was killed before it had answered", tip="is there memory for it? try --workers 1"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _open(path: str) -> None:
    global _index
    _index = mapped(Path(path))
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A killed parent cannot tell its workers: they watch for its end themselves."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _search(batch: tuple[NameQuery, ...], policy: Policy) -> Found:
    if _index is None:
        raise AssertionError("the index was mapped before any batch came")
    return tuple(search_many(_index, batch, policy))
