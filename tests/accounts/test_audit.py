"""The audit log: complete, readable, and not to be changed by anybody."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts import operations, queries
from hedgerow.accounts.events import Event, Told
from hedgerow.accounts.models import AuditEntry, User
from hedgerow.accounts.queries import AuditWish
from hedgerow.accounts.registries import audit_events
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.doors import Door, through
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from tests.accounts.conftest import BUSINESS, a_business, a_member, a_person, actor_in, posted

SignIn = Callable[..., Client]
PAGE = "/w/rye-rosemary/settings/audit/"


def entries(workspace: Workspace) -> list[AuditEntry]:
    with scope(workspace):
        return list(AuditEntry.objects.order_by("id"))


@pytest.mark.parametrize("statement", ["UPDATE accounts_auditentry SET event = 'x'", "DELETE FROM accounts_auditentry"])
def test_the_database_refuses_to_change_or_delete_an_entry(rye: Workspace, statement: str) -> None:
    with pytest.raises(DatabaseError), scope(rye), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert [entry.event for entry in entries(rye)] == ["accounts.workspace_created"]


def test_every_event_of_the_package_has_a_sentence_that_names_who(db: None) -> None:
    told = Told(
        who="Maren", thing="Sam", before={"access_role": "staff"}, after={"access_role": "owner", "sessions": 2}
    )
    for event in Event:
        sentence = audit_events[event].sentence(told)
        assert sentence.endswith("."), event
        assert "Maren" in sentence or "Sam" in sentence, event


def test_an_event_nobody_registered_is_refused(owner: Actor, rye: Workspace) -> None:
    with pytest.raises(KeyError):
        operations.audit(actor=owner, event="accounts.made_up")
    assert len(entries(rye)) == 1


def test_an_entry_cannot_be_written_into_another_workspace(owner: Actor, rye: Workspace) -> None:
    other = a_business(a_person("lenny@mill.example"), name="Mill")
    with scope(other), pytest.raises(CrossWorkspace):
        operations.audit(actor=owner, event=Event.WORKSPACE_CHANGED)
    assert len(entries(rye)) == 1


def test_an_entry_says_through_which_door_and_in_which_request(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    form = {"name": "Rye", **BUSINESS}
    response = browser.post("/w/rye-rosemary/settings/workspace/", form, headers={"X-Request-Id": "trace-12345"})
    assert response["X-Request-Id"] == "trace-12345"
    last = entries(rye)[-1]
    assert (last.event, last.door, last.request_id) == ("accounts.workspace_changed", "page", "trace-12345")


def test_a_request_id_that_is_none_is_replaced(client: Client, db: None) -> None:
    for given in ("short", "x" * 65, "evil id\twith space"):
        response = client.get("/sign-in/", headers={"X-Request-Id": given})
        assert response["X-Request-Id"] != given
        assert len(response["X-Request-Id"]) == 36


def test_other_doors_are_named_by_those_who_open_them(owner: Actor, rye: Workspace) -> None:
    with through(Door.COMMAND, "run-1"), through(Door.IMPORT):
        operations.audit(actor=system_actor(rye.id, "importer"), event=Event.WORKSPACE_CHANGED)
    operations.audit(actor=owner, event=Event.WORKSPACE_CHANGED)
    found = [(entry.door, entry.request_id, entry.actor_label) for entry in entries(rye)[1:]]
    assert found == [("import", "run-1", "importer"), ("background", "", "")]


def test_no_name_or_address_of_a_person_is_stored(rye: Workspace, owner: Actor, maren: User) -> None:
    operations.invite_member(actor=owner, email="sam@rye.example", access_role="staff")
    operations.change_profile(user=maren, name="Somebody Else", language="es")
    operations.note_sign_in(user=maren, means=["password"])
    operations.note_lock_out(email=maren.email)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_auditentry")
        stored = repr(cursor.fetchall())
    assert not [word for word in ("Maren", "Holt", "Somebody", "maren@", "sam@") if word in stored]


def test_the_page_tells_it_in_sentences_with_the_names_of_today(
    rye: Workspace, owner: Actor, maren: User, sign_in: SignIn
) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example", name="Sam Whitlock")
    operations.change_access_role(actor=owner, membership_id=sam.id, access_role="manager")
    operations.invite_member(actor=owner, email="new@rye.example", access_role="analyst")
    operations.audit(actor=system_actor(rye.id, "nightly"), event=Event.WORKSPACE_CHANGED)
    User.objects.filter(id=maren.id).update(name="Maren H.")
    page = sign_in(maren).get(PAGE).content.decode()
    for sentence in (
        "Maren H. started this workspace.",
        "Maren H. changed the role of Sam Whitlock from Staff to Manager.",
        "Maren H. invited new@rye.example as Analyst.",
        "nightly changed the settings of the workspace.",
        "Maren H. signed in with a password.",
    ):
        assert sentence in page


def test_names_on_the_page_are_text(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    User.objects.update(name="<script>alert(1)</script>")
    page = sign_in(maren).get(PAGE).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_person_since_deleted_is_still_somebody(rye: Workspace, owner: Actor, maren: User, sign_in: SignIn) -> None:
    sam = a_member(rye, AccessRole.OWNER, "sam@rye.example").user
    operations.note_sign_in(user=sam, means=["link"])
    sam.delete()
    page = sign_in(maren).get(PAGE).content.decode()
    assert "Somebody since forgotten signed in with a mailed link." in page


def test_pages_by_key_show_every_entry_once(rye: Workspace, owner: Actor) -> None:
    for number in range(119):
        operations.audit(actor=owner, event=Event.WORKSPACE_CHANGED, after={"number": number})
    seen: list[Any] = []
    wish = AuditWish()
    with scope(rye):
        while True:
            page = queries.visible_audit(owner, wish)
            seen += [line.entry.id for line in page.lines]
            if page.next is None:
                break
            operations.audit(actor=owner, event=Event.WORKSPACE_CHANGED)  # what comes meanwhile disturbs no page
            wish = AuditWish(before=page.next)
    assert len(seen) == len(set(seen)) == 120
    assert seen == sorted(seen, reverse=True)


def test_filters_narrow_and_nonsense_is_left_out(rye: Workspace, owner: Actor, maren: User, sign_in: SignIn) -> None:
    operations.invite_member(actor=owner, email="new@rye.example", access_role="staff")
    browser = sign_in(maren)

    def shown(query: str) -> int:
        return browser.get(f"{PAGE}?{query}").content.decode().count("<summary>Details")

    everything = shown("")
    assert shown("event=accounts.member_invited") == 1
    assert shown("event=accounts.member_invited&door=page") == 0
    assert shown(f"who={maren.id}") == everything
    assert shown("event=nonsense&door=window&who=nobody&before=yesterday") == everything


def test_the_log_of_another_workspace_is_not_shown(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    lenny = a_person("lenny@mill.example", name="Lenny Mill")
    mill = a_business(lenny, name="Mill")
    foreign = entries(mill)[0].id
    page = sign_in(maren).get(f"{PAGE}?before={foreign}").content.decode()
    assert "Lenny" not in page
    assert sign_in(maren).get("/w/mill/settings/audit/").status_code == 404


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_only_leaders_read_the_log(rye: Workspace, sign_in: SignIn, role: AccessRole) -> None:
    browser = sign_in(a_member(rye, role, "sam@rye.example").user)
    assert browser.get(PAGE).status_code == 403


def test_the_page_asks_as_often_for_one_entry_of_a_kind_as_for_many(
    rye: Workspace, owner: Actor, maren: User, sign_in: SignIn
) -> None:
    """Compared, not counted: other packages put figures of their own into the navigation."""
    browser = sign_in(maren)
    browser.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        browser.get(PAGE)
    for number in range(3):
        operations.change_workspace(actor=owner, name=f"Rye {number}", **BUSINESS)
        operations.note_sign_in(user=maren, means=["link"])
    with CaptureQueriesContext(connection) as many:
        assert "Rye 2" in browser.get(PAGE).content.decode()
    assert len(many) == len(one)


def test_an_operation_that_fails_leaves_no_entry(rye: Workspace, owner: Actor) -> None:
    with transaction.atomic():
        operations.invite_member(actor=owner, email="sam@rye.example", access_role="staff")
        transaction.set_rollback(True)
    assert len(entries(rye)) == 1
    assert posted() == []
    assert actor_in(rye, User.objects.get()).may("accounts.view_audit")
