"""allauth's forms for codes, with a limit that all processes count together."""

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from django.core.exceptions import ValidationError

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
