from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.registries import WorkspaceSetup, workspace_setups
from hedgerow.exchange import (
    askable,
    audited,
    copied,
    held,
    merging,
    operations,
    panels,
    permissions,
    places,
    queries,
    receivers,
    rules,
    verbs,
)
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network.registries import (
    PartyColumn,
    PartyPanel,
    PartyWeight,
    Totals,
    party_columns,
    party_panels,
    party_weights,
    totals,
)

GIFTS = "gifts"
"""The flow on the map of what went besides sales."""


def _prepare(actor: Actor, _workspace: Workspace) -> None:
    operations.prepare_workspace(actor=actor)


permissions.register()
copied.register()
workspace_setups.add(WorkspaceSetup("exchange", _prepare))
rules.register()
verbs.register()
places.register()
audited.register()
askable.register()
held.register()
merging.register()
receivers.register()
totals.add(Totals("exchange", queries.exchanged))
party_panels.add(
    PartyPanel("exchange", _("Given and received"), "exchange/_panel.html", panels.given_and_received, position=25)
)
party_columns.add(
    PartyColumn("exchange.balance", _("Gave more than they got"), panels.balances, kind="money", shown=False)
)
for weight in (
    PartyWeight("exchange.got", _("Besides sales"), panels.got_of_each, flow=GIFTS),
    PartyWeight("exchange.gave", _("Besides sales"), panels.gave_each, flow=GIFTS, is_given=True),
):
    party_weights.add(weight)
