"""What members offer each other and want of each other."""

from datetime import date

from django.db import transaction

from hedgerow.circles import events
from hedgerow.circles.drafts import MOST
from hedgerow.circles.errors import AmountOutOfReach, TitleMissing
from hedgerow.circles.models import Member, Notice, Side
from hedgerow.circles.paying import ensure_active
from hedgerow.circles.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline


@transaction.atomic
def add_notice(
    *, actor: Actor, member: Member, side: Side, title: str, price: int | None = None, until: date | None = None
) -> Notice:
    """Raises TitleMissing, AmountOutOfReach, MemberPaused, MemberLeft."""
    require(actor, Permission.PAY, member)
    tidy = " ".join(title.split())[:120]
    if not tidy:
        raise TitleMissing(field="title")
    if price is not None and not 0 < price <= MOST:
        raise AmountOutOfReach(field="price", kept="")
    ensure_active(member, "member")
    notice = Notice.objects.create(member=member, side=side, title=tidy, price=price, until=until, added_at=clock.now())
    timeline.record(actor, events.notice_fact(events.NOTICE_ADDED, notice))
    return notice


@transaction.atomic
def end_notice(*, actor: Actor, notice: Notice) -> Notice:
    """It holds no longer. Again is no change."""
    require(actor, Permission.PAY, notice)
    if notice.ended_at is None:
        notice.ended_at = clock.now()
        notice.save(update_fields=["ended_at"])
        timeline.record(actor, events.notice_fact(events.NOTICE_ENDED, notice))
    return notice
