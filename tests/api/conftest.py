"""Two workspaces, a key for each, and a client that speaks JSON."""

import json
import socket
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from hedgerow.api import operations
from hedgerow.automation.calling import SECRETS
from hedgerow.automation.models import Delivery, Endpoint
from hedgerow.kernel import clock, sealing
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.factories.workspaces import a_workspace, the_system

_PACKAGES = (
    "network",
    "timeline",
    "lake",
    "care",
    "positioning",
    "resources",
    "exchange",
    "sharing",
    "ledger",
    "circles",
    "initiatives",
    "webhooks",
    "sales",
    "inbox",
    "listening",
    "insight",
    "visits",
)
EVERY_SCOPE = tuple(f"{package}:{way}" for package in _PACKAGES for way in ("read", "write"))


class JsonClient:
    """A program with a key. Bodies go out as JSON, or as they are when they are bytes."""

    def __init__(self, token: str = "", root: str = "/api/v1/") -> None:
        self.token, self.root = token, root
        self._client = Client(raise_request_exception=False, enforce_csrf_checks=True)

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        sent = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        content_type = sent.pop("Content-Type", "application/json")
        address = path if path.startswith("/") else self.root + path
        return self._client.generic(method, address, content, content_type=content_type, headers=sent)

    def get(self, path: str, **headers: str) -> Any:
        return self("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self("POST", path, body, **headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Any:
        return self("PATCH", path, body, **headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self("DELETE", path, **headers)


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names that a program gives lead nowhere."""

    def look_up(host: Any, *_args: Any, **_kwargs: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, f"no such name: {host!r}")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def a_webhook() -> dict[str, str]:
    """An endpoint with a delivery, as parameters of addresses. Inside a workspace's scope."""
    now = clock.now()
    endpoint = Endpoint.objects.create(
        url="https://secret.example/",
        description="Secret",
        secret=sealing.seal("whsec_c2VjcmV0", SECRETS),
        created_at=now,
    )
    sent = Delivery.objects.create(
        endpoint=endpoint, event_id=uuid7(), position=1, verb="x", due_at=now, created_at=now
    )
    return {"endpoint_id": str(endpoint.pk), "delivery_id": str(sent.pk)}


@pytest.fixture(autouse=True)
def generous(settings: Any) -> None:
    """A limit that no test meets by accident."""
    settings.HEDGEROW_API_RATE, settings.HEDGEROW_API_BURST = 60_000_000, 1_000_000


@pytest.fixture
def notes(settings: Any) -> None:
    """Serve the notes API in place of the product's."""
    settings.ROOT_URLCONF = "tests.api.notes"


@pytest.fixture
def workspace(db: None) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def elsewhere(db: None) -> Workspace:
    return a_workspace("mill")


def token_of(workspace: Workspace, *scopes: str) -> str:
    return operations.create_api_key(actor=the_system(workspace), label="Till", scopes=scopes or EVERY_SCOPE).token


@pytest.fixture
def api(workspace: Workspace) -> JsonClient:
    return JsonClient(token_of(workspace))


@pytest.fixture
def stranger(elsewhere: Workspace) -> JsonClient:
    """A program of another workspace."""
    return JsonClient(token_of(elsewhere))


@pytest.fixture
def count(workspace: Workspace) -> Callable[[Any], int]:
    """How many rows of a model the workspace has."""

    def rows(model: Any) -> int:
        with scope(workspace):
            return int(model.objects.count())

    return rows
