"""The two grants there are: a code with PKCE, and a refresh token that is good for one use."""

import re
from typing import Any

from authlib.oauth2.rfc6749 import InvalidRequestError, OAuth2Request
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant, RefreshTokenGrant
from authlib.oauth2.rfc7636 import CodeChallenge

from hedgerow.api import queries as api
from hedgerow.api import tokens
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.oauth import operations, queries
from hedgerow.oauth.models import Code, RefreshToken
from hedgerow.oauth.protocol.client import Client, ShownCode, ShownRefreshToken

METHODS = ["client_secret_basic", "client_secret_post", "none"]
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


class CodeGrant(AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    @staticmethod
    def validate_authorization_redirect_uri(request: OAuth2Request, client: Client) -> str:
        """Authlib puts the address into its message, which breaks on addresses of some characters."""
        uri = str(request.payload.redirect_uri or "")
        if not client.check_redirect_uri(uri):
            raise InvalidRequestError("The redirect_uri is not one of this app.")
        return uri

    def generate_authorization_code(self) -> str:
        return str(tokens.new_token(tokens.Kind.CODE))

    def save_authorization_code(self, code: str, request: OAuth2Request) -> None:
        made = tokens.parse(code, tokens.Kind.CODE)
        assert made is not None  # noqa: S101  (for the type checker: it was made above)
        actor: Actor = request.user
        operations.let_app_in(
            actor=actor,
            app=request.client.app,
            scopes=str(request.scope).split(),
            redirect_uri=request.payload.redirect_uri,
            challenge=request.payload.data["code_challenge"],
            code=made,
        )

    def query_authorization_code(self, code: str, client: Client) -> ShownCode | None:
        row = queries.lock_code(code)
        return ShownCode(row) if row is not None and _is_good(row, client) else None

    def authenticate_user(self, authorization_code: ShownCode) -> Code:
        """Stands for the person: what is handed over hangs on the row, whose grant names her."""
        return authorization_code.row

    def delete_authorization_code(self, authorization_code: ShownCode) -> None:
        """It was used up as it was exchanged, and stays: shown again, it is known to be stolen."""


class RefreshGrant(RefreshTokenGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token: str) -> ShownRefreshToken | None:
        row = queries.lock_refresh_token(refresh_token)
        return ShownRefreshToken(row) if row is not None and _is_good(row, self.request.client) else None

    def authenticate_user(self, refresh_token: ShownRefreshToken) -> RefreshToken:
        return refresh_token.row

    def revoke_old_credential(self, refresh_token: ShownRefreshToken) -> None:
        """It was used up as the next one was made, and stays: shown again, it is known to be stolen."""


def _is_good(row: Code | RefreshToken, client: Client) -> bool:
    """Shown by the app it was made for, in time, for the first time, and for a person who may still do something.

    A second time ends the whole grant.
    """
    if row.grant.app_id != client.app.pk:
        return False
    if row.used_at is not None:
        operations.refuse_stolen(grant=row.grant)
        return False
    return not row.is_over(clock.now()) and api.bearer_now(row.grant.key) is not None


class Challenge(CodeChallenge):
    """PKCE is not a choice, and `plain` is none: RFC 9700, 2.1.1."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ["S256"]

    def validate_code_challenge(self, grant: CodeGrant, redirect_uri: Any) -> None:
        sent = grant.request.payload.data
        if sent.get("code_challenge_method") != "S256" or not _CHALLENGE.fullmatch(sent.get("code_challenge", "")):
            raise InvalidRequestError("PKCE is required: send a code_challenge, with S256 as its method.")
        super().validate_code_challenge(grant, redirect_uri)
