"""Keys: made once, shown once, refused for good."""

from datetime import timedelta
from typing import Any

import pytest

from hedgerow.api import operations, queries
from hedgerow.api.errors import UnknownScope
from hedgerow.api.models import ApiKey
from hedgerow.kernel import clock
from hedgerow.kernel.actor import ActorKind
from hedgerow.kernel.errors import CrossWorkspace, Invalid, NotFound, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.network.models import Tag
from tests.api.conftest import JsonClient, token_of
from tests.factories.workspaces import an_actor, the_system
from tests.fixtures.clock import FrozenClock

UNKNOWN = "hg_0123456789abcdef_" + "a" * 43


def test_a_key_acts_with_the_permissions_of_its_scopes(workspace: Workspace) -> None:
    made = operations.create_api_key(actor=an_actor(workspace), label="Till", scopes=["network:write"])

    key = queries.valid_key(made.token)

    assert key == made.key
    actor = queries.actor_of(made.key)
    assert (actor.workspace_id, actor.kind, actor.id, actor.label) == (
        workspace.id,
        ActorKind.API_KEY,
        made.key.id,
        "Till",
    )
    assert {"network.view", "network.edit", "network.define", "network.import", "network.merge"} == actor.permissions
    assert made.key.created_by == "Maren"


def test_the_secret_is_nowhere_in_the_database(workspace: Workspace) -> None:
    token = token_of(workspace)

    stored = [str(value) for value in ApiKey.objects.values().get().values()]

    assert not any(token.rpartition("_")[2] in value or token in value for value in stored)


@pytest.mark.parametrize(
    ("scopes", "error"), [([], Invalid), (["network:everything"], UnknownScope), (["network:read", ""], UnknownScope)]
)
def test_a_key_without_known_scopes_is_not_made(
    workspace: Workspace, scopes: list[str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        operations.create_api_key(actor=the_system(workspace), label="Till", scopes=scopes)
    assert not ApiKey.objects.exists()


def test_a_key_that_has_ended_already_is_not_made(workspace: Workspace) -> None:
    with pytest.raises(Invalid):
        operations.create_api_key(
            actor=the_system(workspace), label="Till", scopes=["network:read"], expires_at=clock.now()
        )
    assert not ApiKey.objects.exists()


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_staff_and_analysts_neither_make_nor_see_nor_revoke_keys(workspace: Workspace, role: AccessRole) -> None:
    key = operations.create_api_key(actor=the_system(workspace), label="Till", scopes=["network:read"]).key
    actor = an_actor(workspace, role)

    with pytest.raises(NotPermitted):
        operations.create_api_key(actor=actor, label="Mine", scopes=["network:read"])
    with pytest.raises(NotPermitted):
        operations.revoke_api_key(actor=actor, key=key)
    with pytest.raises(NotPermitted):
        queries.visible_keys(actor)
    key.refresh_from_db()
    assert key.revoked_at is None
    assert ApiKey.objects.count() == 1


def test_keys_of_another_workspace_are_neither_seen_nor_revoked(workspace: Workspace, elsewhere: Workspace) -> None:
    key = operations.create_api_key(actor=the_system(elsewhere), label="Till", scopes=["network:read"]).key
    actor = an_actor(workspace)

    assert queries.visible_keys(actor) == []
    with pytest.raises(NotFound):
        queries.visible_key(actor, key.id)
    with pytest.raises(CrossWorkspace):
        operations.revoke_api_key(actor=actor, key=key)
    key.refresh_from_db()
    assert key.revoked_at is None


def test_a_revoked_key_stays_revoked_since_the_first_time(workspace: Workspace, frozen_clock: FrozenClock) -> None:
    key = operations.create_api_key(actor=the_system(workspace), label="Till", scopes=["network:read"]).key
    first = operations.revoke_api_key(actor=an_actor(workspace), key=key).revoked_at
    frozen_clock.advance(hours=1)

    assert operations.revoke_api_key(actor=an_actor(workspace), key=key).revoked_at == first
    assert queries.visible_key(an_actor(workspace), key.id).revoked_at == first


class TestAtTheDoor:
    @pytest.fixture(autouse=True)
    def _served(self, notes: None, db: None) -> None: ...  # noqa: ARG002  (fixtures by name)

    def test_no_key_is_a_401_that_says_how(self) -> None:
        response = JsonClient().get("notes")

        assert response.status_code == 401
        assert response["Content-Type"] == "application/problem+json"
        assert response["WWW-Authenticate"] == 'Bearer realm="hedgerow"'
        assert response.json()["code"] == "key_missing"

    @pytest.mark.parametrize("token", ["hg_", "nonsense", UNKNOWN, UNKNOWN[:-1], UNKNOWN + "a", "hg_\x00", "ü"])
    def test_a_malformed_or_unknown_key_is_refused(self, token: str) -> None:
        response = JsonClient(token).get("notes")

        assert (response.status_code, response.json()["code"]) == (401, "key_refused")
        assert 'error="invalid_token"' in response["WWW-Authenticate"]

    def test_a_wrong_secret_is_refused(self, workspace: Workspace) -> None:
        token = token_of(workspace)

        assert JsonClient(token[:-1] + ("a" if token[-1] != "a" else "b")).get("notes").status_code == 401
        assert JsonClient(token).get("notes").status_code == 200

    def test_another_kind_of_credential_is_refused(self, api: JsonClient) -> None:
        assert JsonClient().get("notes", Authorization=f"Basic {api.token}").status_code == 401

    def test_a_revoked_key_opens_nothing(self, workspace: Workspace) -> None:
        made = operations.create_api_key(actor=the_system(workspace), label="Till", scopes=["network:read"])
        assert JsonClient(made.token).get("notes").status_code == 200

        operations.revoke_api_key(actor=the_system(workspace), key=made.key)

        assert JsonClient(made.token).get("notes").status_code == 401

    def test_a_key_opens_until_it_expires(self, workspace: Workspace, frozen_clock: FrozenClock) -> None:
        end = frozen_clock.now + timedelta(days=1)
        made = operations.create_api_key(
            actor=the_system(workspace), label="Till", scopes=["network:read"], expires_at=end
        )
        frozen_clock.move_to(end - timedelta(seconds=1))
        assert JsonClient(made.token).get("notes").status_code == 200
        frozen_clock.move_to(end)

        assert JsonClient(made.token).get("notes").status_code == 401

    def test_a_missing_scope_is_a_403_that_names_it(self, workspace: Workspace, count: Any) -> None:
        reader = JsonClient(token_of(workspace, "network:read"))

        response = reader.post("notes", {"name": "rye"})

        assert (response.status_code, response.json()["code"]) == (403, "scope_missing")
        assert 'scope="network:write"' in response["WWW-Authenticate"]
        assert "network:write" in response.json()["detail"]
        assert count(Tag) == 0

    def test_who_may_write_may_read(self, workspace: Workspace) -> None:
        assert JsonClient(token_of(workspace, "network:write")).get("notes").status_code == 200

    def test_use_is_noted_to_the_minute(self, workspace: Workspace, frozen_clock: FrozenClock) -> None:
        made = operations.create_api_key(actor=the_system(workspace), label="Till", scopes=["network:read"])
        frozen_clock.advance(seconds=90)

        JsonClient(made.token).get("notes")

        made.key.refresh_from_db()
        assert made.key.last_used_at == frozen_clock.now.replace(second=0)

    def test_the_key_decides_the_workspace_not_the_address(self, api: JsonClient, stranger: JsonClient) -> None:
        made = api.post("notes", {"name": "rye"}).json()

        assert stranger.get(f"/w/rye/api/v1/notes/{made['id']}").status_code == 404
        assert stranger.get("notes").json()["items"] == []
        assert api.get(f"notes/{made['id']}").json() == made
