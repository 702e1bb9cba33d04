"""Square as it answers when it is asked: a server of the test's own."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.operations import shops
from tests.factories.workspaces import an_actor
from tests.sales.shops.sending import connected


class Square:
    """What it was asked, and what it answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.answers: dict[str, tuple[int, Any]] = {}


def answering(settings: Any) -> Iterator[Square]:
    """Square's API at an address of the test's own, which is asked there from now on."""
    held = Square()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802  (the library's name)
            held.asked.append((self.path, self.headers["Authorization"]))
            status, parts = held.answers.get(self.path, (404, {"errors": []}))
            body = json.dumps(parts).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing on the test's output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    settings.HEDGEROW_SQUARE_URL = f"http://127.0.0.1:{port}"
    settings.HEDGEROW_HTTP_TRUSTED = [f"127.0.0.1:{port}"]
    yield held
    server.shutdown()
    server.server_close()


def with_key(rye: Workspace) -> Any:
    of = connected(rye, "square")
    with scope(rye):
        shops.set_key(actor=an_actor(rye), connection=of, key="EAAA-token")
    return of
