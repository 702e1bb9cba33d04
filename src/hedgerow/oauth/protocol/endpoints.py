"""Giving back a token (RFC 7009), and asking what one is worth (RFC 7662)."""

from typing import Any

from authlib.oauth2.rfc6749 import InvalidRequestError, OAuth2Request
from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7662 import IntrospectionEndpoint

from hedgerow.api import queries as api
from hedgerow.kernel import clock
from hedgerow.oauth import operations, queries
from hedgerow.oauth.models import Grant
from hedgerow.oauth.protocol.client import Client
from hedgerow.oauth.protocol.grants import METHODS


def _grant_shown(text: str, client: Client) -> Grant | None:
    """The grant of this app that an access or a refresh token belongs to. A hint about its kind is not needed."""
    access = api.access_token(text)
    refresh = queries.lock_refresh_token(text) if access is None else None
    grant = queries.app_grant(access.key_id) if access else refresh.grant if refresh else None
    return grant if grant is not None and grant.app_id == client.app.pk else None


class Revocation(RevocationEndpoint):
    """Whichever token is given back, everything of its grant ends. One that is unknown is as good as given back."""

    CLIENT_AUTH_METHODS = METHODS

    def authenticate_token(self, request: OAuth2Request, client: Client) -> Grant | None:
        if not request.form.get("token"):
            raise InvalidRequestError("Missing 'token' in request.")
        return _grant_shown(request.form["token"], client)

    def revoke_token(self, token: Grant, request: OAuth2Request) -> None:  # noqa: ARG002  (Authlib names it)
        operations.withdraw(grant=token)


class Introspection(IntrospectionEndpoint):
    """A confidential app asks about its own access tokens; everything else is simply not active."""

    CLIENT_AUTH_METHODS = ["client_secret_basic", "client_secret_post"]

    def authenticate_token(self, request: OAuth2Request, client: Client) -> str | None:
        text = str(request.form.get("token", ""))
        if not text:
            raise InvalidRequestError("Missing 'token' in request.")
        return text if _grant_shown(text, client) else None

    def create_introspection_payload(self, token: str | None) -> dict[str, Any]:
        found, bearer = api.access_token(token or ""), api.bearer_of(token or "")
        if found is None or bearer is None or found.expires_at <= clock.now():
            return {"active": False}
        return {
            "active": True,
            "scope": " ".join(sorted(bearer.scopes)),
            "token_type": "Bearer",
            "exp": int(found.expires_at.timestamp()),
            "sub": str(bearer.key.person_id),
        }
