"""Batches of names on several cores: processes that share one mapped index."""

import multiprocessing
import os
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any, Generic

from blackletter.engines.index_file import mapped
from blackletter.engines.searching import searching
from blackletter.errors import UsageError
from blackletter.names.index import NameIndex
from blackletter.names.search import make_ready
from blackletter.ports.engine import Answer, Batch, Search
from blackletter.values.allocation import collector_paused
from blackletter.values.screening import NameQuery, Policy

# Batches handed out ahead of the one that is waited for, for each worker.
AHEAD = 2

_find: Search | None = None
_work: Callable[[Search, Any], Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Generic[Batch, Answer]):
    """What is done with every batch: see `ports.engine.Searcher.answer_batches`."""

    work: Callable[[Search, Batch], Answer]
    policy: Policy
    touching: frozenset[str] | None


def answered_by(
    index: NameIndex, path: Path, workers: int, batches: Iterable[Batch], task: Task[Batch, Answer]
) -> Iterator[Answer]:
    """Do the task on every batch on `workers` processes, in order. The index stands in the file `path` too.

    Raises UsageError where a worker is killed (as a rule for want of memory).
    """
    pool = _pool(index, path, workers, task)
    waiting: deque[Future[Answer]] = deque()
    try:
        for batch in batches:
            waiting.append(_submitted(pool, batch))
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


def _pool(index: NameIndex, path: Path, workers: int, task: Task[Any, Any]) -> ProcessPoolExecutor:
    """Workers forked off with the index and the compiled loops at hand where that is safe, else started afresh."""
    if "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1:
        _take_up(index, task)
        return ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _watch)
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _open, (str(path), task))


def _submitted(pool: ProcessPoolExecutor, batch: object) -> "Future[Any]":
    with warnings.catch_warnings():
        # the first call forks; threads of the linear algebra library, which is not used, do not mind
        warnings.simplefilter("ignore", DeprecationWarning)
        return pool.submit(_answered, batch)


def _open(path: str, task: Task[Any, Any]) -> None:
    index = mapped(Path(path))
    if index is not None:
        _take_up(index, task)
    _watch()


def _take_up(index: NameIndex, task: Task[Any, Any]) -> None:
    global _find, _work
    make_ready(index)
    _find, _work = searching(index, task.policy, task.touching), task.work
    _find((NameQuery(name="Usama bin Laden"),))


def _watch() -> None:
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A killed parent cannot tell its workers: they watch for its end themselves."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _answered(batch: Any) -> Any:
    if _find is None or _work is None:
        raise AssertionError("the index was mapped before any batch came")
    # a batch makes many values and no cycles; what it made is let go with it
    with collector_paused():
        return _work(_find, batch)
