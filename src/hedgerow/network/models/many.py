from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party

EDITS_KEPT = timedelta(days=30)
"""So long a change of many can be undone."""


class EditKind(models.TextChoices):
    TAG_ADDED = "tag_added", _("Tag added")
    TAG_TAKEN = "tag_taken", _("Tag taken away")
    ROLE_GIVEN = "role_given", _("Role given")
    ROLE_ENDED = "role_ended", _("Role ended")
    FIELD_SET = "field_set", _("Field changed")
    KEEPER_SET = "keeper_set", _("Who looks after them changed")


class LeftBecause(models.TextChoices):
    """Why somebody stayed as they were when many were changed, or were changed back."""

    HAD = "had", _("had it so already")
    LACKED = "lacked", _("did not have it")
    LATER = "later", _("has the role only since a later day")
    SINCE = "since", _("was changed since, and so stayed when it was undone")


class ManyEdit(TenantModel):
    """One change of many parties at once. `what` is the key of the tag, role or field; `left` did not fit or had it."""

    kind = models.CharField(max_length=12, choices=EditKind.choices)
    what = models.CharField(max_length=60)
    changed = models.PositiveIntegerField(default=0)
    left = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=80)
    undone_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "created_at"], name="network_edits_by_day")]


class ManyStep(TenantModel):
    """What became of one party: `before` and `after` are what the edit's kind compares when it is undone.

    Holds personal data of the party: it goes with them, and after EDITS_KEPT.
    """

    edit = TenantForeignKey(ManyEdit, on_delete=models.CASCADE, related_name="steps", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "edit", "party"], name="network_edit_step_once")]


class ManyLeft(TenantModel):
    """Whom a change of many left as they were, or undoing it did, and why. Goes as its steps do."""

    edit = TenantForeignKey(ManyEdit, on_delete=models.CASCADE, related_name="left_out", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    because = models.CharField(max_length=8, choices=LeftBecause.choices)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "edit", "party"], name="network_edit_left_once")]
