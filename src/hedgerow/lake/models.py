from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class Copy(TenantModel):
    """Whether a workspace keeps a copy for analysis, and the sealed secret its keys are made with.

    Without a row it keeps one, and the first sync makes the secret.
    """

    is_on = models.BooleanField(default=True, db_default=True)
    sealed_secret = models.TextField(blank=True, default="", db_default="")
    changed_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace"], name="lake_one_copy")]


class Question(TenantModel):
    """A question in SQL that somebody keeps, for all who may read the copy."""

    name = models.CharField(max_length=80)
    sql = models.TextField()
    kept_at = models.DateTimeField()
    kept_by = models.CharField(max_length=80)
    removed_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        pass
