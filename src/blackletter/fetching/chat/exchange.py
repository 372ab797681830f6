"""One question posted and its answer taken in: bounded in time and size, never following a redirect."""

import asyncio
from http import HTTPStatus

import httpx

from blackletter.errors import SourceError
from blackletter.fetching.answers import PASSING, retry_after
from blackletter.fetching.bodies import ACCEPTED, Body
from blackletter.fetching.chat.bodies import told_in
from blackletter.fetching.chat.endpoint import KEY_VARIABLE, PATH, Endpoint
from blackletter.fetching.faults import Passing, Refused
from blackletter.fetching.http import AGENT
from blackletter.fetching.limits import Limits
from blackletter.ports.clock import Clock

TIPS = {
    401: f"set {KEY_VARIABLE} to a key that the endpoint takes",
    403: f"set {KEY_VARIABLE} to a key that the endpoint takes",
    404: f"give --opinion the address before {PATH}, and --opinion-model a model that is there",
}
ILL_FORMED = (400, 422)
"""Answers of an endpoint that takes offence at a part of the request."""
SAYING = (400, 404, 422)
"""Answers whose body says what is wrong. (That to a wrong key may repeat a part of it.)"""


class Misliked(Refused):
    """The endpoint refuses the request's form."""


def exchange(endpoint: Endpoint, body: bytes, limits: Limits, clock: Clock) -> bytes:
    """Post `body` once; the answer's own. Raises `Misliked`, `Refused` or `Passing`."""
    host = endpoint.host
    try:
        return asyncio.run(_bounded(endpoint, body, limits, clock))
    except TimeoutError:
        # Not asked again: it would take as long.
        told = f"{host} took longer than {limits.seconds:g} seconds"
        raise Refused(told, tip="raise opinion_seconds in blackletter.toml where the model is slow") from None
    except httpx.TimeoutException:
        raise Passing(f"{host}: no connection for {limits.silent_seconds:g} seconds") from None
    except httpx.RemoteProtocolError as error:
        raise Passing(f"{host} broke off: {endpoint.without_key(str(error))}") from None
    except httpx.HTTPError as error:
        raise Passing(f"{host} cannot be reached: {' '.join(str(error).split()) or type(error).__name__}") from None


async def _bounded(endpoint: Endpoint, body: bytes, limits: Limits, clock: Clock) -> bytes:
    async with (
        asyncio.timeout(limits.seconds),
        _client(endpoint, limits) as client,
        client.stream("POST", endpoint.url, content=body) as response,
    ):
        status = response.status_code
        if status == HTTPStatus.OK:
            return await _taken(endpoint, response, limits)
        told = f"{endpoint.host} answered {status}{_phrase(status)}"
        if response.has_redirect_location:
            raise Refused(
                f"{told}, and a report's words go nowhere but where they were meant to go",
                tip="give --opinion the endpoint's own address",
            )
        if status in PASSING:
            raise Passing(told, retry_after=retry_after(response.headers.get("retry-after"), clock.now()))
        if status in SAYING:
            said = endpoint.without_key(await _said(endpoint, response, limits))
            told = f"{told}: {said}" if said else told
        raise Misliked(told) if status in ILL_FORMED else Refused(told, tip=TIPS.get(status))


def _client(endpoint: Endpoint, limits: Limits) -> httpx.AsyncClient:
    headers = {
        "User-Agent": AGENT,
        "Accept": "application/json",
        "Accept-Encoding": ACCEPTED,
        "Content-Type": "application/json",
    }
    if endpoint.key is not None:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    # A model is silent until it has thought: only the connection has a bound of its own.
    silent = httpx.Timeout(limits.seconds, connect=min(limits.silent_seconds, limits.seconds))
    # What is for this machine goes through no proxy: the key may be unencrypted there.
    direct = {f"all://{endpoint.host}": None} if endpoint.is_here else {}
    try:
        return httpx.AsyncClient(follow_redirects=False, timeout=silent, headers=headers, mounts=direct)
    except (OSError, ValueError, httpx.InvalidURL) as error:
        told = " ".join(str(error).split())
        raise Refused(
            f"{endpoint.host} cannot be asked: {told}", tip="look at HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE"
        ) from None


async def _said(endpoint: Endpoint, response: httpx.Response, limits: Limits) -> str:
    """What is wrong, in the endpoint's own words; "" where they cannot be taken in: the status says enough."""
    try:
        return told_in(await _taken(endpoint, response, limits))
    except SourceError:
        return ""


async def _taken(endpoint: Endpoint, response: httpx.Response, limits: Limits) -> bytes:
    coding = response.headers.get("content-encoding", "")
    taken = Body(f"the answer of {endpoint.host}", coding, limits.largest_bytes, tip=None)
    async for chunk in response.aiter_raw():
        taken.add(chunk)
    return taken.whole()


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""
