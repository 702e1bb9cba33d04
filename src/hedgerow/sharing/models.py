from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.ledger.models import Transfer
from hedgerow.network.models import Party


class Rule(models.TextChoices):
    """By what a joint result is divided."""

    FAIR = "fair", _("By what each added")
    EQUAL = "equal", _("Equally")
    COST = "cost", _("By what each spent")
    HOURS = "hours", _("By the hours each gave")
    WEIGHT = "weight", _("By parts you agreed, such as 3 to 2")
    AMOUNT = "amount", _("By amounts you agreed")
    FORMULA = "formula", _("By a formula you agreed")


class Split(TenantModel):
    """Something that several made together, and how it is divided. All its figures stand in versions.

    `latest` is the number of the newest version, `agreed_number` of the one that holds, None where none does. A title
    is empty once somebody who took part was erased: what was written may have spoken of them.
    """

    title = models.CharField(max_length=200, blank=True)
    currency = models.CharField(max_length=3)
    latest = models.PositiveIntegerField(default=1)
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    agreed_number = models.PositiveIntegerField(null=True)
    agreed_at = models.DateTimeField(null=True)
    agreed_by = models.CharField(max_length=80, blank=True, default="")
    taken_back_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_number__isnull=True, agreed_at__isnull=True)
                | Q(agreed_number__isnull=False, agreed_at__isnull=False, taken_back_at__isnull=True),
                name="sharing_agreed",
            ),
            models.CheckConstraint(condition=~Q(currency=""), name="sharing_currency"),
        ]
        indexes = [models.Index(fields=["workspace", "changed_at", "id"], name="sharing_by_change")]

    def __str__(self) -> str:
        return self.title or str(_("A joint result"))

    @property
    def is_agreed(self) -> bool:
        """Whether the newest version is the one that holds."""
        return self.agreed_number == self.latest


class SplitVersion(TenantModel):
    """A split as it was written once: never changed, a newer one takes its place. `assumption` fills untold groups."""

    append_only = True

    split = TenantForeignKey(Split, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    total_minor = models.BigIntegerField()
    rule = models.CharField(max_length=10, choices=Rule.choices)
    formula = models.CharField(max_length=200, blank=True, default="", db_default="")
    assumption = models.CharField(max_length=20)
    written_at = models.DateTimeField()
    written_by = models.CharField(max_length=80, blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "split", "number"], name="sharing_version_once"),
            models.CheckConstraint(condition=Q(total_minor__gt=0, number__gte=1), name="sharing_version_figures"),
            models.CheckConstraint(
                condition=Q(rule__in=["fair", "equal", "cost", "hours", "weight", "amount", "formula"]),
                name="sharing_rule",
            ),
            models.CheckConstraint(
                condition=(Q(rule="formula") & ~Q(formula="")) | (~Q(rule="formula") & Q(formula="")),
                name="sharing_formula",
            ),
        ]


class Contributor(TenantModel):
    """Who took part, in a fixed place; without a party the business itself. Only a merge of records changes who."""

    version = TenantForeignKey(SplitVersion, on_delete=models.PROTECT, related_name="+", db_index=False)
    place = models.PositiveSmallIntegerField()
    party = TenantForeignKey(Party, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "version", "place"], name="sharing_place_once"),
        ]
        indexes = [models.Index(fields=["workspace", "party"], name="sharing_by_party")]


class Part(TenantModel):
    """What a contributor gets, in minor units: `fair_minor` by what each added, which may be off by `error_minor` where
    it was drawn by lot, and `part_minor` by the rule. `basis` is what the rule goes by: cost and amounts in minor
    units, hours and weights in thousandths. A formula goes by several: `cost_minor`, `hours_milli`, `parts_milli`.
    """

    append_only = True

    contributor = TenantForeignKey(Contributor, on_delete=models.PROTECT, related_name="+", db_index=False)
    basis = models.BigIntegerField(null=True)
    cost_minor = models.BigIntegerField(null=True)
    hours_milli = models.BigIntegerField(null=True)
    parts_milli = models.BigIntegerField(null=True)
    fair_minor = models.BigIntegerField()
    error_minor = models.BigIntegerField(default=0)
    part_minor = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "contributor"], name="sharing_part_once"),
            models.CheckConstraint(condition=Q(basis__isnull=True) | Q(basis__gte=0), name="sharing_basis"),
        ]


class GroupValue(TenantModel):
    """What some of them would have made without the others: bit i of `mask` is whoever has place i."""

    append_only = True

    version = TenantForeignKey(SplitVersion, on_delete=models.PROTECT, related_name="+", db_index=False)
    mask = models.BigIntegerField()
    worth_minor = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "version", "mask"], name="sharing_group_once"),
            models.CheckConstraint(condition=Q(mask__gte=1), name="sharing_group_mask"),
        ]


class SplitBooking(TenantModel):
    """The parts of the version that held, in the books: a transfer of several entries.

    It has an end once that version no longer holds. `back` is the transfer that took it back then; None where somebody
    had taken it back in the books before.
    """

    split = TenantForeignKey(Split, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    transfer = TenantForeignKey(Transfer, on_delete=models.PROTECT, related_name="+", db_index=False)
    back = TenantForeignKey(Transfer, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    booked_at = models.DateTimeField()
    booked_by = models.CharField(max_length=80, blank=True, default="")
    ended_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "split", "number"], name="sharing_booked_once"),
            models.UniqueConstraint(
                fields=["workspace", "split"], condition=Q(ended_at__isnull=True), name="sharing_one_in_the_books"
            ),
            models.UniqueConstraint(fields=["workspace", "transfer"], name="sharing_booking_transfer"),
            models.CheckConstraint(
                condition=Q(back__isnull=True) | Q(ended_at__isnull=False), name="sharing_booking_ended"
            ),
        ]
