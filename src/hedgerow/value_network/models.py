from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel

NAME, DONE = 80, 200
ROLE_NAME, DELIVERABLE_NAME = 40, 80
HIGH = 3


class ValueNetwork(TenantModel):
    """A picture of who gives what to whom, with the number of its current version.

    `begun_from` is the example it was copied from, "" where it began empty. One that is put away is offered nowhere.
    """

    name = models.CharField(max_length=NAME)
    normalised = models.CharField(max_length=NAME)
    number = models.PositiveIntegerField(default=1)
    begun_from = models.CharField(max_length=20, blank=True, default="")
    created_at = models.DateTimeField()
    put_away_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "normalised"],
                condition=Q(put_away_at__isnull=True),
                name="value_network_name_once",
            )
        ]

    def __str__(self) -> str:
        return self.name


class NetworkVersion(TenantModel):
    """A value network as it was drawn once. The one with the number of its network is the current one.

    `roles` and `deliverables` are lists of what `drawn` reads and writes; a key stays the same through all versions.
    `again_of` is the number of the version that was brought back, None for one that was drawn.
    """

    append_only = True

    network = TenantForeignKey(ValueNetwork, on_delete=models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    roles = models.JSONField(default=list, blank=True)
    deliverables = models.JSONField(default=list, blank=True)
    again_of = models.PositiveIntegerField(null=True)
    written_by = models.CharField(max_length=80, blank=True, default="")
    written_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "network", "number"], name="value_network_version_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="value_network_version_number"),
        ]


class JudgedSide(models.TextChoices):
    """Whose side of a deliverable is judged: what it does to who receives it, or what it takes from who gives it."""

    RECEIVED = "received", _("what it does to who gets it")
    GIVEN = "given", _("what it takes from who gives it")


class Judgement(TenantModel):
    """What somebody thinks of a deliverable from one side, in levels from 0, none, to 3, high. The latest counts.

    `done` says what it leads to (received) or how it is made worth more (given); the assets are those it adds to, or
    draws on. `is_open`: the earlier judgement was taken back, and nothing came in its place.
    """

    append_only = True

    network = TenantForeignKey(ValueNetwork, on_delete=models.PROTECT, related_name="judgements", db_index=False)
    deliverable = models.UUIDField()
    side = models.CharField(max_length=8, choices=JudgedSide.choices)
    done = models.CharField(max_length=DONE, blank=True, default="")
    benefit = models.PositiveSmallIntegerField(default=0)
    cost = models.PositiveSmallIntegerField(default=0)
    risk = models.PositiveSmallIntegerField(default=0)
    financial = models.PositiveSmallIntegerField(default=0)
    competence = models.PositiveSmallIntegerField(default=0)
    relationships = models.PositiveSmallIntegerField(default=0)
    structure = models.PositiveSmallIntegerField(default=0)
    is_open = models.BooleanField(default=False)
    judged_by = models.CharField(max_length=80, blank=True, default="")
    judged_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        ordering = ["-judged_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    benefit__lte=HIGH,
                    cost__lte=HIGH,
                    risk__lte=HIGH,
                    financial__lte=HIGH,
                    competence__lte=HIGH,
                    relationships__lte=HIGH,
                    structure__lte=HIGH,
                ),
                name="value_network_levels",
            ),
            models.CheckConstraint(condition=Q(side__in=["received", "given"]), name="value_network_side"),
        ]
        indexes = [
            models.Index(fields=["workspace", "network", "deliverable", "side"], name="value_network_judged"),
        ]
