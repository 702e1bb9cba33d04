"""Letters of months that were written, and who wants them by mail."""

from datetime import date
from uuid import UUID

import msgspec

from hedgerow.insight.errors import LetterNotFound
from hedgerow.insight.models import LetterPlan, LetterWish, MonthlyLetter
from hedgerow.insight.models.letters import FIRST_LETTER_DAY
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

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


def wants_letter(actor: Actor) -> bool:
    """Whether the acting person has it by mail."""
    return actor.id is not None and LetterWish.objects.filter(user_id=actor.id).exists()


def letter_day() -> int:
    """On which day of each month the letter goes out."""
    return LetterPlan.objects.values_list("day", flat=True).first() or FIRST_LETTER_DAY


def who_wants_letters() -> set[UUID]:
    """People with a sign-in; of those who have left the team meanwhile, too."""
    return set(LetterWish.objects.values_list("user_id", flat=True))
