"""What was worked out is worked out again after something was recorded."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from hedgerow.insight import tasks
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors


def refresh(_activities: Sequence[Activity]) -> None:
    tasks.refresh_soon()


def register() -> None:
    reactors.add(Reactor("insight.analyses", _("Which figures are outdated"), refresh, batch_size=2000))
