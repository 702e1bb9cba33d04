"""What was tried how often."""

from django.db import models


class Attempt(models.Model):
    """One try of something limited. `key` is a keyed hash: neither address nor network address can be read from it."""

    limit = models.CharField(max_length=40)
    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["limit", "key", "at"], name="accounts_attempts")]

    def __str__(self) -> str:
        return f"{self.limit} at {self.at}"
