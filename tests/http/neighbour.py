"""A small web server that the tests call out to, and clients that reach it under a name."""

import socket
import ssl
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, Self

from hedgerow.kernel.http import Client, Limits, Policy

NAME = "shop.example"


@dataclass
class Answer:
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pieces: list[bytes] = field(default_factory=lambda: [b"hello"])
    pause: float = 0.0
    raw: bytes | None = None


class Neighbour:
    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.answer = Answer()
        self.requests: list[tuple[str, str, dict[str, str], bytes]] = []
        self.names_by_tls: list[str | None] = []
        self._over = Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self, self._over))
        if tls:
            tls.sni_callback = self._note_name
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def url(self, path: str = "/", *, scheme: str = "http", name: str = NAME) -> str:
        return f"{scheme}://{name}:{self.port}{path}"

    def client(self, *, limits: Limits | None = None, tls: ssl.SSLContext | None = None) -> Client:
        """A client of an operator who trusts this server, in a world where its name leads here."""
        return Client(self.policy(), limits or Limits(), lambda _host, _port: ["127.0.0.1"], tls)

    def policy(self) -> Policy:
        return Policy(trusted=frozenset({f"{NAME}:{self.port}"}))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _note_name(self, _socket: Any, name: str | None, _context: Any) -> None:
        self.names_by_tls.append(name)


def _handler(neighbour: Neighbour, over: Event) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            neighbour.requests.append((self.command, self.path, dict(self.headers), self.rfile.read(length)))
            answer = neighbour.answer
            if answer.raw is not None:
                self.wfile.write(answer.raw)
                return
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self._pieces(answer)

        do_POST = do_GET  # noqa: N815  (the library's name)

        def _pieces(self, answer: Answer) -> None:
            try:
                for piece in answer.pieces:
                    over.wait(answer.pause)
                    self.wfile.write(piece)
            except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
                pass  # the client had enough, as some tests want

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


def closed_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
