"""Initiatives against a plain model of them that goes through everything by hand: nothing lost, nothing twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.operations import FlowDraft
from hedgerow.initiatives import operations
from hedgerow.initiatives.comparing import comparison
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, ReturnAssumption
from hedgerow.initiatives.report import report
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.measures.money.before_after import FEWEST, SHORTEST
from hedgerow.network.models import Party
from tests.initiatives.conftest import TODAY, an_initiative, buys, joins, reckoned
from tests.network.pages.conftest import a_party

pytestmark = pytest.mark.django_db
START = TODAY - timedelta(days=60)
DAYS = st.integers(0, 60).map(lambda days: START + timedelta(days=days))
PEOPLE, WINDOW = 3, 5


@dataclass(frozen=True)
class Told:
    """What happens: `places` are (initiative, party, since), `sales` and `gifts` (party, minor, day)."""

    spans: tuple[tuple[date, date | None], ...]
    places: tuple[tuple[int, int, date], ...]
    sales: tuple[tuple[int, int, date], ...]
    gifts: tuple[tuple[int, int, date], ...]


@st.composite
def stories(draw: Any) -> Told:
    firsts = draw(st.tuples(DAYS, DAYS))
    lengths = draw(st.tuples(st.none() | st.integers(0, 40), st.none() | st.integers(0, 40)))
    spans = tuple(
        (first, None if length is None else first + timedelta(days=length))
        for first, length in zip(firsts, lengths, strict=True)
    )
    place = st.tuples(st.integers(0, 1), st.integers(0, PEOPLE - 1), DAYS)
    places = draw(st.lists(place, max_size=6, unique_by=lambda one: one[:2]))
    allowed = tuple(one for one in places if spans[one[0]][1] is None or one[2] <= spans[one[0]][1])
    sale = st.tuples(st.integers(0, PEOPLE - 1), st.integers(-500, 3000).filter(bool), DAYS)
    gift = st.tuples(st.integers(0, PEOPLE - 1), st.integers(1, 900), DAYS)
    return Told(spans, allowed, tuple(draw(st.lists(sale, max_size=12))), tuple(draw(st.lists(gift, max_size=3))))


def by_hand(told: Told, which: int) -> tuple[dict[ReturnAssumption, int | None], tuple[int, int]]:
    """What each assumption says of one initiative, person by person; how many are compared, and with what in all."""
    spans = list(_spans(told, which))
    items = [*told.sales, *told.gifts]
    known = min((day for _who, _minor, day in told.sales), default=None)

    def total(who: int, first: date, last: date) -> int:
        return sum(minor for one, minor, day in items if one == who and first <= day <= last)

    everything = sum(total(*span) for span in spans)
    newcomers = above = compared = 0
    for who, first, last in spans:
        days = (last - first).days + 1
        bought = [day for one, _minor, day in told.sales if one == who]
        if bought and first <= min(bought) <= last:
            newcomers += total(who, first, last)
        if known is not None and known <= first - timedelta(days=days) and days >= SHORTEST:
            compared += 1
            above += total(who, first, last) - total(who, first - timedelta(days=days), first - timedelta(days=1))
    said = {
        ReturnAssumption.EVERYTHING: everything,
        ReturnAssumption.ABOVE: above if compared >= FEWEST else None,
        ReturnAssumption.NEWCOMERS: newcomers,
        ReturnAssumption.SHARE: _half(everything),
        ReturnAssumption.LINKED: 0,
    }
    return said, (compared, above)


def _half(whole: int) -> int:
    return (abs(whole) + 1) // 2 * (1 if whole > 0 else -1)


def _spans(told: Told, which: int) -> Iterable[tuple[int, date, date]]:
    first, last = told.spans[which]
    until = TODAY if last is None else min(TODAY, last + timedelta(days=WINDOW))
    for initiative, who, since in told.places:
        if initiative == which and max(first, since) <= until:
            yield who, max(first, since), until


def once_by_hand(told: Told) -> int:
    """The sum of both by everything: what two count stands once."""
    spans = [span for which in (0, 1) for span in _spans(told, which)]
    items = [*told.sales, *told.gifts]
    return sum(
        minor for who, minor, day in items if any(who == one and first <= day <= last for one, first, last in spans)
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=stories())
def test_results_are_those_of_going_through_it_by_hand(told: Told, rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        both, people = _written(rye, owner, told)
        for which, one in enumerate(both):
            found = report(owner, one)
            counted = found.totals.counted
            compared = (found.totals.comparable, counted.bought_more + counted.gave_more)
            out = {each: result.out for each, result in found.results.items()}
            assert (out, compared) == by_hand(told, which)
            assert sum(line.brought for line in found.lines) + found.rest == found.chosen.out
            course = found.courses.get(ReturnAssumption.EVERYTHING)
            if course is not None and len(course.day):
                assert int(course.out[-1]) == found.results[ReturnAssumption.EVERYTHING].out
        both_told = comparison(owner, Basis(assumption=ReturnAssumption.EVERYTHING, window_days=WINDOW))
        assert sum(one.out for one in both_told.sums) == once_by_hand(told)
        _cleared(owner, both, people)


def _written(rye: Workspace, owner: Actor, told: Told) -> tuple[list[Initiative], list[Party]]:
    """On the record; newly made each time, so that examples know nothing of each other."""
    people = [a_party(rye, f"Person {number}") for number in range(PEOPLE)]
    both = []
    for number, (first, last) in enumerate(told.spans):
        one = an_initiative(owner, f"Initiative {number}", first_day=first, last_day=last)
        both.append(reckoned(owner, one, ReturnAssumption.EVERYTHING, window_days=WINDOW))
    for which, who, since in told.places:
        joins(owner, both[which], people[who], since)
    for who, minor, day in told.sales:
        buys(owner, people[who], minor, day)
    for who, minor, day in told.gifts:
        draft = FlowDraft(kind="referrals", on=day, worth_minor=minor, currency="GBP")
        exchange.state_flow(actor=owner, giver=people[who], receiver=None, draft=draft)
    return both, people


def _cleared(owner: Actor, both: list[Initiative], people: list[Party]) -> None:
    from hedgerow.sales.models import CustomerFigures, Purchase

    for one in both:
        operations.archive_initiative(actor=owner, initiative=one)
    Purchase.objects.filter(party__in=people).delete()
    CustomerFigures.objects.filter(party__in=people).delete()
