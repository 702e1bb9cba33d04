"""A thread that idles at one mailbox. It reads no letter and no database: it says what it heard to who keeps it."""

import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Event, Thread
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from hedgerow.inbox.errors import MailRefused
from hedgerow.inbox.transport import Access, Idling, can_idle, reading
from hedgerow.inbox.transport.access import SECONDS
from hedgerow.kernel import clock, randomness
from hedgerow.kernel.errors import HedgerowError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. `idle`: an IDLE is ended and begun anew before servers (29 minutes) and routers lose patience.

    After a failure it waits `first`, then twice as long each time up to `longest`; after a refusal `longest` at once. A
    server that cannot IDLE is asked again after `silent`. Other folders are asked about every `look`.
    """

    idle: float = 9 * 60.0
    first: float = 5.0
    longest: float = 10 * 60.0
    silent: float = 6 * 3600.0
    look: float = 60.0
    answer: float = SECONDS


class Heard(StrEnum):
    WATCHING = "watching"
    PARTLY = "partly"
    NEWS = "news"
    SILENT = "silent"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is watched, and how to get there; another `access` or folder is another watch."""

    workspace_id: UUID
    mailbox_id: UUID
    access: Access
    folder: str
    others: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Said:
    watcher: "Watcher"
    heard: Heard
    problem: str = ""


class Watcher(Thread):
    def __init__(self, wanted: Wanted, say: Callable[[Said], None], pace: Pace) -> None:
        super().__init__(name=f"watch-{wanted.mailbox_id}", daemon=True)
        self.wanted = wanted
        self._say, self._pace = say, pace
        self._ended = Event()
        self._wake, self._bell = socket.socketpair()

    def end(self) -> None:
        """Ask it to leave; it does within the time an answer may take."""
        self._bell.send(b"!")  # first: once it has ended, there is no bell
        self._ended.set()

    def run(self) -> None:
        failures = 0
        with translation.override(self.wanted.language), self._wake, self._bell:
            while not self._ended.is_set():
                began = clock.monotonic()
                pause = self._attempt(failures)
                failures = 0 if clock.monotonic() - began > self._pace.longest else failures + 1
                self._ended.wait(pause)

    def _attempt(self, failures: int) -> float:
        """Watch until that ends; returns how many seconds to wait before the next time."""
        try:
            self._watch()
        except MailRefused as error:
            self._tell(Heard.BROKEN, str(error))
            return self._pace.longest
        except HedgerowError as error:
            self._tell(Heard.BROKEN, str(error))
        except Exception:
            logger.exception("The watch of a mailbox ended by a mistake of ours.")
            self._tell(Heard.BROKEN, _("Something went wrong on our side."))
        else:
            return self._pace.silent
        longest = min(self._pace.longest, self._pace.first * 2.0 ** min(failures, 20))
        return longest * randomness.source().uniform(0.5, 1.0)

    def _watch(self) -> None:
        """Returns when it is to end, or where the server does not offer it."""
        with reading(self.wanted.access) as client:
            client.select_folder(self.wanted.folder, readonly=True)
            if not can_idle(client):
                self._tell(Heard.SILENT)
                return
            idling = Idling(
                client,
                self._wake,
                answer_seconds=self._pace.answer,
                begun=self._begun,
                others=self.wanted.others,
                look_seconds=self._pace.look,
            )
            while not self._ended.is_set():
                if idling.wait(self._pace.idle):
                    self._tell(Heard.NEWS)

    def _begun(self, idling: Idling) -> None:
        self._tell(Heard.WATCHING if idling.hears_all else Heard.PARTLY)

    def _tell(self, heard: Heard, problem: str = "") -> None:
        if not self._ended.is_set():
            self._say(Said(self, heard, problem))
