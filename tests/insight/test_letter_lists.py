"""The lists behind the parts of a letter: who is in them, that they agree with the letter, and who may see them."""

import csv
from datetime import date, timedelta
from http import HTTPStatus
from io import StringIO

import pytest
from django.test import Client

from hedgerow.accounts.events import Event
from hedgerow.accounts.models import AuditEntry, Membership
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.insight import operations, queries
from hedgerow.insight.grounds.counted import Column
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.insight.readings.monthly.lists import LISTS
from hedgerow.kernel import clock
from hedgerow.kernel.days import number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.factories.workspaces import the_system
from tests.insight.records import a_browser, add_people, record_sales, weekly

LETTER = "/w/rye/letters/2026-04/"
APRIL = date(2026, 4, 1)


@pytest.fixture
def shop(rye: Workspace) -> Workspace:
    """April 2026: Bob came weekly, Cy for the first time, Ann stopped in March; the mill gave and left."""
    ann, bob, cy = add_people(rye, ["Ann", "Bob", "Cy"])
    (mill,) = add_people(rye, ["Mill"], role="partner")
    now = clock.now()
    record_sales(rye, weekly(ann, until=now - timedelta(days=60), visits=10))
    record_sales(rye, weekly(bob, until=now, visits=20, amount=700))
    record_sales(rye, [(cy, now - timedelta(days=20), 300), (None, now - timedelta(days=21), 450)])
    with scope(rye):
        found, actor = Party.objects.get(pk=mill), the_system(rye)
        draft = FlowDraft(kind="goods", on=date(2026, 4, 9), worth_minor=2500, currency="GBP")
        exchange.state_flow(actor=actor, giver=found, receiver=None, draft=draft)
        network.end_role(actor=actor, party=found, role="partner", until=date(2026, 4, 20))
        operations.write_letter(actor=actor, grounds=queries.grounds_of(rye), month=APRIL)
    return rye


def rows_of(client: Client, key: str) -> list[list[str]]:
    response = client.post(f"{LETTER}who/{key}/", {"export": "csv"})
    assert response.status_code == HTTPStatus.OK
    assert response.headers["Content-Disposition"] == f'attachment; filename="letter-2026-04-{key}.csv"'
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))[1:]


def test_the_lists_hold_those_behind_each_part(browsing: Client, shop: Workspace) -> None:
    assert rows_of(browsing, "sold") == [
        ["Bob", "4", "£28.00", "27 Apr 2026"],
        ["Cy", "1", "£3.00", "21 Apr 2026"],
    ]
    assert [row[:2] for row in rows_of(browsing, "came")] == [["Cy", "21 Apr 2026"], ["Bob", "29 Dec 2025"]]
    assert rows_of(browsing, "quiet") == [["Ann", "49", "12 Mar 2026", "£50.00"]]
    assert rows_of(browsing, "given") == [["Mill", "£0.00", "£25.00"]]
    assert [(row[0], row[3]) for row in rows_of(browsing, "around")] == [("Mill", "20 Apr 2026")]
    assert "Days of silence" in browsing.get(f"{LETTER}who/quiet/").text
    page = browsing.get(f"{LETTER}who/sold/").text
    assert "1 purchase of £4.50 belongs to it too, but nobody is named with it." in page


def test_each_list_adds_up_to_what_the_letter_says(shop: Workspace) -> None:
    with scope(shop):
        facts: MonthlyFacts = queries.facts_of(queries.visible_letter(the_system(shop), APRIL))
        then = queries.grounds_of(shop, facts.until)
        found = {key: count(then, number_of(APRIL)) for key, count in LISTS.items()}
    month = facts.months[-1]
    assert found["sold"].columns[Column.SPENT].sum() + found["sold"].unnamed_minor == month.amount
    assert len(found["came"].parties) == month.new + month.returning
    assert (found["came"].columns[Column.FIRST] >= number_of(APRIL)).sum() == month.new
    assert (len(found["quiet"].parties), found["quiet"].columns[Column.WORTH].sum()) == (
        facts.quiet_count,
        facts.quiet_worth,
    )
    assert found["given"].columns[Column.GAVE].sum() == facts.gave
    assert found["given"].columns[Column.GOT].sum() == facts.got
    assert len(found["around"].parties) == sum(one.joined + one.left for one in facts.families)


def test_a_list_counts_in_the_currency_of_the_letter(browsing: Client, shop: Workspace) -> None:
    """Also once most purchases are in another one."""
    before = {key: rows_of(browsing, key) for key in LISTS}
    with scope(shop):
        bob = Party.objects.get(name="Bob")
    sold = [(bob.pk, clock.now() - timedelta(days=20, minutes=number), 10_000) for number in range(40)]
    record_sales(shop, sold, currency="JPY")
    assert {key: rows_of(browsing, key) for key in LISTS} == before


def test_the_letter_leads_to_its_lists_and_the_list_to_the_facts_and_back(browsing: Client, shop: Workspace) -> None:
    letter = browsing.get(LETTER).text
    for key in LISTS:
        assert f'href="{LETTER}who/{key}/"' in letter
        assert f'href="{LETTER}"' in browsing.get(f"{LETTER}who/{key}/").text
    with scope(shop):
        bob = Party.objects.get(name="Bob")
    assert f'href="{LETTER}who/sold/{bob.pk}/"' in browsing.get(f"{LETTER}who/sold/").text
    facts = browsing.get(f"{LETTER}who/sold/{bob.pk}/").text
    assert facts.count("</time>") == 4
    assert f'href="{LETTER}who/sold/"' in facts
    assert "/who/" not in browsing.get(f"{LETTER}file/").text


def test_behind_what_was_given_is_nothing_that_went_between_two_others(browsing: Client, shop: Workspace) -> None:
    with scope(shop):
        mill, bob = Party.objects.get(name="Mill"), Party.objects.get(name="Bob")
        draft = FlowDraft(kind="goods", on=date(2026, 4, 10), worth_minor=900, currency="GBP")
        exchange.state_flow(actor=the_system(shop), giver=mill, receiver=bob, draft=draft)
    facts = browsing.get(f"{LETTER}who/given/{mill.pk}/").text
    assert ("£25.00" in facts, "£9.00" in facts) == (True, False)


def test_a_part_that_counts_nobody_leads_nowhere(browsing: Client, rye: Workspace) -> None:
    (bob,) = add_people(rye, ["Bob"])
    record_sales(rye, weekly(bob, until=clock.now(), visits=4))
    with scope(rye):
        operations.write_letter(actor=the_system(rye), grounds=queries.grounds_of(rye), month=APRIL)
    letter = browsing.get(LETTER).text
    assert f"{LETTER}who/sold/" in letter
    assert f"{LETTER}who/quiet/" not in letter


def test_what_is_no_part_or_no_letter_has_no_list(browsing: Client, shop: Workspace) -> None:
    for path in ("2026-04/who/nothing/", "2026-03/who/sold/", "soon/who/sold/"):
        assert browsing.get(f"/w/rye/letters/{path}").status_code == HTTPStatus.NOT_FOUND


def test_who_may_not_see_people_or_not_all_is_shown_no_more(analyst: Client, shop: Workspace) -> None:
    assert "/who/" not in analyst.get(LETTER).text
    assert analyst.get(f"{LETTER}who/sold/").status_code == HTTPStatus.FORBIDDEN
    staff = a_browser(shop, AccessRole.STAFF, "Sam")
    member = Membership.objects.get(user__name="Sam")
    Membership.objects.filter(pk=member.pk).update(sight=Sight.OWN)
    with scope(shop):
        Party.objects.filter(name="Cy").update(keeper_id=member.user_id)
    page = staff.get(f"{LETTER}who/sold/").text
    assert ("Cy" in page, "Bob" in page) == (True, False)


def test_who_takes_a_list_of_a_letter_away_stands_in_the_audit_log(browsing: Client, shop: Workspace) -> None:
    rows_of(browsing, "sold")
    with scope(shop):
        taken = AuditEntry.objects.filter(event=Event.LIST_TAKEN).values_list("after", flat=True)
        assert list(taken) == [{"list": "What came in"}]
