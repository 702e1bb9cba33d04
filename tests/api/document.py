"""The OpenAPI document as tests walk it."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.test import RequestFactory

from hedgerow.api.assembly import document_of
from hedgerow.config.api import api

PATH = "/api/v1/openapi.json"


@cache
def document() -> dict[str, Any]:
    return document_of(api, RequestFactory().get(PATH))


def operations() -> Iterator[tuple[str, str]]:
    """(method, path) of every operation."""
    for path, methods in document()["paths"].items():
        for method in methods:
            yield method.upper(), path
