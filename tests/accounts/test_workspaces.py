"""Workspaces are made whole or not at all; settings change with a record."""

from typing import Any

import pytest

from hedgerow.accounts import operations
from hedgerow.accounts.errors import CurrencySettled, SlugTaken
from hedgerow.accounts.models import AuditEntry, Membership, User
from hedgerow.accounts.registries import CurrencyHold, WorkspaceSetup, currency_holds, workspace_setups
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import current_workspace_id, scope
from tests.accounts.conftest import BUSINESS, a_business, a_member, actor_in, log_of

SETTINGS = {"name": "Rye & Rosemary", **BUSINESS}


def test_a_workspace_comes_with_its_owner_and_a_line_in_the_log(maren: User) -> None:
    workspace = a_business(maren)
    member = Membership.objects.get(workspace=workspace)
    assert (workspace.slug, workspace.currency, member.user, member.access_role) == (
        "rye-rosemary", "GBP", maren, "owner",
    )  # fmt: skip
    assert log_of(workspace) == ["accounts.workspace_created"]


def test_the_address_of_a_second_business_of_that_name_is_numbered(maren: User) -> None:
    assert [a_business(maren).slug for _ in range(3)] == ["rye-rosemary", "rye-rosemary-2", "rye-rosemary-3"]


def test_a_name_without_latin_letters_still_gives_an_address(maren: User) -> None:
    assert a_business(maren, name="مخبز الحي").slug == "business"


def test_a_very_long_name_gives_a_short_address(maren: User) -> None:
    assert len(a_business(maren, name="Rye " * 29 + "Rye").slug) <= 50


def test_an_address_asked_for_is_taken_as_it_is(maren: User) -> None:
    assert a_business(maren, slug="bakery").slug == "bakery"
    with pytest.raises(SlugTaken):
        a_business(maren, slug="bakery")
    assert Workspace.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "   "),
        ("name", "Rye\nBcc: all@example.com"),
        ("name", "x" * 121),
        ("kind", "casino"),
        ("currency", "QQQ"),
        ("currency", "eur"),
        ("time_zone", "Europe/Atlantis"),
        ("language", "tlh"),
        ("slug", "Not A Slug"),
    ],
)
def test_what_makes_no_sense_is_refused_beside_its_field(maren: User, field: str, value: str) -> None:
    with pytest.raises(Invalid) as refusal:
        a_business(maren, **{field: value})
    assert refusal.value.field == field
    assert (Workspace.objects.count(), Membership.objects.count()) == (0, 0)


@pytest.fixture
def extra_setup(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What a package above would contribute; registries are closed, so it is put in behind their back."""
    seen: list[Any] = []

    def prepare(actor: Actor, workspace: Workspace) -> None:
        seen.append((actor.label, workspace.slug, current_workspace_id() == workspace.id))
        if workspace.name == "Doomed":
            raise Invalid("no")

    entries = {**workspace_setups._entries, "test": WorkspaceSetup("test", prepare)}
    monkeypatch.setattr(workspace_setups, "_entries", entries)
    return seen


def test_packages_above_prepare_a_new_workspace_in_its_scope(maren: User, extra_setup: list[Any]) -> None:
    a_business(maren)
    assert extra_setup == [("test", "rye-rosemary", True)]


def test_a_workspace_that_cannot_be_prepared_is_not_there(maren: User, extra_setup: list[Any]) -> None:
    with pytest.raises(Invalid):
        a_business(maren, name="Doomed")
    assert (Workspace.objects.count(), Membership.objects.count()) == (0, 0)


def test_another_workspace_can_be_started_from_within_one(maren: User, rye: Workspace) -> None:
    with scope(rye):
        other = a_business(maren, name="Second")
        assert AuditEntry.objects.count() == 1
    assert log_of(other) == ["accounts.workspace_created"]


def test_changed_settings_are_on_record_with_before_and_after(rye: Workspace, owner: Actor) -> None:
    operations.change_workspace(actor=owner, **{**SETTINGS, "name": "Rye", "time_zone": "Asia/Riyadh"})
    rye.refresh_from_db()
    assert (rye.name, rye.time_zone, rye.slug) == ("Rye", "Asia/Riyadh", "rye-rosemary")
    with scope(rye):
        entry = AuditEntry.objects.order_by("-id")[0]
    assert entry.before == {"name": "Rye & Rosemary", "time_zone": "Europe/London"}
    assert entry.after == {"name": "Rye", "time_zone": "Asia/Riyadh"}


def test_settings_saved_unchanged_record_nothing(rye: Workspace, owner: Actor) -> None:
    operations.change_workspace(actor=owner, **SETTINGS)
    assert log_of(rye) == ["accounts.workspace_created"]


def test_staff_cannot_change_settings(rye: Workspace) -> None:
    staff = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    with pytest.raises(NotPermitted):
        operations.change_workspace(actor=actor_in(rye, staff.user), **{**SETTINGS, "name": "Mine"})
    assert Workspace.objects.get().name == "Rye & Rosemary"


def test_the_currency_can_change_while_nothing_has_amounts(rye: Workspace, owner: Actor) -> None:
    operations.change_workspace(actor=owner, **{**SETTINGS, "currency": "EUR"})
    assert Workspace.objects.get().currency == "EUR"


def test_the_currency_stays_once_a_package_holds_it(
    rye: Workspace, owner: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = CurrencyHold("test", lambda workspace: f"{workspace.name} has sold something.")
    monkeypatch.setattr(currency_holds, "_entries", {"test": hold})
    with pytest.raises(CurrencySettled, match="has sold something"):
        operations.change_workspace(actor=owner, **{**SETTINGS, "name": "Rye", "currency": "EUR"})
    assert (Workspace.objects.get().name, Workspace.objects.get().currency) == ("Rye & Rosemary", "GBP")
    operations.change_workspace(actor=owner, **{**SETTINGS, "name": "Rye"})
    assert Workspace.objects.get().name == "Rye"
