"""A chart of accounts to begin with, in the workspace's own money."""

from django.db import transaction

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.ledger.builtin import CHART
from hedgerow.ledger.models import CommodityKind
from hedgerow.ledger.operations.accounts import NewAccount, define_commodity, open_account
from hedgerow.ledger.permissions import Permission


@transaction.atomic
def prepare_workspace(*, actor: Actor) -> None:
    """Idempotent: accounts that are there keep their names."""
    require(actor, Permission.KEEP_ACCOUNTS)
    code = Workspace.objects.values_list("currency", flat=True).get(pk=actor.workspace_id)
    money = define_commodity(actor=actor, code=code, kind=CommodityKind.CURRENCY)
    for one in CHART:
        new = NewAccount(kind=one.kind, name=str(one.name), key=f"chart:{one.key}", number=one.number)
        open_account(actor=actor, commodity=money, new=new)
