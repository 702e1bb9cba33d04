"""Mail is read from a real IMAP server, which does not notice."""

from datetime import timedelta
from typing import Any

import pytest

from hedgerow.inbox import operations
from hedgerow.inbox.errors import MailRefused
from hedgerow.inbox.models import Conversation, Folder, Health, Letter, Mailbox
from hedgerow.inbox.tasks import fetch_now
from hedgerow.inbox.transport import access_of, folder_names, reading
from hedgerow.kernel import clock
from hedgerow.kernel.http import Unanswered, UrlRefused
from tests.inbox.conftest import a_new_mailbox
from tests.inbox.letters import a_letter
from tests.inbox.servers import Dovecot


@pytest.fixture
def box(us: Any, dovecot: Dovecot) -> Mailbox:
    return operations.add_mailbox(actor=us, mailbox=a_new_mailbox(imap_port=dovecot.port))


def subjects() -> list[str]:
    return list(Letter.objects.order_by("id").values_list("subject", flat=True))


def test_letters_are_kept_once_and_stay_unread_on_the_server(us: Any, box: Mailbox, dovecot: Dovecot) -> None:
    dovecot.put(a_letter(key="1@x"), a_letter(key="2@x", subject="Rolls"), a_letter(key="1@x"))
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {"kept": 2, "known": 1}
    dovecot.put(a_letter(key="3@x", subject="Buns"))
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {"kept": 1}
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {}
    assert subjects() == ["Six loaves for Friday", "Rolls", "Buns"]
    assert [flags for flags in dovecot.flags() if b"\\Seen" in flags] == []
    box.refresh_from_db()
    assert (box.health, box.problem) == (Health.WELL, "")


def test_folders_that_were_not_chosen_are_not_read(us: Any, box: Mailbox, dovecot: Dovecot) -> None:
    dovecot.put(a_letter(key="1@x", subject="Private"), folder="Family")
    dovecot.put(a_letter(key="2@x", subject="Orders"), folder="Work")
    with reading(access_of(box, "imap")) as client:
        assert folder_names(client) == ["INBOX", "Family", "Work"]
    operations.choose_folders(actor=us, mailbox=box, names=["Work"])
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {"kept": 1}
    assert subjects() == ["Orders"]


def test_a_fetch_that_is_interrupted_goes_on_where_it_was(us: Any, box: Mailbox, dovecot: Dovecot) -> None:
    dovecot.put(*(a_letter(key=f"{n}@x", subject=f"No. {n}") for n in range(5)))
    done: list[int] = []

    def interrupt() -> None:
        done.append(1)
        if len(done) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        operations.fetch_mailbox(actor=us, mailbox=box, between=interrupt)
    assert subjects() == ["No. 0", "No. 1"]
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {"kept": 3}
    assert subjects() == [f"No. {n}" for n in range(5)]


def test_a_folder_that_was_numbered_anew_brings_nothing_twice(us: Any, box: Mailbox, dovecot: Dovecot) -> None:
    dovecot.put(a_letter(key="1@x"))
    operations.fetch_mailbox(actor=us, mailbox=box)
    Folder.objects.update(uidvalidity=7, last_uid=99)
    dovecot.put(a_letter(key="2@x", subject="New"))
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {"known": 1, "kept": 1}
    assert subjects() == ["Six loaves for Friday", "New"]


def test_of_a_huge_letter_the_beginning_is_kept(us: Any, box: Mailbox, dovecot: Dovecot, settings: Any) -> None:
    settings.HEDGEROW_MAX_LETTER = 300_000
    dovecot.put(a_letter(key="1@x", text="Our photographs\n" + "x" * 70 + "\n" * 400_000), a_letter(key="2@x"))
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {"kept": 2}
    huge = Letter.objects.get(message_id="1@x")
    assert (huge.is_partial, huge.text[:15], huge.size > 300_000) == (True, "Our photographs", True)
    assert not Letter.objects.get(message_id="2@x").is_partial


def test_what_cannot_be_read_is_kept_as_it_came(us: Any, box: Mailbox, dovecot: Dovecot) -> None:
    dovecot.put(b"\xff\xfe\x00 no letter at all")
    assert operations.fetch_mailbox(actor=us, mailbox=box) == {"kept": 1}
    letter = Letter.objects.select_related("raw").get()
    assert (letter.problems, letter.raw.name) == (["unreadable"], "letter.eml")


def test_an_old_letter_calls_for_no_answer(us: Any, box: Mailbox, dovecot: Dovecot) -> None:
    dovecot.put(a_letter(key="1@x", at=clock.now() - timedelta(days=40)), a_letter(key="2@x", subject="Today"))
    operations.fetch_mailbox(actor=us, mailbox=box)
    states = dict(Conversation.objects.values_list("subject", "state"))
    assert states == {"Six loaves for Friday": "solved", "Today": "open"}


def test_what_is_wrong_is_said_in_words(us: Any, box: Mailbox, dovecot: Dovecot, settings: Any) -> None:
    wrong = a_new_mailbox(imap_port=dovecot.port, password="sweet dough")
    operations.change_mailbox(actor=us, mailbox=box, changes=wrong)
    with pytest.raises(MailRefused):
        fetch_now(box)
    box.refresh_from_db()
    assert (box.health, box.problem) == (Health.FAILING, "“127.0.0.1” did not take this user name and password.")
    settings.HEDGEROW_HTTP_TRUSTED = []
    with pytest.raises(UrlRefused):
        fetch_now(box)
    tls = a_new_mailbox(imap_port=dovecot.port, imap_security="tls")
    settings.HEDGEROW_HTTP_TRUSTED = [f"127.0.0.1:{dovecot.port}"]
    operations.change_mailbox(actor=us, mailbox=box, changes=tls)
    with pytest.raises(MailRefused, match="does not speak TLS"):
        fetch_now(box)
    assert Letter.objects.count() == 0


def test_a_server_that_is_not_there_is_worth_another_try(us: Any, settings: Any) -> None:
    settings.HEDGEROW_HTTP_TRUSTED = ["127.0.0.1:1"]
    box = operations.add_mailbox(actor=us, mailbox=a_new_mailbox(imap_port=1))
    with pytest.raises(Unanswered, match="could not be reached"):
        operations.fetch_mailbox(actor=us, mailbox=box)
