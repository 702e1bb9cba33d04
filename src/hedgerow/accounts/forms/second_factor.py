"""allauth's forms for codes, with a limit that all processes count together."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import limits
from hedgerow.accounts.errors import TooOften


class _Limited:
    """A six-digit code must not be guessed by trying."""

    def clean_code(self) -> str:
        try:
            limits.spend(limits.SECOND_FACTOR, str(self.user.pk))  # type: ignore[attr-defined]  # set by allauth's form
        except TooOften as error:
            raise ValidationError(str(error)) from error
        code: str = super().clean_code()  # type: ignore[misc]  # allauth's form follows in the order of bases
        return code


class SecondFactorForm(_Limited, AuthenticateForm):  # type: ignore[misc]  # allauth carries no types
    pass


class SecondFactorAgainForm(_Limited, ReauthenticateForm):  # type: ignore[misc]  # allauth carries no types
    pass


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth carries no types
    """A key that signs in by itself, unless the person wants it as a second step only."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name")
        alone = self.fields["passwordless"]
        alone.initial = True
        alone.label = _("It signs me in by itself")
        alone.help_text = _("Without this it is a second step after the password.")
