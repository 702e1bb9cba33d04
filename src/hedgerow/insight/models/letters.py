from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


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


class LetterWish(TenantModel):
    """Somebody of the team wants the letter by mail each month. `user_id` is a person with a sign-in."""

    user_id = models.UUIDField()
    since = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "user_id"], name="insight_letter_wish_once")]
