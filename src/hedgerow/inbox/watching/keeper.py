"""Keeps a watcher for each mailbox that this process watches, and turns what they hear into jobs."""

from queue import Empty, SimpleQueue
from threading import Event
from uuid import UUID

from hedgerow.inbox import operations, tasks
from hedgerow.inbox.models import Mailbox, WatchState
from hedgerow.inbox.transport import access_of
from hedgerow.inbox.watching.watcher import Heard, Pace, Said, Wanted, Watcher
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.jobs.worker import worker_name
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.sealing import SealBroken
from hedgerow.kernel.tenancy import scope

MOST = 200
"""Mailboxes that one process watches: a thread and a connection each. Others are looked at every three minutes."""
LOOK_SECONDS, STOP_SECONDS, LEAVE_SECONDS = 15.0, 0.5, 3.0
_SHOWN = {
    Heard.WATCHING: WatchState.WATCHED,
    Heard.PARTLY: WatchState.PARTLY,
    Heard.SILENT: WatchState.SILENT,
    Heard.BROKEN: WatchState.BROKEN,
}


def watch_mailboxes(stop: Event) -> None:
    """Until `stop` is set; then every server is left in order, and the mailboxes are free for the next process."""
    keep_watch(stop)


def keep_watch(stop: Event, pace: Pace | None = None, *, look_seconds: float = LOOK_SECONDS) -> None:
    keeper = _Keeper(pace or Pace())
    try:
        look_at = clock.monotonic()
        while not stop.is_set():
            if clock.monotonic() >= look_at:
                keeper.look()
                look_at = clock.monotonic() + look_seconds
            keeper.hear(STOP_SECONDS)
    finally:
        keeper.end()


class _Keeper:
    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._name = worker_name()
        self._watchers: dict[UUID, Watcher] = {}
        self._said: SimpleQueue[Said] = SimpleQueue()

    def look(self) -> None:
        """Begin what is new, end what is not read any more, and begin anew what was changed."""
        wanted: dict[UUID, Wanted] = {}
        for workspace in Workspace.objects.order_by("id"):
            with scope(workspace):
                most = MOST - len(wanted)
                claimed = operations.claim_watches(actor=_us(workspace.id), owner=self._name, most=most)
                wanted.update({one.pk: found for one in claimed if (found := _wanted(workspace, one))})
        for key in [key for key, one in self._watchers.items() if wanted.get(key) != one.wanted]:
            self._watchers.pop(key).end()
        for key, one in wanted.items():
            if key not in self._watchers:
                self._watchers[key] = Watcher(one, self._said.put, self._pace)
                self._watchers[key].start()

    def hear(self, seconds: float) -> None:
        """Wait for something to be said, and do what it asks for; nothing a watcher says after its end counts."""
        try:
            said = self._said.get(timeout=seconds)
        except Empty:
            return
        wanted = said.watcher.wanted
        if self._watchers.get(wanted.mailbox_id) is not said.watcher:
            return
        with scope(wanted.workspace_id):
            self._note(said)
            if said.heard in (Heard.WATCHING, Heard.PARTLY, Heard.NEWS):
                tasks.fetch_soon(wanted.mailbox_id, again=True)

    def _note(self, said: Said) -> None:
        if said.heard in _SHOWN:
            wanted = said.watcher.wanted
            operations.note_watch(
                actor=_us(wanted.workspace_id),
                mailbox=Mailbox(pk=wanted.mailbox_id),
                owner=self._name,
                watch=_SHOWN[said.heard],
                problem=said.problem,
            )

    def end(self) -> None:
        for one in self._watchers.values():
            one.end()
        deadline = clock.monotonic() + LEAVE_SECONDS
        for one in self._watchers.values():
            one.join(max(0.0, deadline - clock.monotonic()))
        for workspace_id in {one.wanted.workspace_id for one in self._watchers.values()}:
            with scope(workspace_id):
                operations.end_watches(actor=_us(workspace_id), owner=self._name)


def _us(workspace_id: UUID) -> Actor:
    return system_actor(workspace_id, "inbox")


def _wanted(workspace: Workspace, mailbox: Mailbox) -> Wanted | None:
    """Of several folders the inbox is opened, or the first. A secret that cannot be opened is told by fetching."""
    names = [one.name for one in mailbox.folders.all()]
    if not names:
        return None
    folder = next((name for name in names if name.upper() == "INBOX"), min(names))
    others = tuple(sorted(set(names) - {folder}))
    try:
        access = access_of(mailbox, "imap")
    except SealBroken:
        return None
    return Wanted(workspace.id, mailbox.pk, access, folder, others, workspace.language)
