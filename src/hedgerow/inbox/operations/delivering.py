"""The send ledger: a letter is claimed before it is handed over, and what became of it is written down."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.inbox.models import Delivery, Letter
from hedgerow.inbox.operations.linking import link_letters
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

LEASE = timedelta(minutes=3)
MOST_ATTEMPTS = 6


@transaction.atomic
def claim_letter(*, actor: Actor, letter_id: UUID) -> Letter | None:
    """The letter, if it is time and nobody else has it. None where there is nothing to hand over.

    One whose claim ran out was in somebody's hands when that ended: whether it left is unknown, and it is left alone.
    """
    require(actor, Permission.WRITE)
    letter = Letter.objects.select_for_update().select_related("mailbox").filter(pk=letter_id).first()
    now = clock.now()
    if letter is None:
        return None
    if letter.delivery == Delivery.HANDING and letter.claimed_until and letter.claimed_until <= now:
        _settle(letter, Delivery.UNCERTAIN, _("The program stopped while the letter was being handed over."))
        return None
    if letter.delivery != Delivery.WAITING or (letter.leaves_at and letter.leaves_at > now):
        return None
    letter.delivery, letter.claimed_until = Delivery.HANDING, now + LEASE
    letter.attempts += 1
    letter.save(update_fields=["delivery", "claimed_until", "attempts"])
    return letter


@transaction.atomic
def settle_letter(*, actor: Actor, letter: Letter, delivery: str, failure: str = "") -> str:
    """What became of a claimed letter; returns what it is now. One that failed too often for now has failed.

    Raises nothing for one that was settled in the meantime: the first word holds.
    """
    require(actor, Permission.WRITE, letter)
    held = Letter.objects.select_for_update().filter(pk=letter.pk, delivery=Delivery.HANDING).first()
    if held is None or held.attempts != letter.attempts:
        return Letter.objects.values_list("delivery", flat=True).get(pk=letter.pk)
    if delivery == Delivery.WAITING and held.attempts >= MOST_ATTEMPTS:
        delivery = Delivery.FAILED
    _settle(held, delivery, failure)
    if delivery == Delivery.SENT:
        link_letters(actor, [held])
    return delivery


def _settle(letter: Letter, delivery: str, failure: str) -> None:
    letter.delivery, letter.failure, letter.claimed_until = delivery, failure, None
    letter.save(update_fields=["delivery", "failure", "claimed_until"])
