"""Everybody in the demo, with ids, roles and ties; and who among them comes to buy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

from hedgerow.demo.ground import home_of, workshop_of
from hedgerow.demo.names import TOWN, Person, people
from hedgerow.demo.shoppers import Shopper, shopper
from hedgerow.demo.town import GROUPS_OF_PEOPLE, PLACES, STAFF, TIES, Place
from hedgerow.kernel.ids import uuid7s
from hedgerow.network import queries
from hedgerow.network.models import ContactKind, PartyKind
from hedgerow.network.operations import NewContactPoint, NewParty, NewTie

CUSTOMERS, PROSPECTS, SUSPECTS = 1010, 58, 44
ADVOCATES = 42
_TAGS = ("oat milk", "book club", "gluten-free", "early bird", "Saturday order", "brings the dog", "wholesale enquiry")


@dataclass(slots=True)
class Town:
    """`by_name` finds organisations and staff; `shoppers` are the customers with their habits, in a fixed order."""

    parties: list[NewParty] = field(default_factory=list)
    ties: list[NewTie] = field(default_factory=list)
    by_name: dict[str, UUID] = field(default_factory=dict)
    shoppers: dict[UUID, Shopper] = field(default_factory=dict)
    advocates: list[UUID] = field(default_factory=list)
    since: date = date.min
    today: date = date.max

    def ids_of(self, role: str) -> list[UUID]:
        return [party.id for party in self.parties if role in party.roles and party.id is not None]


def gather(random: Random, *, start: date, today: date) -> Town:
    """The whole cast between two days."""
    town = Town(since=start, today=today)
    _places(random, town)
    _staff(random, town)
    crowd = people(random, CUSTOMERS + PROSPECTS + SUSPECTS)
    _customers(random, town, crowd[:CUSTOMERS])
    _not_yet(random, town, crowd[CUSTOMERS:])
    _ties(random, town)
    return town


def _add(town: Town, party: NewParty) -> UUID:
    key = uuid7s(1)[0]
    town.parties.append(_with_id(party, key))
    town.by_name.setdefault(party.name, key)
    return key


def _with_id(party: NewParty, key: UUID) -> NewParty:
    return NewParty(**{**{name: getattr(party, name) for name in NewParty.__dataclass_fields__}, "id": key})


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)


def _places(random: Random, town: Town) -> None:
    for place in PLACES:
        since = town.since - timedelta(days=random.randint(0, 900))
        _add(town, _organisation(place, since))


def _organisation(place: Place, since: date) -> NewParty:
    host = "".join(c for c in place.name.lower() if c.isalnum())
    email = f"hello@{host}.example"
    return NewParty(
        name=place.name,
        kind=PartyKind.ORGANISATION,
        notes=place.note,
        tags=place.tags,
        roles={place.role: since},
        contact_points=(
            NewContactPoint(ContactKind.EMAIL, email, email, is_primary=True),
            NewContactPoint(ContactKind.WEBSITE, f"https://{host}.example", f"https://{host}.example", is_primary=True),
        ),
        addresses=(workshop_of(place.name, TOWN),),
        added_at=_noon(since),
    )


def _staff(random: Random, town: Town) -> None:
    for given, family, job in STAFF:
        since = town.since - timedelta(days=random.randint(30, 1400))
        _add(
            town,
            NewParty(
                name=f"{given} {family}",
                given_name=given,
                family_name=family,
                job_title=job,
                roles={"associate": since},
                added_at=_noon(since),
            ),
        )


def _customers(random: Random, town: Town, crowd: Sequence[Person]) -> None:
    for person in crowd:
        habit = shopper(random, town.since, town.today)
        favourite = {"favourite": habit.favourite.name} if random.random() < 0.35 else {}
        avoid = {"avoid": [random.choice(("nuts", "gluten", "dairy"))]} if random.random() < 0.06 else {}
        tags = (random.choice(_TAGS),) if random.random() < 0.16 else ()
        party = _person(person, {"client": habit.first}, custom={**favourite, **avoid}, tags=tags, added=habit.first)
        key = _add(town, party)
        town.shoppers[key] = habit
    loyal = [
        key
        for key, habit in town.shoppers.items()
        if habit.habit.gap < 20 and habit.last == town.today and habit.first < town.today - timedelta(days=120)
    ]
    town.advocates = random.sample(loyal, min(ADVOCATES, len(loyal)))
    chosen = set(town.advocates)
    town.parties = [_as_advocate(p, town.today) if p.id in chosen else p for p in town.parties]


def _as_advocate(party: NewParty, today: date) -> NewParty:
    first = party.roles["client"]
    roles: Mapping[str, date] = {**party.roles, "advocate": first + (today - first) / 2}
    return NewParty(**{**{name: getattr(party, name) for name in NewParty.__dataclass_fields__}, "roles": roles})


def _not_yet(random: Random, town: Town, crowd: Sequence[Person]) -> None:
    for number, person in enumerate(crowd):
        role = "prospect" if number < PROSPECTS else "suspect"
        since = town.today - timedelta(days=random.randint(2, 240))
        tags = ("wholesale enquiry",) if random.random() < 0.1 else ()
        party = _person(person, {role: since}, custom={}, tags=tags, added=since)
        _add(town, party if number % 3 else replace(party, addresses=()))  # nobody asked yet where they live


def _person(
    person: Person, roles: Mapping[str, date], *, custom: Mapping[str, object], tags: tuple[str, ...], added: date
) -> NewParty:
    points = []
    if person.email:
        points.append(NewContactPoint(ContactKind.EMAIL, person.email, person.email, is_primary=True))
    if person.phone:
        points.append(
            NewContactPoint(
                ContactKind.PHONE,
                person.phone,
                queries.normalise_contact(ContactKind.PHONE, person.phone, "GB"),
                is_primary=True,
            )
        )
    return NewParty(
        name=person.name,
        given_name=person.given,
        family_name=person.family,
        contact_points=tuple(points),
        addresses=(home_of(person.name, person.street, TOWN, person.postal_code),),
        roles=roles,
        custom=custom,
        tags=tags,
        added_at=_noon(added),
    )


def _ties(random: Random, town: Town) -> None:
    ids = town.by_name
    town.ties += [
        NewTie(ids[a], ids[b], kind, town.since - timedelta(days=random.randint(0, 700))) for a, kind, b in TIES
    ]
    _brought(random, town)
    _sent(town)
    _members(random, town)
    _households(random, town)


def _brought(random: Random, town: Town) -> None:
    """Advocates, partners and groups bring people: the later came because of the earlier. A few bring most."""
    bringers = [*town.advocates, *town.ids_of("partner"), *town.ids_of("community")]
    began = {key: town.shoppers[key].first for key in town.advocates}
    pull = [random.paretovariate(1.1) for _ in bringers]
    brought: set[UUID] = set()
    for key, habit in town.shoppers.items():
        if random.random() > 0.27 or key in brought:
            continue
        by = random.choices(bringers, pull)[0]
        if by != key and began.get(by, town.since - timedelta(days=1)) < habit.first:
            town.ties.append(NewTie(by, key, "refers_to", habit.first))
            brought.add(key)


def _sent(town: Town) -> None:
    """Partners name people who might come: every third of those who have not bought yet."""
    partners = town.ids_of("partner")
    waiting = [
        (party.id, max(party.roles.values()))
        for party in town.parties
        if party.roles.keys() & {"prospect", "suspect"} and party.id is not None
    ]
    for number, (party, since) in enumerate(waiting[1::3]):
        town.ties.append(NewTie(partners[number % len(partners)], party, "refers_to", since))


def _members(random: Random, town: Town) -> None:
    groups = [town.by_name[name] for name in GROUPS_OF_PEOPLE]
    for key, habit in town.shoppers.items():
        if random.random() < 0.14:
            town.ties.append(NewTie(key, random.choice(groups), "member_of", habit.first))


def _households(random: Random, town: Town) -> None:
    by_family: dict[str, list[UUID]] = {}
    for party in town.parties:
        if party.id in town.shoppers and party.id is not None:
            by_family.setdefault(party.family_name, []).append(party.id)
    for keys in by_family.values():
        for first, second in zip(keys[::2], keys[1::2], strict=False):
            if random.random() < 0.18:
                town.ties.append(NewTie(first, second, "family_of", _both_known(random, town, first, second)))
    keys = list(town.shoppers)
    for _ in range(140):
        first, second = random.sample(keys, 2)
        town.ties.append(NewTie(first, second, "knows", _both_known(random, town, first, second)))


def _both_known(random: Random, town: Town, first: UUID, second: UUID) -> date:
    """A day on which both came already."""
    earliest = max(town.shoppers[first].first, town.shoppers[second].first)
    return earliest + timedelta(days=random.randint(0, max(0, (town.today - earliest).days)))
