"""Purchases, as a kind of import."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.problems import FILE_KINDS
from hedgerow.network.registries import ImportKind, import_kinds
from hedgerow.sales.importing import batches
from hedgerow.sales.importing.guess_purchases import GuessPurchases
from hedgerow.sales.importing.known_purchases import KNOWN
from hedgerow.sales.importing.purchase_fields import PURCHASES
from hedgerow.sales.importing.purchase_problems import PURCHASE_KINDS
from hedgerow.sales.operations import importing


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
        )
    )
