from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantModel

SHORT, LONG, WORD = 300, 2000, 30


class MessageVersion(TenantModel):
    """The core message in one language, as it was written once. The latest number of a language is the current one.

    `sentence` is the short form, `story` the long one; both are made of the four answers where nobody wrote them.
    `again_of` is the number of the version that was brought back, None for one that was written.
    """

    append_only = True

    language = models.CharField(max_length=10)
    number = models.PositiveIntegerField()
    audience = models.CharField(max_length=SHORT)
    benefit = models.CharField(max_length=SHORT)
    difference = models.CharField(max_length=SHORT, blank=True, default="")
    proof = models.CharField(max_length=SHORT, blank=True, default="")
    sentence = models.CharField(max_length=2 * SHORT)
    story = models.TextField(max_length=LONG)
    tone = models.JSONField(default=list, blank=True)
    again_of = models.PositiveIntegerField(null=True)
    written_by = models.CharField(max_length=80, blank=True, default="")
    written_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        ordering = ["language", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "language", "number"], name="positioning_message_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="positioning_message_number"),
        ]

    def __str__(self) -> str:
        return self.sentence

    @property
    def rest(self) -> str:
        """What the story says beyond the sentence, where it begins with it."""
        return str(self.story).removeprefix(self.sentence).strip()
