from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class EndpointNotFound(NotFound):
    code = "endpoint_not_found"
    title = _("We could not find that webhook.")


class DeliveryNotFound(NotFound):
    code = "delivery_not_found"
    title = _("We could not find that delivery.")


class DestinationRefused(Invalid):
    code = "destination_refused"
    title = _("Hedgerow does not send to this address.")


class HeaderRefused(Invalid):
    code = "header_refused"
    title = _("This header cannot be sent.")


class EndpointSwitchedOff(Conflict):
    code = "endpoint_switched_off"
    title = _("This webhook is switched off.")


class NotReplayable(Conflict):
    code = "delivery_not_replayable"
    title = _("Only what happened can be sent again; send another test instead.")


class TooManyEndpoints(Conflict):
    code = "too_many_endpoints"
    title = _("A workspace has at most 50 webhooks.")
