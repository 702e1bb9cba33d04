from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox.models.conversations import Conversation
from hedgerow.inbox.models.mailboxes import Mailbox
from hedgerow.kernel.files import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party


class Direction(models.TextChoices):
    IN = "in"
    OUT = "out"


class Delivery(models.TextChoices):
    """How far a letter of ours is. NONE: it was not sent from here.

    WAITING can be taken back; HANDING is claimed by one attempt; UNCERTAIN was handed over without a clear answer, and
    is never sent again by itself.
    """

    NONE = "", ""
    DRAFT = "draft", _("Draft")
    WAITING = "waiting", _("On its way")
    HANDING = "handing", _("Being handed over")
    SENT = "sent", _("Sent")
    UNCERTAIN = "uncertain", _("Perhaps sent")
    FAILED = "failed", _("Not sent")


class Letter(TenantModel):
    """One e-mail. `message_id` makes it once per workspace; where it has none, a digest of what it says stands in.

    `html` is sanitised. `is_partial`: the rest was too large and lies on the server. `raw` is the file of one that
    could not be read. `automatic` says by what a machine's letter is known ("" for a person's).
    """

    conversation = TenantForeignKey(Conversation, on_delete=models.CASCADE, related_name="letters", db_index=False)
    mailbox = TenantForeignKey(Mailbox, on_delete=models.CASCADE, related_name="+", db_index=False)
    direction = models.CharField(max_length=3, choices=Direction.choices)
    message_id = models.CharField(max_length=250)
    in_reply_to = models.CharField(max_length=250, blank=True, default="")
    references = models.JSONField(default=list)
    subject = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField(blank=True, default="")
    html = models.TextField(blank=True, default="")
    headers = models.JSONField(default=dict)
    sent_at = models.DateTimeField()
    received_at = models.DateTimeField()
    size = models.PositiveBigIntegerField(default=0)
    automatic = models.CharField(max_length=40, blank=True, default="")
    is_partial = models.BooleanField(default=False)
    problems = models.JSONField(default=list)
    raw = TenantForeignKey(StoredFile, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)
    delivery = models.CharField(max_length=9, choices=Delivery.choices, default="", blank=True)
    author_id = models.UUIDField(null=True)
    leaves_at = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.TextField(blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "message_id"], name="inbox_letter_once")]
        indexes = [
            models.Index(fields=["workspace", "conversation", "sent_at"], name="inbox_letter_of"),
            models.Index(
                fields=["workspace", "in_reply_to"], condition=~Q(in_reply_to=""), name="inbox_letter_answers"
            ),
            models.Index(fields=["workspace", "mailbox", "sent_at"], name="inbox_letter_age"),
        ]


class Part(models.TextChoices):
    FROM = "from"
    TO = "to"
    CC = "cc"
    BCC = "bcc"


class Participant(TenantModel):
    """An address on a letter, as it was written, and whose it is: `party` of the network, or `is_ours`."""

    letter = TenantForeignKey(Letter, on_delete=models.CASCADE, related_name="participants", db_index=False)
    conversation = TenantForeignKey(Conversation, on_delete=models.CASCADE, related_name="+", db_index=False)
    part = models.CharField(max_length=4, choices=Part.choices)
    address = models.CharField(max_length=254)
    name = models.CharField(max_length=200, blank=True, default="")
    party = TenantForeignKey(Party, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)
    is_ours = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "letter"], name="inbox_participant_of"),
            models.Index(fields=["workspace", "conversation", "party"], name="inbox_participant_in"),
            models.Index(fields=["workspace", "party", "conversation"], name="inbox_participant_who"),
            models.Index(fields=["workspace", "address"], name="inbox_participant_at"),
        ]


class Attachment(TenantModel):
    """A file that came or goes with a letter. `name` is safe to save under; `file` is None where it stayed away."""

    letter = TenantForeignKey(Letter, on_delete=models.CASCADE, related_name="attachments")
    file = TenantForeignKey(StoredFile, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField(default=0)
    is_inline = models.BooleanField(default=False)
