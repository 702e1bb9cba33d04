"""What hangs on a supply, and what a step would cost, as somebody said."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from hedgerow.insight import errors
from hedgerow.insight import resilience_events as events
from hedgerow.insight.models import Dependence, StepCost
from hedgerow.insight.models.resilience import LONGEST_DAYS, WHOLE
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.asking import LONGEST_KEY, party_in
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import is_currency
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.resources.models import Resource
from hedgerow.timeline import operations as timeline

MOST_COST = 10**12
MOST_LINES, LONGEST_LINE = 50, 80


@dataclass(frozen=True, slots=True)
class DependenceDraft:
    """As `models.Dependence`; with `lines` the share is not asked for."""

    lines: tuple[str, ...] = ()
    share_bp: int | None = None
    strength_bp: int = WHOLE
    stock_days: int | None = None
    replace_days: int | None = None


@transaction.atomic
def say_dependence(*, actor: Actor, supply: str, draft: DependenceDraft) -> Dependence:
    """What hangs on it from now on. The same again records nothing. Raises UnknownSupply, BadDependence."""
    require(actor, Permission.PLAN)
    _ensure_known(supply)
    columns = _columns(draft)
    now = {"set_at": clock.now(), "set_by": actor.label[:80]}
    kept = Dependence.objects.select_for_update().filter(supply=supply).first()
    if kept is not None and all(getattr(kept, name) == value for name, value in columns.items()):
        return kept
    kept, _is_new = Dependence.objects.update_or_create(supply=supply, defaults={**columns, **now})
    told = {name: value for name, value in columns.items() if name != "lines"}
    told |= {"supply": supply, **events.named(filter(None, [party_in(supply)]))}
    timeline.record(actor, events.fact(events.DEPENDENCE_SAID, events.DEPENDENCE, kept.pk, **told))
    return kept


@transaction.atomic
def forget_dependence(*, actor: Actor, supply: str) -> None:
    """What is assumed counts again. Where nothing was said, nothing changes."""
    require(actor, Permission.PLAN)
    kept = Dependence.objects.select_for_update().filter(supply=supply).first()
    if kept is None:
        return
    key = kept.pk
    kept.delete()
    timeline.record(actor, events.fact(events.DEPENDENCE_FORGOTTEN, events.DEPENDENCE, key, supply=supply))


@transaction.atomic
def set_step_cost(*, actor: Actor, step: str, cost_minor: int | None, currency: str) -> StepCost | None:
    """What a step costs a month; None: nobody knows (any more). The same again records nothing. Raises BadCost.

    `currency` is that of the answers beside which it stands: in another it is not told, so None takes no other away.
    """
    require(actor, Permission.PLAN)
    is_cost = cost_minor is None or (0 <= cost_minor <= MOST_COST and is_currency(currency))
    if not (is_cost and 0 < len(step) <= LONGEST_KEY):
        raise errors.BadCost(field="cost")
    kept = StepCost.objects.select_for_update().filter(step=step).first()
    if kept is not None and (kept.cost_minor, kept.currency) == (cost_minor, currency):
        return kept
    if cost_minor is None:
        if kept is None or kept.currency != currency:
            return None
        key = kept.pk
        kept.delete()
        timeline.record(actor, events.fact(events.STEP_COST_SET, "step", key, cost_minor=None))
        return None
    said = {"cost_minor": cost_minor, "currency": currency, "set_at": clock.now(), "set_by": actor.label[:80]}
    kept, _is_new = StepCost.objects.update_or_create(step=step, defaults=said)
    timeline.record(actor, events.fact(events.STEP_COST_SET, "step", kept.pk, cost_minor=cost_minor, currency=currency))
    return kept


def _ensure_known(supply: str) -> None:
    kind, _colon, key = supply.partition(":")
    try:
        known: UUID = UUID(key)
    except ValueError:
        raise errors.UnknownSupply from None
    if kind == "need":
        found = Resource.objects.filter(pk=known, party=None, removed_at=None).exists()
    else:
        found = kind == "party" and Party.objects.filter(pk=known).exists()
    if not found or supply != f"{kind}:{known}":
        raise errors.UnknownSupply


def _columns(draft: DependenceDraft) -> dict[str, object]:
    days = (draft.stock_days, draft.replace_days)
    shares = (draft.share_bp, draft.strength_bp)
    if any(share is not None and not 0 <= share <= WHOLE for share in shares):
        raise errors.BadDependence(field="share")
    if any(some is not None and not 0 <= some <= LONGEST_DAYS for some in days):
        raise errors.BadDependence(field="stock_days")
    lines = list(dict.fromkeys(line[:LONGEST_LINE] for line in draft.lines))[:MOST_LINES]
    return {
        "lines": lines,
        "share_bp": None if lines else draft.share_bp,
        "strength_bp": draft.strength_bp,
        "stock_days": draft.stock_days,
        "replace_days": draft.replace_days,
    }
