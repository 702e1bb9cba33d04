"""Visits to the bakery's website: more before the weekend, a campaign in spring, and a few who said who they are."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid5

from hedgerow.demo.times import at
from hedgerow.kernel import clock, randomness
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party
from hedgerow.visits import operations
from hedgerow.visits.models import Site
from hedgerow.visits.operations import Hit, SiteDraft

DOMAIN = "ryeandrosemary.example"
DAYS = 120
_PAGES = (
    *(
        ("/", "Rye & Rosemary"),
        ("/bread/", "Our bread"),
        ("/opening-hours/", "Opening hours"),
        ("/classes/", "Bread classes"),
    ),
    *(("/order/", "Order for Saturday"), ("/about/", "Who we are"), ("/christmas-stollen/", "Christmas stollen")),
)
_WEIGHTS = (30, 22, 18, 9, 12, 6, 3)
_SOURCES = (
    *(("search", "google.com", ""), ("search", "bing.com", ""), ("direct", "", ""), ("social", "instagram.com", "")),
    *(("referral", "hallowbridge.example", ""), ("campaign", "", "Spring letter"), ("assistant", "chatgpt.com", "")),
)
_SOURCE_WEIGHTS = (34, 5, 26, 14, 9, 8, 4)
_FOUND_BY, _FOUND_WEIGHTS = (0, 3, 4, 5, 6), (38, 22, 14, 18, 8)
_BACK_BY, _BACK_WEIGHTS = (2, 5, 0), (55, 30, 15)
"""Places in _SOURCES: how somebody comes to the website for the first time, and how again."""
_NOBODY: Mapping[UUID, date] = MappingProxyType({})
_LOOKED_FOR = ("sourdough", "gluten free", "saturday order", "stollen", "rye starter", "birthday cake")


def open_website(
    actor: Actor, party_ids: list[UUID], *, today: date, time_zone: str, coming: Mapping[UUID, date] = _NOBODY
) -> None:
    """The website of the bakery with four months of visits; the given parties agreed that theirs are noted.

    Those `coming` looked at it some days before the day that is given, on which they first came.
    """
    site = operations.add_site(actor=actor, draft=SiteDraft(domains=(DOMAIN,), name="Rye & Rosemary"))
    visit(actor, site, party_ids, today=today, time_zone=time_zone, coming=coming)


def visit(
    actor: Actor,
    site: Site,
    party_ids: list[UUID],
    *,
    today: date,
    time_zone: str,
    days: int = DAYS,
    coming: Mapping[UUID, date] = _NOBODY,
) -> None:
    """So many days of visits, a hit at a time through the same door as real ones; the same for the same day."""
    random = randomness.generator("website")
    began = at(today - timedelta(days=days), 0, time_zone)
    with clock.use(lambda: began):
        parties = [Party.objects.get(pk=key) for key in [*party_ids, *coming]]
        for party in parties:
            operations.give_consent(actor=actor, party=party, how="Ticked on the order form")
    tokens = {party.pk: _token(actor, site, party) for party in parties}
    known = {key: tokens[key] for key in party_ids}
    hits = list(_hits(random, actor.workspace_id, site, known, today, time_zone, days))
    arriving = randomness.generator("arriving")
    for key, day in coming.items():
        hits += _before(arriving, actor.workspace_id, site, tokens[key], day, time_zone)
    hits.sort(key=lambda hit: hit.at)
    for start in range(0, len(hits), 1000):
        operations.collect(actor=actor, hits=hits[start : start + 1000])
    operations.add_up(actor=actor)


def _token(actor: Actor, site: Site, party: Party) -> str:
    page = f"https://{site.domains[0]}/"
    link = operations.make_link(actor=actor, party=party, site=site, address=page, days=30)
    return parse_qs(urlsplit(link).query)["hr"][0]


def _hits(
    random: Random, workspace: UUID, site: Site, tokens: Mapping[UUID, str], today: date, time_zone: str, days: int
) -> Iterator[Hit]:
    now, known = int(clock.now().timestamp() * 1000), list(tokens.values())
    for back in range(days, -1, -1):
        day = today - timedelta(days=back)
        many = random.randint(14, 24) + (12 if day.weekday() in (3, 4) else 0) + (days - back) // 20
        for number in range(many):
            began = int(at(day, random.randint(7 * 60, 21 * 60), time_zone).timestamp() * 1000)
            person = random.choice(known) if known and random.random() < 0.02 else ""
            for hit in _of_visit(random, workspace, site, began, f"{back}-{number}", person):
                if hit.at <= now:
                    yield hit
        yield from (
            Hit(workspace, site.pk, int(at(day, 5, time_zone).timestamp() * 1000), bot="program") for _ in range(9)
        )


def _before(random: Random, workspace: UUID, site: Site, person: str, day: date, time_zone: str) -> Iterator[Hit]:
    """One to four visits in the weeks before a day, the first by a search, a link or a letter."""
    for number, back in enumerate(sorted(random.sample(range(1, 25), random.choice((1, 2, 2, 3, 4))), reverse=True)):
        began = int(at(day - timedelta(days=back), random.randint(7 * 60, 21 * 60), time_zone).timestamp() * 1000)
        ways, weights = (_BACK_BY, _BACK_WEIGHTS) if number else (_FOUND_BY, _FOUND_WEIGHTS)
        came = _SOURCES[random.choices(ways, weights)[0]]
        yield from _of_visit(random, workspace, site, began, f"{person[-16:]}-{number}", person, came)


def _of_visit(
    random: Random,
    workspace: UUID,
    site: Site,
    began: int,
    name: str,
    person: str,
    came: tuple[str, str, str] | None = None,
) -> Iterator[Hit]:
    source, referrer, campaign = came or random.choices(_SOURCES, _SOURCE_WEIGHTS)[0]
    device = random.choices(("phone", "desktop", "tablet"), (62, 32, 6))[0]
    moment = began
    for number in range(random.choice((1, 1, 2, 2, 3, 4, 6))):
        path, title = random.choices(_PAGES, _WEIGHTS)[0]
        yield Hit(
            workspace,
            site.pk,
            moment,
            id=uuid5(site.pk, f"{name}-{number}"),
            visitor=name,
            path=path,
            title=title,
            searched=random.choice(_LOOKED_FOR) if random.random() < 0.04 else "",
            source=source,
            referrer=referrer,
            campaign=campaign,
            campaign_source="letter" if campaign else "",
            medium="email" if campaign else "",
            device=device,
            person=person,
        )
        moment += random.randint(8, 240) * 1000
