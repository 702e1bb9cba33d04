"""The document says what the API does, and its page needs nothing from elsewhere."""

import json
import re
from collections import Counter
from enum import Enum
from http import HTTPStatus
from typing import Any, get_args

import pytest
from django.urls import reverse
from pydantic import BaseModel

from hedgerow.api.fields import Input, Output
from hedgerow.api.problems import MEDIA_TYPE
from tests.api.conftest import EVERY_SCOPE, JsonClient, token_of
from tests.api.document import document, operations


def details(method: str, path: str) -> dict[str, Any]:
    found: dict[str, Any] = document()["paths"][path][method.lower()]
    return found


def test_the_document_is_open_api_3_1_and_served_without_a_key(db: None) -> None:
    response = JsonClient().get("openapi.json")

    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    told = response.json()
    assert told["openapi"] == "3.1.0"
    assert told["info"] == {"title": "Hedgerow", "version": "1", "description": ""}
    assert list(told["components"]["securitySchemes"]) == ["ApiKeyAuth", "OAuth2"]
    flow = told["components"]["securitySchemes"]["OAuth2"]["flows"]["authorizationCode"]
    assert (flow["authorizationUrl"], flow["tokenUrl"]) == (reverse("oauth:authorization"), reverse("oauth:token"))


@pytest.mark.parametrize(("method", "path"), [one for one in operations() if one[0] == "PATCH"])
def test_what_a_change_may_leave_out_has_no_default(method: str, path: str) -> None:
    """A generated client would send the default, and write over what is there."""
    name = details(method, path)["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]

    assert [one for one in document()["components"]["schemas"][name]["properties"].values() if "default" in one] == []


def test_the_issue_s_nouns_are_readable_and_writable() -> None:
    root = "/api/v1/"
    known = set(operations())

    for noun in ("parties", "parties/{party_id}/roles", "relationships", "activities"):
        assert {("GET", root + noun), ("POST", root + noun)} <= known


def test_operation_ids_are_names_and_never_repeat() -> None:
    names = [details(*operation)["operationId"] for operation in operations()]

    assert len(names) == len(set(names))
    assert all(name.isidentifier() for name in names)


PACKAGES = {scope.split(":")[0] for scope in EVERY_SCOPE}
# What is asked is too long for an address, or a question that leads nowhere is counted.
ONLY_READ = {"/api/v1/segments/count", "/api/v1/circles/payments/lookup", "/api/v1/lake/answers"}
# What became of a file is for who may send one.
FOR_WRITERS = "/api/v1/activities/uploads"


@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_every_operation_names_its_scope_and_its_problems(method: str, path: str) -> None:
    told = details(method, path)
    [scope] = told["security"][0]["ApiKeyAuth"]
    assert told["security"] == [{"ApiKeyAuth": [scope]}, {"OAuth2": [scope]}]
    assert scope in document()["components"]["securitySchemes"]["OAuth2"]["flows"]["authorizationCode"]["scopes"]
    package, way = scope.split(":")

    assert package in PACKAGES
    reads = path in ONLY_READ or (method == "GET" and not path.startswith(FOR_WRITERS))
    assert way == ("read" if reads else "write")
    assert {401, 403, 404, 422, 429, 500} <= set(told["responses"])
    assert ("409" in map(str, told["responses"])) is (method != "GET")
    assert told["description"]
    assert told["tags"]
    keyed = [one for one in told["parameters"] if one.get("$ref", "").endswith("IdempotencyKey")]
    assert bool(keyed) is (method != "GET")


@pytest.mark.parametrize(("method", "path"), [one for one in operations() if one[0] != "GET"])
def test_every_body_refuses_what_it_does_not_name(method: str, path: str) -> None:
    body = details(method, path).get("requestBody")
    if body is None:
        return
    told = json.dumps(body["content"].get("application/json", {}))
    names = re.findall(r'"#/components/schemas/(\w+)"', told)

    assert bool(names) is ("application/json" in body["content"])
    assert all(document()["components"]["schemas"][name]["additionalProperties"] is False for name in names)


@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_every_operation_needs_a_key_and_its_scope(db: None, workspace: Any, method: str, path: str) -> None:
    [scope] = details(method, path)["security"][0]["ApiKeyAuth"]
    others = [other for other in ("network:write", "timeline:write") if other.split(":")[0] != scope.split(":")[0]]
    address = re.sub(r"\{\w+\}", "0193a5e0-0000-7000-8000-000000000000", path)

    without = JsonClient()(method, address)
    wrong = JsonClient(token_of(workspace, *others))(method, address)

    assert (without.status_code, without["Content-Type"]) == (HTTPStatus.UNAUTHORIZED, MEDIA_TYPE)
    assert (wrong.status_code, wrong.json()["code"]) == (HTTPStatus.FORBIDDEN, "scope_missing")


def test_every_integer_that_comes_in_is_bounded() -> None:
    def integers(schema: Any) -> list[dict[str, Any]]:
        if isinstance(schema, dict):
            own = [schema] if schema.get("type") == "integer" else []
            return own + [found for inner in schema.values() for found in integers(inner)]
        if isinstance(schema, list):
            return [found for inner in schema for found in integers(inner)]
        return []

    told = document()
    inputs = [schema for name, schema in told["components"]["schemas"].items() if name.endswith(("Input", "Change"))]
    parameters = [details(*operation)["parameters"] for operation in operations()]

    found = integers(inputs) + integers(parameters)
    assert found
    assert all("minimum" in one and "maximum" in one for one in found)


def test_the_page_shows_every_operation_and_obeys_the_strict_policy(db: None) -> None:
    response = JsonClient().get("docs")
    page = response.content.decode()

    assert response.status_code == 200
    assert "'unsafe-inline'" not in response["Content-Security-Policy"]
    assert "<script" not in page
    assert " style=" not in page
    assert re.findall(r'(?:src|href)="(https?:)?//', page) == []
    assert all(path in page for _method, path in operations())


def test_no_two_shapes_share_a_name() -> None:
    """The document knows a shape by its name alone: of two the later one would stand for both."""

    def below(shape: type[BaseModel]) -> list[type[BaseModel]]:
        return [found for one in shape.__subclasses__() for found in (one, *below(one))]

    def choices_in(kind: Any) -> set[type[Any]]:
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {kind}
        return {found for part in get_args(kind) for found in choices_in(part)}

    shapes = {one for base in (Input, Output) for one in below(base) if one.__module__.startswith("hedgerow.")}
    words = {found for one in shapes for field in one.model_fields.values() for found in choices_in(field.annotation)}
    names = Counter(one.__name__ for one in shapes | words)
    assert len(names) > 100
    assert [name for name, count in names.items() if count > 1] == []
