"""Check what the repository says of itself: ``python -m tasks.check_docs``.

Links, the reference of the command line, the pages and pictures that tasks make, the commands shown in README, tutorial
and how-to guides, the length of source files, and traces of one machine. Each fault is one line on stdout; the exit
code is 1 if there is any.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tasks import make_cli_reference, make_list_reference, make_picture, make_stage_diagram
from tasks.checks.consoles import check_consoles
from tasks.checks.fault import Fault
from tasks.checks.generated import stale
from tasks.checks.lengths import check_lengths
from tasks.checks.links import check_links
from tasks.checks.reference import render, undocumented
from tasks.checks.traces import check_traces
from tasks.checks.tracked import tracked

_SOURCE = "src/blackletter/cli"
PAGES_AT_ONCE = 2
"""Pages whose commands run side by side, each in a folder of its own."""


def faults(root: Path) -> Iterator[Fault]:
    """Every fault of the repository at `root`, check by check; those that run commands come last."""
    files = tracked(root)
    pages = [file for file in files if file.suffix == ".md" and _is_page(file.relative_to(root))]
    yield from check_lengths(root, files)
    yield from check_traces(root, files)
    yield from check_links(root, pages)
    yield from check_reference(root)
    yield from check_made(root)
    run = [page for page in pages if _is_run(page.relative_to(root))]
    with ThreadPoolExecutor(PAGES_AT_ONCE) as pool:
        for found in pool.map(lambda page: tuple(check_consoles(root, [page])), run):
            yield from found


def check_reference(root: Path) -> Iterator[Fault]:
    """Faults of the commands' own help, and of the page that is made from it."""
    page = make_cli_reference.PAGE
    try:
        commands = make_cli_reference.commands()
    except (ImportError, TypeError) as error:
        yield Fault(path=_SOURCE, sentence=f"the command line cannot be read: {error}.")
        return
    yield from undocumented(commands, _SOURCE)
    written = (root / page).read_text(encoding="utf-8") if (root / page).is_file() else None
    if written is None:
        yield Fault(path=page.as_posix(), sentence="the page does not exist; `make reference` writes it.")
    elif written != render(commands):
        yield Fault(path=page.as_posix(), sentence="the page is not what the commands say; `make reference` writes it.")


def check_made(root: Path) -> Iterator[Fault]:
    """Faults of the pages and pictures that tasks make; one that is missing is a fault of the page that links to it."""
    for task, first in (
        (make_list_reference, make_list_reference.PAGE),
        (make_stage_diagram, make_stage_diagram.TABLE),
        (make_picture, make_picture.PICTURE),
    ):
        if not (root / first).is_file():
            continue
        try:
            yield from stale(root, task.made(), task.COMMAND)
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode("utf-8", errors="replace").strip().splitlines()[-1:] or ["it said nothing"]
            yield Fault(path=first.as_posix(), sentence=f"`{' '.join(error.cmd)}` failed: {said[0]}")


def _is_page(path: Path) -> bool:
    return path.parts[0] == "docs" or len(path.parts) == 1


def _is_run(path: Path) -> bool:
    return path.as_posix() == "README.md" or path.as_posix().startswith(("docs/tutorial/", "docs/how-to/"))


def main(root: Path) -> int:
    """Print the faults of the repository at `root`; 1 if there is any, else 0."""
    found = 0
    for fault in faults(root):
        print(fault)
        found += 1
    print(f"documents: {found} fault{'' if found == 1 else 's'}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent.parent))
