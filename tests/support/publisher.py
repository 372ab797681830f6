"""A publisher's web server on this machine that behaves as badly as the real ones do."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TypeVar

PAGE = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"


class Request(BaseHTTPRequestHandler):
    """One request; what is answered is the way that the server was told for its path."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append((self.path, dict(self.headers)))
        self.close_connection = True
        way = self.server.ways.get(self.path)
        try:
            if way is None:
                self.answer(404, b"no such file")
            else:
                way(self)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        """A whole answer."""
        self.send_response(status)
        self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if not {"Content_Length", "Transfer_Encoding"} & headers.keys():
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


Way = Callable[[Request], None]


class Server(ThreadingHTTPServer):
    """`ways` = path -> how it is answered; `asked` = every request so far, with its headers."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.ways: dict[str, Way] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.ending = Event()

    def at(self, path: str, way: Way) -> str:
        """Answer a path in that way from now on; its address."""
        self.ways[path] = way
        return f"http://127.0.0.1:{self.server_port}{path}"

    def paths(self) -> list[str]:
        """The paths asked for, in order."""
        return [path for path, _ in self.asked]


AnyServer = TypeVar("AnyServer", bound=Server)


@contextmanager
def running(server: AnyServer) -> Iterator[AnyServer]:
    """The server, at work until the end of the block."""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()
        thread.join()


def publisher() -> AbstractContextManager[Server]:
    """A running server."""
    return running(Server())


@dataclass
class FileAt:
    """A file that is served as the standard says: with validators, and "not modified" to whoever has it."""

    data: bytes
    etag: str | None = None
    modified: datetime | None = None
    media_type: str = "text/csv"
    more: dict[str, str] = field(default_factory=dict)

    def __call__(self, request: Request) -> None:
        """Answer."""
        headers = {"Content_Type": self.media_type, **self.more}
        if self.etag is not None:
            headers["ETag"] = self.etag
        if self.modified is not None:
            headers["Last_Modified"] = format_datetime(self.modified, usegmt=True)
        if self._is_held(request):
            headers.pop("Content_Type")
            request.answer(304, b"", **headers)
        else:
            request.answer(200, self.data, **headers)

    def _is_held(self, request: Request) -> bool:
        held, since = request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since")
        if held is not None:
            return self.etag is not None and held == self.etag
        return since is not None and self.modified is not None and parsedate_to_datetime(since) >= self.modified


def status(code: int, body: bytes = b"out of order", **headers: str) -> Way:
    """Nothing but that status."""
    return lambda request: request.answer(code, body, **headers)


def in_turn(*ways: Way) -> Way:
    """One way after the other; the last one for good."""
    left = list(ways)
    return lambda request: (left.pop(0) if len(left) > 1 else left[0])(request)


def redirect(to: str, code: int = 302) -> Way:
    """Go elsewhere."""
    return lambda request: request.answer(code, Location=to)


def cut_short(data: bytes, claimed: int) -> Way:
    """Fewer bytes than Content-Length claims, then the end."""
    return lambda request: request.answer(200, data, Content_Length=str(claimed))


def broken_chunks(data: bytes) -> Way:
    """A chunked body that ends without its last chunk."""

    def way(request: Request) -> None:
        request.answer(200, f"{len(data):x}\r\n".encode() + data + b"\r\n", Transfer_Encoding="chunked")

    return way


def trickle(data: bytes, pause: float, *, headers: bool = False) -> Way:
    """Byte after byte with a pause, so that no read ever waits long; with `headers`, they never end."""

    def way(request: Request) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        if headers:
            _drip(request, b"X-Slow: " + data, pause)
            return
        request.wfile.write(f"Content-Length: {len(data)}\r\n\r\n".encode())
        _drip(request, data, pause)

    return way


def _drip(request: Request, data: bytes, pause: float) -> None:
    for byte in data:
        if request.server.ending.is_set():
            return
        request.wfile.write(bytes([byte]))
        request.wfile.flush()
        time.sleep(pause)


def silent(request: Request) -> None:
    """Say nothing at all."""
    request.server.ending.wait(30)


def endless(request: Request) -> None:
    """A body without an end."""
    request.answer(200, b"", Transfer_Encoding="chunked")
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    while not request.server.ending.is_set():
        request.wfile.write(chunk)


def packed(data: bytes, *, cut: int = 0, coding: str = "gzip") -> Way:
    """Content-Encoding gzip (or what `coding` calls it), without its last `cut` bytes, its length told as it is."""
    whole = gzip.compress(data)
    return lambda request: request.answer(200, whole[: len(whole) - cut], Content_Encoding=coding)
