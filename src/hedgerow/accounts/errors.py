"""What may be refused around sign-in and the team."""

from http import HTTPStatus

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, HedgerowError, Invalid, NotFound, TooMany


class AddressTaken(Conflict):
    code = "address_taken"
    title = _("This address has a sign-in already.")


class SlugTaken(Conflict):
    code = "slug_taken"
    title = _("Another workspace has this address.")


class SignUpClosed(HedgerowError):
    code = "sign_up_closed"
    status = HTTPStatus.FORBIDDEN
    title = _("New workspaces cannot be started here.")


class LinkUnusable(NotFound):
    """The link is unknown, used, too old or replaced. Which of these is not told."""

    code = "link_unusable"
    title = _("This link no longer works.")


class InvitationUnusable(NotFound):
    code = "invitation_unusable"
    title = _("This invitation no longer works.")


class InvitedElsewhere(HedgerowError):
    code = "invited_elsewhere"
    status = HTTPStatus.FORBIDDEN
    title = _("This invitation is for another address.")


class AlreadyMember(Conflict):
    code = "already_member"
    title = _("This person is on the team already.")


class AlreadyInvited(Conflict):
    code = "already_invited"
    title = _("This person has an invitation already.")


class LastOwner(Conflict):
    code = "last_owner"
    title = _("A workspace needs an owner, and this is the last one.")


class CurrencySettled(Conflict):
    code = "currency_settled"
    title = _("The currency can no longer be changed.")


class WrongPassword(Invalid):
    code = "wrong_password"
    title = _("That is not your present password.")


class EmailUnconfirmed(HedgerowError):
    code = "email_unconfirmed"
    status = HTTPStatus.FORBIDDEN
    title = _("Please confirm your address first.")


class TooOften(TooMany):
    """`minutes` says how long to wait."""

    code = "too_often"
    title = _("That was tried too often.")
