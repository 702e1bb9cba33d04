from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.listening.models.watches import Watch
from hedgerow.network.models import Party


class MentionState(models.TextChoices):
    OPEN = "open", _("Not looked at")
    ANSWERED = "answered", _("Answered")
    DONE = "done", _("Needs no answer")


class Mention(TenantModel):
    """Somebody wrote of the business. The words stand here and not in the log, so that they can be taken out.

    `key` is a digest of where it is found; `author_key` of who wrote it. `party` is who that is, where it is known;
    `activity_id` the fact.
    """

    watch = TenantForeignKey(Watch, null=True, on_delete=models.SET_NULL, related_name="+")
    source = models.CharField(max_length=60)
    key = models.CharField(max_length=32)
    network = models.CharField(max_length=60)
    author = models.CharField(max_length=200, blank=True, default="")
    author_url = models.CharField(max_length=1000, blank=True, default="")
    author_key = models.CharField(max_length=32)
    party = TenantForeignKey(Party, null=True, on_delete=models.CASCADE, related_name="+")
    activity_id = models.UUIDField(null=True)
    title = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField(blank=True, default="")
    url = models.CharField(max_length=1000, blank=True, default="")
    at = models.DateTimeField()
    noted_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=MentionState.choices, default=MentionState.OPEN)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="listening_mention_once")]
        indexes = [
            models.Index(fields=["workspace", "state", "-at"], name="listening_mention_state"),
            models.Index(fields=["workspace", "author_key"], name="listening_mention_author"),
            models.Index(fields=["workspace", "party", "-at"], name="listening_mention_party"),
        ]


class IgnoredAuthor(TenantModel):
    """Whoever wrote this is not heard any more."""

    author_key = models.CharField(max_length=32)
    name = models.CharField(max_length=200, blank=True, default="")
    ignored_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "author_key"], name="listening_ignored_once")]
