"""A real Spark cluster on this machine: a standalone master and its workers, each a process group of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

PATIENCE = 180


@dataclass
class Cluster:
    """Where the master listens, and the processes of its workers."""

    folder: Path
    address: str = ""
    master: subprocess.Popen[bytes] | None = None
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start_master(self) -> None:
        self.master = self._start("master", "Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.address = self._said("master", r"Starting Spark master at (spark://\S+)")

    def start_workers(self, many: int, *, cores: int, memory: str) -> None:
        names = [f"worker{number}" for number in range(many)]
        for name in names:
            limits = ("--cores", str(cores), "--memory", memory)
            place = ("--host", "127.0.0.1", "--webui-port", "0", "--work-dir", str(self.folder / name))
            self.workers.append(self._start(name, "Worker", *limits, *place, self.address))
        for name in names:
            self._said(name, "(Successfully registered with master)")

    def kill_worker(self, number: int) -> None:
        """As a machine that loses its power: the worker and whatever it started, with no word to anybody."""
        _kill(self.workers[number])

    def stop(self) -> None:
        for process in [*self.workers, *([self.master] if self.master else [])]:
            _kill(process)

    def _start(self, name: str, role: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [str(spark_home() / "bin" / "spark-class"), f"org.apache.spark.deploy.{role.lower()}.{role}"]
        with self._log(name).open("wb") as log:
            return subprocess.Popen(
                [*command, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=os.environ | environment(self.folder),
                start_new_session=True,
            )

    def _said(self, name: str, pattern: str) -> str:
        """Wait until it says so in its log."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found = re.search(pattern, self._log(name).read_text(errors="replace"))
            if found:
                return found[1]
            time.sleep(0.1)
        raise RuntimeError(f"{name} did not start:\n{self._log(name).read_text(errors='replace')}")

    def _log(self, name: str) -> Path:
        return self.folder / f"{name}.log"


def spark_home() -> Path:
    found = find_spec("pyspark")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def environment(folder: Path) -> dict[str, str]:
    """Everything on the own machine, and nothing left outside of the folder."""
    return {
        "SPARK_HOME": str(spark_home()),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_DAEMON_JAVA_OPTS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "PYSPARK_PYTHON": sys.executable,
    }


@contextmanager
def cluster(folder: Path, *, workers: int) -> Iterator[Cluster]:
    """A cluster of so many workers with a core each; everything is gone afterwards, whatever happened."""
    started = Cluster(folder)
    try:
        started.start_master()
        started.start_workers(workers, cores=1, memory="768m")
        yield started
    finally:
        started.stop()


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
