"""The log. Ids and figures only: names live with their owner, so erasure never has to touch history."""

from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel

OF_FILES = (":import", ":upload")
"""How the door of what came in a file ends; see `Actor.reference`."""


class Channel(models.TextChoices):
    STORE = "store"
    WEB = "web"
    EMAIL = "email"
    PHONE = "phone"
    MESSAGE = "message"
    SOCIAL = "social"
    APP = "app"
    EVENT = "event"
    PARTNER = "partner"
    NONE = ""


class Activity(TenantModel):
    """An immutable fact in W3C Activity Streams 2.0 terms. Corrected only by a later activity; its words can be erased.

    `actor_id`, `object_id` and `target_id` are keys of parties (or of what `object_kind` says); None stands for the
    business itself. `position` is the place in the workspace's log and equals commit order.
    `source` with `external_id` makes a repeat a no-op. `recorded_by` says through which door it came.
    """

    append_only = True
    erasable = "properties"

    position = models.BigIntegerField()
    verb = models.CharField(max_length=60)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=80)
    actor_id = models.UUIDField(null=True)
    object_id = models.UUIDField(null=True)
    object_kind = models.CharField(max_length=20, default="party")
    target_id = models.UUIDField(null=True)
    channel = models.CharField(max_length=10, choices=Channel.choices, default="", blank=True)
    amount_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, default="", blank=True)
    source = models.CharField(max_length=40, default="", blank=True)
    external_id = models.CharField(max_length=120, default="", blank=True)
    cause_id = models.UUIDField(null=True)
    properties = models.JSONField(default=dict)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "position"], name="timeline_position"),
            models.UniqueConstraint(
                fields=["workspace", "source", "external_id"], condition=~Q(external_id=""), name="timeline_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["workspace", "actor_id", "occurred_at", "position", "verb"],
                condition=Q(actor_id__isnull=False),
                name="timeline_by_actor",
            ),
            models.Index(
                fields=["workspace", "object_id", "occurred_at", "position", "verb"],
                condition=Q(object_id__isnull=False),
                name="timeline_by_object",
            ),
            models.Index(
                fields=["workspace", "target_id", "occurred_at", "position"],
                condition=Q(target_id__isnull=False),
                name="timeline_by_target",
            ),
        ]

    @property
    def is_of_file(self) -> bool:
        """A row of an import or an upload told it: history that was caught up on."""
        return str(self.recorded_by).endswith(OF_FILES)


class Head(TenantModel):
    """The last position of a workspace's log. Its row lock, held until commit, makes position equal commit order."""

    position = models.BigIntegerField(default=0)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace"], name="timeline_one_head")]


class Cursor(TenantModel):
    """How far a reactor has read, per workspace.

    While it reads again what it read before, `replay_from` is the place it was put back to, and `replay_until` the one
    it had reached.
    """

    reactor = models.CharField(max_length=60)
    position = models.BigIntegerField(default=0)
    is_paused = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    try_again_at = models.DateTimeField(null=True)
    last_error = models.TextField(default="", blank=True)
    updated_at = models.DateTimeField()
    replay_from = models.BigIntegerField(null=True)
    replay_until = models.BigIntegerField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "reactor"], name="timeline_one_cursor")]


class SetAside(TenantModel):
    """An activity that a reactor could not handle after its retries; shown to a person, and re-runnable."""

    reactor = models.CharField(max_length=60)
    activity = TenantForeignKey(Activity, on_delete=models.CASCADE, related_name="+")
    attempts = models.PositiveSmallIntegerField()
    error = models.TextField()
    set_aside_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "reactor", "activity"], name="timeline_set_aside_once")
        ]
        indexes = [models.Index(fields=["workspace", "settled_at", "set_aside_at"], name="timeline_set_aside_open")]


class Effect(TenantModel):
    """What a reactor has done for an activity already: replay changes nothing."""

    reactor = models.CharField(max_length=60)
    activity_id = models.UUIDField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "reactor", "activity_id"], name="timeline_effect_once")
        ]
