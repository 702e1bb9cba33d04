from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party


class PrivateNote(TenantModel):
    """What a member of the team wrote of somebody for herself. It is not in the log: nobody else reads it.

    It is personal data of the party all the same: handed out to them, and erased with them. `author_id` is the person
    with a sign-in who wrote it.
    """

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    author_id = models.UUIDField()
    text = models.TextField()
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "author_id", "written_at"], name="network_notes_by_author")]
