"""Businesses, people and mail for the tests of accounts."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.test import Client

from hedgerow.accounts import operations, queries
from hedgerow.accounts.models import AuditEntry, Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope

PASSWORD = "three quiet loaves"
BUSINESS = {"kind": "bakery", "currency": "GBP", "time_zone": "Europe/London", "language": "en"}


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    """allauth counts tries in the process's cache, which outlives a test."""
    cache.clear()


def a_person(email: str = "maren@rye.example", *, name: str = "Maren Holt", confirmed: bool = True) -> User:
    at = clock.now() if confirmed else None
    return User.objects.create_user(email, PASSWORD, name=name, email_confirmed_at=at)


def a_business(owner: User, name: str = "Rye & Rosemary", **details: Any) -> Workspace:
    return operations.create_workspace(owner=owner, name=name, **{**BUSINESS, **details})


def a_member(workspace: Workspace, role: AccessRole, email: str, name: str = "") -> Membership:
    user = a_person(email, name=name or email.partition("@")[0].title())
    return Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())


def actor_in(workspace: Workspace, user: User) -> Actor:
    member = queries.membership(user, workspace.slug)
    assert member is not None
    return queries.actor_of(member)


def log_of(workspace: Workspace) -> list[str]:
    """The events in the audit log, oldest first."""
    with scope(workspace):
        return list(AuditEntry.objects.order_by("id").values_list("event", flat=True))


def posted() -> list[EmailMessage]:
    """The mail that waiting jobs send, and nothing that was sent before."""
    mail.outbox.clear()
    run_pending()
    return list(mail.outbox)


def link_in(message: EmailMessage) -> str:
    """The path of the one link of a mail."""
    links = re.findall(r"https?://\S+", str(message.body))
    assert len(links) == 1, links
    return str(re.sub(r"^https?://[^/]+", "", links[0]))


@pytest.fixture
def maren(db: None) -> User:
    return a_person()


@pytest.fixture
def rye(maren: User) -> Workspace:
    return a_business(maren)


@pytest.fixture
def owner(rye: Workspace, maren: User) -> Actor:
    return actor_in(rye, maren)


@pytest.fixture
def sign_in() -> Callable[..., Client]:
    """A browser in which the person is signed in by password."""

    def enter(user: User, client: Client | None = None) -> Client:
        browser = client or Client()
        response = browser.post("/sign-in/", {"email": user.email, "password": PASSWORD})
        assert response.status_code == 302, response.content
        return browser

    return enter
