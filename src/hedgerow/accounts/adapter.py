"""Where allauth's sign-in and second factors meet ours: what is noted, mailed, encrypted, and said."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.utils.encoding import force_str
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from hedgerow.accounts import operations
from hedgerow.accounts.events import Event
from hedgerow.accounts.models import User
from hedgerow.accounts.sessions import mark_sign_in

# What allauth would mail about, as the facts we note and mail about ourselves.
_CHANGES = {
    "mfa/email/totp_activated": (Event.SECOND_FACTOR_ADDED, "totp"),
    "mfa/email/totp_deactivated": (Event.SECOND_FACTOR_REMOVED, "totp"),
    "mfa/email/webauthn_added": (Event.SECOND_FACTOR_ADDED, "webauthn"),
    "mfa/email/webauthn_removed": (Event.SECOND_FACTOR_REMOVED, "webauthn"),
    "mfa/email/recovery_codes_generated": (Event.RECOVERY_CODES_MADE, "recovery_codes"),
}
# "Signed in" and "signed out" show themselves.
_UNSAID = {"account/messages/logged_in.txt", "account/messages/logged_out.txt"}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    def login(self, request: HttpRequest, user: Any) -> None:
        """After the password, link or passkey, and after the second factor where there is one."""
        super().login(request, user)
        mark_sign_in(request)
        records = get_authentication_records(request, user)
        means = [str(record.get("type") or record["method"]) for record in records if not record.get("reauthenticated")]
        operations.note_sign_in(user=user, means=means)

    def logout(self, request: HttpRequest) -> None:
        """Only called for somebody signed in."""
        user = cast("User", request.user)
        super().logout(request)
        operations.note_sign_out(user=user)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,  # noqa: ARG002  (allauth's signature)
        email: str | None = None,  # noqa: ARG002  (allauth's signature)
    ) -> None:
        """Called after every change of a second factor. KeyError for a change nobody has thought about."""
        event, kind = _CHANGES[template_prefix]
        operations.note_second_factor(user=user, event=event, kind=kind)

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        if message_template not in _UNSAID:
            super().add_message(request, level, message_template, *args, **kwargs)

    def is_safe_url(self, url: str | None) -> bool:
        """Addresses of this host only, whatever other hosts the settings trust."""
        return url_has_allowed_host_and_scheme(url, {self.request.get_host()}, require_https=self.request.is_secure())


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """Secrets of authenticator apps and recovery codes are encrypted under the server's key."""

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002  (allauth's signature)
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Passkey") if number == 1 else _("Passkey %(number)s") % {"number": number}

    def get_totp_issuer(self) -> str:
        return "Hedgerow"


def _cipher() -> MultiFernet:
    """The present key encrypts; earlier ones (SECRET_KEY_FALLBACKS) still decrypt."""
    keys = [force_str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    return MultiFernet(
        [Fernet(urlsafe_b64encode(sha256(f"hedgerow second factor {key}".encode()).digest())) for key in keys]
    )
