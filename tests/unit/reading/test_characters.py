"""The character map: same length, every quotation mark straight, every line end a blank."""

from hypothesis import given
from hypothesis import strategies as st

from blackletter.reading.characters import plain


@given(st.text())
def test_the_map_keeps_the_length_of_every_text(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet="â€œ™\x9d˜Â\u00a0\ufffd“”a ", max_size=60))
def test_the_map_keeps_the_length_of_broken_quotes(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_curly_marks_and_line_ends_are_made_plain() -> None:
    assert plain("“Go”\r\n‘now’\u00a0«x»") == '"Go"  \'now\' "x"'


def test_quotes_broken_by_a_wrong_encoding_keep_to_their_word() -> None:
    assert plain("â€œGo,â€\x9d Russiaâ€™s envoy") == '  "Go,"   Russia  \'s envoy'
