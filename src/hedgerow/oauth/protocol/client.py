"""An app, and what it shows, as Authlib asks about them."""

from dataclasses import dataclass

from authlib.oauth2.rfc6749 import AuthorizationCodeMixin, ClientMixin

from hedgerow.api import tokens
from hedgerow.oauth import addresses
from hedgerow.oauth.models import App, Code, RefreshToken


class Client(ClientMixin):
    def __init__(self, app: App) -> None:
        self.app = app

    def get_client_id(self) -> str:
        return str(self.app.pk)

    def get_default_redirect_uri(self) -> str | None:
        """None: an app says where it wants the answer, also where it has but one address."""
        return None

    def get_allowed_scope(self, scope: str | None) -> str | None:
        """All that the app was registered with where it names none; None where it asks for more."""
        asked = (scope or "").split() or self.app.scopes
        return " ".join(asked) if set(asked) <= set(self.app.scopes) else None

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return any(addresses.matches(registered, redirect_uri) for registered in self.app.redirect_uris)

    def check_client_secret(self, client_secret: str) -> bool:
        secret = tokens.parse(client_secret, tokens.Kind.APP_SECRET)
        return secret is not None and self.app.is_confidential and secret.proves(self.app.secret_digest)

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:  # noqa: ARG002  (Authlib names it)
        """A confidential app always shows its secret; a public one has none to show."""
        return (method == "none") is not self.app.is_confidential

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type in {"authorization_code", "refresh_token"}


@dataclass(frozen=True, slots=True)
class ShownCode(AuthorizationCodeMixin):
    row: Code

    @property
    def code_challenge(self) -> str:
        return self.row.challenge

    @property
    def code_challenge_method(self) -> str:
        return "S256"

    def get_redirect_uri(self) -> str:
        return self.row.redirect_uri

    def get_scope(self) -> str:
        return " ".join(self.row.grant.key.scopes)


@dataclass(frozen=True, slots=True)
class ShownRefreshToken:
    row: RefreshToken

    def check_client(self, client: Client) -> bool:
        return self.row.grant.app_id == client.app.pk

    def get_scope(self) -> str:
        return " ".join(self.row.grant.key.scopes)
