"""What a damaged file would do to the answers if it came the day after the whole one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from blackletter.errors import SourceError
from blackletter.lists import ListReader
from blackletter.lists._formats.unpack import source_file
from blackletter.values.publications import Part, SourceFile
from tests.support.beside import judged_beside

DAY = date(2025, 4, 17)
# A day's reading in which more of the records differ than this is suspect to the checkpoints too (rules.checkpoints).
REWRITTEN = 2 / 3


@dataclass(frozen=True)
class Whole:
    """A whole file of a list, and the reader that reads it."""

    reader: ListReader
    file: SourceFile

    @cached_property
    def part(self) -> Part:
        """The whole file as read."""
        return self.reader.read(self.file)

    def believed(self, data: bytes) -> Part | None:
        """What would be believed of these bytes under the same file name: None = they are refused or quarantined.

        Whatever is wrong with them has to be told in one sentence.
        """
        try:
            part = self.reader.read(source_file(self.file.name, data))
        except SourceError as fault:
            assert fault.message and "\n" not in fault.message
            return None
        verdict = judged_beside(self.reader.profile, self.part, part, DAY)
        assert all(sentence and "\n" not in sentence for sentence in verdict.failures)
        return part if verdict.passed else None

    def harm(self, data: bytes, spare: int = 0) -> str:
        """What these bytes would do to the answers, "" if nothing; as many as `spare` entries may go."""
        part = self.believed(data)
        if part is None:
            return ""
        then = {(f.facet, key): content for f in self.part.facets for key, content in f.rows}
        now = {(f.facet, key): content for f in part.facets for key, content in f.rows}
        # A facet that the damaged file does not observe carries forward; one that does not prove removes nobody.
        proving = {f.facet for f in part.facets if self.reader.profile.facet(f.facet).proves}
        lost = [key for key in then.keys() - now.keys() if key[0] in proving]
        if len(lost) > spare:
            return f"{len(lost)} entries lost, such as {sorted(lost)[-1]}"
        new = now.keys() - then.keys()
        if new:
            return f"{len(new)} entries made up, such as {sorted(new)[-1]}"
        rewritten = sum(1 for key in then.keys() & now.keys() if then[key] != now[key])
        return f"{rewritten} of {len(then)} records rewritten" if rewritten > REWRITTEN * len(then) else ""
