from collections.abc import Callable, Iterator
from typing import Any

import pytest

from hedgerow.inbox import operations
from hedgerow.inbox.arriving import Arrived, Outcome
from hedgerow.inbox.models import Mailbox, Security
from hedgerow.inbox.reading import parse
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.factories.workspaces import a_workspace, the_system
from tests.inbox.servers import PASSWORD, USER, Dovecot, PostServer, dovecot_path

_NO_DOVECOT = "no dovecot on this machine: apt-get install dovecot-imapd"


@pytest.fixture
def rye(db: None) -> Iterator[Workspace]:
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


@pytest.fixture
def us(rye: Workspace) -> Any:
    return the_system(rye)


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[Dovecot]:
    if dovecot_path() is None:
        pytest.skip(_NO_DOVECOT)
    server = Dovecot()
    yield server
    server.stop()


@pytest.fixture
def dovecot(dovecot_server: Dovecot, settings: Any) -> Iterator[Dovecot]:
    settings.HEDGEROW_HTTP_TRUSTED = [*settings.HEDGEROW_HTTP_TRUSTED, f"127.0.0.1:{dovecot_server.port}"]
    yield dovecot_server
    dovecot_server.empty()


@pytest.fixture
def own_dovecot(settings: Any) -> Iterator[Dovecot]:
    """One that this test may halt."""
    yield from _another(settings, "")


@pytest.fixture
def silent_dovecot(settings: Any) -> Iterator[Dovecot]:
    """One that offers no IDLE."""
    yield from _another(settings, "imap_capability = IMAP4rev1 SASL-IR LITERAL+ ENABLE")


@pytest.fixture
def plain_dovecot(settings: Any) -> Iterator[Dovecot]:
    """One that can IDLE, but tells of the open folder only."""
    yield from _another(settings, "imap_capability = IMAP4rev1 SASL-IR LITERAL+ ENABLE IDLE")


def _another(settings: Any, more: str) -> Iterator[Dovecot]:
    if dovecot_path() is None:
        pytest.skip(_NO_DOVECOT)
    server = Dovecot(more)
    settings.HEDGEROW_HTTP_TRUSTED = [*settings.HEDGEROW_HTTP_TRUSTED, f"127.0.0.1:{server.port}"]
    yield server
    server.stop()


@pytest.fixture
def post(settings: Any) -> Iterator[PostServer]:
    server = PostServer()
    settings.HEDGEROW_HTTP_TRUSTED = [*settings.HEDGEROW_HTTP_TRUSTED, f"127.0.0.1:{server.port}"]
    yield server
    server.stop()


def a_new_mailbox(**changes: Any) -> operations.NewMailbox:
    said: dict[str, Any] = {
        "name": "Rye & Rosemary",
        "address": USER,
        "imap_host": "127.0.0.1",
        "imap_security": Security.CLEAR,
        "smtp_host": "127.0.0.1",
        "smtp_security": Security.CLEAR,
        "username": USER,
        "password": PASSWORD,
    }
    return operations.NewMailbox(**{**said, **changes})


@pytest.fixture
def mailbox(us: Any) -> Mailbox:
    """Without any server behind it."""
    return operations.add_mailbox(actor=us, mailbox=a_new_mailbox())


@pytest.fixture
def arrive(us: Any, mailbox: Mailbox) -> Callable[..., Outcome]:
    """A letter comes into the mailbox by no server at all."""

    def bring(raw: bytes, **changes: Any) -> Outcome:
        now = changes.pop("at", None) or clock.now()
        parsed = parse(raw, received_at=now)
        return operations.receive_letter(
            actor=us, mailbox=changes.pop("into", mailbox), arrived=Arrived(parsed, raw, now, len(raw))
        )

    return bring
