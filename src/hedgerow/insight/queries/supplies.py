"""What the business cannot do without, and who gives it: noted needs, vendors, staff, and what somebody said."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple, Self
from uuid import UUID

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.models import Dependence
from hedgerow.insight.models.resilience import WHOLE
from hedgerow.insight.readings.resilience.standing import YEAR, Supply
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.resources import queries as resources
from hedgerow.resources.models import Resource, Side

WORK, VENDOR = "hazel", "sloe"
Places = Mapping[UUID | None, int]


class Offer(NamedTuple):
    """What `party` (None: the business itself) gives that fits a need, and how much of the need that is, if known."""

    party: UUID | None
    title: str
    gives: float | None

    @classmethod
    def of(cls, party: UUID | None, title: str, quantity: Fraction | None) -> Self:
        return cls(party, title, None if quantity is None else float(quantity))


def supplies_of(
    grounds: Grounds, family: tuple[str, ...], place: Places, said: Mapping[str, Dependence]
) -> tuple[Supply, ...]:
    """Needs that somebody among the vendors meets first, then each other vendor and each of the staff.

    What nobody said anything of carries an equal share, or what it gave by worth within the year, where that is noted.
    """
    shares = {name: _shares(grounds, family, name) for name in (VENDOR, WORK)}
    found, met = [], set()
    for need, matches in needs():
        givers = _vendors(matches, family, place)
        if givers:
            met |= set(givers)
            found.append(_of_need(need, givers, sum(shares[VENDOR][who] for who in givers)))
    for name in (VENDOR, WORK):
        for who, share in shares[name].items():
            if who not in met:
                key = f"party:{grounds.parties[who]}"
                found.append(Supply(key, "", (who,), work=name == WORK, share=share))
    found += _said_of_others(found, place, said)
    return tuple(_as_said(one, said.get(one.key)) for one in found)


def needs() -> Iterable[tuple[Resource, list[Offer]]]:
    found = resources.best_matches(system_actor(current_workspace_id(), "insight"))
    rows = Resource.objects.filter(party=None, side=Side.NEEDS, ended_at=None, removed_at=None)
    return [
        (row, [Offer.of(one.give.party_id, one.give.title, one.fit.quantity) for one in found.get(row.pk, [])])
        for row in rows.order_by("sort_title", "pk")
    ]


def _vendors(matches: Iterable[Offer], family: tuple[str, ...], place: Places) -> dict[int, float | None]:
    """Those who are vendors already, with how much of the need each can give: the best offer of each."""
    found: dict[int, float | None] = {}
    for match in matches:
        who = place.get(match.party, -1)
        if match.party is not None and who >= 0 and family[who] == VENDOR and who not in found:
            found[who] = match.gives
    return found


def _of_need(need: Resource, givers: Mapping[int, float | None], share: float) -> Supply:
    amounts = [amount for amount in givers.values() if amount is not None]
    all_known = len(amounts) == len(givers)
    return Supply(
        f"need:{need.pk}",
        need.title,
        tuple(givers),
        gives=tuple(amounts) if all_known else (),
        wanted=1.0 if all_known else 0.0,
        share=share,
    )


def _shares(grounds: Grounds, family: tuple[str, ...], name: str) -> dict[int, float]:
    """By worth that each gave the business within the year, where every one of them has some; else all alike."""
    members = [at for at, one in enumerate(family) if one == name]
    flows, gave = grounds.flows, dict.fromkeys(members, 0.0)
    kept = (flows.receiver == -1) & (flows.giver >= 0) & (flows.day > grounds.day - YEAR) & (flows.worth > 0)
    for who, worth in zip(flows.giver[kept].tolist(), flows.worth[kept].tolist(), strict=True):
        if who in gave:
            gave[who] += worth
    if members and all(gave.values()):
        whole = sum(gave.values())
        return {who: worth / whole for who, worth in gave.items()}
    return {who: 1 / len(members) for who in members}


def _said_of_others(found: list[Supply], place: Places, said: Mapping[str, Dependence]) -> list[Supply]:
    """Of partners and others only what somebody said."""
    known, more = {one.key for one in found}, []
    for key in said:
        kind, _colon, rest = key.partition(":")
        if kind == "party" and key not in known and (who := place.get(_uuid(rest), -1)) >= 0:
            more.append(Supply(key, "", (who,)))
    return more


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _as_said(supply: Supply, said: Dependence | None) -> Supply:
    if said is None:
        return supply
    hangs = bool(said.lines) or said.share_bp is not None
    return replace(
        supply,
        lines=tuple(str(line) for line in said.lines),
        share=supply.share if said.share_bp is None else said.share_bp / WHOLE,
        strength=said.strength_bp / WHOLE,
        stock_days=said.stock_days,
        replace_days=said.replace_days,
        is_assumed=not hangs,
    )
