"""The server: Authlib's rules and answers, with our rows behind them."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from authlib.integrations.django_oauth2 import AuthorizationServer
from authlib.integrations.django_oauth2.requests import DjangoOAuth2Payload, DjangoOAuth2Request
from authlib.oauth2.rfc6749 import InsecureTransportError, InvalidRequestError, OAuth2Error, OAuth2Request
from authlib.oauth2.rfc9207 import IssuerParameter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from hedgerow.kernel.tenancy import unscoped
from hedgerow.oauth import operations, queries
from hedgerow.oauth.protocol.client import Client
from hedgerow.oauth.protocol.endpoints import Introspection, Revocation
from hedgerow.oauth.protocol.grants import Challenge, CodeGrant, RefreshGrant


class _Payload(DjangoOAuth2Payload):
    """An app asks either in the address, before a person, or in a form, by itself; what stands in both is not mixed."""

    @property
    def data(self) -> dict[str, str]:
        return dict((self._request.GET or self._request.POST).items())


class _Request(DjangoOAuth2Request):
    """Judged by the address Hedgerow is known under, not by that behind a proxy, which may be plain HTTP."""

    def __init__(self, request: HttpRequest) -> None:
        OAuth2Request.__init__(
            self, str(request.method), f"{settings.HEDGEROW_URL}{request.get_full_path()}", headers=request.headers
        )
        self.payload = _Payload(request)
        self._request = request


class _Issuer(IssuerParameter):
    """`iss` in every answer that goes through the browser: an app that talks to many servers knows whose it is."""

    def __call__(self, server: Any) -> None:
        server.register_hook("after_create_authorization_response", self.add_issuer_parameter)

    def add_issuer_parameter(self, server: Any, response: HttpResponse) -> None:  # noqa: ARG002  (Authlib names it)
        location = response.get("Location")
        if location:
            response["Location"] = f"{location}{'&' if '?' in location else '?'}iss={quote(settings.HEDGEROW_URL, '')}"


class Server(AuthorizationServer):
    def __init__(self) -> None:
        super().__init__(None, None)
        self.register_token_generator("default", _hand_over)
        self.register_grant(CodeGrant, [Challenge(required=True)])
        self.register_grant(RefreshGrant)
        self.register_endpoint(Revocation)
        self.register_endpoint(Introspection)
        self.issuer = _Issuer()
        self.issuer(self)

    def query_client(self, client_id: str) -> Client | None:
        app = queries.app_of(client_id)
        return Client(app) if app else None

    def save_token(self, token: dict[str, Any], request: OAuth2Request) -> None:
        """Written as it was made: `_hand_over`."""

    def create_oauth2_request(self, request: HttpRequest) -> OAuth2Request:
        return _Request(request)

    def send_signal(self, name: str, *args: Any, **kwargs: Any) -> None:
        """Authlib's signals carry tokens; nobody listens."""

    def answer_app(self, request: HttpRequest, answer: Callable[[HttpRequest], HttpResponse]) -> HttpResponse:
        """An app by itself, in one transaction, which also keeps what a refusal did: a stolen code ends its grant."""
        try:
            with transaction.atomic(), unscoped():
                return answer(request)
        except InsecureTransportError as error:
            return self._refused(error)

    def refuse(self, why: str) -> HttpResponse:
        return self._refused(InvalidRequestError(why))

    def _refused(self, error: OAuth2Error) -> HttpResponse:
        response: HttpResponse = self.handle_error_response(None, error)
        return response

    def answer_error(self, request: HttpRequest, error: OAuth2Error) -> HttpResponse:
        """Back to the app with what was wrong. Only for an error that knows a checked address."""
        response: HttpResponse = self.handle_error_response(request, error)
        self.issuer.add_issuer_parameter(self, response)
        return response


def _hand_over(*, user: Any, scope: str, **_asked: Any) -> dict[str, Any]:
    """`user` is the row that was shown; see `CodeGrant.authenticate_user`."""
    handed = operations.hand_over(used=user, scopes=scope.split())
    return {
        "token_type": "Bearer",
        "access_token": handed.access_token,
        "expires_in": int(operations.ACCESS_LIVES.total_seconds()),
        "refresh_token": handed.refresh_token,
        "scope": scope,
    }


server = Server()
