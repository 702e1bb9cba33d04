from django.utils.translation import gettext as _

from hedgerow.accounts.registries import CurrencyHold, currency_holds
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.network.registries import Totals
from hedgerow.network.registries import totals as totals_parts
from hedgerow.sales import import_kinds, permissions, queries, verbs
from hedgerow.sales.models import Purchase


def _hold(workspace: Workspace) -> Text:  # noqa: ARG001  (asked inside its scope)
    return _("Purchases are recorded in this currency already.") if Purchase.objects.exists() else ""


permissions.register()
verbs.register()
import_kinds.register()
totals_parts.add(Totals("sales", queries.totals))
currency_holds.add(CurrencyHold("sales", _hold))
