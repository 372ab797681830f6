"""Words cut into pieces."""

from blackletter.reading.learned.pieces import END, LONGEST, START, UNKNOWN, pieces_of

ROWS = {
    name: row for row, name in enumerate([START, END, UNKNOWN, "<party>", "list", "##ed", "un", "##list", "-", "de"])
}


def _cut(word: str) -> list[str]:
    names = list(ROWS)
    return [names[row] for row in pieces_of(word, ROWS)]


def test_a_known_word_or_mask_is_one_piece() -> None:
    assert _cut("list") == ["list"]
    assert _cut("<party>") == ["<party>"]


def test_the_longest_piece_that_fits_is_taken_from_the_left() -> None:
    assert _cut("unlisted") == ["un", "##list", "##ed"]


def test_punctuation_parts_a_word() -> None:
    assert _cut("de-list") == ["de", "-", "list"]


def test_accents_are_dropped() -> None:
    assert _cut("líst") == ["list"]


def test_what_no_piece_fits_is_unknown() -> None:
    assert _cut("xyz") == [UNKNOWN]
    assert _cut("list" * LONGEST) == [UNKNOWN]


def test_white_space_is_nothing() -> None:
    assert _cut("  ") == []
