"""Who paid what the line of money on Today shows: the same days, the same sum, and down to single purchases."""

import re
from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.insight import queries
from hedgerow.insight.grounds.counted import Column
from hedgerow.insight.queries import Paid
from hedgerow.insight.readings.money import Stretch
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.factories.workspaces import the_system
from tests.insight.records import PULSE, add_people, old_shop, record_sales, weekly


@pytest.fixture
def shop(rye: Workspace) -> Workspace:
    """Ann and Bob came every week of a year and more, the last time today; Cy did long ago; somebody unknown bought."""
    ann, bob, cy = add_people(rye, ["Ann", "Bob", "Cy"])
    now = clock.now()
    record_sales(rye, [*weekly(ann, until=now, visits=60), *weekly(bob, until=now, visits=60, amount=700)])
    record_sales(rye, [(cy, now - timedelta(days=500), 900), (None, now - timedelta(days=40), 400), (None, now, 50)])
    return rye


def paid(workspace: Workspace, stretch: Stretch) -> tuple[queries.Pulse, Paid | None]:
    with scope(workspace):
        actor = the_system(workspace)
        found = queries.figures_of_today(actor, workspace)
        return found, queries.paid_over(actor, workspace, found, stretch)


def whole(found: Paid | None) -> int:
    assert found is not None
    return int(found.counted.columns[Column.SPENT].sum()) + found.counted.unnamed_minor


def test_the_list_comes_to_what_the_line_shows(shop: Workspace) -> None:
    pulse, found = paid(shop, Stretch.LINE)
    assert pulse.buying is not None
    assert pulse.buying.money is not None
    assert whole(found) == sum(span.amount for span in pulse.buying.money.spans)
    _pulse, running = paid(shop, Stretch.RUNNING)
    assert pulse.buying.money.running is not None
    assert whole(running) == pulse.buying.money.running.amount
    assert found is not None
    assert running is not None
    assert (found.until + timedelta(days=1), running.until) == (running.since, pulse.today)


def test_the_lines_of_money_lead_to_who_paid_and_on_to_single_purchases(browsing: Client, shop: Workspace) -> None:
    page = browsing.get(PULSE).text
    for key, text, names in (
        ("money", "From 1 May 2025 to 30 April 2026: £628. 1 purchase of £4.00 belongs to it too", ["Bob", "Ann"]),
        ("running", "From 1 May 2026 to 11 May 2026: £24.50. 1 purchase of £0.50 belongs to it too", ["Bob", "Ann"]),
    ):
        assert f'href="{PULSE}{key}/"' in page
        shown = browsing.get(f"{PULSE}{key}/").text
        assert text in shown
        assert re.findall(r"<b>(\w+)</b></a></th>", shown) == names
        assert f'href="{PULSE}"' in shown
    with scope(shop):
        bob = Party.objects.get(name="Bob")
    facts = browsing.get(f"{PULSE}running/{bob.pk}/").text
    assert "On record from 1 May 2026 to 11 May 2026: purchases." in facts
    assert facts[facts.index("<main") :].count("</time>") == 2
    assert f'href="{PULSE}running/"' in facts


def test_who_was_merged_counts_as_her_heir_and_who_was_erased_keeps_the_sum(browsing: Client, shop: Workspace) -> None:
    before = whole(paid(shop, Stretch.LINE)[1])
    with scope(shop):
        ann, bob = Party.objects.get(name="Ann"), Party.objects.get(name="Bob")
        network.merge_parties(actor=the_system(shop), kept_id=bob.pk, gone_id=ann.pk)
    _pulse, merged = paid(shop, Stretch.LINE)
    assert merged is not None
    assert (list(merged.counted.parties), whole(merged)) == ([bob.pk], before)
    facts = browsing.get(f"{PULSE}running/{bob.pk}/").text
    assert facts[facts.index("<main") :].count("</time>") == 4
    with scope(shop):
        network.erase_party(actor=the_system(shop), party=Party.objects.get(pk=bob.pk))
    assert whole(paid(shop, Stretch.LINE)[1]) == before
    assert browsing.get(f"{PULSE}money/").status_code == HTTPStatus.OK


def test_of_a_record_that_ended_long_ago_the_last_whole_months_are_listed(browsing: Client, rye: Workspace) -> None:
    old_shop(rye)
    _pulse, found = paid(rye, Stretch.LINE)
    assert found is not None
    assert (found.since.isoformat(), found.until.isoformat()) == ("1997-07-01", "1998-06-30")
    assert paid(rye, Stretch.RUNNING)[1] is None
    page = browsing.get(PULSE).text
    assert f'href="{PULSE}money/"' in page
    assert f'href="{PULSE}running/"' not in page
    assert browsing.get(f"{PULSE}running/").status_code == HTTPStatus.NOT_FOUND


def test_a_record_too_young_for_a_line_and_an_empty_one_have_no_list(browsing: Client, rye: Workspace) -> None:
    assert browsing.get(f"{PULSE}money/").status_code == HTTPStatus.NOT_FOUND
    (ann,) = add_people(rye, ["Ann"])
    record_sales(rye, [(ann, clock.now(), 100)])
    assert browsing.get(f"{PULSE}money/").status_code == HTTPStatus.NOT_FOUND


def test_who_may_not_see_people_is_offered_no_list_of_who_paid(analyst: Client, shop: Workspace) -> None:
    page = analyst.get(PULSE).text
    assert "What customers spent" in page
    assert f'href="{PULSE}money/"' not in page
    assert f'href="{PULSE}running/"' not in page
    assert analyst.get(f"{PULSE}money/").status_code == HTTPStatus.FORBIDDEN
