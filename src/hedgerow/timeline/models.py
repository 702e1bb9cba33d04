"""The log. Ids and figures only: names live with their owner, so erasure never has to touch history."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.ids import uuid7
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


UPLOADS_KEPT = timedelta(days=30)
"""So long a file of activities that did not reach its end waits to go on, and what was wrong with its lines is told."""


class UploadState(models.TextChoices):
    WAITING = "waiting", _("Waiting for its turn")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Stopped by an error")
    CANCELLED = "cancelled", _("Stopped by you")


class Upload(TenantModel):
    """A file of activities on its way into the log, a line each. Its bytes go when it is over.

    `bytes_done` and the counts of lines move in the transaction that records them: a crash resumes exactly there.
    `key_id` is the API key that sent it, None for the command line; the file is taken in with the rights it has then.
    """

    state = models.CharField(max_length=12, choices=UploadState.choices, default=UploadState.WAITING)
    file = TenantForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    bytes_total = models.BigIntegerField()
    bytes_done = models.BigIntegerField(default=0)
    lines_done = models.BigIntegerField(default=0)
    recorded = models.BigIntegerField(default=0)
    repeated = models.BigIntegerField(default=0)
    refused = models.BigIntegerField(default=0)
    resumed_at_line = models.BigIntegerField(default=0)
    error = models.TextField(blank=True, default="")
    key_id = models.UUIDField(null=True)
    created_by = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "-created_at"], name="timeline_upload_latest"),
            models.Index(fields=["workspace", "sha256"], name="timeline_upload_of_bytes"),
        ]


class UploadProblem(TenantModel):
    """Why a line stayed out, as the API tells it. What the line said is not kept."""

    upload = TenantForeignKey(Upload, on_delete=models.CASCADE, related_name="problems", db_index=False)
    line = models.BigIntegerField()
    problem = models.JSONField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "upload", "line"], name="timeline_upload_line")]


class PublicFeed(TenantModel):
    """A kind of activity of the business itself that everybody may read, without signing in."""

    verb = models.CharField(max_length=60)
    opened_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "verb"], name="timeline_one_feed")]


class CalendarLink(models.Model):
    """Somebody's private address of a calendar. Not a tenant row: the address shows its token before any workspace.

    Only a digest of the token is kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="timeline_one_calendar_link")]

    def __str__(self) -> str:
        return f"calendar of {self.user_id} in {self.workspace_id}"
