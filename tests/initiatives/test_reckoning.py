"""What an initiative comes to by each assumption."""

from datetime import date, timedelta

import pytest

from hedgerow.initiatives.comparing import comparison
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, ReturnAssumption, TakingPart
from hedgerow.initiatives.report import report
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.initiatives.conftest import FIRST, LAST, TODAY, a_rate, an_initiative, buys, joins, put_in, reckoned
from tests.network.pages.conftest import a_party

pytestmark = pytest.mark.django_db


def test_everything_counts_from_the_day_somebody_took_part_until_the_days_after_the_end(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann, date(2026, 4, 5))
        joins(owner, one, bo)
        for party, minor, day in (
            (ann, 100, date(2026, 4, 4)),
            (ann, 1000, date(2026, 4, 5)),
            (bo, 2000, FIRST),
            (bo, 4000, LAST + timedelta(days=10)),
            (bo, 8000, LAST + timedelta(days=11)),
            (None, 16000, FIRST),
        ):
            buys(owner, party, minor, day)
        put_in(owner, one, worth_minor=2000)
        told = report(owner, reckoned(owner, one, ReturnAssumption.EVERYTHING, window_days=10))
        assert told.results[ReturnAssumption.EVERYTHING].out == 7000
        assert (told.totals.parties, told.totals.buyers, told.totals.purchases) == (2, 2, 3)
        assert told.chosen.gain(told.ins) == 5000
        assert told.chosen.ratio(told.ins) == 3.5
        assert [(line.party, line.brought) for line in told.lines] == [(bo.pk, 6000), (ann.pk, 1000)]
        assert told.rest == 0


def test_hours_are_worth_their_rate_and_what_has_none_is_said(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        a_rate(owner, "hours", 1500, "hours")
        one = an_initiative(owner)
        put_in(owner, one, "hours", quantity_milli=2500)
        put_in(owner, one, "hours", quantity_milli=1000, party=ann, is_ours=False)
        put_in(owner, one, "space", quantity_milli=1000)
        put_in(owner, one, worth_minor=700, party=ann)
        ins = report(owner, one).ins
        assert (ins.worth, ins.money, ins.hours_worth, ins.milli) == (5950, 700, 5250, 3500)
        assert (ins.ours, ins.theirs, ins.unvalued) == (4450, 1500, 1)


def test_only_newcomers_count(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        for party in (ann, bo):
            joins(owner, one, party)
            buys(owner, party, 500, FIRST)
        buys(owner, bo, 100, FIRST - timedelta(days=400))
        told = report(owner, one)
        assert told.results[ReturnAssumption.NEWCOMERS].out == 500
        assert told.totals.newcomers == 1


def test_what_is_above_their_own_pace_needs_ten_who_can_be_compared(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        one = an_initiative(owner, last_day=date(2026, 4, 30))
        parties = [a_party(rye, f"Party {number:02}") for number in range(10)]
        for number, party in enumerate(parties):
            joins(owner, one, party)
            buys(owner, party, 1000, FIRST - timedelta(days=5))
            buys(owner, party, 1500 + number * 10, FIRST + timedelta(days=5))
        buys(owner, None, 1, date(2025, 1, 1))
        one = reckoned(owner, one, ReturnAssumption.ABOVE, window_days=0)
        told = report(owner, one)
        result = told.chosen
        assert result.out == 5450
        assert result.change is not None
        assert result.change.low < 5450 < result.change.high
        assert sum(line.brought for line in told.lines) == 5450
        joins(owner, one, a_party(rye, "Late"), date(2026, 4, 25))
        assert report(owner, one).totals.comparable == 10


def test_how_much_more_they_bought_stands_once_in_the_sum_where_initiatives_overlap(
    rye: Workspace, owner: Actor
) -> None:
    """One in another currency, one too short to compare, and one that was over before take nothing from the others."""
    with scope(rye):
        buys(owner, None, 1, date(2025, 1, 1))
        buys(owner, None, 1, date(2025, 1, 1), currency="EUR")
        spring = an_initiative(owner, last_day=date(2026, 4, 30))
        over = an_initiative(owner, "Over", first_day=date(2026, 3, 1), last_day=date(2026, 3, 20))
        abroad = an_initiative(owner, "Abroad", first_day=date(2026, 1, 1), last_day=None)
        Initiative.objects.filter(pk=abroad.pk).update(currency="EUR")
        short = an_initiative(owner, "Short", first_day=date(2026, 4, 1), last_day=date(2026, 4, 3))
        for number in range(10):
            party = a_party(rye, f"Party {number:02}")
            for one in (abroad, over, short, spring):
                joins(owner, one, party, one.first_day or FIRST)
            buys(owner, party, 300, date(2026, 3, 5))
            buys(owner, party, 1500, date(2026, 4, 6))
        basis = Basis(assumption=ReturnAssumption.ABOVE, window_days=0)
        pounds = {line.initiative.title: line.result for line in comparison(owner, basis).lines}
        gained = [pounds[name].out for name in ("Over", "Spring fair") if pounds[name]]
        assert gained == [3_000, 12_000]
        found = {one.currency: (one.out, one.twice) for one in comparison(owner, basis).sums}
        assert found["GBP"] == (15_000, 0)
        twin = an_initiative(owner, "Twin", first_day=date(2026, 4, 2), last_day=date(2026, 4, 30))
        for place in TakingPart.objects.filter(initiative=spring):
            joins(owner, twin, place.party, date(2026, 4, 2))
        [sum_of] = [one for one in comparison(owner, basis).sums if one.currency == "GBP"]
        assert (sum_of.out, sum_of.twice > 0) == (15_000, True)


def test_what_only_one_overlaps_that_is_in_no_sum_itself_is_in_the_sum(rye: Workspace, owner: Actor) -> None:
    """Of three in a row, each overlapping the next, the first and the last count."""
    with scope(rye):
        buys(owner, None, 1, date(2025, 1, 1))
        days = [(date(2026, 3, 1), date(2026, 3, 20)), (date(2026, 3, 15), date(2026, 4, 10)), (FIRST, LAST)]
        row = [an_initiative(owner, f"Of {one}", first_day=one, last_day=last) for one, last in days]
        for number in range(10):
            party = a_party(rye, f"Party {number:02}")
            for one in row:
                joins(owner, one, party, one.first_day or FIRST)
            buys(owner, party, 300, date(2026, 3, 5))
            buys(owner, party, 500, date(2026, 4, 5))
        told = comparison(owner, Basis(assumption=ReturnAssumption.ABOVE, window_days=0))
        out = {line.initiative.pk: line.result.out for line in told.lines if line.result}
        assert [out[one.pk] for one in row] == [3_000, 2_000, 5_000]
        assert [(one.out, one.twice) for one in told.sums] == [(8_000, 2_000)]


def test_too_few_to_compare_are_said_and_nothing_is_made_up(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        buys(owner, ann, 1000, FIRST)
        result = report(owner, one).results[ReturnAssumption.ABOVE]
        assert result.out is None
        assert result.too_few is not None
        assert (result.too_few.have, result.too_few.need) == (0, 10)


def test_a_margin_is_taken_off_purchases_and_the_parts_add_up(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        one = an_initiative(owner, margin_bp=3333)
        for number in range(7):
            party = a_party(rye, f"Party {number}")
            joins(owner, one, party)
            buys(owner, party, 101 + number, FIRST)
        told = report(owner, one, limit=3)
        assert told.chosen.bought == 728
        assert told.chosen.out == 243
        assert sum(line.brought for line in told.lines) + told.rest == 243
        half = report(owner, reckoned(owner, one, ReturnAssumption.SHARE, share_bp=5000))
        assert half.chosen.out == 121
        assert sum(line.brought for line in half.lines) == 121


def test_what_they_gave_counts_but_not_what_they_gave_into_it(rye: Workspace, owner: Actor, ann: Party) -> None:
    from hedgerow.exchange import operations as exchange
    from hedgerow.exchange.operations import FlowDraft

    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        draft = FlowDraft(kind="referrals", on=FIRST, worth_minor=800, currency="GBP")
        exchange.state_flow(actor=owner, giver=ann, receiver=None, draft=draft)
        put_in(owner, one, "hours", quantity_milli=1000, worth_minor=900, party=ann, is_ours=False)
        told = report(owner, one)
        assert (told.chosen.gave, told.chosen.out, told.ins.worth) == (800, 800, 900)


def test_payback_is_the_day_on_which_out_first_covered_in(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        put_in(owner, one, worth_minor=1000)
        buys(owner, ann, 600, FIRST)
        told = report(owner, one).paybacks[ReturnAssumption.EVERYTHING]
        assert (told.first, told.is_covered) == (None, False)
        buys(owner, ann, 600, FIRST + timedelta(days=9))
        told = report(owner, one).paybacks[ReturnAssumption.EVERYTHING]
        assert told.first is not None
        assert (date_of(told.first), told.is_covered) == (FIRST + timedelta(days=9), True)
        assert report(owner, one).today == TODAY
