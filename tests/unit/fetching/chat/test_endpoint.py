"""Which addresses are asked, and that a key is never shown."""

from __future__ import annotations

import pytest

from blackletter.errors import UsageError
from blackletter.fetching.chat.endpoint import endpoint

EXPECTED = "an address such as https://api.example/v1 or http://localhost:11434/v1 was expected"
KEY = "sk-secret"


@pytest.mark.parametrize(
    ("base", "url", "host"),
    [
        ("https://api.example/v1", "https://api.example/v1/chat/completions", "api.example"),
        ("https://api.example/v1/", "https://api.example/v1/chat/completions", "api.example"),
        ("https://api.example/v1/chat/completions", "https://api.example/v1/chat/completions", "api.example"),
        ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions", "localhost:11434"),
        (" http://[::1]:8080 ", "http://[::1]:8080/chat/completions", "[::1]:8080"),
    ],
)
def test_a_base_address_is_completed(base: str, url: str, host: str) -> None:
    made = endpoint(base, KEY)
    assert (made.url, made.host, made.key) == (url, host, KEY)


@pytest.mark.parametrize("base", ["", "api.example/v1", "ftp://api.example", "https://", "file:///etc/passwd"])
def test_what_is_no_web_address_is_refused(base: str) -> None:
    with pytest.raises(UsageError) as caught:
        endpoint(base, None)
    assert caught.value.message == f"--opinion {base!r} is no address of the web: {EXPECTED}"


@pytest.mark.parametrize(
    "base", ["https://me:sk-secret@api.example/v1", "https://api.example/v1?key=sk-secret", "https://api.example/v1#x"]
)
def test_a_login_inside_an_address_is_refused_and_not_repeated(base: str) -> None:
    with pytest.raises(UsageError, match="the address at api.example carries a login, a query or a fragment") as caught:
        endpoint(base, None)
    assert KEY not in f"{caught.value.message} {caught.value.tip}"


def test_a_key_goes_nowhere_unencrypted_but_to_this_machine() -> None:
    with pytest.raises(UsageError, match="the key would go to gpu.example unencrypted") as caught:
        endpoint("http://gpu.example/v1", KEY)
    assert KEY not in f"{caught.value.message} {caught.value.tip}"
    assert endpoint("http://gpu.example/v1", None).key is None
    assert endpoint("http://127.0.0.1/v1", KEY).key == KEY


@pytest.mark.parametrize("key", ["sk secret", "sk\nsecret", "ключ", "sk\x00"])
def test_a_key_that_no_header_can_carry_is_refused_and_not_repeated(key: str) -> None:
    with pytest.raises(UsageError, match="holds characters that no key has") as caught:
        endpoint("https://api.example/v1", key)
    assert key not in f"{caught.value.message} {caught.value.tip}"


def test_an_endpoints_own_text_is_without_its_key() -> None:
    made = endpoint("https://api.example/v1", f"  {KEY}\n")
    assert made.key == KEY
    assert KEY not in f"{made!r} {made}"
    assert made.without_key(f"wrong key {KEY}!") == "wrong key •••!"
