"""What the pages of apps refuse."""

from http import HTTPStatus

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError, Invalid


class BadRedirect(Invalid):
    code = "bad_redirect_uri"
    title = _("That address cannot be used.")


class AskedWrongly(HedgerowError):
    """An app sent somebody here with a request that cannot be answered, not even by sending her back."""

    code = "asked_wrongly"
    status = HTTPStatus.BAD_REQUEST
    title = _("This app did not ask in a way we can answer.")
