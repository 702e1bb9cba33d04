"""What the exchange learns from the log."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange import operations
from hedgerow.exchange.registries import flow_rules
from hedgerow.kernel.actor import Actor
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Compared, Projection, Reactor, projections, reactors

FLOWS = "exchange.flows"
_AT_ONCE = 2000


def derive(activities: Sequence[Activity]) -> None:
    operations.derive_flows(activities)


def _verify() -> Compared:
    return _compared(changes=False)


def _rebuild(_actor: Actor) -> Compared:
    return _compared(changes=True)


def _compared(*, changes: bool) -> Compared:
    """Portion by portion of the log; nothing is recorded while one is compared and written."""
    found, position = Compared(), 0
    verbs = [rule.verb for rule in flow_rules]
    while some := queries.activities_after(position, verbs=verbs, limit=_AT_ONCE):
        with transaction.atomic():
            timeline.take_turn()
            words = operations.compare_flows(some, changes=changes)
        found += Compared(len(some), len(words), tuple(words))
        position = some[-1].position
    return found


def register() -> None:
    """Which verbs have rules is known once all packages are loaded, so it reads them all."""
    projections.add(Projection(FLOWS, _("What was given and received"), _verify, _rebuild))
    reactors.add(Reactor(FLOWS, _("What was given and received"), derive, batch_size=2000))
