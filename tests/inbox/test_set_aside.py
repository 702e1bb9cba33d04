"""A letter that fails for a reason nobody foresaw keeps no other one out, and is not lost."""

import io
import json
import zipfile
from typing import Any

import pytest
from django.db import connection
from typer.testing import CliRunner

from hedgerow.config.cli.inboxes import inbox
from hedgerow.inbox import operations
from hedgerow.inbox.errors import LetterNotFound
from hedgerow.inbox.models import Health, Keeps, Letter, Mailbox, SetAsideLetter
from hedgerow.inbox.tasks import fetch_now
from hedgerow.kernel import clock, files
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.permissions import AccessRole
from hedgerow.network import operations as network
from hedgerow.web.troubles import troubles
from tests.care.browsing import Browser, words
from tests.care.conftest import a_member
from tests.factories.workspaces import an_actor
from tests.inbox.conftest import a_new_mailbox
from tests.inbox.letters import a_letter
from tests.inbox.servers import Dovecot

SETTINGS = "/w/rye/settings/mailboxes/"


@pytest.fixture
def box(us: Any, dovecot: Dovecot) -> Mailbox:
    return operations.add_mailbox(actor=us, mailbox=a_new_mailbox(imap_port=dovecot.port))


@pytest.fixture
def refusing(rye: Any) -> Any:
    """The database takes no letter with the subject “Boom”, until it is told to."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "CREATE TRIGGER no_boom BEFORE INSERT ON inbox_letter WHEN NEW.subject = 'Boom' "
                "BEGIN SELECT RAISE(ABORT, 'no such letter here'); END"
            )
        else:
            cursor.execute("ALTER TABLE inbox_letter ADD CONSTRAINT no_boom CHECK (subject <> 'Boom')")

    def relent() -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("DROP TRIGGER no_boom")
            else:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks that wait cannot be altered
                cursor.execute("ALTER TABLE inbox_letter DROP CONSTRAINT no_boom")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")

    return relent


def put_three(dovecot: Dovecot) -> bytes:
    boom = a_letter(key="2@x", subject="Boom")
    dovecot.put(a_letter(key="1@x", subject="Before"), boom, a_letter(key="3@x", subject="After"))
    return boom


def subjects() -> list[str]:
    return list(Letter.objects.order_by("id").values_list("subject", flat=True))


def test_the_others_come_in_and_it_is_kept_as_it_came(us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any) -> None:
    put_three(dovecot)
    assert fetch_now(box) == {"kept": 2, "aside": 1}
    assert subjects() == ["Before", "After"]
    assert fetch_now(box) == {}
    one = SetAsideLetter.objects.get()
    assert (one.sender, one.folder) == ("grace@hall.example", "INBOX")
    assert one.failure.startswith("IntegrityError: ")
    assert one.raw is not None
    with files.open_file(one.raw) as kept:
        assert b"Subject: Boom" in kept.read()
    box.refresh_from_db()
    assert box.health == Health.WELL


def test_the_mailboxs_page_says_so_and_it_can_be_tried_again(
    rye: Any, us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any
) -> None:
    put_three(dovecot)
    fetch_now(box)
    browsing = Browser(a_member(rye, "Ann", AccessRole.OWNER))
    assert "1 letter could not be taken in." in browsing.text(SETTINGS)
    (told,) = (one for one in troubles(an_actor(rye)).first if "set aside" in one.words)
    assert told.words == f"A letter to {box.address} could not be taken in, and was set aside."
    one = SetAsideLetter.objects.get()
    page = browsing.text(f"{SETTINGS}{box.pk}/")
    assert "grace@hall.example" in page
    assert "IntegrityError" in page
    again = browsing.post(f"{SETTINGS}aside/{one.pk}/another-try/", follow=True)
    assert "It stays set aside." in words(again)
    refusing()
    assert "It is taken in now." in words(browsing.post(f"{SETTINGS}aside/{one.pk}/another-try/", follow=True))
    assert subjects() == ["Before", "After", "Boom"]
    assert (SetAsideLetter.objects.count(), StoredFile.objects.count()) == (0, 0)
    assert "could not be taken in" not in browsing.text(SETTINGS)


def test_another_try_says_what_came_of_it_and_a_failure_is_logged(
    rye: Any, us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any, caplog: pytest.LogCaptureFixture
) -> None:
    put_three(dovecot)
    fetch_now(box)
    browsing = Browser(a_member(rye, "Ann", AccessRole.OWNER))
    address = f"{SETTINGS}aside/{SetAsideLetter.objects.get().pk}/another-try/"
    browsing.post(address)
    assert [one.message for one in caplog.records if one.name == "hedgerow.inbox.views.aside"] == [
        "A letter that was set aside could not be taken in again."
    ]
    Mailbox.objects.update(keeps=Keeps.KNOWN)
    assert "It is taken in now." not in (said := words(browsing.post(address, follow=True)))
    assert "This mailbox does not keep letters like this one." in said
    assert (SetAsideLetter.objects.count(), Letter.objects.count()) == (0, 2)


def test_what_lies_aside_for_a_mailbox_that_was_removed_is_reached_by_nobody(
    rye: Any, us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any
) -> None:
    put_three(dovecot)
    fetch_now(box)
    one = SetAsideLetter.objects.get()
    Mailbox.objects.update(removed_at=clock.now())
    browsing = Browser(a_member(rye, "Ann", AccessRole.OWNER))
    assert browsing.get(f"{SETTINGS}aside/{one.pk}/file/").status_code == 404
    with pytest.raises(LetterNotFound):
        operations.try_set_aside(actor=us, letter=one)


def test_its_bytes_are_for_who_sets_up_mailboxes_and_it_can_be_let_go(
    rye: Any, us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any
) -> None:
    put_three(dovecot)
    fetch_now(box)
    one = SetAsideLetter.objects.get()
    staff, owner = Browser(a_member(rye, "Ben")), Browser(a_member(rye, "Ann", AccessRole.OWNER))
    for path in ("file/", "another-try/", "removal/"):
        assert staff.post(f"{SETTINGS}aside/{one.pk}/{path}").status_code in {403, 405}
    assert staff.get(f"{SETTINGS}aside/{one.pk}/file/").status_code == 403
    got = owner.get(f"{SETTINGS}aside/{one.pk}/file/")
    assert b"Subject: Boom" in b"".join(got.streaming_content)
    assert got.headers["Content-Disposition"].startswith("attachment")
    owner.post(f"{SETTINGS}aside/{one.pk}/removal/")
    assert (SetAsideLetter.objects.count(), StoredFile.objects.count(), Letter.objects.count()) == (0, 0, 2)


def test_what_the_mailbox_is_not_to_keep_leaves_no_bytes(
    us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any
) -> None:
    Mailbox.objects.update(keeps=Keeps.KNOWN)
    box.refresh_from_db()
    put_three(dovecot)
    assert fetch_now(box) == {"left": 3}
    assert (SetAsideLetter.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_it_goes_with_who_wrote_it_and_with_its_mailbox(
    rye: Any, us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any
) -> None:
    grace = network.add_party(actor=us, name="Grace Hall")
    network.add_contact_point(actor=us, party=grace, kind="email", value="grace@hall.example")
    put_three(dovecot)
    fetch_now(box)
    assert SetAsideLetter.objects.count() == 1
    network.erase_party(actor=us, party=grace)
    assert (SetAsideLetter.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_it_is_handed_out_and_goes_with_who_wrote_nothing_else(
    us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any
) -> None:
    """Her address is known by her contacts alone, which go later than what is found by them."""
    grace = network.add_party(actor=us, name="Grace Hall")
    network.add_contact_point(actor=us, party=grace, kind="email", value="Grace@Hall.example")
    dovecot.put(a_letter(key="2@x", subject="Boom"))
    assert fetch_now(box) == {"aside": 1}
    out = io.BytesIO()
    network.hand_out(actor=us, party=grace, out=out)
    with zipfile.ZipFile(out) as packed:
        (told,) = json.loads(packed.read("everything.json"))["held"]["inbox_set_aside"]["rows"]
    assert (told["sender"], told["mailbox"]) == ("grace@hall.example", box.address)
    assert "Subject: Boom" in told["letter"]
    gone = network.erase_party(actor=us, party=grace)
    assert gone["inbox_set_aside"] == 1
    assert (SetAsideLetter.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_an_unforeseen_end_stands_on_the_mailbox_and_the_letter_waits(
    us: Any, box: Mailbox, dovecot: Dovecot, refusing: Any
) -> None:
    """Where nothing can be written at all, no letter is to blame."""
    put_three(dovecot)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE inbox_setasideletter RENAME TO elsewhere")
    try:
        with pytest.raises(Exception, match="inbox_setasideletter"):
            fetch_now(box)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere RENAME TO inbox_setasideletter")
    box.refresh_from_db()
    assert box.health == Health.FAILING
    assert "for a reason we did not foresee" in box.problem
    assert subjects() == ["Before"]
    assert fetch_now(box) == {"kept": 1, "aside": 1}


def test_the_command_notes_its_failure_on_the_mailbox(us: Any, box: Mailbox, settings: Any) -> None:
    settings.HEDGEROW_HTTP_TRUSTED = []
    done = CliRunner().invoke(inbox, ["fetch", "--workspace", "rye"])
    assert done.exit_code == 1
    box.refresh_from_db()
    assert box.health == Health.FAILING
    assert box.problem
