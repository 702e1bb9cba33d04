"""The page of API keys."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from hedgerow.accounts import operations
from hedgerow.accounts.models import User
from hedgerow.api import queries
from hedgerow.api.models import ApiKey
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.accounts.conftest import a_business, a_member, a_person, actor_in, log_of
from tests.fixtures.clock import FrozenClock

SignIn = Callable[..., Client]
TILL = {"label": "Till", "scopes": ["network:read", "timeline:write"], "days": "30"}


def page(workspace: Workspace) -> str:
    return f"/w/{workspace.slug}{reverse('accounts:keys')}"


def test_a_key_is_made_shown_once_and_recorded(
    frozen_clock: FrozenClock, maren: User, rye: Workspace, sign_in: SignIn
) -> None:
    browser = sign_in(maren)

    made = browser.post(page(rye), TILL)
    later = browser.get(page(rye))

    [token] = re.findall(r"hg_[0-9a-f]{16}_[\w-]{43}", made.content.decode())
    key = queries.valid_key(token)
    assert key is not None
    assert (key.workspace, key.label, key.scopes) == (rye, "Till", ["network:read", "timeline:write"])
    assert key.created_by == "Maren Holt"
    assert key.expires_at == frozen_clock.now + timedelta(days=30)
    assert "no-store" in made["Cache-Control"]
    assert f"hg_{key.prefix}…" in later.content.decode()
    assert token not in later.content.decode()
    assert log_of(rye)[-1] == "accounts.api_key_created"


@pytest.mark.parametrize(
    "sent", [{**TILL, "scopes": []}, {**TILL, "label": ""}, {**TILL, "scopes": ["everything"]}, {**TILL, "days": "7"}]
)
def test_a_form_that_is_not_whole_makes_no_key(
    maren: User, rye: Workspace, sign_in: SignIn, sent: dict[str, object]
) -> None:
    response = sign_in(maren).post(page(rye), sent)

    assert response.status_code == 422
    assert not ApiKey.objects.exists()


def test_revoking_is_recorded_once_and_ends_the_key(maren: User, rye: Workspace, owner: Actor, sign_in: SignIn) -> None:
    made = operations.create_api_key(actor=owner, label="Till", scopes=["network:read"])
    browser = sign_in(maren)
    address = f"/w/{rye.slug}{reverse('accounts:key_revocation', args=[made.key.id])}"

    assert browser.get(address).status_code == 405
    assert queries.valid_key(made.token) is not None
    for _ in range(2):
        assert browser.post(address).status_code == 302

    assert queries.valid_key(made.token) is None
    assert log_of(rye).count("accounts.api_key_revoked") == 1
    assert "Revoked" in browser.get(page(rye)).content.decode()


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_staff_and_analysts_have_no_such_page(rye: Workspace, owner: Actor, sign_in: SignIn, role: AccessRole) -> None:
    made = operations.create_api_key(actor=owner, label="Till", scopes=["network:read"])
    browser = sign_in(a_member(rye, role, "sam@rye.example").user)
    address = f"/w/{rye.slug}{reverse('accounts:key_revocation', args=[made.key.id])}"

    assert browser.get(page(rye)).status_code == 403
    assert browser.post(page(rye), TILL).status_code == 403
    assert browser.post(address).status_code == 403
    assert ApiKey.objects.count() == 1
    assert queries.valid_key(made.token) is not None


def test_a_key_of_another_workspace_cannot_be_revoked(maren: User, rye: Workspace, sign_in: SignIn) -> None:
    other = a_person("otto@mill.example")
    mill = a_business(other, "Mill")
    made = operations.create_api_key(actor=actor_in(mill, other), label="Till", scopes=["network:read"])
    browser = sign_in(maren)

    response = browser.post(f"/w/{rye.slug}{reverse('accounts:key_revocation', args=[made.key.id])}")

    assert response.status_code == 404
    assert queries.valid_key(made.token) is not None
    assert made.key.prefix not in browser.get(page(rye)).content.decode()
