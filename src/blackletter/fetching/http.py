"""One attempt at a file over HTTP: bounded in time and size, no redirect out of the open web, the body whole."""

import asyncio
from collections.abc import Coroutine
from threading import Event
from typing import TypeVar

import httpx

from blackletter import __version__
from blackletter.errors import UsageError
from blackletter.fetching.answers import modified_on, name_of, require_file, validators_of
from blackletter.fetching.bodies import ACCEPTED, Body, too_large
from blackletter.fetching.faults import Passing, Refused, Stopped
from blackletter.fetching.limits import Limits
from blackletter.ports.clock import Clock
from blackletter.values.fetching import Fetched, NotModified, Validators

AGENT = f"blackletter/{__version__} (point-in-time register of official lists)"
# How often a running request looks whether the program is to end.
LOOK_SECONDS = 0.2
T = TypeVar("T")


def attempt(
    address: str, known: Validators | None, limits: Limits, clock: Clock, stop: Event | None = None
) -> Fetched | NotModified:
    """Ask once. Raises `Passing` or `Refused`, `Stopped` as soon as `stop` is set, UsageError for no web address."""
    if not address.startswith(("https://", "http://")):
        raise UsageError(f"{address!r} is no address of the web", tip="it starts with https:// or http://")
    try:
        return asyncio.run(_stoppable(_bounded(address, known, limits, clock), stop or Event(), address))
    except TimeoutError:
        # Not asked again: it would take as long, and other lists wait meanwhile.
        told = f"{address} took longer than {limits.seconds:g} seconds"
        raise Refused(told, tip="raise fetch_seconds in blackletter.toml where the line is slow") from None
    except httpx.TimeoutException as error:
        what = "no connection" if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout) else "nothing came"
        raise Passing(f"{address}: {what} for {limits.silent_seconds:g} seconds") from None
    except httpx.TooManyRedirects:
        raise Refused(f"{address} redirects more than {limits.redirects} times") from None
    except httpx.RemoteProtocolError as error:
        raise Passing(f"{address} broke off: {error}") from None
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        raise Refused(f"{address} leads to no address of the web: {error}") from None
    except httpx.HTTPError as error:
        raise Passing(f"{address} cannot be reached: {_words(error)}") from None


async def _bounded(address: str, known: Validators | None, limits: Limits, clock: Clock) -> Fetched | NotModified:
    """The bound on the whole goes around everything: a server can trickle its headers as well as its body."""
    async with (
        asyncio.timeout(limits.seconds),
        _client(limits) as client,
        client.stream("GET", address, headers=_headers(known)) as response,
    ):
        now = clock.now()
        require_safe(response, address)
        if known is not None and response.status_code == httpx.codes.NOT_MODIFIED:
            return NotModified(address=address, fetched_at=now)
        require_file(response, address, now)
        data = await _body(response, address, limits.largest_bytes)
        validators = validators_of(response)
        return Fetched(
            address=address,
            final_url=str(response.url),
            name=name_of(response, address),
            data=data,
            media_type=response.headers.get("content-type", "").partition(";")[0].strip().lower(),
            validators=validators,
            modified_on=modified_on(validators.last_modified, now),
            fetched_at=now,
        )


def _client(limits: Limits) -> httpx.AsyncClient:
    silent = min(limits.silent_seconds, limits.seconds)
    return httpx.AsyncClient(
        follow_redirects=True,
        max_redirects=limits.redirects,
        timeout=httpx.Timeout(silent),
        headers={"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": ACCEPTED},
    )


def _headers(known: Validators | None) -> dict[str, str]:
    headers: dict[str, str] = {}
    if known is not None and known.etag:
        headers["If-None-Match"] = known.etag
    if known is not None and known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    return headers


def require_safe(response: httpx.Response, address: str) -> None:
    """Raise where an address that was asked for over an encrypted line led out of it."""
    if address.startswith("https://") and any(r.url.scheme != "https" for r in (*response.history, response)):
        raise Refused(f"{address} redirects to {response.url}, leaving the encrypted line")


async def _body(response: httpx.Response, address: str, largest: int) -> bytes:
    declared = response.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared) > largest:
        raise too_large(address, largest)
    body = Body(address, response.headers.get("content-encoding", ""), largest)
    async for chunk in response.aiter_raw():
        body.add(chunk)
    return body.whole()


async def _stoppable(work: Coroutine[object, object, T], stop: Event, address: str) -> T:
    task = asyncio.ensure_future(work)
    while not task.done():
        if stop.is_set():
            task.cancel()
            await asyncio.wait({task})
            raise Stopped(f"{address}: broken off, the program is to end")
        await asyncio.wait({task}, timeout=LOOK_SECONDS)
    return task.result()


def _words(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
