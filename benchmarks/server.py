"""A server of our own for a measurement: started, waited for, stopped."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], *, folder: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The command in a process group of its own, which is stopped as a whole at the end."""
    log = (folder / "server.log").open("ab")
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | environment, stdout=log, stderr=log, start_new_session=True
    )
    try:
        yield process
    except BaseException:
        sys.stderr.write((folder / "server.log").read_text(errors="replace")[-4000:])
        raise
    finally:
        _stop(process)
        log.close()


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def seconds_until_served(process: subprocess.Popen[bytes], address: str, *, limit: float) -> float:
    """How long until the page answers, from now. Raises RuntimeError when the server ends or the limit passes."""
    began = time.perf_counter()
    while time.perf_counter() - began < limit:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with status {process.returncode} before it served {address}")
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310  (our own address, http)
                if answer.status == 200:
                    return time.perf_counter() - began
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise RuntimeError(f"{address} was not served within {limit:.0f} s")
