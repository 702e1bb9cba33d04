"""Every operation, fuzzed against its own OpenAPI document: what the document allows and what it forbids."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Duplicate
from tests.api.conftest import JsonClient, a_webhook, token_of
from tests.api.document import PATH, operations
from tests.api.rooms import rooms_of
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.standing import standing

EXAMPLES = 12
# What is well formed may still be refused: a role this workspace does not have, a tie of somebody with themselves.
BUSINESS = [positive_data_acceptance]
# Lines are bytes: what is wrong with one is told of that line when it is read, not of the request.
LINES = [*BUSINESS, negative_data_rejection]


@schemathesis.serializer("application/x-ndjson")
def as_lines(_context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Workspace, dict[str, Any]]]:
    with standing(django_db_blocker):
        workspace = a_workspace("rye")
        yield workspace, parameters_of(JsonClient(token_of(workspace)), workspace)


@pytest.fixture
def workspace(built: tuple[Workspace, dict[str, Any]], db: None) -> Workspace:
    return built[0]


@pytest.fixture
def known(built: tuple[Workspace, dict[str, Any]], db: None) -> dict[str, Any]:
    return built[1]


def parameters_of(api: JsonClient, workspace: Workspace) -> dict[str, Any]:
    """Path parameters that stand for something, so that the fuzzer gets past the 404."""
    ada = api.post(
        "parties", {"name": "Ada", "contacts": [{"kind": "phone", "value": "1"}], "roles": ["client"]}
    ).json()
    mill = api.post("parties", {"name": "Mill", "kind": "organisation"}).json()
    tie = api.post("relationships", {"from_party": ada["id"], "to_party": mill["id"], "kind": "refers_to"}).json()
    visit = api.post("activities", {"verb": "network.visited", "actor_id": ada["id"]}).json()
    mail = [{"kind": "email", "value": "ben@mill.example"}]
    ben, *twins = (api.post("parties", {"name": "Ben", "contacts": mail}).json() for _ in "abc")
    asked = {"field": "role", "op": "any_of", "value": ["client"]}
    segment = api.post("segments", {"name": "Customers", "definition": asked}).json()
    entry = {"kind": "space", "title": "Room"}
    needed = api.post("resources", {**entry, "side": "needs"}).json()
    given = api.post("resources", {**entry, "side": "gives", "party": ada["id"]}).json()
    line = b'{"verb": "network.visited"}'
    upload = api.post("activities:upload", line, Content_Type="application/x-ndjson").json()
    merge = api.post(f"parties/{ben['id']}/merges", {"other": twins[0]["id"]}).json()
    with scope(workspace):
        network.scan_duplicates(actor=the_system(workspace))
        pair = Duplicate.objects.get()
        webhook = a_webhook()
    return {
        "upload_id": upload["id"],
        **webhook,
        **rooms_of(api, workspace, "Post"),
        "resource_id": given["id"],
        "need_id": needed["id"],
        "give_id": given["id"],
        "merge_id": merge["id"],
        "duplicate_id": str(pair.pk),
        "segment_id": segment["id"],
        "party_id": ada["id"],
        "point_id": ada["contact_points"][0]["id"],
        "tie_id": tie["id"],
        "activity_id": visit["id"],
        "role": "client",
        "key": "client",
    }


class Served:
    """The WSGI application; as in Django's own test client, a request does not end the connection of the test."""

    def __init__(self) -> None:
        self._application = get_wsgi_application()

    def __call__(self, environ: Any, start_response: Any) -> list[bytes]:
        signals = (request_started, request_finished)
        for signal in signals:
            signal.disconnect(close_old_connections)
        try:
            # The fuzzer's client asks for compressed answers and cannot read them.
            plain = {**environ, "HTTP_ACCEPT_ENCODING": "identity"}
            with closing(self._application(plain, start_response)) as response:
                return [b"".join(response)]
        finally:
            for signal in signals:
                signal.connect(close_old_connections)


@pytest.fixture
def schema(db: None, settings: Any) -> Any:
    settings.ALLOWED_HOSTS = ["*"]
    return schemathesis.openapi.from_wsgi(PATH, Served())


@pytest.mark.slow
@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_an_operation_keeps_its_contract(
    schema: Any, workspace: Workspace, known: dict[str, Any], method: str, path: str
) -> None:
    operation = schema[path][method]
    headers = {"Authorization": f"Bearer {token_of(workspace)}"}
    fixed = {name: value for name, value in known.items() if f"{{{name}}}" in path}
    left_out = LINES if path.endswith(":upload") else BUSINESS
    cases = st.one_of(
        operation.as_strategy(GenerationMode.POSITIVE),
        operation.as_strategy(GenerationMode.POSITIVE, path_parameters=fixed),
        operation.as_strategy(GenerationMode.NEGATIVE),
    )

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def keeps_its_contract(case: Any) -> None:
        response = case.call(headers=headers)
        assert response.status_code < 500
        case.validate_response(response, headers=headers, excluded_checks=left_out)

    keeps_its_contract()
