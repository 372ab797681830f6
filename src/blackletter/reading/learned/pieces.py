"""Words cut into the pieces that the encoder has vectors for: from the left, the longest that fits (WordPiece)."""

import re
import unicodedata
from collections.abc import Mapping

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_PART = re.compile(r"\w+|[^\w\s]")
LONGEST = 60
"""Characters of a word; a longer one is no word, and shown as unknown."""


def pieces_of(word: str, rows: Mapping[str, int]) -> tuple[int, ...]:
    """The rows of the pieces of `word` (lower case, or a mask as a whole); an unknown part has the row of `UNKNOWN`."""
    if word in rows:
        return (rows[word],)
    bare = "".join(each for each in unicodedata.normalize("NFD", word) if unicodedata.category(each) != "Mn")
    return tuple(row for part in _PART.findall(bare) for row in _cut(part, rows))


def _cut(part: str, rows: Mapping[str, int]) -> tuple[int, ...]:
    found: list[int] = []
    start = 0
    while start < len(part) <= LONGEST:
        for end in range(len(part), start, -1):
            row = rows.get(part[start:end] if start == 0 else f"##{part[start:end]}")
            if row is not None:
                found.append(row)
                start = end
                break
        else:
            return (rows[UNKNOWN],)
    return tuple(found) or (rows[UNKNOWN],)
