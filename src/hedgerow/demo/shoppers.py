"""How customers come and buy: a rhythm each, weekdays, seasons, and a basket."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

# Monday is closed; Saturday is the day.
WEEKDAYS = (0.0, 0.75, 0.8, 0.85, 1.05, 1.9, 1.25)
# By month: quiet after New Year and in August, busy before Christmas.
SEASONS = (0.82, 0.88, 0.97, 1.05, 1.02, 1.0, 0.94, 0.8, 1.0, 1.04, 1.1, 1.32)


@dataclass(frozen=True, slots=True)
class Item:
    name: str
    pence: int
    weight: float
    months: tuple[int, ...] = ()


SHELF = (
    Item("Dark rye", 480, 9), Item("Country sourdough", 450, 12), Item("Rosemary focaccia", 420, 6), Item("Seeded loaf", 440, 6),
    Item("Baguette", 260, 8), Item("Oat bread", 410, 4), Item("Butter croissant", 240, 12), Item("Almond croissant", 310, 6),
    Item("Cinnamon bun", 290, 9), Item("Cardamom knot", 290, 5), Item("Cheese scone", 250, 5), Item("Sausage roll", 380, 6),
    Item("Oat latte", 340, 10), Item("Flat white", 310, 11), Item("Tea", 220, 5), Item("Hot chocolate", 330, 3, (10, 11, 12, 1, 2)),
    Item("Plum galette", 420, 3, (8, 9, 10)), Item("Stollen", 1250, 4, (11, 12)), Item("Hot cross bun", 190, 8, (3, 4)),
    Item("Harvest loaf", 620, 3, (9, 10)), Item("Jar of starter", 350, 0.6), Item("Granola", 690, 2), Item("Bread class", 6500, 0.25),
)  # fmt: skip
_BY_MONTH = {m: tuple(item for item in SHELF if not item.months or m in item.months) for m in range(1, 13)}


@dataclass(frozen=True, slots=True)
class Habit:
    """`gap` is the typical number of days between visits, `basket` the typical number of items."""

    name: str
    share: float
    gap: float
    basket: float


HABITS = (
    Habit("daily", 0.035, 3.2, 1.6),
    Habit("weekly", 0.13, 7.5, 2.6),
    Habit("fortnightly", 0.14, 15, 2.8),
    Habit("monthly", 0.22, 34, 3.0),
    Habit("now and then", 0.27, 85, 2.9),
    Habit("once", 0.205, 9999, 2.4),
)
LAPSED, DRIFTING, FRESH = 0.2, 0.05, 0.12
_OLD_FRIENDS = 0.42


@dataclass(frozen=True, slots=True)
class Basket:
    day: date
    minute: int
    lines: tuple[tuple[str, int, int], ...]

    @property
    def pence(self) -> int:
        return sum(pence for _, _, pence in self.lines)


@dataclass(frozen=True, slots=True)
class Shopper:
    habit: Habit
    first: date
    last: date
    favourite: Item


def shopper(random: Random, start: date, today: date) -> Shopper:
    """A customer's habit and the days between which it holds: some stopped long ago, some lately, some just began."""
    habit = random.choices(HABITS, [h.share for h in HABITS])[0]
    span = (today - start).days
    first = start + timedelta(
        days=random.randint(0, 35) if random.random() < _OLD_FRIENDS else int(span * random.random())
    )
    last = today
    fate = random.random()
    if fate < LAPSED:
        last = first + timedelta(days=int((today - first).days * random.uniform(0.2, 0.8)))
    elif fate < LAPSED + DRIFTING and habit.gap < 20:
        last = today - timedelta(days=int(habit.gap * random.uniform(2.5, 6)))
    elif fate < LAPSED + DRIFTING + FRESH:
        first = today - timedelta(days=random.randint(3, 75))
    return Shopper(habit, first, max(first, last), random.choices(SHELF[:14], [i.weight for i in SHELF[:14]])[0])


def baskets(random: Random, who: Shopper) -> Iterator[Basket]:
    """Every visit, in order: own rhythm, bent by weekday and season."""
    day = _open_day(random, who.first)
    while day <= who.last:
        yield _basket(random, who, day)
        season = SEASONS[day.month - 1]
        gap = max(1.0, random.gammavariate(2.2, who.habit.gap / 2.2 / season))
        day = _open_day(random, day + timedelta(days=max(1, round(gap))))


def _open_day(random: Random, day: date) -> date:
    """The day itself or one of the next few, by how busy weekdays are."""
    days = [day + timedelta(days=n) for n in range(4)]
    return random.choices(days, [WEEKDAYS[d.weekday()] / (1 + n * 0.9) for n, d in enumerate(days)])[0]


def _basket(random: Random, who: Shopper, day: date) -> Basket:
    shelf = _BY_MONTH[day.month]
    count = max(1, round(random.gauss(who.habit.basket, 1)))
    picked: dict[Item, int] = {who.favourite: 1} if random.random() < 0.6 else {}
    for item in random.choices(shelf, [i.weight for i in shelf], k=max(0, count - len(picked)) or (0 if picked else 1)):
        picked[item] = picked.get(item, 0) + 1
    rush = random.choices((8, 10, 12, 15), (5, 4, 3, 2))[0] * 60
    return Basket(
        day, rush + random.randint(-45, 75), tuple((item.name, n, item.pence * n) for item, n in picked.items())
    )
