"""Settings of the record: roles, ties and fields in the business's own words."""

from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import CustomField, FieldKind, Party, RelationshipKind, RoleKind
from tests.network.pages.conftest import browser_of

SETTINGS = "/w/rye/settings/"


def role(workspace: Workspace, key: str) -> RoleKind:
    with scope(workspace):
        return RoleKind.objects.get(key=key)


def test_a_role_is_renamed_hidden_and_gets_its_usual_word_back(browsing: Client, rye: Workspace, grace: Party) -> None:
    path = f"{SETTINGS}roles/{role(rye, 'client').pk}/"
    browsing.post(path, {"label": "Regular", "label_plural": "Regulars", "is_hidden": "on"})
    assert "Regular" in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()
    assert 'value="client"' not in browsing.get("/w/rye/people/new/").content.decode()
    browsing.post(path, {"label": "", "label_plural": ""})
    assert "Customers" in browsing.get("/w/rye/people/").content.decode()
    assert not role(rye, "client").is_hidden


def test_a_role_of_ones_own_is_added_once(browsing: Client, rye: Workspace) -> None:
    said = {"label": "Baker", "label_plural": "Bakers", "family": "hazel"}
    assert browsing.post(f"{SETTINGS}roles/", said).status_code == HTTPStatus.FOUND
    again = browsing.post(f"{SETTINGS}roles/", said)
    assert again.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "There is a role of that name already." in again.content.decode()
    assert 'value="Baker"' in again.content.decode()
    assert (role(rye, "baker").family, role(rye, "baker").position) == ("hazel", 10)


def test_roles_are_moved_and_stop_at_the_ends(browsing: Client, rye: Workspace) -> None:
    def order() -> list[str]:
        with scope(rye):
            return list(RoleKind.objects.order_by("position").values_list("key", flat=True)[:3])

    for to in ("up", "up", "up", "sideways"):
        browsing.post(f"{SETTINGS}roles/{role(rye, 'client').pk}/place/", {"to": to})
    assert order() == ["client", "suspect", "prospect"]
    browsing.post(f"{SETTINGS}roles/{role(rye, 'client').pk}/place/", {"to": "down"})
    assert order() == ["suspect", "client", "prospect"]


def test_ties_are_added_renamed_and_hidden(browsing: Client, rye: Workspace) -> None:
    one_sided = browsing.post(f"{SETTINGS}ties/", {"label": "taught", "inverse_label": ""})
    assert "from the other side" in one_sided.content.decode()
    browsing.post(f"{SETTINGS}ties/", {"label": "taught", "inverse_label": "was taught by"})
    again = browsing.post(f"{SETTINGS}ties/", {"label": "taught", "inverse_label": "x"})
    assert "There is a tie of that name already." in again.content.decode()
    browsing.post(f"{SETTINGS}ties/", {"label": "sings with", "is_symmetric": "on"})
    with scope(rye):
        taught = RelationshipKind.objects.get(key="taught")
        sings = RelationshipKind.objects.get(key="sings-with")
        assert (sings.inverse_label, sings.is_symmetric) == ("sings with", True)
    path = f"{SETTINGS}ties/{taught.pk}/"
    browsing.post(path, {"label": "trained", "inverse_label": "was trained by", "is_hidden": "on"})
    with scope(rye):
        taught.refresh_from_db()
    assert (taught.label, taught.inverse_label, taught.is_hidden) == ("trained", "was trained by", True)


@pytest.mark.parametrize("kind", FieldKind.values)
def test_a_field_of_every_kind_is_added_and_renamed(browsing: Client, rye: Workspace, kind: str) -> None:
    browsing.post(f"{SETTINGS}fields/", {"label": "Milk", "kind": kind, "options": "oat\n\n oat\ncow"})
    with scope(rye):
        field = CustomField.objects.get()
        assert (field.kind, field.options) == (kind, ["oat", "cow"])
    browsing.post(f"{SETTINGS}fields/{field.pk}/", {"label": "Milk in coffee", "options": "oat"})
    with scope(rye):
        field.refresh_from_db()
    assert (field.key, field.label, field.kind) == ("milk", "Milk in coffee", kind)


def test_a_list_without_choices_or_a_second_field_of_the_name_is_refused(browsing: Client, rye: Workspace) -> None:
    bare = browsing.post(f"{SETTINGS}fields/", {"label": "Milk", "kind": "choice", "options": " "})
    assert "at least one line" in bare.content.decode()
    browsing.post(f"{SETTINGS}fields/", {"label": "Milk", "kind": "text"})
    again = browsing.post(f"{SETTINGS}fields/", {"label": "Milk", "kind": "text"})
    assert (again.status_code, "of that name already" in again.content.decode()) == (422, True)
    with scope(rye):
        assert CustomField.objects.count() == 1


def test_leaders_only_and_nobody_else_s(browsing: Client, rye: Workspace, oak: Workspace) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    for path in ("roles/", "ties/", "fields/", f"roles/{role(rye, 'client').pk}/"):
        assert staff.get(SETTINGS + path).status_code == HTTPStatus.FORBIDDEN
        assert staff.post(SETTINGS + path, {"label": "Mine", "kind": "text", "family": "ivy"}).status_code == 403
    theirs = role(oak, "client").pk
    for path in (f"roles/{theirs}/", f"ties/{uuid4()}/", f"fields/{uuid4()}/"):
        assert browsing.get(SETTINGS + path).status_code == HTTPStatus.NOT_FOUND
    assert browsing.post(f"{SETTINGS}roles/{theirs}/place/", {"to": "up"}).status_code == HTTPStatus.NOT_FOUND
    with scope(rye):
        assert not RoleKind.objects.exclude(label="").exists()
        assert CustomField.objects.count() == 0
