"""What is learnt of each kind, from what became of its prompts."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import numpy as np
from django.db import transaction

from hedgerow.accounts.operations import audit
from hedgerow.advisor import events
from hedgerow.advisor.errors import KindNotFound
from hedgerow.advisor.models import KindStanding, Prompt, Reason, State
from hedgerow.advisor.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require
from hedgerow.measures.usefulness import usefulness
from hedgerow.web.prompts import Outcome, prompt_kinds

MEMORY = timedelta(days=730)
"""Eight half-lives: what is older weighs nothing."""
HELPED = {Reason.ELSEWHERE: 1.0, Reason.NOT_NOW: 0.25, Reason.WRONG: 0.0, Reason.NOT_OURS: 0.0}
"""How much of a dismissed prompt speaks for its kind: who did it elsewhere was told the right thing."""
RAN_OUT = 0.25


@transaction.atomic
# house: operation-shape: what is derived from what was decided is no fact of its own
def learn(*, actor: Actor) -> None:
    """Count every kind anew, with what came after. Again is no change."""
    require(actor, Permission.ACT_ON_ADVICE)
    today = today_of(actor)
    for kind in prompt_kinds:
        count_kind(kind.key, today)
        if kind.outcome is not None:
            _count_outcomes(kind.key, kind.outcome, today)


@transaction.atomic
def switch_kind(*, actor: Actor, key: str, is_on: bool) -> None:
    """Propose prompts of this kind, or none, to everybody. What is the same records nothing. Raises KindNotFound."""
    require(actor, Permission.CHOOSE_KINDS)
    if key not in prompt_kinds:
        raise KindNotFound
    row, _made = KindStanding.objects.get_or_create(kind=key)
    if row.is_on != is_on:
        row.is_on = is_on
        row.save(update_fields=["is_on"])
        audit(actor=actor, event=events.SWITCHED, before={"is_on": not is_on}, after={"is_on": is_on, "kind": key})


def count_kind(key: str, today: date) -> None:
    """Its usefulness by what became of those that were shown, the newer counting for more."""
    rows = Prompt.objects.filter(kind=key, days_shown__gt=0, settled_on__gt=today - MEMORY).exclude(state=State.OPEN)
    settled = list(rows.order_by("settled_on", "pk").values_list("state", "reason", "settled_on"))
    found = usefulness(
        helped=np.array([_helped(state, reason) for state, reason, _day in settled], dtype=np.float64),
        age=np.array([max(0, (today - day).days) for _state, _reason, day in settled if day], dtype=np.int64),
    )
    KindStanding.objects.update_or_create(
        kind=key,
        defaults={"mean": found.mean, "low": found.low, "high": found.high, "cases": found.n, "counted_on": today},
    )


def _helped(state: str, reason: str) -> float:
    if state == State.DONE:
        return 1.0
    return HELPED[Reason(reason)] if state == State.DISMISSED else RAN_OUT


def _count_outcomes(key: str, outcome: Outcome, today: date) -> None:
    """Of those whose days are over: what came after they were done, and what came to those neither shown nor done."""
    over = today - timedelta(days=outcome.days)
    rows = Prompt.objects.filter(kind=key).order_by("pk")
    acted = rows.filter(state=State.DONE, days_shown__gt=0, settled_on__lte=over, settled_on__gt=today - MEMORY)
    left = rows.filter(days_shown=0, proposed_on__lte=over, proposed_on__gt=today - MEMORY).exclude(state=State.DONE)
    done = [(subject, day) for subject, day in acted.values_list("subject", "settled_on") if day is not None]
    alone = list(left.values_list("subject", "proposed_on"))
    came = _happened(outcome, [*done, *alone])
    KindStanding.objects.filter(kind=key).update(
        done=len(done), came_done=sum(came[: len(done)]), left=len(alone), came_left=sum(came[len(done) :])
    )


def _happened(outcome: Outcome, pairs: Sequence[tuple[UUID, date]]) -> Sequence[bool]:
    return outcome.happened(pairs) if pairs else []
