from django.db import models

from hedgerow.inbox.models.mailboxes import Mailbox
from hedgerow.kernel.files import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class SetAsideLetter(TenantModel):
    """A letter that could not be taken in, for a reason nobody foresaw; it lies unharmed on its server, too.

    `raw` are its bytes; None where the mailbox may not be to keep it. `sender` is its address as far as it was read.
    """

    mailbox = TenantForeignKey(Mailbox, on_delete=models.CASCADE, related_name="aside", db_index=False)
    folder = models.CharField(max_length=500, blank=True, default="")
    sender = models.CharField(max_length=254, blank=True, default="")
    received_at = models.DateTimeField()
    set_aside_at = models.DateTimeField()
    size = models.PositiveBigIntegerField(default=0)
    is_partial = models.BooleanField(default=False)
    failure = models.CharField(max_length=300)
    raw = TenantForeignKey(StoredFile, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta(TenantModel.Meta):
        ordering = ["-received_at", "-id"]
        indexes = [
            models.Index(fields=["workspace", "mailbox", "received_at"], name="inbox_aside_of"),
            models.Index(fields=["workspace", "sender"], name="inbox_aside_from"),
        ]
