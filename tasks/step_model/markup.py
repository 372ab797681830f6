"""The compact markup of `training/steps`: `{r dec/eff d|struck the group off}` marks a clause and its labels.

The letters: a kind (r removal, l listing, s suspension, g recognition), one or more stages and one or more modalities,
alternatives joined by a slash. A line that starts with "# " is a headline. Reports are parted by blank lines; in a file
whose name starts with "lines", each line is a report of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from blackletter.values.evidence import Span
from blackletter.values.statements import Block

KINDS = {"r": "removal", "l": "listing", "s": "suspension", "g": "recognition"}
STAGES = {
    "pro": "proposal",
    "rev": "review",
    "dip": "decision-in-principle",
    "leg": "legal-change",
    "int": "bill-introduced",
    "rdg": "bill-reading",
    "pas": "bill-passed",
    "ena": "enacted",
    "ntf": "notification",
    "app": "application",
    "dec": "decision",
    "pub": "published",
    "eff": "effective",
    "ref": "refused",
    "wdr": "withdrawn",
    "apl": "appealed",
    "rvs": "reversed",
}
MODALITIES = {"d": "done", "o": "ongoing", "p": "planned", "q": "required", "m": "possible", "n": "denied"}
MARK = re.compile(r"\{([rlsg]) ([a-z/]+) ([dopqmn/]+)\|([^{}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an annotator says of the clause at `span`: its kind, and every acceptable stage and modality."""

    span: Span
    kind: str
    stages: tuple[str, ...]
    modalities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with its steps. `blocks` None = the reader labels them itself.

    `looked` = what share of it those who wrote the rules had seen: the rules are better there than on any text to come.
    """

    name: str
    text: str
    told: tuple[Told, ...]
    blocks: tuple[Block, ...] | None
    published: str | None
    looked: float


def read_markup(path: Path) -> Iterator[Annotated]:
    """The reports of one file. Raises `ValueError`, with file and line, where a mark cannot be read."""
    text = path.read_text("utf-8").strip()
    reports = text.split("\n") if path.stem.startswith("lines") else re.split(r"\n\s*\n", text)
    for number, report in enumerate(reports):
        yield _plain(f"{path.stem}-{number}", report)


def _plain(name: str, marked: str) -> Annotated:
    text, told, blocks = "", [], []
    for line in marked.split("\n"):
        title = line.startswith("# ")
        start, at = len(text), 0
        line = line[2:] if title else line
        for mark in MARK.finditer(line):
            text += line[at : mark.start()]
            told.append(_told(name, mark, len(text)))
            text += mark[4]
            at = mark.end()
        text += line[at:]
        if "{" in text[start:] or "}" in text[start:]:
            raise ValueError(f"{name}: a mark cannot be read in {line!r}")
        blocks.append(Block(span=Span(start=start, end=len(text)), kind="title" if title else "body"))
        text += "\n"
    return Annotated(name=name, text=text, told=tuple(told), blocks=tuple(blocks), published=None, looked=0)


def _told(name: str, mark: re.Match[str], start: int) -> Told:
    try:
        return Told(
            span=Span(start=start, end=start + len(mark[4])),
            kind=KINDS[mark[1]],
            stages=tuple(STAGES[each] for each in mark[2].split("/")),
            modalities=tuple(MODALITIES[each] for each in mark[3].split("/")),
        )
    except KeyError as error:
        raise ValueError(f"{name}: unknown label {error} in {mark[0]!r}") from None
