"""Screening on one machine: an index on disk, mapped into memory, asked by one process or by one for each core."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from blackletter.engines.building import build
from blackletter.engines.code import keep_compiled_apart
from blackletter.engines.index_file import file_name, mapped, used
from blackletter.engines.searching import searching
from blackletter.engines.workers import Task, answered_by
from blackletter.names.found import Match
from blackletter.names.index import NameIndex
from blackletter.names.search import search
from blackletter.ports.engine import Answer, Batch, Parties, Search
from blackletter.values.allocation import collector_paused
from blackletter.values.screening import ListedParty, NameQuery, Policy

# Fewer names than this are answered sooner than workers are started.
WORTH_WORKERS = 8000


@dataclass(slots=True)
class LocalSearcher:
    """See `ports.engine.Searcher`. `path` = the file of the index, None where it could not be kept."""

    index: NameIndex
    path: Path | None
    workers: int
    _scratch: TemporaryDirectory[str] | None = field(default=None, init=False)

    @property
    def frequencies(self) -> Mapping[str, int]:
        """See `ports.engine.Searcher`."""
        return self.index.frequencies

    def party(self, number: int) -> ListedParty:
        """See `ports.engine.Searcher`."""
        return self.index.party(number)

    def search(self, query: NameQuery, policy: Policy) -> tuple[Match, ...]:
        """See `ports.engine.Searcher`."""
        return search(self.index, query, policy)

    def answer_batches(
        self,
        batches: Iterable[Batch],
        work: Callable[[Search, Batch], Answer],
        policy: Policy,
        touching: frozenset[str] | None = None,
    ) -> Iterator[Answer]:
        """See `ports.engine.Searcher`."""
        coming = iter(batches)
        first: list[Batch] = []
        size = 0
        for batch in coming:
            first.append(batch)
            size += len(batch)
            if size >= WORTH_WORKERS:
                break
        # what is there by now stays; the cycle collector need not walk over it while the run makes its values
        gc.freeze()
        try:
            if size < WORTH_WORKERS or self.workers < 2:
                find = searching(self.index, policy, touching)
                for batch in chain(first, coming):
                    yield work(find, batch)
            else:
                task = Task(work=work, policy=policy, touching=touching)
                yield from answered_by(self.index, self._file(), self.workers, chain(first, coming), task)
        finally:
            gc.unfreeze()

    def _file(self) -> Path:
        """A file for the workers to map, where the index has none of its own."""
        if self.path is None:
            self._scratch = TemporaryDirectory(prefix="blackletter-")
            self.path = Path(self._scratch.name) / "index"
            self.path.write_bytes(self.index.to_bytes())
        return self.path

    def close(self) -> None:
        """See `ports.engine.Searcher`."""
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch, self.path = None, None


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """See `ports.engine.Engine`. `folder` keeps the indexes (None = nowhere); `workers` = processes for batches."""

    folder: Path | None
    workers: int = 2

    def open(self, made_from: str, parties: Parties) -> LocalSearcher:
        """See `ports.engine.Engine`."""
        keep_compiled_apart()
        path = self.folder / file_name(made_from) if self.folder is not None else None
        index = mapped(path) if path is not None else None
        if index is None:
            with collector_paused():
                listing = parties()
            index, kept = build(listing, path)
            path = path if kept else None
        if path is not None:
            used(path)
        return LocalSearcher(index, path, self.workers)
