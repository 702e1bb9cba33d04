"""Who is around the business."""

from collections.abc import Callable

import numpy as np
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.grounds.counted import Column, Counted, PerParty, family_of, ranked
from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.grounds.record import FAMILIES, OPEN, Grounds
from hedgerow.insight.registries import Area, Better, Measure, Unit, Value, measures


def around(grounds: Grounds) -> Value | None:
    """Everybody with a role on the day; None where nobody ever had one."""
    roles = grounds.roles
    return Value(float(len(grounds.members())), len(roles.party)) if len(roles.party) else None


def partners(grounds: Grounds) -> Value | None:
    """Everybody with a role of a partner on the day; None where nobody ever had a role."""
    return Value(float(len(grounds.members("ivy"))), len(grounds.roles.party)) if len(grounds.roles.party) else None


def _with_a_role(family: str = "") -> Callable[[Grounds], Counted]:
    """Those who came last first."""

    def counted(grounds: Grounds) -> Counted:
        roles = grounds.roles
        here = roles.until > grounds.day
        if family:
            here &= roles.family == FAMILIES.index(family)
        since = PerParty(roles.party[here], len(grounds.parties)).first(roles.since[here])
        who = np.flatnonzero(since < OPEN)
        return ranked(grounds, who, by=-since, columns={Column.FAMILY: family_of(grounds), Column.SINCE: since})

    return counted


def register() -> None:
    measures.add(
        Measure(
            key="people.around",
            label=_("People and organisations around you"),
            area=Area.NETWORK,
            unit=Unit.COUNT,
            better=Better.MORE,
            meaning=_("How many have a role with you today."),
            decides=_("Little by itself: look at how many of them give and get."),
            needs=_("One role."),
            read=around,
            counted=_with_a_role(),
            facts=Facts((FactKind.ROLE,)),
        )
    )
    measures.add(
        Measure(
            key="people.partners",
            label=_("Partners"),
            area=Area.NETWORK,
            unit=Unit.COUNT,
            better=Better.MORE,
            meaning=_("How many have the role of a partner today."),
            decides=_("Whether there is somebody to win customers with."),
            needs=_("One role."),
            read=partners,
            counted=_with_a_role("ivy"),
            facts=Facts((FactKind.ROLE,)),
        )
    )
