"""Batches of names on several cores: processes that share one mapped index."""

import multiprocessing
import os
import threading
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import Thread

from blackletter.engines.index_file import mapped
from blackletter.errors import UsageError
from blackletter.names.found import Match
from blackletter.names.index import NameIndex
from blackletter.names.search import make_ready, search_many
from blackletter.values.allocation import collector_paused
from blackletter.values.screening import NameQuery, Policy

Found = tuple[tuple[Match, ...], ...]
# A name asked for with nothing else known crosses to a worker as (name, kind).
Sent = NameQuery | tuple[str, str]
# Batches handed out ahead of the one that is waited for, for each worker.
AHEAD = 2

_index: NameIndex | None = None


def found_by(
    index: NameIndex, path: Path, workers: int, batches: Iterable[Sequence[NameQuery]], policy: Policy
) -> Iterator[Found]:
    """Search every batch on `workers` processes, in order. The index stands in the file `path` too.

    Raises UsageError where a worker is killed (as a rule for want of memory).
    """
    make_ready(index)
    pool = _pool(index, path, workers)
    waiting: deque[Future[Found]] = deque()
    try:
        for batch in batches:
            waiting.append(_submitted(pool, tuple(map(_sent, batch)), policy))
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


def _pool(index: NameIndex, path: Path, workers: int) -> ProcessPoolExecutor:
    """Workers forked off with the index and the compiled loops at hand where that is safe, else started afresh."""
    global _index
    if "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1:
        _index = index
        return ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _watch)
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _open, (str(path),))


def _submitted(pool: ProcessPoolExecutor, batch: tuple[Sent, ...], policy: Policy) -> "Future[Found]":
    with warnings.catch_warnings():
        # the first call forks; threads of the linear algebra library, which is not used, do not mind
        warnings.simplefilter("ignore", DeprecationWarning)
        return pool.submit(_search, batch, policy)


def _sent(query: NameQuery) -> Sent:
    return (query.name, query.kind) if query == NameQuery(name=query.name, kind=query.kind) else query


def _open(path: str) -> None:
    global _index
    _index = mapped(Path(path))
    if _index is not None:
        make_ready(_index)
    _watch()


def _watch() -> None:
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A killed parent cannot tell its workers: they watch for its end themselves."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _search(batch: tuple[Sent, ...], policy: Policy) -> Found:
    if _index is None:
        raise AssertionError("the index was mapped before any batch came")
    # a batch makes many values and no cycles; what it made is let go with it
    with collector_paused():
        return tuple(search_many(_index, _asked(batch), policy))


def _asked(batch: tuple[Sent, ...]) -> list[NameQuery]:
    return [q if isinstance(q, NameQuery) else NameQuery(name=q[0], kind=q[1]) for q in batch]
