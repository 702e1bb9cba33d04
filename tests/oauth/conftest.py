"""A business with an app, a person in her browser, and the app by itself."""

import base64
import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.conf import settings
from django.test import Client

from hedgerow.accounts.models import User
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.oauth import operations
from hedgerow.oauth.models import App
from tests.accounts.conftest import a_business, a_person, actor_in

CALLBACK = "https://till.example/back"
VERIFIER = "three-quiet-loaves-" + "x" * 40
FORM = "application/x-www-form-urlencoded"


def challenge_of(verifier: str = VERIFIER) -> str:
    return base64.urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")


@dataclass
class Program:
    """The app's own side: it knows its id, its secret, and what it was handed."""

    app: App
    secret: str = ""
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False, enforce_csrf_checks=True))

    def address(self, **changes: Any) -> str:
        asked = {
            "response_type": "code",
            "client_id": str(self.app.pk),
            "redirect_uri": CALLBACK,
            "scope": "network:read timeline:write",
            "state": "xyz & =1",
            "code_challenge": challenge_of(),
            "code_challenge_method": "S256",
            **changes,
        }
        return "/oauth/authorize/?" + urlencode({name: one for name, one in asked.items() if one is not None})

    def post(self, path: str, sent: dict[str, Any], **headers: str) -> Any:
        return self.client.generic("POST", path, urlencode(sent, doseq=True), content_type=FORM, headers=headers)

    def asks(self, path: str = "/oauth/token/", **sent: Any) -> Any:
        basic = base64.b64encode(f"{self.app.pk}:{self.secret}".encode()).decode()
        if self.secret:
            return self.post(path, sent, Authorization=f"Basic {basic}")
        return self.post(path, {"client_id": str(self.app.pk), **sent})

    def exchanges(self, code: str, **changes: Any) -> Any:
        sent = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK, "code_verifier": VERIFIER}
        return self.asks(**{name: one for name, one in (sent | changes).items() if one is not None})

    def refreshes(self, token: str, **more: Any) -> Any:
        return self.asks(grant_type="refresh_token", refresh_token=token, **more)

    def calls(self, token: str, path: str = "parties", method: str = "GET", body: Any = None) -> Any:
        sent = json.dumps(body).encode() if body is not None else b""
        bearer = {"Authorization": f"Bearer {token}"}
        return self.client.generic(method, f"/api/v1/{path}", sent, content_type="application/json", headers=bearer)


def answer_of(response: Any) -> dict[str, str]:
    """What the browser was sent back with."""
    assert response.status_code == 302, response.content
    assert response["Location"].startswith(CALLBACK)
    return {name: one for name, [one] in parse_qs(urlsplit(response["Location"]).query).items()}


def allowed(program: Program, tab: Client, **changes: Any) -> str:
    """She allows it: the code."""
    answer = answer_of(tab.post(program.address(**changes), {"answer": "yes"}))
    assert (answer["state"], answer["iss"]) == ("xyz & =1", settings.HEDGEROW_URL)
    return answer["code"]


def handed(program: Program, tab: Client, **changes: Any) -> dict[str, Any]:
    """All the way: what the app holds afterwards."""
    response = program.exchanges(allowed(program, tab, **changes))
    assert response.status_code == 200, response.content
    told: dict[str, Any] = response.json()
    return told


def a_program(actor: Actor, *, confidential: bool = False, **changes: Any) -> Program:
    said = {"name": "Till app", "redirect_uris": [CALLBACK], "scopes": ["network:read", "timeline:write"], **changes}
    made = operations.register_app(actor=actor, is_confidential=confidential, **said)
    return Program(made.app, made.secret)


def a_browser(user: User) -> Client:
    tab = Client(raise_request_exception=False)
    tab.force_login(user)
    return tab


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
def program(owner: Actor) -> Program:
    return a_program(owner)


@pytest.fixture
def tab(maren: User) -> Client:
    return a_browser(maren)
