from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantModel

WHOLE = 10_000
"""Shares and margins are hundredths of a per cent: 10,000 is all of it."""
LONGEST_WINDOW = 3650
MOST = 10**12
"""No budget is larger, in minor units or thousandths of an hour."""


class InitiativeKind(models.TextChoices):
    PROGRAMME = "programme", _("Programme")
    PARTNERSHIP = "partnership", _("Partnership")
    EVENT = "event", _("Event")
    CAMPAIGN = "campaign", _("Campaign")
    SPACE = "space", _("Space")


class ReturnAssumption(models.TextChoices):
    """What of what somebody bought is taken to have come of it."""

    EVERYTHING = "everything", _("Everything they bought")
    ABOVE = "above", _("Only what is above their own pace before")
    NEWCOMERS = "newcomers", _("Only what newcomers bought")
    SHARE = "share", _("A share of everything")
    LINKED = "linked", _("Only what you linked by hand")


class Initiative(TenantModel):
    """Something with a period that takes money and hours, and should bring something. Its result is never kept.

    Without a `first_day` it is a draft; without a `last_day` it goes on. What those who take part buy counts until
    `window_days` after the last day, by `assumption`; `share_bp` is what of it, where that is a share. `margin_bp` is
    what is left of a purchase after the goods, None for the workspace's usual one. `in_charge_id` is a person with a
    sign-in. All amounts are in `currency`; others are told apart and added to nothing.
    """

    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=InitiativeKind.choices)
    aim = models.CharField(max_length=500, blank=True, default="")
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    in_charge_id = models.UUIDField(null=True)
    currency = models.CharField(max_length=3)
    budget_minor = models.BigIntegerField(null=True)
    budget_hours_milli = models.BigIntegerField(null=True)
    margin_bp = models.PositiveSmallIntegerField(null=True)
    assumption = models.CharField(max_length=12, choices=ReturnAssumption.choices, default=ReturnAssumption.EVERYTHING)
    window_days = models.PositiveSmallIntegerField(default=30)
    share_bp = models.PositiveSmallIntegerField(default=5000)
    chosen_at = models.DateTimeField()
    chosen_by = models.CharField(max_length=80, blank=True, default="")
    founded_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__isnull=True) | Q(first_day__isnull=False, last_day__gte=F("first_day")),
                name="initiatives_days",
            ),
            models.CheckConstraint(
                condition=(Q(budget_minor__isnull=True) | Q(budget_minor__gt=0, budget_minor__lte=MOST))
                & (Q(budget_hours_milli__isnull=True) | Q(budget_hours_milli__gt=0, budget_hours_milli__lte=MOST)),
                name="initiatives_budget",
            ),
            models.CheckConstraint(
                condition=(Q(margin_bp__isnull=True) | Q(margin_bp__gte=1, margin_bp__lte=WHOLE))
                & Q(share_bp__gte=1, share_bp__lte=WHOLE, window_days__lte=LONGEST_WINDOW),
                name="initiatives_shares",
            ),
            models.CheckConstraint(
                condition=Q(assumption__in=["everything", "above", "newcomers", "share", "linked"])
                & Q(kind__in=["programme", "partnership", "event", "campaign", "space"])
                & ~Q(currency=""),
                name="initiatives_words",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "archived_at", "first_day", "id"], name="initiatives_by_day")]

    def __str__(self) -> str:
        return self.title


class UsualMargin(TenantModel):
    """What is usually left of a purchase after the goods; without a row, or where None, purchases count whole."""

    margin_bp = models.PositiveSmallIntegerField(null=True)
    set_at = models.DateTimeField()
    set_by = models.CharField(max_length=80, blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace"], name="initiatives_one_usual_margin"),
            models.CheckConstraint(
                condition=Q(margin_bp__isnull=True) | Q(margin_bp__gte=1, margin_bp__lte=WHOLE),
                name="initiatives_usual_margin",
            ),
        ]
