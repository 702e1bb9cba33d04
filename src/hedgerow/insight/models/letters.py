from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantModel

FIRST_LETTER_DAY, LAST_LETTER_DAY = 1, 28
"""Days that every month has."""


class MonthlyLetter(TenantModel):
    """The letter of a month: what it says as JSON, people in it by key alone, so that one who is forgotten is gone.

    `sent_at` is when it went to those who asked for it; `sent_to` to how many.
    """

    month = models.DateField()
    facts = models.BinaryField()
    version = models.PositiveSmallIntegerField()
    position = models.BigIntegerField()
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    sent_to = models.PositiveIntegerField(default=0)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "month"], name="insight_letter_once")]


class LetterPlan(TenantModel):
    """On which day of each month the letter of the month before is written and mailed; without one, on the first."""

    day = models.PositiveSmallIntegerField()
    changed_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace"], name="insight_letter_plan_once"),
            models.CheckConstraint(condition=Q(day__gte=1, day__lte=LAST_LETTER_DAY), name="insight_letter_plan_day"),
        ]


class LetterWish(TenantModel):
    """Somebody of the team wants the letter by mail each month. `user_id` is a person with a sign-in."""

    user_id = models.UUIDField()
    since = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "user_id"], name="insight_letter_wish_once")]
