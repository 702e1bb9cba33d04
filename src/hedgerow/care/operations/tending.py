"""Attention is given and ticked off; care of somebody is paused, and goes on."""

from datetime import date, timedelta

from django.db import transaction

from hedgerow.care import events
from hedgerow.care.errors import BadPause
from hedgerow.care.models import Attention, CarePause
from hedgerow.care.operations.contacts import note_anew
from hedgerow.care.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline

LONGEST_PAUSE = timedelta(days=731)


@transaction.atomic
def tick_off(*, actor: Actor, party: Party, attention: Attention) -> bool:
    """Record that the party got this attention today; ticked a second time that day, it changes nothing.

    Returns whether it was the first time. The projection follows at once, so that the list is right when it is shown
    again.
    """
    require(actor, Permission.TEND, party)
    fact = events.done(party.pk, attention.verbs[0], attention.name, attention_id=attention.pk, today=today_of(actor))
    recorded = timeline.log_activity(actor=actor, fact=fact)
    note_anew([party.pk])
    return bool(recorded.new)


@transaction.atomic
def pause_care(*, actor: Actor, party: Party, until: date, reason: str = "") -> CarePause:
    """Ask for nothing until that day, itself included. Another pause takes the place of the first. Raises BadPause."""
    require(actor, Permission.TEND, party)
    today = today_of(actor)
    if not today <= until <= today + LONGEST_PAUSE:
        raise BadPause(field="until")
    said = {"until": until, "reason": reason.strip()[:300], "paused_by": actor.label[:80]}
    before = CarePause.objects.filter(party=party).first()
    if before is not None and (before.until, before.reason) == (until, said["reason"]):
        return before
    pause, _made = CarePause.objects.update_or_create(party=party, defaults={**said, "paused_at": clock.now()})
    timeline.record(actor, events.paused(party.pk, until))
    return pause


@transaction.atomic
def resume_care(*, actor: Actor, party: Party) -> None:
    """The plan holds again. Without a pause it is no change."""
    require(actor, Permission.TEND, party)
    gone, _rows = CarePause.objects.filter(party=party).delete()
    if gone:
        timeline.record(actor, events.resumed(party.pk))
