from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.registries import CurrencyHold, currency_holds
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.jobs import schedules
from hedgerow.kernel.models import Workspace
from hedgerow.network.registries import (
    PartyColumn,
    PartyPanel,
    PartyWeight,
    Totals,
    party_columns,
    party_panels,
    party_weights,
)
from hedgerow.network.registries import totals as totals_parts
from hedgerow.sales import (
    askable,
    copied,
    flows,
    held,
    import_kinds,
    merging,
    order_hits,
    order_places,
    panels,
    permissions,
    queries,
    rebuilding,
    shop_audited,
    shop_held,
    shop_places,
    shop_tasks,
    shop_troubles,
    verbs,
)
from hedgerow.sales.models import Purchase


def _hold(workspace: Workspace) -> Text:  # noqa: ARG001  (asked inside its scope)
    return _("Purchases are recorded in this currency already.") if Purchase.objects.exists() else ""


def _spent(actor: Actor) -> Mapping[UUID, int]:
    """What each customer's purchases add up to, in the workspace's currency."""
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    return {party: amount for party, _n, amount, *_days in queries.customer_figures(actor, workspace.currency)}


permissions.register()
copied.register()
verbs.register()
import_kinds.register()
merging.register()
askable.register()
shop_held.register()
held.register()
rebuilding.register()
flows.register()
shop_audited.register()
shop_places.register()
shop_troubles.register()
schedules.add(shop_tasks.FORGET_BODIES)
schedules.add(shop_tasks.GIVE_UP)
order_places.register()
order_hits.register()
totals_parts.add(Totals("sales", queries.totals))
currency_holds.add(CurrencyHold("sales", _hold))
party_weights.add(PartyWeight("sales.spent", gettext_lazy("Money"), _spent))
party_panels.add(
    PartyPanel(
        "sales.purchases",
        gettext_lazy("Purchases"),
        "sales/_purchases.html",
        panels.purchases_of,
        position=20,
        is_wide=True,
    )
)
for column in (
    PartyColumn("sales.spent", gettext_lazy("Spent"), panels.figures, read=panels.spent, kind="money"),
    PartyColumn("sales.purchases", gettext_lazy("Purchases"), panels.figures, read=panels.purchases, kind="number"),
    PartyColumn("sales.last", gettext_lazy("Last purchase"), panels.figures, read=panels.last_purchase, shown=False),
):
    party_columns.add(column)
