"""A code is looked up, and those who guess have to wait."""

from datetime import timedelta

from django.db import transaction

from hedgerow.circles import codes, queries
from hedgerow.circles.errors import CodeMistyped, PaymentNotFound, TooManyCodes
from hedgerow.circles.models import CodeTry, Payment
from hedgerow.circles.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

MOST_TRIES = 10
WITHIN = timedelta(minutes=15)


# house: operation-shape: a wrong code is counted in a transaction of its own, which stays when the look-up fails
def look_up_code(*, actor: Actor, code: str) -> Payment:
    """The payment under a code that somebody typed or scanned. Nothing of a payment changes, but a code that leads
    nowhere is counted: whoever calls this is asked by POST.

    Raises CodeMistyped (its check sign is wrong: that costs no try), PaymentNotFound, TooManyCodes.
    """
    require(actor, Permission.VIEW_CIRCLES)
    tidy = codes.tidied(code)
    if not codes.is_sound(tidy):
        raise CodeMistyped(field="code")
    since, who = clock.now() - WITHIN, actor.reference[:80]
    if CodeTry.objects.filter(tried_by=who, tried_at__gt=since).count() >= MOST_TRIES:
        raise TooManyCodes
    try:
        return queries.payment_of_code(actor, tidy)
    except PaymentNotFound:
        _count(who)
        raise


@transaction.atomic
def _count(who: str) -> None:
    now = clock.now()
    CodeTry.objects.filter(tried_at__lte=now - WITHIN).delete()
    CodeTry.objects.create(tried_by=who, tried_at=now)
