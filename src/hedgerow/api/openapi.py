"""The OpenAPI 3.1 document: what ninja knows of the endpoints, and what the door adds to each of them."""

from http import HTTPStatus
from typing import Any

from django.utils.translation import override
from ninja.operation import Operation

from hedgerow.api.auth import ApiKeyAuth
from hedgerow.api.problems import MEDIA_TYPE
from hedgerow.api.wording import meaning_of
from hedgerow.kernel.permissions import known_scopes

Document = dict[str, Any]
_ALWAYS = (400, 401, 403, 404, 422, 429, 500, 503)
_WITH_BODY = (409, 411, 413, 415)
_TEXT = {"type": "string"}
PROBLEM: Document = {
    "title": "Problem",
    "description": "RFC 9457. `code` is stable; the texts are for people.",
    "type": "object",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "code": _TEXT,
        "kept": {**_TEXT, "description": "What was kept in spite of it."},
        "todo": {**_TEXT, "description": "What to do now."},
        "instance": {"type": "string", "format": "uri"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "detail"],
                "properties": {"pointer": _TEXT, "parameter": _TEXT, "code": _TEXT, "detail": _TEXT},
            },
        },
    },
}
IDEMPOTENCY_KEY: Document = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "description": "Any text of your own; a repeat within a day gives the first result again and changes nothing.",
    "schema": {"type": "string", "pattern": '^"?[!#-~]{1,255}"?$'},
}


def complete(document: Document) -> Document:
    """Add problems, headers and Idempotency-Key. Changes the document it is given."""
    parts = document["components"]
    parts["schemas"]["Problem"] = PROBLEM
    parts["securitySchemes"]["OAuth2"] = _oauth()
    parts["responses"] = {f"Problem{status}": _problem_response(status) for status in (*_ALWAYS, *_WITH_BODY)}
    parts["parameters"] = {"IdempotencyKey": IDEMPOTENCY_KEY}
    for methods in document["paths"].values():
        for method, details in methods.items():
            _complete_operation(method, details)
        if "patch" in methods:
            _say_no_defaults(parts["schemas"], methods["patch"])
    return document


def _say_no_defaults(schemas: Document, details: Document) -> None:
    """What a change does not name stays as it is: a default would have generated clients write over it."""
    schema = details["requestBody"]["content"]["application/json"]["schema"]
    for told in schemas[schema["$ref"].rpartition("/")[2]]["properties"].values():
        told.pop("default", None)


def _oauth() -> Document:
    """Written in English, as the whole document: it does not change with who reads it."""
    with override("en"):
        scopes = {scope: meaning_of(scope) for scope in known_scopes()}
    flow = {"authorizationUrl": "/oauth/authorize/", "tokenUrl": "/oauth/token/", "refreshUrl": "/oauth/token/"}
    described = "An app that somebody of the team has let in. PKCE with S256 is required; see docs/api.md."
    return {"type": "oauth2", "description": described, "flows": {"authorizationCode": {**flow, "scopes": scopes}}}


def _problem_response(status: int) -> Document:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {"schema": schema}}}


def _complete_operation(method: str, details: Document) -> None:
    writes = method != "get"
    for status in (*_ALWAYS, *(_WITH_BODY if writes else ())):
        details["responses"].setdefault(status, {"$ref": f"#/components/responses/Problem{status}"})
    if writes:
        details["parameters"].append({"$ref": "#/components/parameters/IdempotencyKey"})


def security(operation: Operation) -> list[Document]:
    """A key or an app's token, with the same scope. OpenAPI 3.1 lets a bearer scheme name what it needs, too."""
    scopes = [found.scope for found in operation.auth_callbacks if isinstance(found, ApiKeyAuth)]
    return [{scheme: [scope]} for scope in scopes for scheme in ("ApiKeyAuth", "OAuth2")]
