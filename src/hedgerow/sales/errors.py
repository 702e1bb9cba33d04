from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class OrderNotFound(NotFound):
    code = "order_not_found"
    title = _("We could not find that order.")


class ReturnNotFound(NotFound):
    code = "return_not_found"
    title = _("We could not find that return.")


class ProductNotFound(NotFound):
    code = "product_not_found"
    title = _("We could not find that product.")


class NotByHand(Conflict):
    code = "not_by_hand"
    title = _("A shop told of this. What the shop says is changed in the shop.")


class NothingToGiveBack(Invalid):
    code = "nothing_to_give_back"
    title = _("Nobody can be given back more than was paid and not yet given back.")


class ReportNotCounted(Invalid):
    code = "report_not_counted"
    title = _("This sale cannot be counted.")
