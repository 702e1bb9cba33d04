from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.models import Flow, FlowKind, Rate, WorthBy
from hedgerow.exchange.models.flows import MOST
from hedgerow.initiatives.models.initiatives import Initiative
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.sales.models import Purchase


class PieceSide(models.TextChoices):
    IN = "in", _("went in")
    OUT = "out", _("came out")


class Piece(TenantModel):
    """One thing that went into an initiative, or that somebody says came out of it: of just one initiative.

    It is a flow, a purchase, or, where the business gave it to nobody in particular (its own hours, what it spent at a
    till), figures of its own, valued as a flow is. `is_noted`: its flow was noted here, and is taken back with it.
    """

    initiative = TenantForeignKey(Initiative, on_delete=models.CASCADE, related_name="+", db_index=False)
    side = models.CharField(max_length=3, choices=PieceSide.choices)
    flow = TenantForeignKey(Flow, on_delete=models.CASCADE, related_name="+", null=True, db_index=False)
    purchase = TenantForeignKey(Purchase, on_delete=models.CASCADE, related_name="+", null=True, db_index=False)
    is_noted = models.BooleanField(default=False)
    kind = TenantForeignKey(FlowKind, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    on = models.DateField(null=True)
    quantity_milli = models.BigIntegerField(null=True)
    unit = models.CharField(max_length=40, blank=True, default="")
    worth_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    worth_by = models.CharField(max_length=6, choices=WorthBy.choices, blank=True, default="")
    rate = TenantForeignKey(Rate, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    note = models.CharField(max_length=500, blank=True, default="")
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=80, blank=True, default="")
    taken_back_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(flow__isnull=False, purchase__isnull=True, kind__isnull=True, on__isnull=True)
                | Q(flow__isnull=True, purchase__isnull=False, kind__isnull=True, on__isnull=True, side="out")
                | Q(flow__isnull=True, purchase__isnull=True, kind__isnull=False, on__isnull=False),
                name="initiatives_piece_is_one",
            ),
            models.CheckConstraint(
                condition=Q(worth_minor__isnull=True, currency="", worth_by="")
                | (Q(worth_minor__gt=0, worth_minor__lte=MOST) & ~Q(currency="") & ~Q(worth_by="")),
                name="initiatives_piece_worth",
            ),
            models.CheckConstraint(
                condition=Q(quantity_milli__isnull=True) | Q(quantity_milli__gt=0, quantity_milli__lte=MOST),
                name="initiatives_piece_quantity",
            ),
            models.CheckConstraint(condition=Q(side__in=["in", "out"]), name="initiatives_piece_side"),
            models.UniqueConstraint(
                fields=["workspace", "flow"],
                condition=Q(flow__isnull=False, taken_back_at__isnull=True),
                name="initiatives_flow_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "purchase"],
                condition=Q(purchase__isnull=False, taken_back_at__isnull=True),
                name="initiatives_purchase_once",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "initiative", "side"], name="initiatives_pieces_of")]
