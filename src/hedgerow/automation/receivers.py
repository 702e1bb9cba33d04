"""The reader of the log that makes deliveries."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from hedgerow.automation import operations, tasks
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors

NAME = "automation.webhooks"


def queue(activities: Sequence[Activity]) -> None:
    for endpoint_id in operations.queue_deliveries(activities):
        tasks.send_soon(endpoint_id)


def register() -> None:
    reactors.add(Reactor(NAME, _("Webhooks to other programs"), queue))
