"""The hedge: one plant per family, the score, and how it came about."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.readings.tending import CLOSENESS_WEIGHT, GROWTH_WEIGHT, USUAL_DAYS, Tended, overall
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats

THRIVING, STEADY, FRAGILE = 80, 60, 40


@dataclass(frozen=True, slots=True)
class Plant:
    """`health` None: too little data, drawn as a sapling. `is_low` asks to be tended."""

    family: str
    name: str
    health: int | None
    dry: float
    state: str
    count: str
    title: str
    url: str
    is_low: bool
    why: str


@dataclass(frozen=True, slots=True)
class Hedge:
    score: int | None
    state: str
    plants: tuple[Plant, ...]


def hedge(families: tuple[Tended, ...], urls: Mapping[str, str]) -> Hedge:
    """`urls` leads to the neglected of a family, where the reader may see them."""
    score = overall(families)
    return Hedge(score, state_of(score), tuple(_plant(each, urls.get(each.family, "")) for each in families))


def state_of(health: int | None) -> str:
    if health is None:
        return _("Too new to say")
    if health >= THRIVING:
        return _("Thriving")
    if health >= STEADY:
        return _("Steady")
    return _("Fragile") if health >= FRAGILE else _("Neglected")


def _plant(one: Tended, url: str) -> Plant:
    health, name = one.health, str(RoleFamily(one.family).label)
    state = state_of(health)
    return Plant(
        family=one.family,
        name=name,
        health=health,
        dry=one.dry,
        state=state,
        count=formats.number(one.members),
        title=_title(one, name, state),
        url=url if len(one.neglected) else "",
        is_low=health is not None and health < STEADY,
        why=_why(one),
    )


def _title(one: Tended, name: str, state: str) -> str:
    if one.health is None:
        return _("%(name)s: too little contact in the record to say how they are.") % {"name": name}
    return _("%(name)s: %(state)s, tended %(health)s of 100, %(dry)s of them not in time.") % {
        "name": name,
        "state": state,
        "health": formats.number(one.health),
        "dry": formats.percent(one.dry),
    }


def _why(one: Tended) -> str:
    days = USUAL_DAYS[one.family]
    if one.closeness is None or one.growth is None:
        told = _("Contact is in the record with %(judged)s of %(members)s; three and a third of all are needed.")
        return told % {"judged": formats.number(one.judged), "members": formats.number(one.members)}
    told = _(
        "Closeness %(closeness)s × %(closeness_weight)s, new growth %(growth)s × %(growth_weight)s: %(health)s. "
        "Usual time between contacts: %(days)s days; %(neglected)s of %(judged)s are beyond theirs. "
        "In the last half-year %(joined)s joined and %(lost)s fell silent for good."
    )
    return told % {
        "closeness": formats.number(round(one.closeness * 100)),
        "closeness_weight": formats.number(CLOSENESS_WEIGHT),
        "growth": formats.number(round(one.growth * 100)),
        "growth_weight": formats.number(GROWTH_WEIGHT),
        "health": formats.number(one.health or 0),
        "days": formats.number(days),
        "neglected": formats.number(len(one.neglected)),
        "judged": formats.number(one.judged),
        "joined": formats.number(one.joined),
        "lost": formats.number(one.lost),
    }
