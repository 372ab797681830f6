"""Where a model is asked: an address checked before anything is sent to it, and a key that is never shown."""

from dataclasses import dataclass, field
from ipaddress import ip_address

import httpx

from blackletter.errors import UsageError

PATH = "/chat/completions"
KEY_VARIABLE = "BLACKLETTER_OPINION_KEY"
SHORTEST_SECRET = 8
_EXPECTED = "an address such as https://api.example/v1 or http://localhost:11434/v1 was expected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An endpoint: `url` = the address that questions are posted to, `host` = its host (and port), as recorded.

    `key` goes into one header and nowhere else: it is no part of the value's own text, of any record or message.
    """

    url: str
    host: str
    key: str | None = field(default=None, repr=False)

    @property
    def is_here(self) -> bool:
        """Whether the host is this machine."""
        return _is_here(httpx.URL(self.url).host)

    def tells_key(self, text: str) -> bool:
        """Whether `text` repeats the key. A word too short for a secret ("ollama", "none") is none."""
        return self.key is not None and len(self.key) >= SHORTEST_SECRET and self.key in text

    def without_key(self, text: str) -> str:
        """`text` with the key blotted out, should an answer have repeated it."""
        return text.replace(self.key, "•••") if self.key else text


def endpoint(base: str, key: str | None) -> Endpoint:
    """The endpoint at a base address (`…/v1`), with the key that it asks for, if any.

    Raises UsageError for what is no web address, for a login inside the address, for a key that no header can carry,
    and for a key that would leave this machine unencrypted.
    """
    try:
        url = httpx.URL(base.strip())
    except (httpx.InvalidURL, UnicodeError):
        raise UsageError(f"--opinion {_shown(base)!r} is no address of the web: {_EXPECTED}") from None
    if url.scheme not in ("https", "http") or not url.host:
        raise UsageError(f"--opinion {_shown(base)!r} is no address of the web: {_EXPECTED}")
    if url.userinfo or url.query or url.fragment:
        raise UsageError(
            f"--opinion: the address at {url.host} carries a login, a query or a fragment; {_EXPECTED}",
            tip=f"put the key into the environment as {KEY_VARIABLE}",
        )
    key = (key or "").strip() or None
    if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
        raise UsageError(f"the key in {KEY_VARIABLE} holds characters that no key has")
    if key is not None and url.scheme == "http" and not _is_here(url.host):
        raise UsageError(
            f"--opinion: the key would go to {url.host} unencrypted",
            tip=f"use https://, or unset {KEY_VARIABLE} where the endpoint asks for none",
        )
    path = url.path.rstrip("/")
    whole = url.copy_with(path=path if path.endswith(PATH) else path + PATH)
    return Endpoint(url=str(whole), host=url.netloc.decode("ascii"), key=key)


def _shown(base: str) -> str:
    """What was given, without what may be a login."""
    return base.rpartition("@")[2][:80]


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
