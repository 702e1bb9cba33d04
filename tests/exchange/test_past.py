"""What a rate would change of the past is what it changes: one rule says so before and after."""

from datetime import date
from http import HTTPStatus

import pytest

from hedgerow.exchange import errors, operations, queries
from hedgerow.exchange.models import Flow, Rate
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.exchange.conftest import a_rate, gave
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db


def test_a_new_rate_changes_nothing_of_the_past_unless_it_is_asked_for(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        bare, said = (
            gave(owner, grace, None, unit="hours"),
            gave(owner, grace, None, unit="hours", worth_minor=7, currency="GBP"),
        )
        early = gave(owner, grace, None, on=date(2025, 12, 31), unit="hours")
        rate = a_rate(owner, "hours", 1500, unit="hours")
        assert Flow.objects.get(pk=bare.pk).worth_minor is None
        assert list(queries.past_of(rate).values_list("pk", flat=True)) == [bare.pk]
        preview = queries.past_preview(owner, rate)
        assert (preview.flows, preview.unvalued, preview.before, preview.after) == (1, 1, 0, 1500)
        assert [operations.value_past(actor=owner, rate=rate) for _again in range(2)] == [1, 0]
        worth = dict(Flow.objects.values_list("pk", "worth_minor"))
        assert worth == {bare.pk: 1500, said.pk: 7, early.pk: None}


def test_what_a_kind_is_counted_in_is_what_its_rate_of_that_day_says(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        a_rate(owner, "hours", 1500, unit="hours", since=date(2026, 1, 1))
        rate = a_rate(owner, "hours", 12000, unit="days", since=date(2026, 6, 1))
        assert [queries.usual_unit(rate.kind, date(2026, month, 1)) for month in (5, 6)] == ["hours", "days"]
        assert queries.usual_unit(rate.kind, date(2025, 12, 31)) == ""


def test_a_rate_that_another_of_its_day_replaced_values_nothing(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        flow = gave(owner, grace, None, unit="hours")
        wrong, right = a_rate(owner, "hours", 150, unit="hours"), a_rate(owner, "hours", 1500, unit="Hours")
        assert (queries.changes_past(wrong), queries.changes_past(right)) == (False, True)
        with pytest.raises(errors.RateReplaced):
            operations.value_past(actor=owner, rate=wrong)
        assert operations.value_past(actor=owner, rate=right) == 1
        assert Flow.objects.get(pk=flow.pk).worth_minor == 1500
        standings = queries.current_rates(owner, date(2026, 5, 11))[wrong.kind_id]
        assert [(one.rate, one.is_now, one.is_replaced) for one in standings] == [
            (right, True, False),
            (wrong, False, True),
        ]


def test_the_past_of_a_replaced_rate_is_not_offered(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        gave(owner, grace, None)
        wrong, right = a_rate(owner, "hours", 150), a_rate(owner, "hours", 1500)
    browsing = browser_of(rye)
    page = browsing.get("/w/rye/settings/rates/").content.decode()
    assert (f"{right.pk}/past/" in page, f"{wrong.pk}/past/" in page) == (True, False)
    assert "replaced on the same day" in page
    address = f"/w/rye/settings/rates/{wrong.pk}/past/"
    told = browsing.get(address).content.decode()
    assert "took the place of this one" in told
    assert "Value them by this rate" not in told
    assert browsing.post(address).status_code == HTTPStatus.CONFLICT
    with scope(rye):
        assert Flow.objects.get().worth_minor is None


def test_what_a_rate_rounds_to_nothing_or_makes_too_much_is_told_before_and_stays(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        for milli in (1, 2000, 10**12):
            gave(owner, grace, None, quantity_milli=milli)
        rate = a_rate(owner, "hours", 400)
        preview = queries.past_preview(owner, rate)
        assert (preview.flows, preview.unvalued, preview.after, preview.kept) == (2, 2, 800 + 4 * 10**11, 1)
        assert operations.value_past(actor=owner, rate=rate) == preview.flows
        assert sum(Flow.objects.exclude(worth_minor=None).values_list("worth_minor", flat=True)) == preview.after
        huge = a_rate(owner, "hours", 10**6, since=date(2026, 2, 1))
        preview = queries.past_preview(owner, huge)
        assert (preview.flows, preview.kept) == (2, 1)
        assert operations.value_past(actor=owner, rate=huge) == preview.flows
        assert not queries.changes_past(huge)
    page = browser_of(rye).get(f"/w/rye/settings/rates/{huge.pk}/past/").content.decode()
    assert "1 entry stays as it is" in page
    assert "there is nothing to change" not in page


@pytest.mark.parametrize("unit", ["STUNDEN", "Straße", "ΏΡΕΣ", "ЧАСЫ"])
def test_units_are_the_same_for_the_past_as_for_what_is_noted_now(
    rye: Workspace, owner: Actor, grace: Party, unit: str
) -> None:
    with scope(rye):
        gave(owner, grace, None, unit=unit)
        rate = a_rate(owner, "hours", 1500, unit=unit.casefold())
        gave(owner, grace, None, unit=unit)
        assert queries.past_preview(owner, rate).flows == 1
        assert operations.value_past(actor=owner, rate=rate) == 1
        assert set(Flow.objects.values_list("worth_minor", "rate_id")) == {(1500, rate.pk)}
        assert Rate.objects.count() == 1
