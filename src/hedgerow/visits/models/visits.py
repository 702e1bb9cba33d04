from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party
from hedgerow.visits.models.sites import Site


class Source(models.TextChoices):
    """How a visit came about."""

    DIRECT = "direct", _("Typed in or from a bookmark")
    SEARCH = "search", _("Search engines")
    ASSISTANT = "assistant", _("AI assistants")
    SOCIAL = "social", _("Social networks")
    REFERRAL = "referral", _("Links on other websites")
    CAMPAIGN = "campaign", _("Your own links and campaigns")


class Device(models.TextChoices):
    PHONE = "phone", _("Phone")
    TABLET = "tablet", _("Tablet")
    DESKTOP = "desktop", _("Computer")


class Visit(TenantModel):
    """Views of one visitor with pauses of at most half an hour. `day` is that of the business on which it began.

    `visitor` is a hash with the secret of the day, which is gone afterwards: no two days can be linked. `party` is None
    unless they agreed and said who they are.
    """

    site = TenantForeignKey(Site, on_delete=models.CASCADE, related_name="+", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.SET_NULL, related_name="+", null=True, db_index=False)
    visitor = models.CharField(max_length=24)
    day = models.DateField()
    began_at = models.DateTimeField()
    last_at = models.DateTimeField()
    views = models.PositiveIntegerField(default=0)
    entry = models.CharField(max_length=500, blank=True, default="")
    exit = models.CharField(max_length=500, blank=True, default="")
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.DIRECT)
    referrer = models.CharField(max_length=200, blank=True, default="")
    campaign = models.CharField(max_length=120, blank=True, default="")
    campaign_source = models.CharField(max_length=120, blank=True, default="")
    medium = models.CharField(max_length=120, blank=True, default="")
    term = models.CharField(max_length=120, blank=True, default="")
    device = models.CharField(max_length=7, choices=Device.choices, default=Device.DESKTOP)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(last_at__gte=models.F("began_at")), name="visits_visit_period"),
            models.CheckConstraint(condition=Q(source__in=Source.values), name="visits_visit_source"),
            models.CheckConstraint(condition=Q(device__in=Device.values), name="visits_visit_device"),
        ]
        indexes = [
            models.Index(fields=["workspace", "site", "day"], name="visits_by_day"),
            models.Index(fields=["workspace", "site", "visitor", "last_at"], name="visits_by_visitor"),
            models.Index(
                fields=["workspace", "party", "began_at"], condition=Q(party__isnull=False), name="visits_by_party"
            ),
        ]


class Kind(models.TextChoices):
    VIEW = "view"
    OUTBOUND = "out"
    DOWNLOAD = "file"


class PageView(TenantModel):
    """One page seen, or one link followed. Its key is made from the site and the script's id: a repeat is none.

    `searched` is what somebody looked for on the site itself; `target` where a link led.
    """

    site = TenantForeignKey(Site, on_delete=models.CASCADE, related_name="+", db_index=False)
    visit = TenantForeignKey(Visit, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=4, choices=Kind.choices, default=Kind.VIEW)
    at = models.DateTimeField()
    path = models.CharField(max_length=500)
    title = models.CharField(max_length=200, blank=True, default="")
    searched = models.CharField(max_length=120, blank=True, default="")
    target = models.CharField(max_length=500, blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [models.CheckConstraint(condition=Q(kind__in=Kind.values), name="visits_view_kind")]
        indexes = [
            models.Index(fields=["workspace", "visit"], name="visits_view_by_visit"),
            models.Index(fields=["workspace", "site", "path"], name="visits_view_by_path"),
        ]
