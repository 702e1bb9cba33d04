"""Who asks, and whether the key's scopes carry the endpoint."""

from typing import cast

from django.http import HttpRequest
from ninja.security.base import AuthBase

from hedgerow.api import queries
from hedgerow.api.errors import KeyMissing, KeyRefused, ScopeMissing
from hedgerow.api.models import ApiKey
from hedgerow.api.request import ApiRequest


def key_of(request: HttpRequest) -> ApiKey:
    """The valid key in the Authorization header. Raises KeyMissing, KeyRefused."""
    kind, _space, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise KeyMissing
    key = queries.valid_key(token.strip())
    if key is None:
        raise KeyRefused
    return key


class ApiKeyAuth(AuthBase):
    """`Router(auth=needs("network:read"))`. The door has found the key already; here its scopes are compared."""

    openapi_type: str = "http"
    openapi_scheme: str = "bearer"
    openapi_description: str = "A key of the workspace: `Authorization: Bearer hg_…`"

    def __init__(self, scope: str) -> None:
        self.scope = scope
        super().__init__()

    def __call__(self, request: HttpRequest) -> ApiKey:
        """Raises ScopeMissing."""
        key = cast("ApiRequest", request).api_key
        if self.scope not in queries.held_scopes(key.scopes):
            raise ScopeMissing(self.scope)
        return key


needs = ApiKeyAuth
