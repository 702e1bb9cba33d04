"""Circles are founded, and their rules are changed."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.circles import events
from hedgerow.circles.calendar import month_after, today_of
from hedgerow.circles.drafts import MOST, CircleDraft
from hedgerow.circles.errors import BadDays, BadDemurrage, BadLimit, CircleNameMissing
from hedgerow.circles.models import Circle, DemurrageRule
from hedgerow.circles.models.circles import MOST_PER_MILLE
from hedgerow.circles.permissions import Permission
from hedgerow.circles.wallets import KEEPER, lock_circle
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import AccountKind, CommodityKind
from hedgerow.ledger.operations import NewAccount
from hedgerow.timeline import operations as timeline

_EXPONENT = 2
_MOST_DAYS = 3650


@transaction.atomic
def found_circle(*, actor: Actor, draft: CircleDraft, kind: CommodityKind) -> Circle:
    """A circle with a commodity of its own and an empty reserve; nobody is in it yet.

    Raises CircleNameMissing, BadLimit, BadDemurrage, BadDays.
    """
    require(actor, Permission.KEEP_CIRCLES)
    columns, key = _columns(draft), uuid7()
    commodity = ledger.define_commodity(
        actor=actor, code=f"CR{key.hex[-10:].upper()}", kind=kind, name=columns["unit"], exponent=_EXPONENT
    )
    reserve = NewAccount(
        kind=AccountKind.WALLET, name=_("Common purse of a circle"), key=f"circle:{key}:common", kept_by=KEEPER
    )
    common = ledger.open_account(actor=actor, commodity=commodity, new=reserve)
    circle = Circle(pk=key, commodity=commodity, common=common, founded_at=clock.now(), **columns)
    since = month_after(today_of(actor))
    circle.demurrage_since = since if circle.demurrage_per_mille else None
    circle.save(force_insert=True)
    if circle.demurrage_per_mille:
        _add_rule(circle, since)
    timeline.record(actor, events.circle_fact(events.FOUNDED, circle, limit=circle.limit))
    return circle


@transaction.atomic
def change_circle(*, actor: Actor, circle: Circle, draft: CircleDraft) -> Circle:
    """Limits are for those who join from now on. The same again records nothing.

    Another demurrage holds from the next month on (`demurrage_since`, which the fact tells): this month, and those
    before it that are not charged yet, are charged by what held in them. The unit's word is the ledger's as well.
    Raises as `found_circle` does.
    """
    require(actor, Permission.KEEP_CIRCLES, circle)
    columns, circle = _columns(draft), lock_circle(circle.pk)
    changed = [name for name, value in columns.items() if getattr(circle, name) != value]
    if not changed:
        return circle
    figures: dict[str, Any] = {name: columns[name] for name in changed if isinstance(columns[name], int)}
    for name in changed:
        setattr(circle, name, columns[name])
    if {"demurrage_per_mille", "demurrage_free"} & set(changed):
        since = circle.demurrage_since = month_after(today_of(actor))
        figures["demurrage_since"] = since.isoformat()
        _add_rule(circle, since)
    circle.save()
    if "unit" in changed:
        ledger.name_commodity(actor=actor, commodity=circle.commodity, name=circle.unit)
    timeline.record(actor, events.circle_fact(events.RULES_CHANGED, circle, **figures))
    return circle


def _add_rule(circle: Circle, since: date) -> None:
    """What the circle says now, from its stated day on; the rules before it stay with their months."""
    DemurrageRule.objects.create(
        circle=circle, since=since, per_mille=circle.demurrage_per_mille, free=circle.demurrage_free
    )


def _columns(draft: CircleDraft) -> dict[str, Any]:
    name, unit = " ".join(draft.name.split())[:80], " ".join(draft.unit.split())[:30]
    if not name or not unit:
        raise CircleNameMissing(field="name" if not name else "unit")
    for field in ("limit", "ceiling", "demurrage_free"):
        if not 0 <= (getattr(draft, field) or 0) <= MOST:
            raise BadLimit(field=field)
    if not 0 <= draft.demurrage_per_mille <= MOST_PER_MILLE:
        raise BadDemurrage(field="demurrage_per_mille")
    if not 1 <= draft.cover_after_days <= _MOST_DAYS:
        raise BadDays(field="cover_after_days")
    return {
        "name": name,
        "unit": unit,
        "limit": draft.limit,
        "ceiling": draft.ceiling,
        "rules": draft.rules.strip()[:5000],
        "demurrage_per_mille": draft.demurrage_per_mille,
        "demurrage_free": draft.demurrage_free,
        "cover_after_days": draft.cover_after_days,
    }
