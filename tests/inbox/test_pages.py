"""The pages of the inbox, as somebody at the counter uses them."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import User
from hedgerow.inbox import operations
from hedgerow.inbox.models import Attachment, Conversation, Delivery, Letter, Mailbox, Note, Presence, Snippet, State
from hedgerow.kernel import files
from hedgerow.kernel.permissions import AccessRole
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.care.browsing import Browser, words
from tests.care.conftest import a_member
from tests.inbox.conftest import a_new_mailbox
from tests.inbox.letters import a_letter
from tests.inbox.servers import PASSWORD, USER, Dovecot, PostServer

INBOX, SETTINGS = "/w/rye/inbox/", "/w/rye/settings/mailboxes/"


@pytest.fixture
def ann(rye: Any) -> User:
    return a_member(rye, "Ann", AccessRole.OWNER)


@pytest.fixture
def browsing(ann: User) -> Browser:
    return Browser(ann)


@pytest.fixture
def page(arrive: Any) -> str:
    arrive(a_letter(text="Six loaves?\n\nOn Monday, Ann wrote:\n> What would you like?"))
    return f"{INBOX}{Conversation.objects.get().pk}/"


def test_a_letter_is_listed_unread_and_read_once_its_page_was_open(browsing: Browser, page: str) -> None:
    listed = browsing.text(INBOX)
    assert "Unread: Grace Hall Six loaves for Friday" in listed
    shown = browsing.text(page)
    assert "Six loaves? What was quoted On Monday, Ann wrote:" in shown
    assert Presence.objects.count() == 0
    assert browsing.post(f"{page}presence/", {"replying": "0"}).status_code == 200
    assert "Unread:" not in browsing.text(INBOX)
    assert "Nothing found" in browsing.text(f"{INBOX}?q=zebra")
    assert "Six loaves for Friday" in browsing.text(f"{INBOX}?q=grace&view=all")


def test_who_else_is_at_it_is_told(rye: Any, browsing: Browser, page: str) -> None:
    Browser(a_member(rye, "Ben")).post(f"{page}presence/", {"replying": "1"})
    assert "Ben is writing an answer." in browsing.text(page)
    assert "Ben is writing" in words(browsing.post(f"{page}presence/"))


def test_an_answer_is_sent_kept_or_comes_back_with_what_is_wrong(browsing: Browser, page: str, ann: User) -> None:
    said = {
        "to": "grace@hall.example",
        "subject": "Re: Six",
        "text": "Gladly.",
        "answers": str(Letter.objects.get().pk),
    }
    wrong = browsing.post(f"{page}letters/", {**said, "to": "nobody"})
    assert (wrong.status_code, "“nobody” is no e-mail address." in words(wrong)) == (422, True)
    assert Letter.objects.filter(direction="out").count() == 0
    upload = SimpleUploadedFile("prices.txt", b"bread 3.20")
    assert browsing.post(f"{page}letters/", {**said, "keep": "1", "files": upload}).status_code == 302
    assert "Your draft" in browsing.text(page)
    assert browsing.post(f"{page}letters/", {**said, "solve": "1"}).status_code == 302
    letter = Letter.objects.get(direction="out")
    assert (letter.delivery, Attachment.objects.get().name) == (Delivery.WAITING, "prices.txt")
    assert Conversation.objects.get().state == State.SOLVED
    assert "Take it back" in browsing.text(page)
    browsing.post(f"{INBOX}letters/{letter.pk}/return/")
    letter.refresh_from_db()
    assert letter.delivery == Delivery.DRAFT


def test_state_assignment_notes_and_forgetting(browsing: Browser, page: str, ann: User) -> None:
    browsing.post(f"{page}assignment/", {"to": str(ann.pk)})
    browsing.post(f"{page}notes/", {"text": "Ask the mill"})
    browsing.post(f"{page}state/", {"state": "snoozed", "until": "week"})
    found = Conversation.objects.get()
    assert (found.assignee_id, found.state, Note.objects.get().text) == (ann.pk, State.SNOOZED, "Ask the mill")
    browsing.post(f"{page}state/", {"state": "nonsense"})
    browsing.post(f"{page}assignment/", {"to": "0193aaaa-0000-7000-8000-000000000000"})
    found.refresh_from_db()
    assert (found.assignee_id, found.state) == (ann.pk, State.SNOOZED)
    browsing.post(f"{page}removal/")
    assert Conversation.objects.count() + Letter.objects.count() + Note.objects.count() == 0


def test_a_stranger_is_added_from_the_page(browsing: Browser, page: str) -> None:
    assert "is not known here yet" in browsing.text(page)
    browsing.post(f"{page}strangers/", {"address": "somebody@else.example", "name": "X"})
    assert Party.objects.count() == 0
    browsing.post(f"{page}strangers/", {"address": "grace@hall.example", "name": "Grace Hall"})
    grace = Party.objects.get()
    assert "is not known here yet" not in browsing.text(page)
    assert "Six loaves for Friday" in browsing.text(f"/w/rye/people/{grace.pk}/")


def test_an_attachment_is_a_download_whatever_it_is(browsing: Browser, page: str) -> None:
    kept = files.save([b"<html><script>alert(1)</script>"], name="../../x.html", kind="attachment")
    one = Attachment.objects.create(letter=Letter.objects.get(), file=kept, name=kept.name, size=kept.size)
    answer = browsing.get(f"{INBOX}attachments/{one.pk}/")
    answer.close()
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="x.html"'


def test_a_list_costs_the_same_with_one_and_with_three_lines(
    browsing: Browser, us: Any, page: str, arrive: Any
) -> None:
    def asked() -> int:
        browsing.get(INBOX)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            browsing.get(INBOX)
        return len(queries)

    one = asked()
    for n in (2, 3):
        network.add_party(actor=us, name=f"P{n}", contacts=[network.NewContact("email", f"p{n}@x.example")])
        arrive(a_letter(key=f"{n}@y", subject=f"No. {n}", sender=f"p{n}@x.example"))
    assert asked() == one


def test_a_mailbox_is_tested_before_it_is_kept(browsing: Browser, us: Any, dovecot: Dovecot, post: PostServer) -> None:
    said: dict[str, Any] = {
        "name": "Rye", "address": USER, "username": USER, "keeps": "all", "keep_months": "0",
        "imap_host": "127.0.0.1", "imap_port": dovecot.port, "imap_security": "clear",
        "smtp_host": "127.0.0.1", "smtp_port": post.port, "smtp_security": "clear",
    }  # fmt: skip
    wrong = browsing.post(f"{SETTINGS}new/", {**said, "password": "no"})
    assert (wrong.status_code, "did not take this user name" in words(wrong)) == (422, True)
    assert Mailbox.objects.count() == 0
    assert browsing.post(f"{SETTINGS}new/", {**said, "password": PASSWORD}).status_code == 302
    mailbox = Mailbox.objects.get()
    assert PASSWORD not in mailbox.secret
    dovecot.put(a_letter(), folder="Orders")
    assert "Orders" in browsing.text(f"{SETTINGS}{mailbox.pk}/folders/")
    browsing.post(f"{SETTINGS}{mailbox.pk}/folders/", {"folders": ["Orders"]})
    assert [one.name for one in mailbox.folders.all()] == ["Orders"]
    assert PASSWORD not in browsing.get(f"{SETTINGS}{mailbox.pk}/").content.decode()
    assert operations.fetch_mailbox(actor=us, mailbox=mailbox) == {"kept": 1}
    browsing.post(f"{SETTINGS}{mailbox.pk}/pause/", {"paused": "1"})
    assert "Paused." in browsing.text(SETTINGS)
    browsing.post(f"{SETTINGS}{mailbox.pk}/removal/", {"mail": "forget"})
    mailbox.refresh_from_db()
    assert (mailbox.secret, Letter.objects.count(), Conversation.objects.count()) == ("", 0, 0)


def test_snippets_and_signatures_stand_in_letters(browsing: Browser, us: Any, page: str) -> None:
    browsing.post(f"{SETTINGS}snippets/", {"name": "Thanks", "text": "Thank you, {first_name}."})
    browsing.post(f"{SETTINGS}signature/", {"text": "Ann, at the counter"})
    shown = browsing.get(page).content.decode()
    assert 'data-snippet="Thank you, Grace."' in shown
    assert "Ann, at the counter" in shown
    snippet = Snippet.objects.get()
    browsing.post(f"{SETTINGS}snippets/{snippet.pk}/removal/")
    assert Snippet.objects.count() == 0


def test_staff_reads_and_writes_and_does_not_set_up(rye: Any, mailbox: Mailbox, page: str) -> None:
    staff = Browser(a_member(rye, "Ben"))
    assert staff.get(page).status_code == 200
    assert staff.get(SETTINGS).status_code == 403
    assert staff.post(f"{page}removal/").status_code == 403
    assert staff.post(f"{SETTINGS}{mailbox.pk}/removal/").status_code == 403
    assert (Conversation.objects.count(), a_new_mailbox().address) == (1, mailbox.address)


def test_a_mailbox_that_cannot_send_says_so_and_leads_whoever_may_to_its_page(
    rye: Any, browsing: Browser, mailbox: Mailbox, page: str
) -> None:
    Mailbox.objects.update(smtp_host="")
    said = "This mailbox has no server for outgoing mail, so it cannot answer."
    assert f"{said} Open the mailbox" in browsing.text(page)
    shown = Browser(a_member(rye, "Ben", AccessRole.STAFF)).text(page)
    assert said in shown
    assert "Open the mailbox" not in shown


def test_a_pile_is_searched_paged_and_counted_like_every_list(
    browsing: Browser, arrive: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hedgerow.inbox.tables.SIZE", 2)
    for number in range(3):
        arrive(a_letter(key=f"{number}@y", subject=f"No. {number}", sender=f"p{number}@x.example"))
    first = browsing.get(INBOX).content.decode()
    assert ("3 in this list" in first, "No. 2" in first, "No. 0" in first) == (True, True, False)
    later = re.findall(r'href="([^"]*after=[^"]*)"', first)[0]
    assert "No. 0" in browsing.text(later.replace("&amp;", "&"))
    rising = browsing.text(f"{INBOX}?view=open&sort=last")
    assert ("No. 0" in rising, "No. 2" in rising) == (True, False)
    assert "1 in this list" in browsing.text(f"{INBOX}?view=all&q=p1@x.example")
    assert "This pile is empty" in browsing.text(f"{INBOX}?view=solved")
    assert "No. 2" in browsing.text(f"{INBOX}?view=nonsense")
