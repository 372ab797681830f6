"""A party's bytes in an index: what a score needs comes back as it went in."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from blackletter.names.parties import HEAD_ENDS, party_bytes, party_from, party_head
from blackletter.values.dates import PartialDate
from blackletter.values.entries import SUBJECT_KINDS, Address, Identifier, Name
from blackletter.values.screening import ListedParty, Said

TEXT = st.text(max_size=12)
DAYS = st.none() | st.dates(date(1900, 1, 1))
DATES = st.builds(PartialDate, text=TEXT, earliest=st.none(), latest=DAYS)
PARTIES = st.builds(
    ListedParty,
    key=st.text(),
    kind=st.sampled_from(SUBJECT_KINDS),
    names=st.lists(st.builds(Name, text=TEXT, kind=st.sampled_from(("primary", "weak"))), max_size=3).map(tuple),
    births=st.lists(DATES, max_size=2).map(tuple),
    countries=st.lists(TEXT, max_size=2).map(tuple),
    identifiers=st.lists(st.builds(Identifier, scheme=TEXT, printed=TEXT), max_size=2).map(tuple),
    gender=TEXT,
    addresses=st.lists(st.builds(Address, city=TEXT, country=TEXT), max_size=2).map(tuple),
    said=st.none()
    | st.builds(
        Said,
        digest=TEXT,
        dates=st.lists(st.tuples(TEXT, st.none() | DATES, st.none() | DATES), max_size=2).map(tuple),
    ),
)


@given(PARTIES)
def test_bytes_and_back(party: ListedParty) -> None:
    raw = party_bytes(party)
    assert party_from(raw) == party
    assert raw.startswith(party_head(party.key) + HEAD_ENDS)
    assert raw.index(HEAD_ENDS) == len(party_head(party.key))
