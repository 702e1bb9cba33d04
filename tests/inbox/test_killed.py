"""`kill -9` while mail is fetched and while a letter is handed over: nothing lost, nothing twice, nothing claimed."""

import asyncio
import signal
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from random import Random
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import transaction

from hedgerow.inbox import operations, sending, tasks
from hedgerow.inbox.models import Attachment, Conversation, Delivery, Folder, Letter, Participant
from hedgerow.inbox.shown import shown_letters
from hedgerow.inbox.writing import NewLetter
from hedgerow.kernel import clock, files
from hedgerow.kernel.jobs.models import LIVE, Job
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.factories.workspaces import a_workspace, an_actor
from tests.inbox.conftest import a_new_mailbox
from tests.inbox.killing import FETCH, WORK, Forge
from tests.inbox.letters import a_letter
from tests.inbox.servers import Dovecot, Postbox, PostServer
from tests.jobs.waiting import until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
LETTERS, KILLS = 60, 3


@pytest.fixture
def rye(transactional_db: None, home: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("HEDGEROW_HOME", str(home))
    monkeypatch.setenv("HEDGEROW_SECRET_KEY", settings.SECRET_KEY)
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


@pytest.fixture
def forge(rye: Workspace) -> Iterator[Forge]:
    made = Forge()
    yield made
    made.stop()


def with_a_file(number: int) -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = f"p{number}@x.example", "hello@rye.example", f"No. {number}"
    letter["Message-ID"] = f"<{number}@x.example>"
    letter.set_content(f"This is letter {number}.")
    letter.add_attachment(content_of(number), maintype="application", subtype="octet-stream", filename="list.bin")
    return letter.as_bytes()


def content_of(number: int) -> bytes:
    return Random(number).randbytes(20_000)


def test_a_fetch_that_is_killed_again_and_again_brings_every_letter_once(
    us: Any, dovecot: Dovecot, forge: Forge
) -> None:
    dovecot.put(*map(with_a_file, range(LETTERS)))
    operations.add_mailbox(actor=us, mailbox=a_new_mailbox(imap_port=dovecot.port))
    dice, killed_at = Random(11), list[int]()
    for kill in range(KILLS):
        wanted = dice.randrange(LETTERS * kill // (KILLS + 1) + 1, LETTERS * (kill + 1) // (KILLS + 1))
        forge.begin(FETCH, trusted=dovecot.port)
        until(lambda wanted=wanted: Letter.objects.count() >= wanted, 60)  # type: ignore[misc]
        forge.kill()
        assert forge.wait() == -signal.SIGKILL
        killed_at.append(Letter.objects.count())
    assert killed_at == sorted(set(killed_at))
    assert killed_at[-1] < LETTERS
    forge.begin(FETCH, trusted=dovecot.port)
    assert forge.wait() == 0
    letters = Letter.objects.order_by("id")
    assert [one.subject for one in letters] == [f"No. {number}" for number in range(LETTERS)]
    assert [one.text.strip() for one in letters] == [f"This is letter {number}." for number in range(LETTERS)]
    assert (Conversation.objects.count(), Participant.objects.count()) == (LETTERS, 2 * LETTERS)
    kept = Attachment.objects.select_related("file").order_by("letter_id")
    assert [one.file is not None and read(one) for one in kept] == [content_of(number) for number in range(LETTERS)]
    assert Folder.objects.get().last_uid >= LETTERS


def read(attachment: Attachment) -> bytes:
    assert attachment.file is not None
    with files.open_file(attachment.file) as content:
        return content.read()


class ReapingBox(Postbox):
    """Kills the worker from within the mail server, at one point of what they say to each other."""

    forge: Forge
    at = ""

    def reach(self, point: str) -> None:
        if point == self.at:
            self.at = ""
            self.forge.kill()

    async def handle_RCPT(  # noqa: N802  (the library's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.reach("before the letter")
        return await super().handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  (as above)
        answer = await super().handle_DATA(server, session, envelope)
        self.reach("before the answer")
        asyncio.get_running_loop().call_later(0.001, self.reach, "after the answer")
        return answer


@pytest.fixture
def reaping(settings: Any, forge: Forge) -> Iterator[tuple[ReapingBox, int]]:
    box = ReapingBox()
    box.forge = forge
    server = PostServer(box)
    settings.HEDGEROW_HTTP_TRUSTED = [f"127.0.0.1:{server.port}"]
    yield box, server.port
    server.stop()


def test_letters_whose_worker_is_killed_are_never_sent_twice(
    rye: Workspace, us: Any, forge: Forge, reaping: tuple[ReapingBox, int]
) -> None:
    (box, port), sent = reaping, dict[str, Letter]()
    mailbox = operations.add_mailbox(actor=us, mailbox=a_new_mailbox(imap_host="", smtp_port=port))
    operations.bring_letter(actor=us, mailbox=mailbox, raw=a_letter(), received_at=clock.now())
    for point in ("before the letter", "before the answer", "after the answer"):
        box.at = point
        forge.begin(WORK, trusted=port)
        sent[point] = an_answer(rye, point)
        assert forge.wait() == -signal.SIGKILL
        # Its lease runs out: the next worker finds it as it was left.
        Letter.objects.filter(delivery=Delivery.HANDING).update(claimed_until=clock.now())
    tasks.deliver_left.enqueue()
    forge.begin(WORK, trusted=port)
    until(lambda: not Job.objects.filter(state__in=LIVE, task__contains="deliver").exists(), 60)
    forge.end()
    assert forge.wait() == 0
    ends = {point: Letter.objects.get(pk=one.pk) for point, one in sent.items()}
    came = Counter(message_from_bytes(bytes(one.content or b""))["Subject"] for one in box.letters)
    assert came == {"Re: before the answer": 1, "Re: after the answer": 1}
    assert ends["before the letter"].delivery == ends["before the answer"].delivery == Delivery.UNCERTAIN
    assert ends["after the answer"].delivery in (Delivery.UNCERTAIN, Delivery.SENT)
    told = shown_letters([ends["before the letter"], ends["before the answer"]])
    assert [str(one.state) for one in told] == ["Perhaps sent", "Perhaps sent"]
    assert ends["before the answer"].failure == "The program stopped while the letter was being handed over."


def an_answer(rye: Workspace, about: str) -> Letter:
    """Sent off, and due."""
    with transaction.atomic():
        letter = sending.write_letter(
            actor=an_actor(rye),
            conversation=Conversation.objects.get(),
            letter=NewLetter(to="grace@hall.example", subject=f"Re: {about}", text="Gladly."),
        )
        Letter.objects.filter(pk=letter.pk).update(leaves_at=clock.now())
        Job.objects.filter(task__contains="deliver", state__in=LIVE).update(run_after=clock.now())
    return letter
