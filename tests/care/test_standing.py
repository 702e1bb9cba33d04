"""Who is thriving, due, neglected, never noticed: of roles, of several roles, and in any record."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.care import operations, queries
from hedgerow.care.events import THANKED, WROTE_ROUND
from hedgerow.care.models import Attention, Rhythm
from hedgerow.care.operations import NewAttention
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.measures.care import Standing
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sales.drafts import NewPurchase
from hedgerow.sales.operations import record_purchases
from hedgerow.timeline.models import Activity
from tests.care.conftest import CALL, GIFT, TODAY, a_member, plan, someone, was
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import START

WELCOME = NewAttention("A welcome", (events.MESSAGED,), rhythm=Rhythm.BEGINNING, every=1, unit="week")
WISHES = NewAttention("Wishes", (events.MESSAGED,), rhythm=Rhythm.BIRTHDAY)


def counts(actor: Actor, role: str = "") -> dict[str, int]:
    """Only those that are not 0."""
    found = next(one for one in queries.coverage(actor) if one.role == role)
    assert sum(found.counts.values()) == found.parties
    return {standing.value: count for standing, count in found.counts.items() if count}


def standing_of(actor: Actor, party: Party) -> tuple[Standing | None, Standing | None]:
    """From the projection, and from the log."""
    line = queries.lines_of(actor, [party.pk]).get(party.pk)
    party.refresh_from_db()
    return (line.standing if line else None), queries.care_of(actor, party).standing


def test_each_one_is_counted_once_by_what_is_due_first(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    for name, days_ago in (("Now", 0), ("Kept", 20), ("Soon", 23), ("Today", 30), ("Late", 31), ("Later", 74)):
        was(rye, someone(rye, name, "vendor"), days_ago)
    someone(rye, "Nobody ever", "vendor")
    someone(rye, "No vendor", "client")
    expected = {"thriving": 2, "due": 2, "neglected": 2, "never_noticed": 1}
    assert counts(owner, "vendor") == expected
    assert counts(owner) == expected
    found, count = queries.standing_so(owner, Standing.NEGLECTED, "vendor", 0, 50)
    assert [party.name for party, _line in found] == ["Later", "Late"]
    assert count == 2
    assert queries.reason(found[0][1], TODAY) == "A call: every 30 days; the last was 74 days ago."
    assert queries.due_words(found[0][1], TODAY) == "44 days late"
    second, _count = queries.standing_so(owner, Standing.NEGLECTED, "", 1, 1)
    assert [party.name for party, _line in second] == ["Late"]


def test_without_any_on_record_the_time_counts_from_the_beginning_of_the_role(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    for name, days in (("New", 5), ("Old", 31)):
        was(rye, someone(rye, name, "vendor", since=TODAY - timedelta(days=days)), 1, events.MESSAGED)
    assert counts(owner, "vendor") == {"thriving": 1, "neglected": 1}
    [(_party, line)], _count = queries.standing_so(owner, Standing.NEGLECTED, "vendor", 0, 9)
    assert queries.reason(line, TODAY) == "A call: every 30 days; none on record since 10 Apr 2026."


def test_a_purchase_or_a_gift_is_a_notice_and_a_note_is_none(rye: Workspace, owner: Actor) -> None:
    plan(rye, "client", CALL)
    bought, given_to, noted, wrote = (someone(rye, name, "client") for name in ("A", "B", "C", "D"))
    record_purchases(actor=owner, purchases=[NewPurchase(bought.pk, START, 500, "GBP", "till", "1")])
    for party, verb in ((given_to, events.GAVE), (noted, events.NOTED), (wrote, WROTE_ROUND)):
        was(rye, party, 1, verb)
    read_on()
    stand = {one.name: standing_of(owner, one) for one in (bought, given_to, noted, wrote)}
    for name in ("A", "B", "D"):
        assert stand[name] == (Standing.NEGLECTED, Standing.NEGLECTED)
    assert stand["C"] == (Standing.UNNOTICED, Standing.UNNOTICED)


def test_several_roles_ask_all_their_plans_and_one_call_counts_for_each(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    plan(rye, "partner", replace(CALL, every=10), GIFT)
    both = someone(rye, "Harrow Mill", "vendor", "partner")
    was(rye, both, 12)
    was(rye, both, 5, events.GAVE)
    assert counts(owner, "vendor") == {"thriving": 1}
    assert counts(owner, "partner") == {"neglected": 1}
    assert counts(owner) == {"neglected": 1}
    was(rye, both, 0)
    assert counts(owner) == {"thriving": 1}
    assert len(queries.care_of(owner, both).lines) == 3


def test_any_of_what_counts_is_enough(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    met = someone(rye, "Met", "vendor")
    was(rye, met, 3, events.MET)
    was(rye, met, 1, THANKED)
    assert standing_of(owner, met) == (Standing.THRIVING, Standing.THRIVING)
    [line] = queries.care_of(owner, met).lines
    assert line.last == TODAY - timedelta(days=3)


def test_a_welcome_is_asked_for_only_of_who_came_since_the_plan(rye: Workspace, owner: Actor) -> None:
    plan(rye, "client", WELCOME)
    was(rye, someone(rye, "Old", "client"), 3)
    new, welcomed = someone(rye, "New", "client", since=TODAY), someone(rye, "Welcomed", "client", since=TODAY)
    was(rye, new, 0)
    was(rye, welcomed, 6, events.MESSAGED)
    assert counts(owner, "client") == {"thriving": 2, "due": 1}
    [line] = queries.care_of(owner, new).lines
    assert (line.due, queries.due_words(line, TODAY)) == (TODAY + timedelta(days=7), "due in 7 days")
    [done] = queries.care_of(owner, welcomed).lines
    assert (done.due, queries.due_words(done, TODAY)) == (None, "")


def test_birthdays_come_up_before_and_are_let_go_after(rye: Workspace, owner: Actor) -> None:
    plan(rye, "client", WISHES)
    for name, birthday in (
        ("Soon", "1980-05-17"),
        ("Missed", "--05-05"),
        ("Long past", "1990-04-20"),
        ("Far", "--12-01"),
        ("Unknown", ""),
    ):
        was(rye, someone(rye, name, "client", birthday=birthday), 100)
    assert counts(owner, "client") == {"thriving": 3, "due": 1, "neglected": 1}
    [(party, line)], _count = queries.standing_so(owner, Standing.DUE, "client", 0, 9)
    assert (party.name, queries.reason(line, TODAY)) == ("Soon", "Wishes: their birthday is on 17 May.")


def test_what_is_off_ended_hidden_or_still_to_come_asks_nothing(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL, is_on=False)
    plan(rye, "partner", replace(CALL, is_on=False))
    someone(rye, "Vendor", "vendor")
    someone(rye, "Partner", "partner")
    plan(rye, "client", CALL)
    once = someone(rye, "Once", "client")
    network.end_role(actor=owner, party=once, role="client", until=TODAY)
    someone(rye, "Later", "client", since=TODAY + timedelta(days=1))
    away = someone(rye, "Away", "client")
    network.archive_party(actor=owner, party=away)
    assert [(one.role, one.parties) for one in queries.coverage(owner)] == [("", 0), ("client", 0)]
    assert standing_of(owner, once) == (None, None)


def test_an_analyst_sees_figures_and_nobody(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    someone(rye, "Secret", "vendor")
    analyst = an_actor(rye, AccessRole.ANALYST)
    assert counts(analyst, "vendor") == {"never_noticed": 1}
    for asks in (
        lambda: queries.standing_so(analyst, Standing.UNNOTICED, "", 0, 9),
        lambda: queries.week_of(analyst),
        lambda: queries.care_of(analyst, Party.objects.get()),
        lambda: queries.lines_of(analyst, []),
    ):
        with pytest.raises(NotPermitted):
            asks()


def test_who_sees_only_her_own_sees_figures_and_names_of_them_alone(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    ann = a_member(rye, "Ann")
    hers, other = someone(rye, "Hers", "vendor"), someone(rye, "Other", "vendor")
    for party in (hers, other):
        was(rye, party, 40)
    Party.objects.filter(pk=hers.pk).update(keeper_id=ann.pk)
    hers.refresh_from_db()
    actor = replace(an_actor(rye, AccessRole.STAFF), id=ann.pk, sees=frozenset({ann.pk}))
    assert counts(actor, "vendor") == {"neglected": 1}
    assert len(queries.week_of(actor)) == 1
    found, count = queries.standing_so(actor, Standing.NEGLECTED, "", 0, 9)
    assert ([party.name for party, _line in found], count) == (["Hers"], 1)
    assert set(queries.lines_of(actor, [hers.pk, other.pk])) == {hers.pk}
    before = Activity.objects.count()
    with pytest.raises(NotPermitted):
        operations.tick_off(actor=actor, party=other, attention=Attention.objects.get())
    with pytest.raises(NotPermitted):
        operations.pause_care(actor=actor, party=other, until=TODAY)
    assert Activity.objects.count() == before
    assert operations.tick_off(actor=actor, party=hers, attention=Attention.objects.get())


def test_other_workspaces_neither_count_nor_are_counted(rye: Workspace, oak: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    was(rye, someone(rye, "Ours", "vendor"), 1)
    assert counts(owner) == {"thriving": 1}


def test_coverage_and_the_week_ask_as_much_for_three_as_for_one(rye: Workspace, owner: Actor) -> None:
    def asked() -> tuple[int, int]:
        numbers = []
        for ask in (lambda: queries.coverage(owner), lambda: queries.week_of(owner)):
            with CaptureQueriesContext(connection) as statements:
                ask()
            numbers.append(len(statements))
        return numbers[0], numbers[1]

    plan(rye, "vendor", CALL)
    was(rye, someone(rye, "One", "vendor"), 40)
    first = asked()
    for name in ("Two", "Three"):
        was(rye, someone(rye, name, "vendor"), 50)
    assert asked() == first
    assert first[0] <= 5
