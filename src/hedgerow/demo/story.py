"""What else happened: visits, calls, meetings, gifts, and promises made, kept and broken."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from random import Random
from uuid import UUID

from hedgerow.demo import arriving
from hedgerow.demo.cast import Town
from hedgerow.demo.times import at
from hedgerow.network import events
from hedgerow.timeline.events import Fact

SOURCE = "demo"
_BATCH = 1000
_CALLS = (
    "Asked about the Saturday order.",
    "Wanted to know when the stollen starts.",
    "Changed the delivery to Friday.",
    "Called to say thank you.",
)
_NOTES = (
    "Prefers the loaf dark.",
    "Allergic to hazelnut: tell the kitchen.",
    "Moving to the new flats in spring.",
    "Comes with the whole team on Fridays.",
)
_MEETINGS = (
    "Planned the next quarter.",
    "Walked through the price list.",
    "Tasted the new flour together.",
    "Agreed on the window display.",
)
_PROMISES = (
    "Bread for the summer fair.",
    "A shelf by the till for their cards.",
    "An answer on prices by the end of the month.",
    "Two places in the bread class.",
)
PROMISED_FOR = timedelta(days=14)
_GIFTS = (
    "A box of buns for the volunteers.",
    "Flour left over from the class.",
    "Their flyers on our counter.",
    "A tray for the choir.",
)
_GOT = (
    "A page in their newsletter.",
    "Ten chairs for the tasting.",
    "Their van for a morning.",
    "Two hours of help with the books.",
)


def tell(random: Random, town: Town, time_zone: str) -> Iterator[Sequence[Fact]]:
    """Facts in the order they happened, in batches."""
    told = iter(sorted(_all(random, town, time_zone), key=lambda fact: (fact.occurred_at, fact.external_id)))
    while batch := list(islice(told, _BATCH)):
        yield batch


def _all(random: Random, town: Town, time_zone: str) -> Iterator[Fact]:
    for number, (who, day, verb, text, ours) in enumerate(_happenings(random, town)):
        yield Fact(
            verb,
            actor_id=None if ours else who,
            object_id=who if ours else None,
            occurred_at=at(day, random.randint(8 * 60, 17 * 60), time_zone),
            channel={events.CALLED: "phone", events.VISITED: "store", events.MESSAGED: "message"}.get(verb, ""),
            source=SOURCE,
            external_id=f"story-{number}",
            properties={"text": text, **_due(verb, day)},
        )


def _due(verb: str, day: date) -> dict[str, str]:
    return {"due": (day + PROMISED_FOR).isoformat()} if verb == events.PROMISED else {}


def _happenings(random: Random, town: Town) -> Iterator[tuple[UUID, date, str, str, bool]]:
    """(with whom, day, verb, text, whether we did it)."""
    near = [*town.ids_of("partner"), *town.ids_of("vendor"), *town.ids_of("community"), *town.ids_of("institution")]
    for who in near:
        # Some are tended every few weeks, some were forgotten half a year ago.
        pace, quiet_since = random.choice((14, 21, 30, 45)), random.choice((0, 0, 0, 0, 0, 0, 25, 60, 150))
        yield from _dealings(random, who, town.since, town.today - timedelta(days=quiet_since), pace)
    for who in town.ids_of("associate"):
        yield from _dealings(random, who, town.since, town.today, 12)
    for who in random.sample(list(town.shoppers), 260):
        day = town.since + timedelta(days=random.randint(0, (town.today - town.since).days))
        yield (
            who,
            max(day, town.shoppers[who].first),
            *random.choice(
                ((events.CALLED, random.choice(_CALLS), False), (events.NOTED, random.choice(_NOTES), True))
            ),
        )
    yield from arriving.asked(town)
    for who in town.advocates:
        yield (who, town.today - timedelta(days=random.randint(1, 200)), events.GAVE, random.choice(_GIFTS), True)
    for who in town.ids_of("competitor"):
        yield (who, town.today - timedelta(days=random.randint(60, 500)), events.MET, "Coffee at the market.", True)


def _dealings(
    random: Random, who: UUID, start: date, end: date, pace: int
) -> Iterator[tuple[UUID, date, str, str, bool]]:
    day = start
    while (day := day + timedelta(days=max(2, round(random.gammavariate(2, pace / 2))))) <= end:
        kind = random.random()
        if kind < 0.35:
            yield who, day, events.CALLED, random.choice(_CALLS), False
        elif kind < 0.6:
            yield who, day, events.MET, random.choice(_MEETINGS), True
        elif kind < 0.72:
            yield who, day, events.GAVE, random.choice(_GIFTS), True
        elif kind < 0.86:
            yield who, day, events.GOT, random.choice(_GOT), False
        else:
            yield from _promise(random, who, day, end)


def _promise(random: Random, who: UUID, day: date, end: date) -> Iterator[tuple[UUID, date, str, str, bool]]:
    text = random.choice(_PROMISES)
    yield who, day, events.PROMISED, text, True
    settled = day + timedelta(days=random.randint(5, 40))
    if settled <= end:
        yield who, settled, events.PROMISE_KEPT if random.random() < 0.84 else events.PROMISE_BROKEN, text, True
