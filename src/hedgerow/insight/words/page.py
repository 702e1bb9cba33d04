"""Everything the page shows, put together from the readings once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from hedgerow.insight.queries import Pulse
from hedgerow.insight.words import bringers, coming, drifting, groups, hedge, loyalty, money, waiting
from hedgerow.insight.words.phrases import Number
from hedgerow.measures.customers.groups import GROUPS
from hedgerow.web.charts import ShareChart

Address = Callable[[str], str]
"""The address of the list behind a figure, by its key; "" for who may not open it."""


@dataclass(frozen=True, slots=True)
class Buying:
    """What is said about customers and money."""

    came: tuple[coming.Coming, ...]
    drifting_says: str
    drifters: tuple[drifting.Drifter, ...]
    drifting_url: str
    money: money.MoneyWords | None
    groups: tuple[groups.GroupLine, ...]
    repeat: Number
    spread: Number
    spread_chart: ShareChart | None
    strip: loyalty.Strip | None


@dataclass(frozen=True, slots=True)
class Page:
    hedge: hedge.Hedge
    care: str
    buying: Buying | None
    bringing: str
    bringers: tuple[bringers.BringerLine, ...]
    bringers_url: str


def parties_on(pulse: Pulse) -> set[UUID]:
    """Everybody the page may name, so that names are asked for once."""
    buying = pulse.buying
    drifting_away = [buying.customers.parties[at] for at in buying.habits] if buying else []
    brought = [one.party for one in pulse.bringing.bringers[: bringers.SHOWN]]
    return {*drifting_away, *brought}


def page_of(pulse: Pulse, names: Mapping[UUID, str], address: Address) -> Page:
    """`names` is empty for those who may not see people: then nobody is named and nothing asked."""
    families = {one.family: address(f"tend-{one.family}") for one in pulse.families}
    return Page(
        hedge=hedge.hedge(pulse.families, families),
        care=waiting.waiting_for_care(pulse) if names else "",
        buying=_buying(pulse, names, address),
        bringing=bringers.told(pulse),
        bringers=bringers.bringer_lines(pulse, names),
        bringers_url=address("bringers"),
    )


def _buying(pulse: Pulse, names: Mapping[UUID, str], address: Address) -> Buying | None:
    if pulse.buying is None or not len(pulse.buying.customers):
        return None
    spread, chart = loyalty.spread_number(pulse.buying, address("top"))
    return Buying(
        came=coming.coming(pulse.buying, {one.days: address(f"came-{one.days}") for one in pulse.buying.came}),
        drifting_says=drifting.told(pulse.buying),
        drifters=drifting.drifters(pulse.buying, names, pulse.today),
        drifting_url=address("drifting"),
        money=money.money_words(pulse.buying, address),
        groups=groups.group_lines(
            pulse.buying, {group: address(f"group-{group.value.replace('_', '-')}") for group in GROUPS}
        ),
        repeat=loyalty.repeat_number(pulse.buying, address("repeat")),
        spread=spread,
        spread_chart=chart,
        strip=loyalty.cohort_strip(pulse.buying),
    )
