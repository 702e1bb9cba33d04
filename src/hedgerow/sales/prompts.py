"""What the sums of purchases call to mind: nobody is known for most of them, or more of it comes back than before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, Sum
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.measures.rates import Rate, wilson
from hedgerow.sales.models import Purchase
from hedgerow.sales.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.prompts import PromptKind, Proposal

LATELY, BEFORE = timedelta(days=28), timedelta(days=112)
ENOUGH_PURCHASES, ENOUGH_RETURNS = 50, 5
MOSTLY = 0.6
UNKNOWN_BUYERS, RETURNS_RISE = 20, 65


@dataclass(frozen=True, slots=True)
class Returned:
    """Returns among purchases: of the last four weeks, and of the twelve weeks before; `worth` of what came lately."""

    lately: Rate
    before: Rate
    worth: int
    currency: str

    @property
    def is_rising(self) -> bool:
        """Beyond what chance alone makes of such numbers: the two intervals of 95 % do not touch."""
        enough = self.lately.hits >= ENOUGH_RETURNS and self.before.n >= ENOUGH_PURCHASES
        return enough and self.lately.low > self.before.high


def _nobody_known(actor: Actor) -> Iterator[Proposal]:
    """Once a month at most, where six of ten purchases of four weeks have no name; for who sees everybody's."""
    if actor.sees is not None:
        return
    today = today_of(actor)
    lately = Purchase.objects.filter(day__gt=today - LATELY, day__lte=today, amount_minor__gt=0)
    found = lately.aggregate(n=Count("pk"), unknown=Count("pk", filter=Q(party=None)))
    if found["n"] >= ENOUGH_PURCHASES and found["unknown"] >= MOSTLY * found["n"]:
        words = {"share": formats.percent(found["unknown"] / found["n"]), "n": formats.number(found["n"])}
        yield Proposal(
            actor.workspace_id,
            _("Ask at the till who it is"),
            _("Of %(n)s purchases in four weeks, %(share)s have no name: nobody can be missed, thanked or asked.")
            % words,
            _("Look at the orders"),
            reverse("sales:orders"),
            UNKNOWN_BUYERS,
            effect=_("Every name more makes every other figure here truer."),
            family="rose",
            occasion=f"{today:%Y-%m}",
        )


def _returns_rising(actor: Actor) -> Iterator[Proposal]:
    """For who sees everybody's purchases."""
    if actor.sees is not None:
        return
    today = today_of(actor)
    found = returned(actor, today)
    if found.is_rising:
        words = {
            "now": formats.percent(found.lately.value or 0),
            "before": formats.percent(found.before.value or 0),
            "worth": formats.money(Money(found.worth, found.currency), whole=True),
        }
        yield Proposal(
            actor.workspace_id,
            _("More comes back than before"),
            _("In four weeks %(now)s of purchases came back, in the twelve before %(before)s.") % words,
            _("See what came back"),
            reverse("sales:orders"),
            RETURNS_RISE,
            evidence=[
                _("%(hits)s of %(n)s purchases.")
                % {"hits": formats.number(found.lately.hits), "n": formats.number(found.lately.n)}
            ],
            effect=_("%(worth)s were given back in these four weeks.") % words,
            worth_minor=found.worth,
            currency=found.currency,
            family="rose",
            occasion=f"{today:%Y-%m}",
        )


def returned(actor: Actor, today: date) -> Returned:
    """In the workspace's currency, in one statement."""
    currency = Workspace.objects.values_list("currency", flat=True).get(pk=actor.workspace_id)
    since, split = today - BEFORE, today - LATELY
    rows = Purchase.objects.filter(currency=currency, day__gt=since, day__lte=today)
    late, back = Q(day__gt=split), Q(amount_minor__lt=0)
    found = rows.aggregate(
        bought=Count("pk", filter=late & ~back),
        came_back=Count("pk", filter=late & back),
        bought_before=Count("pk", filter=~late & ~back),
        back_before=Count("pk", filter=~late & back),
        worth=Sum("amount_minor", filter=late & back),
    )
    return Returned(
        _rate(found["came_back"], found["bought"]),
        _rate(found["back_before"], found["bought_before"]),
        -int(found["worth"] or 0),
        currency,
    )


def _rate(hits: int, n: int) -> Rate:
    """More may come back than was bought in the same weeks; then all of it did."""
    return wilson(min(hits, n), n)


NOBODY_KNOWN = PromptKind(
    "sales.nobody_known",
    gettext_lazy("Till"),
    _nobody_known,
    Permission.RECORD_SALES,
    also=frozenset({str(Permission.VIEW_ORDERS)}),
    explains=gettext_lazy("Six of ten purchases of the last four weeks have no name."),
    is_kept=True,
)
RETURNS_RISING = PromptKind(
    "sales.returns_rising",
    gettext_lazy("Returns"),
    _returns_rising,
    Permission.VIEW_ORDERS,
    explains=gettext_lazy("A larger share of purchases comes back than in the twelve weeks before."),
    is_kept=True,
)
