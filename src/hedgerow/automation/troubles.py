"""On *Today*: a webhook that was switched off."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.automation import queries
from hedgerow.automation.models import EndpointState
from hedgerow.automation.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.web.troubles import Trouble, TroubleSource, trouble_sources


def register() -> None:
    trouble_sources.add(TroubleSource("automation.switched_off", _switched_off, Permission.MANAGE_WEBHOOKS))


def _switched_off(actor: Actor) -> Iterator[Trouble]:
    for one in queries.visible_endpoints(actor).filter(state=EndpointState.OFF):
        words = _("The webhook “%(name)s” was switched off: that program is not told what happens any more.")
        url = reverse("automation:webhook", args=[one.pk])
        yield Trouble(words % {"name": one}, url, _("Open the webhook"))
