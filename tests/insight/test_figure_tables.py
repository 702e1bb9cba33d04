"""What the figures are read from: contacts, touches, lines and sources, by the positions of parties."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.insight import queries
from hedgerow.insight.queries.further import lines_of, margin_share, places, sources_of
from hedgerow.insight.queries.touching import touches_of
from hedgerow.kernel import clock
from hedgerow.kernel.days import number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.visits.models import Site, Visit
from tests.factories.initiatives import an_initiative_of
from tests.factories.workspaces import an_actor, the_system
from tests.insight.records import add_people


def test_contacts_and_touches_are_read_with_their_days_and_channels(rye: Workspace) -> None:
    ann, bea, cyd = add_people(rye, ["Ann", "Bea", "Cyd"])
    now, actor = clock.now(), the_system(rye)
    with scope(rye):
        called = Fact(events.CALLED, actor_id=ann, occurred_at=now - timedelta(days=4))
        between = Fact(events.MET, actor_id=ann, object_id=bea, occurred_at=now - timedelta(days=3))
        noted = Fact(events.NOTED, object_id=cyd, occurred_at=now)
        timeline.record(actor, called, between, noted)
        network.make_ties(actor=actor, ties=[NewTie(bea, cyd, "refers_to", now.date())], source="test")
        site = Site.objects.create(name="Ours", domains=["ours.example"], added_at=now)
        began = now - timedelta(days=1)
        Visit.objects.create(
            site=site, party_id=ann, visitor="x", day=began.date(), began_at=began, last_at=began, source="search"
        )
        grounds = queries.grounds_of(rye)
        at, today = places(grounds), number_of(now.date())
        with CaptureQueriesContext(connection) as asked:
            contacts, touches = grounds.contacts, touches_of(grounds)
            assert touches_of(grounds.at(today - 1)) is touches
    assert sum('FROM "timeline_activity"' in one["sql"] for one in asked) == 1
    rows = sorted(zip(contacts.day, contacts.party, contacts.other, contacts.beside, contacts.kind, strict=True))
    assert [(*sides, day, contacts.kinds[kind]) for day, *sides, kind in rows] == [
        (at[ann], -1, -1, today - 4, events.CALLED),
        (at[ann], at[bea], -1, today - 3, events.MET),
    ]
    told = [
        (party, touches.channels[channel], day - today)
        for party, channel, day in zip(touches.party, touches.channel, touches.day, strict=True)
    ]
    assert told == [
        (at[ann], "contact:network.called", -4),
        (at[ann], "contact:network.met", -3),
        (at[ann], "visit:search", -1),
        (at[cyd], "referral", 0),
    ]


def test_lines_are_told_by_category_and_what_nobody_sorted_is_left_out(rye: Workspace) -> None:
    [ann] = add_people(rye, ["Ann"])
    lines = (NewLine(500, product="Rye", category="Bread"), NewLine(300, product="Tea", category="Drinks"), NewLine(1))
    with scope(rye):
        bought = NewPurchase(ann, clock.now(), 801, "GBP", "till", "1", lines=lines)
        sales.record_purchases(actor=the_system(rye), purchases=[bought])
        found = lines_of(queries.grounds_of(rye))
    assert found.categories == ("Bread", "Drinks")
    assert (found.party.tolist(), sorted(found.category.tolist())) == ([0, 0], [0, 1])


def test_a_source_costs_what_the_business_itself_put_in(rye: Workspace) -> None:
    ann, bea = add_people(rye, ["Ann", "Bea"])
    with scope(rye):
        assert (sources_of(queries.grounds_of(rye)), margin_share()) == ([], None)
        parties = Party.objects.in_bulk([ann, bea])
        an_initiative_of(an_actor(rye), "Tasting", parties[ann], parties[bea])
        grounds = queries.grounds_of(rye)
        [source] = sources_of(grounds)
        at = places(grounds)
        assert margin_share() == 0.6
    assert (source.title, source.cost, sorted(source.party.tolist())) == ("Tasting", 4000, sorted((at[ann], at[bea])))
