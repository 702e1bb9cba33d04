"""A file that a workspace keeps. The row is the truth: bytes without a row are leftovers."""

from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class StoredFile(TenantModel):
    """`name` is what a person calls it and never part of a path; `content_type` was found by looking inside."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        app_label = "kernel"
        db_table = "kernel_stored_file"
        indexes = [models.Index(fields=["workspace", "kind", "-created_at"], name="stored_file_of_kind")]

    def __str__(self) -> str:
        return self.name
