"""Which prompts there were: written down by night, and when somebody has them on the screen."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from hedgerow.advisor.models import Prompt, Snooze, State
from hedgerow.advisor.operations.learning import MEMORY
from hedgerow.advisor.operations.writing import rows_of
from hedgerow.advisor.ordering import Candidate
from hedgerow.advisor.permissions import Permission
from hedgerow.advisor.queries import candidates, kinds_off, todays_advice
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require


def note_shown(*, actor: Actor) -> int:
    """Today's prompts stand on somebody's screen; noted once a day, however often. Gives how many were new today."""
    require(actor, Permission.ACT_ON_ADVICE)
    shown = [Candidate(one.key, one.kind, one.proposal) for one in todays_advice(actor).advice]
    return _note(shown, today_of(actor))


@transaction.atomic
def _note(shown: Sequence[Candidate], today: date) -> int:
    Prompt.objects.bulk_create(rows_of(shown, today), ignore_conflicts=True)
    not_yet = Q(last_shown_on=None) | Q(last_shown_on__lt=today)
    undecided = Q(state__in=(State.OPEN, State.EXPIRED))
    return Prompt.objects.filter(not_yet, undecided, pk__in=[one.key for one in shown]).update(
        days_shown=F("days_shown") + 1,
        shown_on=Coalesce("shown_on", today),
        last_shown_on=today,
        state=State.OPEN,
        settled_on=None,
        settled_at=None,
    )


def keep_candidates(*, actor: Actor) -> int:
    """Write down all that could be proposed today, and let run out what no longer is. Gives how many run.

    Also what nobody is going to be shown: it is what the others are compared with. What somebody had on the screen
    since yesterday runs on: others are shown what this actor is not. Looking for them holds nobody up.
    """
    require(actor, Permission.ACT_ON_ADVICE)
    found = {one.key: one for one in candidates(actor)}
    _keep(found, today_of(actor))
    return len(found)


@transaction.atomic
def _keep(found: Mapping[UUID, Candidate], today: date) -> None:
    Prompt.objects.bulk_create(
        rows_of(list(found.values()), today),
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["stake_minor", "currency"],
    )
    gone = Prompt.objects.filter(state=State.OPEN).exclude(kind__in=kinds_off()).exclude(pk__in=list(found))
    gone.exclude(last_shown_on__gte=today - timedelta(days=1)).update(state=State.EXPIRED, settled_on=today)
    Prompt.objects.filter(state=State.EXPIRED, pk__in=list(found)).update(state=State.OPEN, settled_on=None)
    Snooze.objects.filter(until__lte=today).delete()
    Prompt.objects.filter(state=State.EXPIRED, settled_on__lte=today - MEMORY).delete()
