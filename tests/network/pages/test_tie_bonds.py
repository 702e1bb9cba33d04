"""What is between two who are tied, neither of them the business: worked out from the record, told on the tie."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations, queries
from hedgerow.network.models import Party, Relationship
from hedgerow.network.queries.map import gathering, tying
from hedgerow.network.queries.map.strengths import strengths
from hedgerow.timeline.events import UNDONE, Fact
from hedgerow.timeline.models import Activity
from hedgerow.timeline.operations import record
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import a_party
from tests.network.pages.test_party import page_of, text

pytestmark = pytest.mark.usefixtures("frozen_clock")


@pytest.fixture
def hal(rye: Workspace) -> Party:
    return a_party(rye, "Hal Birch")


@pytest.fixture
def tie(rye: Workspace, grace: Party, hal: Party) -> Relationship:
    with scope(rye):
        return operations.make_tie(actor=an_actor(rye), from_party=grace, to_party=hal, kind="knows")


def happened(rye: Workspace, first: UUID, second: UUID, *things: tuple[str, int], side: str = "object_id") -> None:
    with scope(rye):
        for verb, days in things:
            at = clock.now() - timedelta(days=days)
            record(an_actor(rye), Fact(verb, actor_id=first, occurred_at=at, **{side: second}))  # type: ignore[arg-type]  # one of two keys


def bond(rye: Workspace, tie: Relationship) -> queries.TieBond | None:
    with scope(rye):
        return queries.bonds_of(an_actor(rye), [tie]).get(tie.pk)


def test_nothing_on_record_is_said_so(browsing: Client, rye: Workspace, grace: Party, tie: Relationship) -> None:
    happened(rye, grace.pk, grace.pk, (events.CALLED, 3))
    assert bond(rye, tie) is None
    assert "nothing on record between them" in text(browsing, page_of(grace))


def test_the_parts_follow_what_is_on_record_between_the_two(
    rye: Workspace, grace: Party, hal: Party, tie: Relationship
) -> None:
    happened(rye, grace.pk, hal.pk, (events.CALLED, 90), (events.MET, 90), (events.GAVE, 5), (events.MET, 400))
    happened(rye, hal.pk, grace.pk, (events.MESSAGED, 120), (events.GAVE, 7), (events.GAVE, 8), (events.GAVE, 9))
    happened(rye, hal.pk, grace.pk, (events.VISITED, 200), side="target_id")
    happened(rye, hal.pk, grace.pk, (events.PROMISE_KEPT, 0), (events.PROMISE_BROKEN, 365), (events.PROMISE_KEPT, 2000))
    found = bond(rye, tie)
    assert found is not None
    assert (found.silence, found.contacts, found.given, found.received) == (90, 3, 1, 3)
    assert (found.kept, found.broken) == (1, 1)
    assert (found.recent, found.both_ways) == (0.5, 0.5)
    assert found.often == pytest.approx(3 / 15)
    assert found.trust == pytest.approx(2 / 3.5)
    assert found.strength == pytest.approx((0.5 + 0.2 + 0.5) / 3)


def test_promises_alone_are_something_and_what_was_taken_back_is_nothing(
    rye: Workspace, grace: Party, hal: Party, tie: Relationship
) -> None:
    happened(rye, grace.pk, hal.pk, (events.CALLED, 3))
    with scope(rye):
        told = Activity.objects.get(verb=events.CALLED)
        undone = {"source": UNDONE, "external_id": told.pk.hex, "cause_id": told.pk}
        record(an_actor(rye), Fact(events.NOTED, actor_id=grace.pk, **undone))  # type: ignore[arg-type]  # of several kinds
    assert bond(rye, tie) is None
    happened(rye, grace.pk, hal.pk, (events.PROMISE_BROKEN, 0))
    found = bond(rye, tie)
    assert found is not None
    assert (found.silence, found.strength, found.trust) == (None, 0.0, pytest.approx(1 / 3))


def test_who_was_merged_counts_for_who_stays(rye: Workspace, grace: Party, hal: Party, tie: Relationship) -> None:
    other = a_party(rye, "G. Okafor")
    happened(rye, other.pk, hal.pk, (events.CALLED, 10))
    with scope(rye):
        operations.merge_parties(actor=an_actor(rye), kept_id=grace.pk, gone_id=other.pk)
    found = bond(rye, tie)
    assert found is not None
    assert found.contacts == 1


def test_the_page_tells_it_and_how_it_was_worked_out(
    browsing: Client, rye: Workspace, grace: Party, hal: Party, tie: Relationship
) -> None:
    happened(rye, grace.pk, hal.pk, (events.CALLED, 0), (events.GAVE, 1))
    happened(rye, hal.pk, grace.pk, (events.GAVE, 1), (events.PROMISE_KEPT, 1))
    for party in (grace, hal):
        told = " ".join(text(browsing, page_of(party)).split())
        assert "Warm, 69" in told
        assert "In touch today. On 1 day of the last year." in told
        assert "Favours in it: 1 from Grace Okafor, 1 from Hal Birch." in told
        assert "Promises between them: 1 kept, 0 broken; 67% can be expected to be kept." in told


def test_only_who_may_see_them_asks(rye: Workspace, tie: Relationship) -> None:
    with scope(rye), pytest.raises(NotPermitted):
        queries.bonds_of(an_actor(rye, AccessRole.ANALYST), [tie])


def test_one_tie_costs_what_three_cost(browsing: Client, rye: Workspace, grace: Party, tie: Relationship) -> None:
    counted = []
    for name in ("", "Ben", "Cy"):
        if name:
            other = a_party(rye, name)
            with scope(rye):
                operations.make_tie(actor=an_actor(rye), from_party=grace, to_party=other, kind="knows")
            happened(rye, grace.pk, other.pk, (events.CALLED, 3))
        browsing.get(page_of(grace))
        with CaptureQueriesContext(connection) as asked:
            browsing.get(page_of(grace))
        counted.append(len(asked))
    assert counted[0] == counted[2]


def test_the_map_weighs_ties_by_it(rye: Workspace, grace: Party, hal: Party, tie: Relationship) -> None:
    happened(rye, grace.pk, hal.pk, (events.CALLED, 0), (events.GAVE, 1))
    happened(rye, hal.pk, grace.pk, (events.GAVE, 1))
    found = bond(rye, tie)
    assert found is not None
    with scope(rye):
        gathered = gathering.gather(an_actor(rye))
        shown = [grace.pk, hal.pk]
        drawn, left_out = tying.drawn(gathered, shown, dict.fromkeys(gathered.flows, 1.0), [(0, 1, "knows")])
        [drawn_tie] = [one for one in drawn if one.kind == "tie.knows"]
        assert (drawn_tie.weight, left_out) == (round(found.strength * 100), 0)
        assert strengths(gathered, [(hal.pk, a_party(rye, "Cy").pk)]) == [0]
