from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox.models.mailboxes import Mailbox
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class State(models.TextChoices):
    OPEN = "open", _("Open")
    WAITING = "waiting", _("Waiting for an answer")
    SNOOZED = "snoozed", _("Snoozed")
    SOLVED = "solved", _("Solved")


class Conversation(TenantModel):
    """Letters that belong together, and who of the team is at it. Counts and times are those of its letters.

    `topic` is the subject as it is compared: without "Re:". `last_received_at` is the last letter from outside, which
    is what can be unread.
    """

    mailbox = TenantForeignKey(Mailbox, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=300, blank=True, default="")
    topic = models.CharField(max_length=300, blank=True, default="")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    snoozed_until = models.DateTimeField(null=True)
    assignee_id = models.UUIDField(null=True)
    is_automatic = models.BooleanField(default=False)
    letters_count = models.PositiveIntegerField(default=0)
    last_message_at = models.DateTimeField()
    last_received_at = models.DateTimeField(null=True)
    preview = models.CharField(max_length=200, blank=True, default="")

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "state", "-last_message_at"], name="inbox_conversation_state"),
            models.Index(fields=["workspace", "-last_message_at"], name="inbox_conversation_last"),
            models.Index(fields=["workspace", "topic"], name="inbox_conversation_topic"),
        ]


class Note(TenantModel):
    """What the team says among itself beside a conversation; it never leaves."""

    conversation = TenantForeignKey(Conversation, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()
    author_id = models.UUIDField(null=True)
    written_by = models.CharField(max_length=80)
    written_at = models.DateTimeField()


class Presence(TenantModel):
    """Up to when somebody of the team has read a conversation, and whether she is at it right now."""

    conversation = TenantForeignKey(Conversation, on_delete=models.CASCADE, related_name="presences", db_index=False)
    user_id = models.UUIDField()
    read_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    is_replying = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "conversation", "user_id"], name="inbox_presence_once")
        ]
