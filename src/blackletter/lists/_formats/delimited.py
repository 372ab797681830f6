"""Delimited text into rows of cells, each with the line on which it ends."""

import csv
import io
from collections.abc import Iterator

from blackletter.errors import SourceError


def rows_of(text: str, *, name: str, delimiter: str, first_line: int = 1) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each row; quotes are doubled inside quotes (RFC 4180); empty lines are left out.

    Raises SourceError where the text is no delimited text at all (a cell of more than 131,072 characters).
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            if cells:
                yield reader.line_num + first_line - 1, cells
    except csv.Error as fault:
        line = reader.line_num + first_line - 1
        raise SourceError(
            f"{name}, line {line}: {fault}; rows of cells joined by {delimiter!r} were expected"
        ) from None
