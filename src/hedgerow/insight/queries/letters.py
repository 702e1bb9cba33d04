"""Letters of months that were written, and who wants them by mail."""

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.db.models import Max

from hedgerow.exchange import queries as exchange
from hedgerow.exchange.models import Flow
from hedgerow.insight.errors import LetterNotFound
from hedgerow.insight.models import LetterPlan, LetterWish, MonthlyLetter
from hedgerow.insight.models.letters import FIRST_LETTER_DAY
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party, Relationship
from hedgerow.sales.models import Purchase

LETTER_VERSION = 1
"""Counts up when the shape of the facts changes; a letter of another shape is written anew."""


def letters(actor: Actor) -> list[MonthlyLetter]:
    """The latest month first."""
    require(actor, Permission.VIEW_FIGURES)
    return list(MonthlyLetter.objects.filter(version=LETTER_VERSION).defer("facts").order_by("-month"))


def visible_letter(actor: Actor, month: date) -> MonthlyLetter:
    """Raises LetterNotFound."""
    require(actor, Permission.VIEW_FIGURES)
    found = MonthlyLetter.objects.filter(month=month, version=LETTER_VERSION).first()
    if found is None:
        raise LetterNotFound
    return found


def facts_of(letter: MonthlyLetter) -> MonthlyFacts:
    return msgspec.json.decode(bytes(letter.facts), type=MonthlyFacts)


def last_on_record(actor: Actor, workspace: Workspace) -> date | None:
    """The last day up to today on which anything was bought or went from hand to hand, a contact was or a tie began."""
    require(actor, Permission.VIEW_FIGURES)
    now, zone = clock.now(), ZoneInfo(workspace.time_zone)
    today = now.astimezone(zone).date()
    tables = (
        (Purchase.objects.filter(day__lte=today), "day"),
        (exchange.counted(Flow.objects.filter(on__lte=today)), "on"),
        (Relationship.objects.filter(since__lte=today), "since"),
        (Relationship.objects.filter(since=None, added_at__lte=now), "added_at"),
        (Party.objects.filter(last_seen_at__lte=now), "last_seen_at"),
    )
    found = [rows.aggregate(last=Max(column))["last"] for rows, column in tables]
    days = [last.astimezone(zone).date() if isinstance(last, datetime) else last for last in found if last]
    return max(days, default=None)


def wants_letter(actor: Actor) -> bool:
    """Whether the acting person has it by mail."""
    return actor.id is not None and LetterWish.objects.filter(user_id=actor.id).exists()


def letter_day() -> int:
    """On which day of each month the letter goes out."""
    return LetterPlan.objects.values_list("day", flat=True).first() or FIRST_LETTER_DAY


def who_wants_letters() -> set[UUID]:
    """People with a sign-in; of those who have left the team meanwhile, too."""
    return set(LetterWish.objects.values_list("user_id", flat=True))
