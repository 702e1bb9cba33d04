"""Months of the log that were copied into files, and what was erased in the log since."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantModel


class ArchivePlan(TenantModel):
    """Months are copied by themselves, `wait_months` after they ended. Without a row, only when somebody asks."""

    wait_months = models.PositiveSmallIntegerField(validators=[MaxValueValidator(120)])
    changed_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace"], name="timeline_one_archive_plan")]


class ArchiveReason(models.TextChoices):
    MONTH_OVER = "month_over", _("The month was over")
    WORDS_ERASED = "words_erased", _("Words were erased since")
    FILE_DAMAGED = "file_damaged", _("The file was damaged or gone")


class ArchivedMonth(TenantModel):
    """One file of the archive, as it was written and read back. Of several versions of a month the last one counts.

    `month` is its first day; months are those of UTC, by when activities were recorded, and a month's stretch begins
    where that of the month before ends. `sha256` is of the file's bytes, `rows_sha256` of the activities as
    `archiving.rows` writes them, a line each. `erasures` is the number of the last erasure that the file knows of.
    """

    append_only = True

    month = models.DateField()
    version = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, choices=ArchiveReason.choices)
    first_position = models.BigIntegerField()
    last_position = models.BigIntegerField()
    activities = models.BigIntegerField()
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    rows_sha256 = models.CharField(max_length=64)
    erasures = models.BigIntegerField()
    archived_at = models.DateTimeField()
    archived_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "month", "version"], name="timeline_archived_month_once")
        ]


class ErasedStretch(TenantModel):
    """Somewhere between two positions of the log words were erased. Numbers rise in the order of commit."""

    append_only = True

    number = models.BigIntegerField()
    first_position = models.BigIntegerField()
    last_position = models.BigIntegerField()
    erased_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "number"], name="timeline_erased_stretch_once")]
