"""Nobody is kept for ever: who stays in a segment for so long is erased."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.network import events, queries
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.models import Party, Segment
from hedgerow.network.operations.privacy import erase_party
from hedgerow.network.permissions import Permission

SHORTEST, LONGEST = 30, 36_500
AT_ONCE = 500
"""Of one segment in one night: what was decided wrongly is noticed before everybody is gone."""


@transaction.atomic
def set_retention(*, actor: Actor, segment: Segment, days: int | None) -> Segment:
    """Who stays in the segment for `days` is erased, some each night; None keeps everybody. Raises Invalid."""
    require(actor, Permission.PRIVACY, segment)
    if days is not None and not SHORTEST <= days <= LONGEST:
        words = _("Type a number of days, %(least)s at least.") % {"least": SHORTEST}
        raise Invalid(words, kept=_("Nothing was changed."), field="days")
    before = segment.forget_after_days
    segment.forget_after_days = days
    segment.save(update_fields=["forget_after_days"])
    told = {"before": {"days": before}, "after": {"days": days}}
    audit(actor=actor, event=events.RETENTION_SET, object_kind="segment", object_id=segment.pk, **told)
    return segment


def forget_who_is_due(*, actor: Actor, segment_id: UUID) -> int:
    """Erase who is due in one segment, the longest first, each by itself. Returns how many."""
    require(actor, Permission.PRIVACY)
    segment = Segment.objects.filter(pk=segment_id, forget_after_days__isnull=False).first()
    if segment is None or segment.problem or segment.forget_after_days is None:
        return 0
    due = queries.due_in(segment, segment.forget_after_days).order_by("since", "pk")
    gone = 0
    for key in list(due.values_list("party_id", flat=True)[:AT_ONCE]):
        try:
            erase_party(actor=actor, party=Party.objects.get(pk=key))
            gone += 1
        except (PartyNotFound, Party.DoesNotExist):
            continue  # somebody was faster
    return gone
