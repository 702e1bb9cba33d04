"""What circles book transfers for, said on the ledger's pages."""

from django.urls import reverse

from hedgerow.circles import naming
from hedgerow.circles.models import Charge, Payment
from hedgerow.circles.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.ledger.models import Transfer
from hedgerow.ledger.registries import Occasion, occasions


def _payment(actor: Actor, transfer: Transfer) -> tuple[Text, str] | None:
    if not actor.may(Permission.VIEW_CIRCLES):
        return None
    found = Payment.objects.filter(transfer_id=transfer.reverses_id or transfer.pk).select_related("circle").first()
    if found is None:
        return None
    return found.purpose or found.circle.name, reverse("circles:payment", args=[found.pk])


def _charge(actor: Actor, transfer: Transfer) -> tuple[Text, str] | None:
    if not actor.may(Permission.VIEW_CIRCLES):
        return None
    found = Charge.objects.filter(transfer_id=transfer.reverses_id or transfer.pk).select_related("member").first()
    if found is None:
        return None
    return naming.charge_words(found), reverse("circles:demurrage", args=[found.member.circle_id])


def register() -> None:
    occasions.add(Occasion("circles.payments", _payment))
    occasions.add(Occasion("circles.demurrage", _charge))
