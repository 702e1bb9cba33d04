"""How each kind of prompt stands: on or off, how useful, and what became of its prompts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from hedgerow.advisor.errors import KindNotFound
from hedgerow.advisor.models import KindStanding, Prompt, Reason, State
from hedgerow.advisor.ordering import Learnt
from hedgerow.advisor.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.web.prompts import PromptKind, prompt_kinds

SHOWN = 100
"""So many prompts of a kind are listed, the latest first."""


@dataclass(frozen=True, slots=True)
class KindFigures:
    """Counts of prompts of one kind: `shown` on a screen at least once, and what became of those."""

    kind: PromptKind
    standing: KindStanding
    shown: int = 0
    done: int = 0
    dismissed: int = 0
    expired: int = 0
    reasons: Mapping[Reason, int] = field(default_factory=dict)


def kinds_off() -> set[str]:
    return set(KindStanding.objects.filter(is_on=False).values_list("kind", flat=True))


def standings() -> dict[str, Learnt]:
    """What was learnt of each kind that has something to learn from."""
    rows = KindStanding.objects.filter(counted_on__isnull=False).values_list("kind", "mean", "done", "came_done")
    return {kind: Learnt(mean, done, came) for kind, mean, done, came in rows}


def figures_of_kinds(actor: Actor) -> list[KindFigures]:
    """Every kind that there is, in the order of usefulness; those with nothing to tell last. Figures, and no names."""
    require(actor, Permission.VIEW_ADVICE)
    kept = {row.kind: row for row in KindStanding.objects.all()}
    shown = Q(days_shown__gt=0)
    rows = Prompt.objects.order_by().values("kind")
    counts: dict[str, Mapping[str, Any]] = {
        row["kind"]: row
        for row in rows.annotate(
            shown=Count("pk", filter=shown),
            done=Count("pk", filter=shown & Q(state=State.DONE)),
            dismissed=Count("pk", filter=shown & Q(state=State.DISMISSED)),
            expired=Count("pk", filter=shown & Q(state=State.EXPIRED)),
            **{one.value: Count("pk", filter=Q(reason=one)) for one in Reason},
        )
    }
    found = [_figures(kind, kept.get(kind.key), counts.get(kind.key, {})) for kind in prompt_kinds]
    return sorted(found, key=lambda one: (not one.shown, -one.standing.mean))


def _figures(kind: PromptKind, standing: KindStanding | None, counts: Mapping[str, Any]) -> KindFigures:
    names = ("shown", "done", "dismissed", "expired")
    reasons = {one: counts[one.value] for one in Reason if counts.get(one.value)}
    figures = {name: counts.get(name, 0) for name in names}
    return KindFigures(kind, standing or KindStanding(kind=kind.key), **figures, reasons=reasons)


def prompts_of_kind(actor: Actor, key: str) -> tuple[PromptKind, list[tuple[Prompt, str]]]:
    """The latest prompts of a kind about whom the actor may see, with names. Raises KindNotFound.

    Nothing of a kind that is not for the actor: then it raises as well.
    """
    require(actor, Permission.ACT_ON_ADVICE)
    kind = prompt_kinds.get(key)
    if kind is None or not kind.is_for(actor):
        raise KindNotFound
    rows = list(
        Prompt.objects.filter(seen_by(actor), kind=key, days_shown__gt=0).order_by("-last_shown_on", "-pk")[:SHOWN]
    )
    names = names_on(actor, rows)
    return kind, [(one, names.get(one.pk, "")) for one in rows]


def names_on(actor: Actor, rows: list[Prompt]) -> dict[UUID, str]:
    """Whom each prompt is about, where it is about somebody."""
    parties = {one.party_id for one in rows if one.party_id is not None}
    names = network.names_of(actor, parties) if parties else {}
    return {one.pk: names[one.party_id] for one in rows if one.party_id in names}


def seen_by(actor: Actor) -> Q:
    """Prompts about somebody the actor sees; those about nobody only for who sees everybody."""
    if actor.sees is None:
        return Q()
    return Q(party__in=network.visible_parties(actor).order_by())
