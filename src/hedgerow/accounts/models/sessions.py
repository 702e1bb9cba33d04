"""Where people are signed in."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from hedgerow.accounts.models.users import User


class Session(AbstractBaseSession):
    """Django's session with its user beside it, so a person can see where she is signed in and end it.

    `sign_in_id` names the session to people and pages; the key, which opens it, is never shown. It is not unique:
    while the key changes after a new password, both rows are there for a moment.
    """

    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    sign_in_id = models.UUIDField(null=True)
    signed_in_at = models.DateTimeField(null=True)
    device = models.CharField(max_length=300, blank=True, default="")
    address = models.GenericIPAddressField(null=True)

    class Meta(AbstractBaseSession.Meta):
        abstract = False
