from datetime import date
from uuid import UUID

import msgspec
from django.db import transaction

from hedgerow.insight import events, letters, queries
from hedgerow.insight.errors import BadLetterDay, MonthNotBegun
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.models import LetterPlan, LetterWish, MonthlyLetter
from hedgerow.insight.models.letters import FIRST_LETTER_DAY, LAST_LETTER_DAY
from hedgerow.insight.permissions import Permission
from hedgerow.insight.reading import month_named
from hedgerow.insight.readings.monthly.figuring import monthly_facts
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline


# house: operation-shape: what is derived from the record is no fact of it; it is worked out before the transaction
def write_letter(*, actor: Actor, grounds: Grounds, month: date) -> MonthlyLetter:
    """Write the letter of the month that begins on `month`, in the place of the one there is. Raises MonthNotBegun.

    The position is read first, so that what comes in meanwhile makes it outdated.
    """
    require(actor, Permission.VIEW_FIGURES)
    if month.day != 1 or month > date_of(grounds.day):
        raise MonthNotBegun(field="month")
    position = queries.head()
    facts = msgspec.json.encode(monthly_facts(grounds, month))
    with transaction.atomic():
        letter, _made = MonthlyLetter.objects.update_or_create(
            month=month,
            defaults={
                "facts": facts,
                "version": queries.LETTER_VERSION,
                "position": position,
                "written_at": clock.now(),
            },
        )
    return letter


# house: operation-shape: as `write_letter`, which asks for the permission
def write_letter_file(*, actor: Actor, workspace: Workspace, grounds: Grounds, month: str, as_pdf: bool) -> bytes:
    """Write the letter of a month such as 2026-09, and give it as a file in the language that is active.

    Raises BadMonth, MonthNotBegun, and PdfNotMade where nothing here makes a PDF.
    """
    written = write_letter(actor=actor, grounds=grounds, month=month_named(month))
    return letters.file_of(actor, workspace, queries.facts_of(written), as_pdf=as_pdf)


@transaction.atomic
def note_sent(*, actor: Actor, letter: MonthlyLetter, people: int) -> bool:
    """It goes to so many; False where it went before: sent once, however often the job runs."""
    require(actor, Permission.VIEW_FIGURES)
    locked = MonthlyLetter.objects.select_for_update().get(pk=letter.pk)
    if locked.sent_at is not None:
        return False
    locked.sent_at, locked.sent_to = clock.now(), people
    locked.save(update_fields=["sent_at", "sent_to"])
    timeline.record(actor, events.letter_sent(locked.month, people))
    return True


@transaction.atomic
def plan_letter(*, actor: Actor, day: int) -> LetterPlan:
    """On which day of each month the letter goes out from now on. The same again records nothing.

    Raises BadLetterDay.
    """
    require(actor, Permission.PLAN_LETTER)
    if not FIRST_LETTER_DAY <= day <= LAST_LETTER_DAY:
        raise BadLetterDay(field="day")
    now = clock.now()
    plan, is_first = LetterPlan.objects.select_for_update().get_or_create(defaults={"day": day, "changed_at": now})
    if not is_first:
        if plan.day == day:
            return plan
        plan.day, plan.changed_at = day, now
        plan.save()
    timeline.record(actor, events.letter_planned(day))
    return plan


# house: operation-shape: what somebody wants in her own mail is no fact of the business
@transaction.atomic
def wish_letter(*, actor: Actor, wanted: bool) -> None:
    """The acting person wants the letter by mail each month, or no longer. Raises NotPermitted for a program."""
    require(actor, Permission.VIEW_FIGURES)
    user = _person(actor)
    if wanted:
        LetterWish.objects.get_or_create(user_id=user, defaults={"since": clock.now()})
    else:
        LetterWish.objects.filter(user_id=user).delete()


def _person(actor: Actor) -> UUID:
    if actor.id is None or actor.kind != "user":
        raise NotPermitted
    return actor.id
