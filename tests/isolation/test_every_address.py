"""Every address of the product as the wrong tenant: nothing of another workspace is shown, nothing there is changed.

The walk is made from the URL configuration, so an address added tomorrow is walked tomorrow.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple
from uuid import UUID

import pytest
from django.apps import apps
from django.db.models import Model, QuerySet
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.models import TenantModel
from tests.factories.workspaces import a_workspace
from tests.fixtures.standing import standing
from tests.isolation.secrets import SECRET, lived_in

pytestmark = pytest.mark.django_db
FORM = {"kind": "client", "label": "x", "text": "x", "name": "x"}
_APART = ("api/v1/", "static/")  # the API has its own walk, made from its document


def addresses(resolver: Any = None, before: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """(pattern, converters by parameter) of every address."""
    for pattern in (resolver or get_resolver()).url_patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, here)
        elif isinstance(pattern, URLPattern) and not here.startswith(_APART):
            yield here, pattern.pattern.converters


WITH_IDS = sorted({pattern for pattern, converters in addresses() if converters})
PLAIN = sorted({pattern for pattern, converters in addresses() if not converters and not pattern.startswith("^")})


def rows_of(workspace: Workspace) -> Iterator[tuple[type[Model], "QuerySet[Any]"]]:
    """Every table that has rows of a workspace, those of the kernel and of sign-in too."""
    for model in apps.get_models():
        if issubclass(model, TenantModel):
            yield model, model.objects.all()
        elif any(field.name == "workspace" for field in model._meta.fields):
            yield model, model._default_manager.filter(workspace=workspace)


def everything(workspace: Workspace) -> dict[str, list[Any]]:
    """All rows of a workspace, table by table."""
    with scope(workspace):
        return {model._meta.db_table: sorted(map(repr, rows.values_list())) for model, rows in rows_of(workspace)}


def ids_of(workspace: Workspace) -> dict[str, list[UUID]]:
    with scope(workspace):
        return {
            model.__name__.lower(): list(rows.values_list("pk", flat=True)[:2]) for model, rows in rows_of(workspace)
        }


class World(NamedTuple):
    """A workspace that is lived in with all its rows, and the owner of another one."""

    oak: Workspace
    untouched: dict[str, list[Any]]
    intruder: User


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with standing(django_db_blocker):
        oak, rye = a_workspace("oak"), a_workspace("rye")
        lived_in(oak)
        user = User.objects.create_user("owner@rye.example", "a long password", name="Maren")
        Membership.objects.create(user=user, workspace=rye, access_role=AccessRole.OWNER, since=clock.now())
        yield World(oak, everything(oak), user)


@pytest.fixture
def oak(world: World, db: None) -> Workspace:
    return world.oak


@pytest.fixture
def intruder(world: World, db: None) -> Client:
    """The owner of the other workspace."""
    user = world.intruder
    assert user.memberships.get().workspace_id != world.oak.id
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


ANYTHING = ("party", "activity", "import", "job")
"""Stand for what a parameter speaks of that is no table."""


def filled(pattern: str, oak: Workspace) -> Iterator[str]:
    """The address with ids of the other workspace: those its parameters speak of, else some."""
    known = ids_of(oak)
    parameters = re.findall(r"<(?:\w+:)?(\w+)>", pattern)
    for values in product(*(fitting(name, known) for name in parameters)):
        address = pattern
        for value in values:
            address = re.sub(r"<[^>]+>", str(value), address, count=1)
        yield address


def fitting(name: str, known: dict[str, list[UUID]]) -> list[UUID]:
    name = "party_id" if name in ("kept_id", "gone_id") else name.removeprefix("other_")
    stem = name.removesuffix("_id").replace("_", "")
    own = [key for model, keys in known.items() if stem in model for key in keys]
    return own or [key for model in ANYTHING for key in known[model][:1]] or [uuid7()]


def body_of(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.mark.parametrize("pattern", WITH_IDS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_ids_of_another_workspace_open_nothing_and_change_nothing(
    pattern: str, method: str, world: World, oak: Workspace, intruder: Client
) -> None:
    for address in filled(pattern, oak):
        response = getattr(intruder, method)(f"/w/rye/{address}", FORM)
        body = body_of(response)
        assert response.status_code < 500, address
        assert SECRET.encode() not in body, address
        assert str(oak.id).encode() not in body, address
    assert everything(oak) == world.untouched


@pytest.mark.parametrize("pattern", PLAIN)
def test_a_stranger_to_a_workspace_sees_nothing_of_it(
    pattern: str, world: World, oak: Workspace, intruder: Client
) -> None:
    for method in ("get", "post"):
        response = getattr(intruder, method)(f"/w/oak/{pattern}")
        body = body_of(response)
        assert response.status_code < 500
        assert SECRET.encode() not in body
    assert everything(oak) == world.untouched


def test_the_walk_knows_something_of_everything_that_an_address_names(oak: Workspace) -> None:
    known = ids_of(oak)
    for name in (
        "party",
        "import",
        "job",
        *("apikey", "app"),
        "invitation",
        "membership",
        "relationship",
        *("setaside", "archivedmonth"),
        "activity",
        "merge",
        "duplicate",
        "segment",
        "savedview",
        "resource",
        "resourcekind",
        "careplan",
        "attention",
        "carepause",
        "profile",
        "messageversion",
        "profileversion",
        *("endpoint", "delivery", "site", "split", "account", "transfer"),
        *("circle", "member", "payment", "notice"),
        *("valuenetwork", "networkversion", "judgement"),
    ):
        assert known[name], name


def test_the_walk_meets_every_room() -> None:
    rooms = {pattern.split("/")[0] for pattern in (*WITH_IDS, *PLAIN)}
    assert {"people", "map", "import", "settings", "log", "pulse", "who-for"} <= rooms
    assert len(WITH_IDS) > 20


def test_the_same_addresses_do_show_it_to_its_owner(oak: Workspace) -> None:
    """The walk above would prove nothing if the addresses were wrong."""
    user = User.objects.create_user("owner@oak.example", "a long password", name="Otto")
    Membership.objects.create(user=user, workspace=oak, access_role=AccessRole.OWNER, since=clock.now())
    client = Client(raise_request_exception=False)
    client.force_login(user)
    shown = set()
    for pattern in (*WITH_IDS, *PLAIN):
        for address in filled(pattern, oak) if "<" in pattern else [pattern]:
            response = client.get(f"/w/oak/{address}")
            body = body_of(response)
            if response.status_code == 200 and SECRET.encode() in body:
                shown.add(pattern)
    assert {
        "people/",
        "people/<uuid:party_id>/",
        "people/duplicates/",
        "import/<uuid:import_id>/",
        "map/parties.json",
        "happened/",
        "who-for/",
        "who-for/partners/",
        "who-for/clients/<uuid:profile_id>/",
    } <= shown
