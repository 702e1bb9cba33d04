"""Webhooks in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.automation.events import TEST
from hedgerow.automation.models import Attempt, Delivery, DeliveryState, Endpoint, EndpointState, OffReason, Outcome
from hedgerow.kernel.errors import Text
from hedgerow.timeline.registries import verbs

_STATES: dict[str, tuple[Text, str]] = {
    DeliveryState.WAITING: (DeliveryState.WAITING.label, ""),
    DeliveryState.DELIVERED: (DeliveryState.DELIVERED.label, "good"),
    DeliveryState.DEAD: (DeliveryState.DEAD.label, "harm"),
}
_TESTED: tuple[Text, str] = (gettext_lazy("Not delivered"), "harm")


def what(delivery: Delivery) -> Text:
    if delivery.verb == TEST:
        return _("Test")
    verb = verbs.get(delivery.verb)
    return verb.label if verb else delivery.verb


def state(delivery: Delivery) -> tuple[Text, str]:
    """A word for it, and the kind of its badge."""
    if delivery.is_test and delivery.state == DeliveryState.DEAD:
        return _TESTED
    return _STATES[delivery.state]


def health(endpoint: Endpoint) -> tuple[Text, str]:
    """A word for it, and the kind of its badge."""
    if endpoint.state == EndpointState.OFF:
        return EndpointState.OFF.label, "harm"
    if endpoint.state == EndpointState.PAUSED:
        return EndpointState.PAUSED.label, "care"
    return (_("Failing"), "care") if endpoint.failures else (_("Working"), "good")


def off_reason(endpoint: Endpoint) -> Text:
    return OffReason(endpoint.off_reason).label if endpoint.off_reason else ""


def outcome(code: str) -> Text:
    return Outcome(code).label if code else ""


def attempt(one: Attempt) -> str:
    """How it went, with what the other side answered."""
    said = str(outcome(one.outcome))
    return said if one.status is None else _("%(outcome)s (HTTP %(status)s)") % {"outcome": said, "status": one.status}
