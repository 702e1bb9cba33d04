"""What the API refuses by itself, before any operation is asked."""

from collections.abc import Mapping
from http import HTTPStatus

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, HedgerowError, Invalid, NotPermitted, TooMany


class KeyMissing(HedgerowError):
    code = "key_missing"
    status = HTTPStatus.UNAUTHORIZED
    title = _("This address needs an API key.")


class KeyRefused(HedgerowError):
    code = "key_refused"
    status = HTTPStatus.UNAUTHORIZED
    title = _("That API key is not valid here.")


class ScopeMissing(NotPermitted):
    """`scope` is what the key would need."""

    code = "scope_missing"
    title = _("This API key is not allowed to do that.")

    def __init__(self, scope: str) -> None:
        self.scope = scope
        super().__init__(_("This needs the scope “%(scope)s”.") % {"scope": scope})


class LengthMissing(HedgerowError):
    code = "length_missing"
    status = HTTPStatus.LENGTH_REQUIRED
    title = _("Send a Content-Length with the body.")


class NotJson(HedgerowError):
    code = "not_json"
    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    title = _("Send the body as application/json.")


class Malformed(HedgerowError):
    code = "malformed"
    status = HTTPStatus.BAD_REQUEST
    title = _("The request cannot be read.")


class RateExceeded(TooMany):
    """`wait` is in whole seconds; `headers` say how the bucket stands."""

    code = "rate_exceeded"
    title = _("This API key is used more often than it may be.")

    def __init__(self, wait: int, headers: Mapping[str, str] | None = None) -> None:
        self.wait, self.headers = wait, dict(headers or {})
        super().__init__(todo=_("Wait as many seconds as Retry-After says, then go on."))


class KeyReused(Invalid):
    code = "idempotency_key_reused"
    title = _("That Idempotency-Key was used for another request.")


class InProgress(Conflict):
    code = "idempotency_key_in_progress"
    title = _("The first request with that Idempotency-Key is still being worked on.")


class UnknownScope(Invalid):
    code = "unknown_scope"
    title = _("There is no such scope.")
