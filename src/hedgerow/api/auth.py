"""Who asks, and whether the key's scopes carry the endpoint."""

from typing import cast

from django.http import HttpRequest
from ninja.security.base import AuthBase

from hedgerow.api import queries
from hedgerow.api.errors import KeyMissing, KeyRefused, ScopeMissing
from hedgerow.api.queries import Bearer
from hedgerow.api.request import ApiRequest


def bearer_in(request: HttpRequest) -> Bearer:
    """Who the Authorization header lets in: never an address or a body. Raises KeyMissing, KeyRefused."""
    kind, _space, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise KeyMissing
    bearer = queries.bearer_of(token.strip())
    if bearer is None:
        raise KeyRefused
    return bearer


class ApiKeyAuth(AuthBase):
    """`Router(auth=needs("network:read"))`. The door has found who asks already; here the scopes are compared."""

    openapi_type: str = "http"
    openapi_scheme: str = "bearer"
    openapi_description: str = "A key of the workspace, or an app's access token: `Authorization: Bearer hg_…`"

    def __init__(self, scope: str) -> None:
        self.scope = scope
        super().__init__()

    def __call__(self, request: HttpRequest) -> str:
        """Raises ScopeMissing."""
        if self.scope not in cast("ApiRequest", request).scopes:
            raise ScopeMissing(self.scope)
        return self.scope


needs = ApiKeyAuth
