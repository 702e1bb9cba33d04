"""Why a call out did not work. No text of the other side, no query and no secret ever gets into a message."""

from http import HTTPStatus

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError, Temporary


class UrlRefused(HedgerowError):
    """The address is one Hedgerow does not call: its scheme, its port, or where its name leads."""

    code = "url_refused"
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    title = _("Hedgerow does not call this address.")


class HttpError(HedgerowError):
    """The other side answered in a way we do not take."""

    code = "http_error"
    status = HTTPStatus.BAD_GATEWAY
    title = _("The other side's answer could not be used.")


class Unanswered(Temporary):
    """No answer, or not in time. Whether the request arrived is unknown."""

    code = "unanswered"
    status = HTTPStatus.BAD_GATEWAY
    title = _("The other side did not answer.")


class TimedOut(Unanswered):
    """Not in time: it may have arrived."""


class Unreachable(Unanswered):
    """No connection came about, or its name leads nowhere."""
