from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party
from hedgerow.network.models.roles import RoleKind


class Segment(TenantModel):
    """A live definition of parties, and who fits it now; a frozen one keeps whom it had.

    `definition` is a tree of conditions as JSON, empty for a frozen one. One with a `role_kind` is that role's rule:
    who is in it has the role. `looked_at` is when everybody was last gone through, None while that is still to come;
    `problem` says why the definition cannot be read any more, "" where it can. Who stays in it for `forget_after_days`
    is erased, None for nobody.
    """

    name = models.CharField(max_length=120)
    normalised = models.CharField(max_length=120)
    definition = models.JSONField(default=dict, blank=True)
    is_frozen = models.BooleanField(default=False)
    role_kind = TenantForeignKey(RoleKind, on_delete=models.CASCADE, related_name="rules", null=True, db_index=False)
    created_by = models.CharField(max_length=80, blank=True, default="")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True)
    members = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True, default="")
    forget_after_days = models.PositiveIntegerField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["normalised"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "normalised"], condition=Q(role_kind__isnull=True), name="network_segment_once"
            ),
            models.UniqueConstraint(
                fields=["workspace", "role_kind"], condition=Q(role_kind__isnull=False), name="network_one_rule_a_role"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SegmentMember(TenantModel):
    """Who is in a segment, since when. A projection of the record: kept from the log, and gone through each night."""

    segment = TenantForeignKey(Segment, on_delete=models.CASCADE, related_name="+", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    since = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "segment", "party"], name="network_segment_member_once")
        ]
        indexes = [models.Index(fields=["workspace", "party"], name="network_segments_of")]


class ViewedPage(models.TextChoices):
    PEOPLE = "people"
    MAP = "map"


class SavedView(TenantModel):
    """A list of people or a map as somebody set it up: what it is narrowed by, its order, columns or looks.

    `query` is the address's part after the question mark; `columns` their keys, empty for the usual ones; `pins` where
    somebody put parties of a map by hand, as {view: {party: [x, y]}}. `owner_id` is the person with a sign-in who made
    it: nobody else sees it unless it is shared. One that is `forgotten_at` is kept for a while, to be brought back.
    """

    page = models.CharField(max_length=12, choices=ViewedPage.choices, default=ViewedPage.PEOPLE)
    name = models.CharField(max_length=80)
    owner_id = models.UUIDField()
    is_shared = models.BooleanField(default=False)
    query = models.TextField(blank=True, default="")
    columns = models.JSONField(default=list, blank=True)
    pins = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["name"]
        indexes = [models.Index(fields=["workspace", "owner_id"], name="network_view_of")]

    def __str__(self) -> str:
        return self.name
