"""Mail servers for tests: a real dovecot on a free port, and an SMTP server that keeps what it is given."""

import getpass
import grp
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from imapclient import IMAPClient

USER, PASSWORD = "hello@rye.example", "sour-dough"
_CONFIG = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_login_user = {login}
default_internal_group = {group}
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:{home}/mail
auth_mechanisms = plain login
auth_failure_delay = 0
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/home
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
{more}
"""


@cache
def dovecot_path() -> str | None:
    return shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _users() -> dict[str, str]:
    """Who runs what: the users that Debian's package made where we are root, else ourselves."""
    if os.geteuid() == 0:
        return {"user": "dovecot", "login": "dovenull", "group": "dovecot"}
    name = getpass.getuser()
    return {"user": name, "login": name, "group": grp.getgrgid(os.getegid()).gr_name}


class Dovecot:
    """One mailbox on a real IMAP server, which lives in a folder of its own that its users can enter."""

    def __init__(self, more: str = "") -> None:
        home = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self.home, self.port = home, free_port()
        home.chmod(0o755)
        config = home / "dovecot.conf"
        names = _users()
        (home / "mail").mkdir()
        if os.geteuid() == 0:
            shutil.chown(home / "mail", names["user"], names["group"])
        config.write_text(_CONFIG.format(home=home, port=self.port, password=PASSWORD, more=more, **names))
        self._config = config
        self.start()

    def start(self) -> None:
        command = [str(dovecot_path()), "-F", "-c", str(self._config)]
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
        self._wait()

    def halt(self) -> None:
        """Every connection breaks; `start` begins again with the same letters."""
        os.killpg(self._process.pid, signal.SIGKILL)  # asked in order, it lets an IDLE go on for ten seconds
        self._process.wait(10)
        (self.home / "run" / "master.pid").unlink(missing_ok=True)

    def _wait(self) -> None:
        for _ in range(100):
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1) as there:
                    if there.recv(5):
                        return
            except OSError:
                time.sleep(0.05)
        self._process.kill()
        self._process.wait()
        log = (self.home / "log").read_text() if (self.home / "log").exists() else ""
        raise RuntimeError(f"dovecot did not start: {log}")

    def client(self) -> IMAPClient:
        client = IMAPClient("127.0.0.1", self.port, ssl=False)
        client.login(USER, PASSWORD)
        return client

    def put(self, *letters: bytes, folder: str = "INBOX") -> None:
        with self.client() as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            for one in letters:
                client.append(folder, one)

    def flags(self, folder: str = "INBOX") -> list[tuple[bytes, ...]]:
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            return [told[b"FLAGS"] for told in client.fetch(client.search(), ["FLAGS"]).values()]

    def empty(self) -> None:
        with self.client() as client:
            for _flags, _separator, name in client.list_folders():
                if str(name).upper() != "INBOX":
                    client.delete_folder(name)
            client.select_folder("INBOX")
            client.delete_messages(client.search())
            client.expunge()

    def stop(self) -> None:
        self.halt()
        shutil.rmtree(self.home, ignore_errors=True)


Answer = Callable[[Envelope], str | None]


@dataclass
class Postbox:
    """Keeps every letter it takes; `answer` may give another reply to DATA, or break the connection by raising."""

    letters: list[Envelope] = field(default_factory=list)
    refused: frozenset[str] = frozenset()
    answer: Answer = lambda _envelope: None

    async def handle_RCPT(  # noqa: N802  (the library's name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 nobody here"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  (as above)
        self.letters.append(envelope)
        answer = self.answer(envelope)
        if answer == "break":
            assert server.transport is not None
            server.transport.abort()
            return "250 never heard"
        return answer or "250 kept"


class PostServer:
    def __init__(self, box: Postbox | None = None) -> None:
        self.box = box or Postbox()
        self._controller: Any = Controller(self.box, hostname="127.0.0.1", port=free_port())
        self._controller.start()
        self.port = int(self._controller.port)

    def stop(self) -> None:
        self._controller.stop()
