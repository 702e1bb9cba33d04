"""How the newest customers came: many looked at the website first, some wrote or rang; some looked and never came."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from hedgerow.demo.cast import Town
from hedgerow.kernel import randomness
from hedgerow.network import events

LOOKED, WROTE = 0.55, 0.3
NEVER_CAME = 18
_ASKED = (
    "Do you keep a loaf until six?",
    "Asked whether the rye is without nuts.",
    "Wanted a cake for eight on Saturday.",
    "Saw the class and asked for two places.",
)


def by_website(town: Town, *, today: date, days: int) -> dict[UUID, date]:
    """On which day they first came, of those who looked at the website before; some of these never came."""
    random = randomness.generator("by website")
    newest = [key for key, who in town.shoppers.items() if who.first > today - timedelta(days=days - 30)]
    came = {key: town.shoppers[key].first for key in newest if random.random() < LOOKED}
    others = town.ids_of("prospect")[:NEVER_CAME]
    return came | {key: today - timedelta(days=random.randint(3, 80)) for key in others}


def asked(town: Town) -> Iterator[tuple[UUID, date, str, str, bool]]:
    """Some ask before they first come: (with whom, day, verb, text, whether we did it)."""
    random = randomness.generator("asked before")
    for key, who in town.shoppers.items():
        if random.random() < WROTE:
            day = who.first - timedelta(days=random.randint(1, 20))
            verb = random.choice((events.MESSAGED, events.MESSAGED, events.CALLED))
            if day >= town.since:
                yield key, day, verb, random.choice(_ASKED), False
