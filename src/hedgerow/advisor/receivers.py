"""What was done for somebody need not be ticked off."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from hedgerow.advisor import operations
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors


def notice(activities: Sequence[Activity]) -> None:
    operations.notice_done(activities)


def register() -> None:
    """Which verbs mean that something was done is known once all packages are loaded, so it reads them all."""
    reactors.add(Reactor("advisor.done", _("Which prompts are done"), notice, batch_size=2000))
