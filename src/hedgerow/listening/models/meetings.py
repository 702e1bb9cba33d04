from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party


class Meeting(TenantModel):
    """One time that something took place, as a calendar told it last. Its title stands in the log alone.

    `key` is a digest of its id in the calendar and of which of a series it is, `told` one of what was said of it:
    the same again changes nothing. `revision` counts what was corrected.
    """

    key = models.CharField(max_length=32)
    told = models.CharField(max_length=32)
    sequence = models.PositiveIntegerField(default=0)
    revision = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="listening_meeting_once")]


class Attendance(TenantModel):
    """Somebody who was there, and the fact that says so. `source` is the import or the watch it came with."""

    meeting = TenantForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    activity_id = models.UUIDField()
    source = models.CharField(max_length=60)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "meeting", "party"], name="listening_there_once")]
        indexes = [models.Index(fields=["workspace", "source"], name="listening_there_source")]


class Guest(TenantModel):
    """Somebody who was there and is not on record: offered for adding, and forgotten after a while.

    `entry` is what would be recorded of the meeting with them.
    """

    meeting = TenantForeignKey(Meeting, on_delete=models.CASCADE, related_name="guests")
    email = models.CharField(max_length=320)
    name = models.CharField(max_length=200, blank=True, default="")
    entry = models.JSONField(default=dict)
    source = models.CharField(max_length=60)
    noted_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "meeting", "email"], name="listening_guest_once")]
        indexes = [models.Index(fields=["workspace", "email"], name="listening_guest_email")]
