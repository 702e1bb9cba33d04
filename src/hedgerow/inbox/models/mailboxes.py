from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class Security(models.TextChoices):
    """How a connection is kept secret; in the clear only to servers that the operator trusts."""

    TLS = "tls", _("TLS from the first byte")
    STARTTLS = "starttls", _("STARTTLS")
    CLEAR = "clear", _("None (only inside your own network)")


class Keeps(models.TextChoices):
    """Which mail of the chosen folders is kept here; what is not kept is never stored."""

    ALL = "all", _("Everything in the chosen folders")
    KNOWN = "known", _("Only mail with people we know, and answers to what was sent from here")
    CAPTURED = "captured", _("Only what is sent to the capture address")


class Health(models.TextChoices):
    NEW = "new", _("Not read yet")
    WELL = "well", _("Working")
    FAILING = "failing", _("Not working")


class WatchState(models.TextChoices):
    """Whether the server tells us when a letter comes (IMAP IDLE); where it does not, we look every three minutes.

    `PARTLY`: of the inbox it tells at once, and its other folders we ask about every minute.
    """

    NONE = "", _("Looked at every 3 minutes")
    WATCHED = "watched", _("Watched")
    PARTLY = "partly", _("Its inbox is watched")
    SILENT = "silent", _("The server does not tell when something comes")
    BROKEN = "broken", _("The watch broke off")


class Mailbox(TenantModel):
    """One address of the business: where its mail is read, and through which server it answers.

    The secrets are sealed and never shown again. Without `imap_host` nothing is fetched; without `smtp_host` nothing
    can be sent. `removed_at`: it is no more, and what was written through it stays. `keep_months` 0 is for ever.
    `watcher` is the process that watches it, until `watched_until` if it says no more.
    """

    name = models.CharField(max_length=80)
    address = models.CharField(max_length=254)
    imap_host = models.CharField(max_length=253, blank=True, default="")
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    smtp_host = models.CharField(max_length=253, blank=True, default="")
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    username = models.CharField(max_length=254, blank=True, default="")
    secret = models.TextField(blank=True, default="")
    keeps = models.CharField(max_length=8, choices=Keeps.choices, default=Keeps.ALL)
    capture_address = models.CharField(max_length=254, blank=True, default="")
    keep_months = models.PositiveSmallIntegerField(default=0)
    is_paused = models.BooleanField(default=False)
    health = models.CharField(max_length=8, choices=Health.choices, default=Health.NEW)
    problem = models.TextField(blank=True, default="")
    fetched_at = models.DateTimeField(null=True)
    watch = models.CharField(max_length=7, choices=WatchState.choices, default=WatchState.NONE, blank=True)
    watch_since = models.DateTimeField(null=True)
    watch_problem = models.TextField(blank=True, default="")
    watcher = models.CharField(max_length=200, blank=True, default="")
    watched_until = models.DateTimeField(null=True)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "address"], condition=Q(removed_at=None), name="inbox_one_mailbox_an_address"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Folder(TenantModel):
    """A folder that is read, and how far: letters above `last_uid` are new, as long as `uidvalidity` is the same."""

    mailbox = TenantForeignKey(Mailbox, on_delete=models.CASCADE, related_name="folders", db_index=False)
    name = models.CharField(max_length=500)
    uidvalidity = models.PositiveBigIntegerField(default=0)
    last_uid = models.PositiveBigIntegerField(default=0)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "mailbox", "name"], name="inbox_folder_once")]
