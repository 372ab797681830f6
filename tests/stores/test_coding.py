"""Coding of contents, numbers and instants: what goes in comes out, and equal means equal bytes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.stores.bodies import blocks_of, opened
from blackletter.stores.compression import pack, unpack
from blackletter.stores.content_codec import decode, digest, encode
from blackletter.stores.instants import from_text, next_instant, to_text
from blackletter.stores.numbers import pack_numbers, unpack_numbers
from blackletter.values.dates import PartialDate, between
from blackletter.values.entries import (
    NAME_KINDS,
    STATED_DATE_KINDS,
    SUBJECT_KINDS,
    Address,
    Birth,
    Content,
    Identifier,
    Name,
)

words = st.text(alphabet=st.characters(codec="utf-8"), max_size=12)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    earliest = draw(st.none() | st.dates(max_value=date(2100, 1, 1)))
    days = draw(st.integers(min_value=1, max_value=400))
    latest = draw(st.none() | st.just((earliest or date(1900, 1, 1)) + timedelta(days=days)))
    return between(earliest, latest, draw(words))


def tuples(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=3).map(tuple)


contents = st.builds(
    Content,
    subject_kind=st.sampled_from(("", *SUBJECT_KINDS)),
    names=tuples(
        st.builds(
            Name,
            text=words,
            kind=st.sampled_from(NAME_KINDS),
            script=words,
            language=words,
            parts=tuples(st.tuples(words, words)),
        )
    ),
    births=tuples(st.builds(Birth, text=words, date=st.none() | partial_dates(), place=words, circa=st.booleans())),
    nationalities=tuples(words),
    identifiers=tuples(st.builds(Identifier, scheme=words, printed=words, normalised=words, country=words)),
    addresses=tuples(
        st.builds(Address, street=words, city=words, region=words, postcode=words, country=words, remarks=words)
    ),
    programmes=tuples(words),
    stated_dates=tuples(st.tuples(st.sampled_from(STATED_DATE_KINDS), partial_dates())),
    legal_basis=words,
    links=tuples(words),
    details=tuples(st.tuples(words, words)),
    remarks=words,
)


@given(contents)
def test_a_content_comes_back(content: Content) -> None:
    assert decode(encode(content)) == content


@given(contents, contents)
def test_equal_contents_have_equal_bytes_and_others_other_ones(one: Content, other: Content) -> None:
    assert (encode(one) == encode(other)) == (one == other)
    assert (digest(encode(one)) == digest(encode(other))) == (one == other)


@given(st.lists(contents, max_size=9))
def test_contents_come_back_from_their_blocks(several: list[Content]) -> None:
    bodies = [encode(c) for c in several]
    got: list[bytes] = []
    for first, count, block in blocks_of(7, bodies):
        assert first == 7 + len(got)
        lines = list(opened(block))
        assert len(lines) == count
        got.extend(lines)
    assert got == bodies


def test_many_contents_come_back_from_several_blocks() -> None:
    bodies = [encode(Content(remarks=f"{n} " * 200)) for n in range(300)]
    blocks = list(blocks_of(1, bodies))
    assert len(blocks) > 1
    assert [line for _, _, block in blocks for line in opened(block)] == bodies


@given(st.lists(st.integers(min_value=0, max_value=2**32 - 1), max_size=50))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert unpack_numbers(pack_numbers(numbers)) == tuple(numbers)


@pytest.mark.parametrize("number", [-1, 2**32])
def test_a_number_out_of_bounds_is_our_bug(number: int) -> None:
    with pytest.raises(OverflowError):
        pack_numbers([number])


@given(st.binary(max_size=4000), st.none() | st.binary(max_size=4000))
def test_bytes_come_back_against_any_predecessor(data: bytes, base: bytes | None) -> None:
    assert unpack(pack(data, base), base) == data


instants = st.datetimes(
    min_value=datetime(1990, 1, 1),
    max_value=datetime(2100, 1, 1),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]),
)


@given(instants, instants)
def test_the_order_of_stored_instants_is_the_order_of_time(one: datetime, other: datetime) -> None:
    assert from_text(to_text(one)) == one
    assert (to_text(one) < to_text(other)) == (one < other)


@given(instants, instants)
def test_the_next_instant_is_later_than_the_last(now: datetime, last: datetime) -> None:
    following = next_instant(now, to_text(last))
    assert following > last and following >= now


def test_an_instant_without_a_zone_is_our_bug() -> None:
    with pytest.raises(ValueError, match="an instant must be aware"):
        to_text(datetime(2026, 1, 1))
