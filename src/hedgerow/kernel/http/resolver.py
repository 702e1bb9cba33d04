"""From a name to its addresses."""

import socket
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

Resolver = Callable[[str, int], list[str]]


def system_resolver(host: str, port: int) -> list[str]:
    """Every address the machine's resolver gives, each once, in its order. Raises OSError when there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))


def resolve(resolver: Resolver, host: str, port: int, seconds: float) -> list[str]:
    """Ask `resolver`, but no longer than `seconds`: a look-up has no time limit of its own. Raises TimeoutError."""
    answer: Future[list[str]] = Future()

    def ask() -> None:
        try:
            answer.set_result(resolver(host, port))
        except BaseException as error:  # noqa: BLE001  (raised again where it is waited for)
            answer.set_exception(error)

    Thread(target=ask, name="resolver", daemon=True).start()
    return answer.result(timeout=seconds)
