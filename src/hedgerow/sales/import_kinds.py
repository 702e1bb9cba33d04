"""Purchases, as a kind of import."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.problems import FILE_KINDS
from hedgerow.network.registries import ImportKind, TakingBack, import_kinds
from hedgerow.sales import shop_queries
from hedgerow.sales.importing import batches, deal_batches
from hedgerow.sales.importing.deal_fields import DEAL_KINDS, DEALS, HUBSPOT_DEALS
from hedgerow.sales.importing.guess_purchases import GuessPurchases
from hedgerow.sales.importing.known_purchases import KNOWN
from hedgerow.sales.importing.purchase_fields import PURCHASES
from hedgerow.sales.importing.purchase_problems import PURCHASE_KINDS
from hedgerow.sales.operations import deal_log, deals, importing, taking_back

PROMISE = _(
    "The purchases of this file go again, with the customers and products that came with it alone; everybody’s sums "
    "are as before. What money was given back for since, and whoever you changed, merged or called since, stays; "
    "we tell you what."
)


def register() -> None:
    import_kinds.add(
        ImportKind(
            name="purchases",
            label=_("Purchases"),
            fields=PURCHASES,
            recognisers=(*KNOWN, GuessPurchases()),
            problem_kinds=(*FILE_KINDS, *PURCHASE_KINDS),
            others=LEAVE_OUT,
            settle=batches.settle,
            preview=batches.preview,
            batches=batches.batches,
            write=importing.write,
            finish=importing.finish,
            takes_back=True,
            taking_back=TakingBack(taking_back.some, taking_back.kept, taking_back.is_traced, PROMISE),
            origins=shop_queries.sources_of_files,
        )
    )
    import_kinds.add(
        ImportKind(
            name="deals",
            label=_("Deals"),
            fields=DEALS,
            recognisers=(HUBSPOT_DEALS,),
            problem_kinds=(*FILE_KINDS, *DEAL_KINDS),
            others=LEAVE_OUT,
            settle=deal_batches.settle,
            preview=deal_batches.preview,
            batches=deal_batches.batches,
            write=deals.write,
            finish=deals.finish,
            takes_back=True,
            taking_back=TakingBack(deal_log.some_back, taking_back.kept, lambda _of: True, PROMISE),
            foresee=deals.foresee,
        )
    )
