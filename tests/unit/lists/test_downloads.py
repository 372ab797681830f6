"""The addresses in the profiles: official, over an encrypted line, and of one list each."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

import pytest

from blackletter.lists import LISTS, ListReader
from blackletter.lists._formats.unpack import source_file


@pytest.mark.parametrize("reader", LISTS, ids=lambda r: r.profile.id)
def test_addresses_are_whole_and_encrypted(reader: ListReader) -> None:
    for address in reader.profile.downloads:
        parts = urlsplit(address)
        assert parts.scheme == "https" and "." in parts.netloc and parts.path.strip("/"), address
        assert not parts.username and not parts.fragment, address


def test_no_address_is_of_two_lists() -> None:
    """A view's addresses are its parent's; a list made from another one's profile must not take them along."""
    seen = Counter(address for reader in LISTS for address in reader.profile.downloads)
    assert [address for address, count in seen.items() if count > 1] == []


@pytest.mark.parametrize(
    ("list_id", "row"),
    [("us-ofac-sdn", b"a,b,c\n"), ("us-ofac-cons-nonsdn", b"a,b,c\n")],
)
def test_files_without_a_header_are_known_by_the_end_of_their_address(list_id: str, row: bytes) -> None:
    (reader,) = (r for r in LISTS if r.profile.id == list_id)
    for address in reader.profile.downloads:
        name = urlsplit(address).path.rpartition("/")[2]
        assert reader.recognises(source_file(name, row)), address
