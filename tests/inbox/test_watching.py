"""A mailbox is watched: a letter is here seconds after it came, and nobody asked for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection

from hedgerow.inbox import operations
from hedgerow.inbox.models import Letter, Mailbox, WatchState
from hedgerow.inbox.watching.keeper import keep_watch
from hedgerow.inbox.watching.watcher import Pace
from hedgerow.inbox.wellbeing import wellbeing
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.attended import run_attended
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import WorkerOptions
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.factories.workspaces import a_workspace, the_system
from tests.inbox.conftest import a_new_mailbox
from tests.inbox.letters import a_letter
from tests.inbox.servers import Dovecot
from tests.jobs.waiting import until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
PACE = Pace(idle=0.3, first=0.1, longest=0.2, silent=60.0, answer=2.0)


@pytest.fixture
def rye(transactional_db: None) -> Iterator[Workspace]:
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


@contextmanager
def beside(target: Callable[..., None], *arguments: Any, **options: Any) -> Iterator[None]:
    """Runs with its stop event until the block ends, and ends in time."""
    stop = Event()

    def run() -> None:
        try:
            target(stop, *arguments, **options)
        finally:
            connection.close()

    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        began = clock.monotonic()
        stop.set()
        thread.join(15)
    assert not thread.is_alive()
    assert clock.monotonic() - began < 5, "it leaves at once, whatever the server does"


def a_mailbox(us: Any, server: Dovecot, *folders: str, **changes: Any) -> Mailbox:
    mailbox = a_new_mailbox(imap_port=server.port, **changes)
    return operations.add_mailbox(actor=us, mailbox=mailbox, folders=("INBOX", *folders))


def fetches() -> int:
    return Job.objects.filter(unique_key__startswith="inbox.fetch:").count()


def is_seen(mailbox: Mailbox, watch: str) -> bool:
    mailbox.refresh_from_db()
    return mailbox.watch == watch


def has_come(*subjects: str) -> bool:
    return list(Letter.objects.order_by("id").values_list("subject", flat=True)) == list(subjects)


def test_letters_arrive_while_the_program_runs_and_the_mailbox_is_free_when_it_ends(us: Any, dovecot: Dovecot) -> None:
    dovecot.put(a_letter(key="1@x", subject="Before"))
    mailbox = a_mailbox(us, dovecot)
    with beside(run_attended, WorkerOptions(poll_seconds=0.1)):
        until(lambda: is_seen(mailbox, WatchState.WATCHED) and has_come("Before"))
        assert "a letter stands here seconds after it came" in wellbeing(mailbox).watch
        dovecot.put(a_letter(key="2@x", subject="Rolls"))
        until(lambda: has_come("Before", "Rolls"))
        dovecot.put(a_letter(key="3@x", subject="Buns"))
        until(lambda: has_come("Before", "Rolls", "Buns"))
    mailbox.refresh_from_db()
    assert (mailbox.watcher, mailbox.watched_until, mailbox.watch) == ("", None, WatchState.NONE)
    assert wellbeing(mailbox).watch == "Looked at every 3 minutes."


def test_a_watch_goes_on_over_many_idles_and_a_server_that_was_away(us: Any, own_dovecot: Dovecot) -> None:
    mailbox = a_mailbox(us, own_dovecot)
    with beside(keep_watch, PACE, look_seconds=0.2):
        until(lambda: is_seen(mailbox, WatchState.WATCHED) and fetches() == 1)
        Event().wait(1.0)
        assert fetches() == 1, "an IDLE that is begun anew asks for nothing"
        own_dovecot.put(a_letter(key="1@x"))
        Job.objects.all().delete()
        own_dovecot.put(a_letter(key="2@x"))
        until(lambda: fetches() == 1)
        own_dovecot.halt()
        until(lambda: is_seen(mailbox, WatchState.BROKEN) and "could not be reached" in mailbox.watch_problem)
        assert "is tried again: “127.0.0.1” could not be reached." in wellbeing(mailbox).watch
        Job.objects.all().delete()
        own_dovecot.start()
        until(lambda: is_seen(mailbox, WatchState.WATCHED) and fetches() == 1)


def test_a_letter_in_any_of_several_folders_is_told_at_once(us: Any, dovecot: Dovecot) -> None:
    orders = 'Shop "new" (2)'
    dovecot.put(folder=orders)
    mailbox = a_mailbox(us, dovecot, orders)
    with beside(keep_watch, Pace(look=60.0), look_seconds=0.2):
        until(lambda: is_seen(mailbox, WatchState.WATCHED) and fetches() == 1)
        for number, folder in enumerate((orders, "INBOX")):
            Job.objects.all().delete()
            dovecot.put(a_letter(key=f"{number}@x"), folder=folder)
            until(lambda: fetches() == 1)
        assert "a letter stands here seconds after it came" in wellbeing(mailbox).watch


@pytest.mark.parametrize(("fixture", "folder"), [("plain_dovecot", "Orders"), ("dovecot", "Órdenes")])
def test_other_folders_that_a_server_does_not_tell_of_are_asked_about(
    us: Any, request: pytest.FixtureRequest, fixture: str, folder: str
) -> None:
    server: Dovecot = request.getfixturevalue(fixture)
    server.put(folder=folder)
    mailbox = a_mailbox(us, server, folder)
    with beside(keep_watch, Pace(look=0.3), look_seconds=0.2):
        until(lambda: is_seen(mailbox, WatchState.PARTLY) and fetches() == 1)
        Event().wait(0.7)
        Job.objects.all().delete()
        server.put(a_letter(key="1@x"), folder=folder)
        until(lambda: fetches() == 1)
        assert "its other folders are looked at every minute" in wellbeing(mailbox).watch


def test_a_server_that_cannot_idle_is_looked_at_every_three_minutes(us: Any, silent_dovecot: Dovecot) -> None:
    mailbox = a_mailbox(us, silent_dovecot)
    with beside(keep_watch, PACE, look_seconds=0.2):
        until(lambda: is_seen(mailbox, WatchState.SILENT))
        assert "its server does not tell when a letter comes" in wellbeing(mailbox).watch
    assert fetches() == 0


def test_a_password_that_is_wrong_is_said_and_one_that_is_right_is_used_at_once(us: Any, dovecot: Dovecot) -> None:
    mailbox = a_mailbox(us, dovecot, password="sweet dough")
    with beside(keep_watch, Pace(longest=60.0), look_seconds=0.1):
        until(lambda: is_seen(mailbox, WatchState.BROKEN))
        assert "did not take this user name and password" in wellbeing(mailbox).watch
        operations.change_mailbox(actor=us, mailbox=mailbox, changes=a_new_mailbox(imap_port=dovecot.port))
        until(lambda: is_seen(mailbox, WatchState.WATCHED))
        operations.pause_mailbox(actor=us, mailbox=mailbox, is_paused=True)
        until(lambda: is_seen(mailbox, WatchState.NONE))


def test_of_two_processes_one_watches_and_the_other_takes_over_what_is_left_lying(us: Any, rye: Workspace) -> None:
    mailbox = operations.add_mailbox(actor=us, mailbox=a_new_mailbox())
    other = the_system(rye)
    claimed = [operations.claim_watches(actor=other, owner=name, most=5) for name in ("one", "two", "one")]
    assert claimed == [[mailbox], [], [mailbox]]
    assert not operations.note_watch(actor=us, mailbox=mailbox, owner="two", watch=WatchState.WATCHED)
    Mailbox.objects.update(watched_until=clock.now())
    assert operations.claim_watches(actor=us, owner="three", most=0) == []
    assert operations.claim_watches(actor=us, owner="two", most=1) == [mailbox]
    operations.end_watches(actor=us, owner="one")
    assert operations.note_watch(actor=us, mailbox=mailbox, owner="two", watch=WatchState.WATCHED)
    operations.end_watches(actor=us, owner="two")
    assert operations.claim_watches(actor=us, owner="three", most=1) == [mailbox]
