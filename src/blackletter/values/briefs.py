"""A cited briefing: sentences that each carry the evidence on which they stand."""

from dataclasses import dataclass

from blackletter.values.cut import Cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One piece of evidence: `place` = characters of a report, or the record of an official file; `quote` verbatim.

    `source` names the document for a reader (publisher, title, day); `quote` is empty for a record of a list file.
    """

    sha256: str
    source: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSentence:
    """A sentence and its evidence; never without."""

    text: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a sentence of a briefing without evidence: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSection:
    """A heading with its sentences."""

    heading: str
    sentences: tuple[BriefSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A briefing on one proceeding under a cut; `coverage` says in plain words what the register holds of the list."""

    title: str
    proceeding: str
    cut: Cut
    coverage: str
    sections: tuple[BriefSection, ...]
    stamp: str
