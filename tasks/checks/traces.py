"""Does a text give away the machine it was written on, or name a package registry's host?

Both would tie the repository to one place: a path works on one machine only, and which registry is asked is the choice
of whoever installs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tasks.checks.fault import Fault

# A path counts where nothing before it makes it a part of an address or of a longer relative path.
_MACHINE = re.compile(r"(?<![\w.:/~*<>$}-])/(?:work|home|root|Users|mnt|opt/wheels)/[\w.-]|\b[A-Z]:\\Users\\")
_REGISTRY = re.compile(
    r"\b(?:(?:test\.)?pypi\.org|(?:files\.)?pythonhosted\.org|registry\.npmjs\.org|(?:static\.)?crates\.io"
    r"|proxy\.golang\.org|repo1?\.maven\.org|deb\.debian\.org)\b"
)


def check_traces(root: Path, files: Iterable[Path]) -> Iterator[Fault]:
    """Faults of `files` (absolute paths under `root`); a file that is not UTF-8 is passed."""
    for file in files:
        try:
            text = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        where = file.relative_to(root).as_posix()
        for number, line in enumerate(text.splitlines(), start=1):
            if found := _MACHINE.search(line):
                yield Fault(path=where, line=number, sentence=f"{found.group()}… is a path of one machine.")
            if found := _REGISTRY.search(line):
                yield Fault(path=where, line=number, sentence=f"{found.group()} is the host of a package registry.")
