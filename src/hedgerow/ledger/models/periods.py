"""Closed periods, and what the last looks through the books found."""

from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class Closing(TenantModel):
    """From here on nothing is booked up to and on `through`; None where all is open again. The last row counts."""

    append_only = True

    number = models.PositiveIntegerField()
    through = models.DateField(null=True)
    reason = models.CharField(max_length=200, blank=True, default="")
    decided_at = models.DateTimeField()
    decided_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "number"], name="ledger_closing_number")]


class Check(TenantModel):
    """A look through the whole books: `problem` is the first thing that is wrong, "" where all agrees."""

    append_only = True

    entries = models.BigIntegerField()
    problems = models.PositiveIntegerField()
    problem = models.CharField(max_length=300, blank=True, default="")
    checked_at = models.DateTimeField()
    took_ms = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "-checked_at"], name="ledger_check_latest")]
