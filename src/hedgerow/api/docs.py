"""A page that shows the OpenAPI document: server-made, one style sheet, no script."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Endpoint:
    method: str
    path: str
    summary: str
    description: str
    scope: str
    parameters: list[Document]
    body: str
    answers: list[tuple[str, str]]


def page(request: HttpRequest, document: Callable[[HttpRequest], Document]) -> HttpResponse:
    known = document(request)
    groups: dict[str, list[Endpoint]] = {}
    for tag, endpoint in _endpoints(known):
        groups.setdefault(tag, []).append(endpoint)
    return render(request, "api/docs.html", {"groups": groups, "schemas": known["components"]["schemas"]})


def _endpoints(document: Document) -> Iterator[tuple[str, Endpoint]]:
    for path, methods in document["paths"].items():
        for method, details in methods.items():
            yield (details.get("tags") or [""])[0], _endpoint(path, method, details)


def _endpoint(path: str, method: str, details: Document) -> Endpoint:
    return Endpoint(
        method=method.upper(),
        path=path,
        summary=details["summary"],
        description=details.get("description", ""),
        scope=", ".join(scope for needed in details["security"][:1] for scopes in needed.values() for scope in scopes),
        parameters=[parameter for parameter in details["parameters"] if "name" in parameter],
        body=_schema_name(details.get("requestBody")),
        answers=[
            (str(status), _schema_name(answer)) for status, answer in details["responses"].items() if int(status) < 400
        ],
    )


def _schema_name(holder: Document | None) -> str:
    """The name of the schema that a body or an answer refers to; "" for none."""
    for content in (holder or {}).get("content", {}).values():
        return str(content["schema"].get("$ref", "")).rpartition("/")[2]
    return ""
