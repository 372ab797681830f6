"""Does every relative link of a page lead to a file of the repository, and to an anchor of that file?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from tasks.checks.fault import Fault
from tasks.checks.markdown import Page, parse

_ABROAD = re.compile(r"^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


def check_links(root: Path, pages: Iterable[Path]) -> Iterator[Fault]:
    """Faults in the links of `pages` (absolute paths under `root`); links to other sites are not followed."""
    parsed: dict[Path, Page] = {}
    for page in pages:
        where = page.relative_to(root).as_posix()
        for link in _page(page, parsed).links:
            sentence = None if _ABROAD.match(link.target) else _wrong(root, page, link.target, parsed)
            if sentence is not None:
                yield Fault(path=where, line=link.line, sentence=sentence)


def _wrong(root: Path, page: Path, target: str, parsed: dict[Path, Page]) -> str | None:
    name, _, anchor = target.partition("#")
    name = unquote(name)
    if name.startswith("/"):
        return f"the link {target} starts at the machine's root; write it relative to the page."
    goal = (page.parent / name).resolve() if name else page
    if not goal.is_relative_to(root):
        return f"the link {target} leads out of the repository."
    if not goal.exists():
        return f"the link {target} leads to no file: {goal.relative_to(root).as_posix()} does not exist."
    if anchor and goal.suffix == ".md" and unquote(anchor) not in _page(goal, parsed).anchors:
        return f"the link {target} names an anchor that {goal.relative_to(root).as_posix()} does not have."
    return None


def _page(path: Path, parsed: dict[Path, Page]) -> Page:
    if path not in parsed:
        parsed[path] = parse(path.read_text(encoding="utf-8"))
    return parsed[path]
