"""All readings of a workspace on one day, worked out once and kept until something is recorded or the day changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hedgerow.care import queries as care
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries import loading
from hedgerow.insight.queries.keeping import kept, stamp_of
from hedgerow.insight.readings.bringing import Bringing, who_brings
from hedgerow.insight.readings.came import STRETCHES, Came, who_came
from hedgerow.insight.readings.cohorts import Retention, retention
from hedgerow.insight.readings.customers import Customers, customers_of
from hedgerow.insight.readings.drifting import drifting_away
from hedgerow.insight.readings.expecting import Expected, expected_of
from hedgerow.insight.readings.habits import Habit, habits_of
from hedgerow.insight.readings.money import Money, money_over_time
from hedgerow.insight.readings.sales import Sales
from hedgerow.insight.readings.tending import USUAL_DAYS, Members, Tended, tended
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of, number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.measures.arrays import Ints
from hedgerow.measures.customers.concentration import Concentration, concentration
from hedgerow.measures.customers.repeat import repeat_rate
from hedgerow.measures.customers.rfm import GroupTotal
from hedgerow.measures.rates import Rate
from hedgerow.network import queries as network
from hedgerow.resources import queries as resources

SHOWN_DRIFTING = 4
ASKED_BRINGERS = 10
DUE_WITHIN = timedelta(days=1)
ASKED_CERTIFICATES = 10
"""A promise is called to mind on the day before, so that there is time to keep it."""


@dataclass(frozen=True, slots=True, eq=False)
class Buying:
    """Readings of purchases in the main currency; `others` names currencies left out."""

    currency: str
    others: tuple[str, ...]
    as_of: date
    since: date
    purchases: int
    customers: Customers
    came: tuple[Came, ...]
    drifting: Ints
    value_at_risk: int
    habits: dict[int, Habit]
    groups: tuple[GroupTotal, ...]
    repeat: Rate
    spread: Concentration
    retention: Retention | None
    money: Money | None


@dataclass(frozen=True, slots=True, eq=False)
class Pulse:
    """Everything the page says. `buying` is None without purchases; families in the order of the hedge.

    `running_out` are certificates: (entry, whose, what, last day), the business's own under the key of the workspace.
    `family_of` knows the family of everybody a prompt or a line may name besides drifting customers.
    """

    today: date
    has_parties: bool
    buying: Buying | None
    families: tuple[Tended, ...]
    bringing: Bringing
    thanked: frozenset[UUID]
    broken: tuple[tuple[UUID, date, str], ...]
    due: tuple[network.Promise, ...]
    running_out: tuple[tuple[UUID, UUID, str, date], ...]
    care: care.CareToday
    family_of: dict[UUID, str]

    @property
    def is_stale(self) -> bool:
        """Purchases end long ago, and customer figures stand on their last day."""
        return self.buying is not None and self.buying.as_of != self.today


def figures_of_today(actor: Actor, workspace: Workspace) -> Pulse:
    """The readings, from the cache where nothing was recorded since.

    What is to be done for people is told to each of those who do not see everybody of those whom they do see.
    """
    require(actor, Permission.VIEW_FIGURES)
    stamp = stamp_of(clock.today(workspace.time_zone))
    pulse = kept("pulse", workspace.id, stamp, lambda: _read(workspace, stamp[0], stamp[1]))
    if actor.sees is None:
        return pulse
    return replace(pulse, care=care.care_today(stamp[0], network.visible_parties(actor)))


def expected(actor: Actor, workspace: Workspace, pulse: Pulse) -> Expected | None:
    """What BG/NBD expects, kept like the rest; None without purchases. Apart, because it needs a second of its own."""
    require(actor, Permission.VIEW_FIGURES)
    buying = pulse.buying
    if buying is None:
        return None
    stamp = stamp_of(pulse.today)
    return kept("expected", workspace.id, stamp, lambda: expected_of(buying.customers, as_of=number_of(buying.as_of)))


def names_of(actor: Actor, parties: Iterable[UUID]) -> dict[UUID, str]:
    """Names of those behind a figure whom the actor may see."""
    require(actor, Permission.VIEW_PEOPLE)
    return network.names_of(actor, parties)


def _read(workspace: Workspace, today: date, head: int) -> Pulse:
    day = number_of(today)
    buying = _buying(day)
    customers = buying.customers if buying else None
    as_of = number_of(buying.as_of) if buying else day
    members = loading.members_of(customers, today=day, as_of=as_of, zone=ZoneInfo(workspace.time_zone))
    spent = dict(zip(customers.parties, customers.spent.tolist(), strict=True)) if customers else {}
    bringing = who_brings(loading.referral_pairs(), spent)
    best = [one.party for one in bringing.bringers[:ASKED_BRINGERS]]
    promises = loading.promises(head)
    broken = tuple(loading.broken_promises(promises))
    due = tuple(loading.due_promises(promises, today + DUE_WITHIN))
    out = resources.running_out(today + resources.SOON, ASKED_CERTIFICATES)
    running_out = tuple((entry, party or workspace.id, what, day) for entry, party, what, day in out)
    named = {*(row[0] for row in broken), *(one.party for one in due), *(row[1] for row in running_out)}
    return Pulse(
        today=today,
        has_parties=bool(members) or loading.has_parties(),
        buying=buying,
        families=tuple(
            tended(name, members[name], as_of=as_of if name == "rose" else day)
            for name in USUAL_DAYS
            if name in members
        ),
        bringing=bringing,
        thanked=loading.thanked(best, clock.now()) if best else frozenset(),
        broken=broken,
        due=due,
        running_out=running_out,
        care=care.care_today(today),
        family_of=_families(members, {*best, *named}),
    )


def _families(members: Mapping[str, Members], wanted: set[UUID]) -> dict[UUID, str]:
    """The last family in the order of the hedge: a partner who also buys is a partner first."""
    return {
        party: name for name in USUAL_DAYS if name in members for party in wanted.intersection(members[name].parties)
    }


def _buying(today: int) -> Buying | None:
    found = loading.currencies()
    sales = loading.sales_in(found[0][0], today) if found else None
    return _figures(sales, tuple(currency for currency, _ in found[1:])) if sales else None


def _figures(sales: Sales, others: tuple[str, ...]) -> Buying:
    seen = sales.visits()
    customers, rhythm, groups = customers_of(sales.parties, seen, as_of=sales.as_of)
    drifting = drifting_away(rhythm, customers.worth)
    stretches = (who_came(seen, days=days, as_of=sales.as_of, since=sales.since) for days in STRETCHES)
    return Buying(
        currency=sales.currency,
        others=others,
        as_of=date_of(sales.as_of),
        since=date_of(sales.since),
        purchases=len(sales.day),
        customers=customers,
        came=tuple(came for came in stretches if came is not None),
        drifting=drifting,
        value_at_risk=int(customers.worth[drifting].sum()),
        habits=habits_of(seen, drifting[:SHOWN_DRIFTING]),
        groups=groups,
        repeat=repeat_rate(customers.visits),
        spread=concentration(customers.spent),
        retention=retention(seen, as_of=sales.as_of),
        money=money_over_time(sales),
    )
