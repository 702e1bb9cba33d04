"""Links sent by mail that let somebody in or prove an address."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.models.users import User
from hedgerow.kernel.ids import uuid7


class LinkPurpose(models.TextChoices):
    SIGN_IN = "sign_in", _("Sign in")
    RESET_PASSWORD = "reset_password", _("Set a new password")
    CONFIRM_EMAIL = "confirm_email", _("Confirm the address")


class MailLink(models.Model):
    """Good for one use before `expires_at`. Only the hash of its token is stored.

    `is_by_mail` is false for a link printed on the command line, which proves nothing about the address.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    purpose = models.CharField(max_length=20, choices=LinkPurpose.choices)
    token_hash = models.CharField(max_length=64, unique=True)
    is_by_mail = models.BooleanField()
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.purpose} for {self.user_id}"
