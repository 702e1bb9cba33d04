from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.ledger.models import Account, Commodity

MOST_PER_MILLE = 999


class Circle(TenantModel):
    """Members who pay each other in a commodity of the circle's own, through one wallet each: all of it sums to zero.

    `limit` is how far below zero a new member may go, `ceiling` how much one may hold at most (None: as much as comes).
    `common` is the circle's own account: it takes the demurrage, covers defaults, and has no floor, so what it lacks is
    seen. Of what somebody holds above `demurrage_free` at the end of a month, `demurrage_per_mille` go there (0: off)
    from the month that begins on `demurrage_since`; what held in the months before, `DemurrageRule` says.
    """

    name = models.CharField(max_length=80)
    unit = models.CharField(max_length=30)
    commodity = TenantForeignKey(Commodity, on_delete=models.PROTECT, related_name="+")
    common = TenantForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    limit = models.BigIntegerField()
    ceiling = models.BigIntegerField(null=True)
    rules = models.TextField(blank=True, default="")
    demurrage_per_mille = models.PositiveSmallIntegerField(default=0)
    demurrage_free = models.BigIntegerField(default=0)
    demurrage_since = models.DateField(null=True)
    cover_after_days = models.PositiveSmallIntegerField()
    founded_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(unit=""), name="circles_circle_named"),
            models.CheckConstraint(
                condition=Q(limit__gte=0, demurrage_free__gte=0) & (Q(ceiling__isnull=True) | Q(ceiling__gte=0)),
                name="circles_circle_limits",
            ),
            models.CheckConstraint(
                condition=Q(demurrage_per_mille__lte=MOST_PER_MILLE)
                & (Q(demurrage_per_mille=0) | Q(demurrage_since__isnull=False)),
                name="circles_demurrage",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "name", "id"], name="circles_by_name")]

    def __str__(self) -> str:
        return self.name


class DemurrageRule(TenantModel):
    """What holds from the month that begins on `since` until a later rule; of two for one month the later one counts.

    A month is charged by the rule that held in it, whenever that is done.
    """

    append_only = True

    circle = TenantForeignKey(Circle, on_delete=models.PROTECT, related_name="+", db_index=False)
    since = models.DateField()
    per_mille = models.PositiveSmallIntegerField()
    free = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(per_mille__lte=MOST_PER_MILLE, free__gte=0), name="circles_rule_bounds")
        ]
        indexes = [models.Index(fields=["workspace", "circle", "since", "id"], name="circles_rules")]
