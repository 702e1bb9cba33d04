"""Every operation as the wrong tenant: refused, nothing told, nothing written. Walked from the OpenAPI document."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

import pytest
from django.apps import apps

from hedgerow.circles.models import CodeTry
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.lake import operations as lake
from hedgerow.network import operations as network
from hedgerow.network.models import Duplicate
from tests.api.conftest import JsonClient, a_webhook, token_of
from tests.api.document import document, operations
from tests.api.rooms import SALE, bodies_of, rooms_of
from tests.factories.figures import work_out_everything
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.standing import standing

# Answers of the log and of the words that every workspace has alike; nothing of the other workspace can be in a body.
NO_REFERENCE = {
    "create_initiative",
    "create_party",
    "create_role_kind",
    "define_commodity",
    "define_custom_field",
    "keep_copy_question",
    "list_verbs",
    "write_message",
} | {
    "ask_copy",
    "begin_value_network",
    "look_up_circle_payment",  # says "none": a try that led nowhere counts, as it would not after a refusal
    "create_rate",
    "create_watch",
    "record_activities",
    "upload_activities",
}


def an_upload(stranger: JsonClient) -> dict[str, str]:
    line = b'{"verb": "network.visited", "properties": {"text": "Secret visit"}}'
    found: dict[str, str] = stranger.post("activities:upload", line, Content_Type="application/x-ndjson").json()
    return found


class World(NamedTuple):
    """Two workspaces, a key for each, what is in the other one, and all rows of both."""

    workspace: Workspace
    elsewhere: Workspace
    api: JsonClient
    stranger: JsonClient
    theirs: dict[str, str]
    rows: tuple[dict[str, list[Any]], dict[str, list[Any]]]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with standing(django_db_blocker):
        workspace, elsewhere = a_workspace("rye"), a_workspace("mill")
        api, stranger = JsonClient(token_of(workspace)), JsonClient(token_of(elsewhere))
        theirs = one_of_everything(stranger, elsewhere)
        work_out_everything(workspace)
        with scope(workspace):
            lake.synchronise(actor=the_system(workspace))
        yield World(workspace, elsewhere, api, stranger, theirs, (rows(workspace), rows(elsewhere)))


@pytest.fixture
def workspace(world: World, db: None) -> Workspace:
    return world.workspace


@pytest.fixture
def elsewhere(world: World, db: None) -> Workspace:
    return world.elsewhere


@pytest.fixture
def api(world: World, db: None) -> JsonClient:
    return world.api


@pytest.fixture
def stranger(world: World, db: None) -> JsonClient:
    return world.stranger


@pytest.fixture
def theirs(world: World, db: None) -> dict[str, str]:
    return world.theirs


def one_of_everything(stranger: JsonClient, elsewhere: Workspace) -> dict[str, str]:
    """Of the other workspace, by the name of the parameter that stands for it."""
    contacts = [{"kind": "email", "value": "secret@mill.example"}]
    ada = stranger.post("parties", {"name": "Secret Ada", "contacts": contacts, "roles": ["client"]}).json()
    mill = stranger.post("parties", {"name": "Secret Mill", "kind": "organisation"}).json()
    tie = stranger.post("relationships", {"from_party": ada["id"], "to_party": mill["id"], "kind": "refers_to"}).json()
    visit = stranger.post("activities", {"verb": "network.visited", "actor_id": ada["id"]}).json()
    stranger("PUT", f"parties/{ada['id']}/tags", {"names": ["Secret tag"]})
    stranger.post("custom-fields", {"label": "Secret field"})
    role = {"key": "secret_role", "label": "Secret", "label_plural": "Secrets", "family": "rose"}
    assert stranger.post("role-kinds", role).status_code == 201
    other, third = (stranger.post("parties", {"name": "Secret A.", "contacts": contacts}).json() for _ in "ab")
    merge = stranger.post(f"parties/{other['id']}/merges", {"other": third["id"]}).json()
    with scope(elsewhere):
        network.scan_duplicates(actor=the_system(elsewhere))
        pair = Duplicate.objects.get()
        webhook = a_webhook()
    called = {"name": "Secret call", "verbs": ["network.called"]}
    plan = stranger("PUT", "care/plans/client", {"experience": "Secret", "attentions": [called]}).json()
    asked = {"field": "name", "op": "contains", "value": "Secret"}
    segment = stranger.post("segments", {"name": "Secret segment", "definition": asked}).json()
    entry = {"kind": "space", "title": "Secret room"}
    given, needed = (
        stranger.post("resources", {**entry, "party": party["id"], "side": side}).json()
        for party, side in ((ada, "gives"), (mill, "needs"))
    )
    stranger("PUT", "core-message", {"audience": "Secret people", "benefit": "bakes secrets"})
    criterion = {"words": "Secret words", "weight": "must", "definition": asked}
    profile = stranger.post("ideal-clients", {"name": "Secret client", "criteria": [criterion]}).json()
    upload = an_upload(stranger)
    return {
        "upload_id": upload["id"],
        **webhook,
        **rooms_of(stranger, elsewhere, "Secret"),
        "profile_id": profile["id"],
        "segment_id": segment["id"],
        "resource_id": given["id"],
        "need_id": needed["id"],
        "give_id": given["id"],
        "merge_id": merge["id"],
        "attention_id": plan["attentions"][0]["id"],
        "duplicate_id": str(pair.pk),
        "party_id": ada["id"],
        "point_id": ada["contact_points"][0]["id"],
        "tie_id": tie["id"],
        "activity_id": visit["id"],
        "role": "client",
        "key": "secret_role",
        "mill": mill["id"],
    }


def body_of(operation: str, theirs: dict[str, str]) -> Any:
    """A valid body that points at the other workspace wherever it can."""
    ada, mill = theirs["party_id"], theirs["mill"]
    asked = {"field": "segment", "op": "any_of", "value": [theirs["segment_id"]]}
    return {
        "create_party": {"name": "Ours"},
        "change_party": {"name": "Taken over"},
        "add_contact_point": {"kind": "phone", "value": "1"},
        "add_address": {"city": "Bath"},
        "set_tags": {"names": ["Taken over"]},
        "give_role": {"role": "vendor"},
        "merge_parties": {"other": mill},
        "create_relationship": {"from_party": ada, "to_party": mill, "kind": "refers_to"},
        "create_role_kind": {"key": "baker", "label": "Baker", "label_plural": "Bakers", "family": "hazel"},
        "rename_role_kind": {"label": "Taken", "label_plural": "Over"},
        "define_custom_field": {"label": "Ours"},
        "create_segment": {"name": "Ours", "definition": asked},
        "change_segment": {"name": "Taken over", "definition": asked},
        "put_plan": {"attentions": [{"id": theirs["attention_id"], "name": "Taken", "verbs": ["network.called"]}]},
        "put_pause": {"until": "2100-01-01"},
        "freeze_segment": {"name": "Taken along"},
        "count_segment": {"definition": asked},
        "create_resource": {"party": ada, "side": "gives", "kind": "space", "title": "Ours"},
        "change_resource": {"title": "Taken over"},
        "introduce": {"tie": "knows"},
        "write_message": {"audience": "ours", "benefit": "bakes"},
        "create_ideal_client": {
            "name": "Ours",
            "criteria": [{"words": "In it", "weight": "must", "definition": asked}],
        },
        "change_ideal_client": {"name": "Taken over"},
        "record_activities": [{"verb": "network.visited", "actor_id": ada, "target_id": mill}],
        "upload_activities": json.dumps({"verb": "network.visited", "actor_id": ada}).encode(),
        "create_purchase": {**SALE, "party": ada},
        "create_reply": {"to": "ada@x.example", "text": "Taken over"},
        "put_state": {"state": "solved"},
        "put_assignee": {"user_id": None},
        "put_mention_state": {"state": "done"},
        "put_mention_author": {"party_id": ada},
        "create_watch": {"kind": "feed", "url": "https://x.example/feed"},
        "give_visit_consent": {"how": "Taken over"},
        "create_personal_link": {"site": theirs["site"], "address": "https://shop.example/"},
        "create_webhook": {"url": "https://x.example/"},
        "change_webhook": {"description": "Taken over"},
        "rotate_webhook_secret": {"overlap_hours": 1},
        "replay_webhook": {"since": "2020-01-01"},
        "record_activity": {"verb": "network.visited", "actor_id": ada, "target_id": mill},
        **bodies_of(theirs),
    }[operation]


def rows(workspace: Workspace) -> dict[str, list[Any]]:
    """But how often a code led nowhere: that is counted, like a wrong password."""
    with scope(workspace):
        tenants = [model for model in apps.get_models() if issubclass(model, TenantModel) and model is not CodeTry]
        return {model._meta.label: list(model.objects.order_by("pk").values()) for model in tenants}


@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_an_operation_never_reaches_into_another_workspace(
    world: World, api: JsonClient, workspace: Workspace, elsewhere: Workspace, method: str, path: str
) -> None:
    theirs, (ours, before) = world.theirs, world.rows
    details = document()["paths"][path][method.lower()]
    names = re.findall(r"\{(\w+)\}", path)
    address = path.format(**theirs)
    body = body_of(details["operationId"], theirs) if "requestBody" in details else None

    media_type = next(iter(details.get("requestBody", {}).get("content", ["application/json"])))
    response = api(method, address, body, Content_Type=media_type)

    told = response.content.decode()
    assert rows(elsewhere) == before
    assert "ecret" not in told.replace("secret_role", "")
    if names or (body is not None and details["operationId"] not in NO_REFERENCE):
        assert response.status_code in {403, 404, 422}, told
        assert rows(workspace) == ours
    else:
        assert response.status_code in {200, 201, 202}, told
        assert not any(key in told for key in theirs.values() if is_id(key))


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        *((path, ["party"]) for path in ("relationships", "resources", "exchange/flows", "activities")),
        ("parties", ["q", "tag"]),
    ],
)
def test_a_filter_finds_nothing_of_another_workspace(
    api: JsonClient, theirs: dict[str, str], path: str, parameters: list[str]
) -> None:
    values = {"party": theirs["party_id"], "q": "secret@mill.example", "tag": "Secret tag"}

    for name in parameters:
        response = api.get(f"{path}?{name}={values[name]}")
        assert (response.status_code, response.json()["items"]) == (200, [])


def test_their_own_key_does_reach_what_the_walk_asks_for(stranger: JsonClient, theirs: dict[str, str]) -> None:
    """Otherwise the walk above would show nothing."""
    for path in (
        "parties/{party_id}",
        "relationships/{tie_id}",
        "activities/{activity_id}",
        "parties/{party_id}/roles",
        "resources/{resource_id}",
        "exchange/flows/{flow_id}",
        "exchange/parties/{party_id}",
        "resources/{resource_id}/matches",
        "splits/{split_id}",
        "value-networks/{value_network_id}",
        "value-networks/{value_network_id}/versions",
        "ledger/accounts/{account_id}",
        "ledger/transfers/{transfer_id}",
        "circles/{circle_id}/members",
        "initiatives/{initiative_id}",
        "webhooks/{endpoint_id}",
        "webhooks/deliveries/{delivery_id}",
        "mentions/{mention_id}",
        "watches/{watch_id}",
    ):
        assert stranger.get(path.format(**theirs)).status_code == 200
    found = stranger.post("circles/payments/lookup", {"code": theirs["code"]}).json()["payment"]
    assert found["id"] == theirs["circle_payment_id"]
    assert "Secret Ada" in stranger.get("parties?q=secret@mill.example").content.decode()


def is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
