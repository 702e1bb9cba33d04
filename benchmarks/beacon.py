"""Views that a website tells in a second, through the real server with the real spool (floor: the barest application).

The generator keeps connections open and shares the machine's cores with the server, as a proxy would.
"""

import os
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path

from benchmarks.figure import Figure, at_least
from benchmarks.ground import a_workspace, prepared
from benchmarks.server import free_port, running, seconds_until_served

CONNECTIONS, SECONDS = 4, 6.0
_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"


def bare(environ: dict[str, object], start: object) -> list[bytes]:
    """The floor: reads the body, and says nothing."""
    environ["wsgi.input"].read()  # type: ignore[attr-defined]  # as WSGI has it
    start("202 Accepted", [("Content-Length", "0")])  # type: ignore[operator]  # as WSGI has it
    return [b""]


def figures() -> list[Figure]:
    key = _a_key()
    own = _measured("hedgerow.config.wsgi:application", "/site/visits.js", key)
    floor = _measured("benchmarks.beacon:bare", "", key)
    title = "website views told through granian, one process"
    return [
        Figure(f"{title} (goal of the product)", round(own), "req/s", at_least(1000)),
        Figure(f"{title} (floor: the barest application)", round(own), "req/s", at_least(0.1), round(floor)),
    ]


def _a_key() -> str:
    prepared()
    from django.db import connection

    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.visits import operations, queries

    workspace = a_workspace("beacon")
    with scope(workspace):
        actor = system_actor(workspace.id, "bench")
        site = operations.add_site(actor=actor, draft=operations.SiteDraft(domains=("shop.example",)))
    key = queries.key_of(site)
    connection.close()
    return key


def _measured(application: str, ready: str, key: str) -> float:
    """Requests a second that were answered with 202."""
    root = Path(__file__).resolve().parents[1]
    with tempfile.TemporaryDirectory(prefix="hedgerow-beacon-") as name:
        port = free_port()
        command = [str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--host", "127.0.0.1"]
        command += ["--port", str(port), "--workers", "1", "--blocking-threads", "4", "--no-ws", application]
        environment = {"PYTHONPATH": str(root)} | ({"HEDGEROW_HOME": os.environ["HEDGEROW_HOME"]})
        with running(command, folder=Path(name), environment=environment) as server:
            if ready:
                seconds_until_served(server, f"http://127.0.0.1:{port}{ready}", limit=60)
            else:
                _until_open(port)
            _load(port, key, seconds=0.0, least=100)
            return _load(port, key, seconds=SECONDS, least=1)


def _until_open(port: int) -> None:
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the barest application was not served")


def _load(port: int, key: str, *, seconds: float, least: int) -> float:
    """For so long, and until each connection was answered so often."""
    counts = [0] * CONNECTIONS
    began = time.perf_counter()

    def ask(place: int) -> None:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
            number = 0
            while number < least or time.perf_counter() - began < seconds:
                line.sendall(_request(key, f"{place}x{number:07}x{began:.0f}", port, number))
                answer = line.recv(4096)
                if not answer.startswith(b"HTTP/1.1 202") or not answer.endswith(b"\r\n\r\n"):
                    raise RuntimeError(answer[:400].decode())
                number += 1
            counts[place] = number

    threads = [threading.Thread(target=ask, args=(place,)) for place in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if not all(counts):
        raise RuntimeError("a connection was not answered")
    return sum(counts) / (time.perf_counter() - began)


def _request(key: str, name: str, port: int, number: int) -> bytes:
    body = (
        f'{{"k":"{key}","i":"{name}","u":"https://shop.example/bread/{number % 40}?utm_source=letter",'
        f'"r":"https://www.google.com/","t":"Our bread","w":1280,"e":"view","x":"","p":"","b":0}}'
    )
    head = (
        f"POST /site/visit HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: https://shop.example\r\n"
        f"User-Agent: {_AGENT} {number % 5000}\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return (head + body).encode()
