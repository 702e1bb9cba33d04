"""What is to be done: by who does it and by kind, each thing once, the most urgent first."""

from dataclasses import replace
from datetime import timedelta

from hedgerow.accounts.models import Membership
from hedgerow.care import queries
from hedgerow.care.operations import NewAttention
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import events
from hedgerow.network import queries as network
from tests.care.conftest import CALL, GIFT, TODAY, a_member, plan, someone, was
from tests.factories.workspaces import an_actor


def piles(owner: Actor) -> list[tuple[str, str, list[str]]]:
    """(who, kind, names), in their order."""
    week, team = queries.week_of(owner), queries.team(owner)
    return [
        (
            team[pile.assignee] if pile.assignee else "anybody",
            str(queries.to_do_word(pile.verb)),
            [party.name for party, _line in queries.named(owner, week.lines(pile, 0, 50))],
        )
        for pile in week.piles
    ]


def test_the_week_is_grouped_by_who_does_it_and_by_kind(rye: Workspace, owner: Actor) -> None:
    ann = a_member(rye, "Ann")
    plan(rye, "vendor", CALL, GIFT)
    plan(rye, "partner", replace(CALL, assignee_id=ann.pk))
    was(rye, someone(rye, "Mill", "vendor"), 28)
    was(rye, someone(rye, "Dairy", "vendor"), 40)
    was(rye, someone(rye, "Kept", "vendor"), 1)
    was(rye, someone(rye, "Yoga", "partner"), 31)
    assert piles(owner) == [
        ("Ann", "Call", ["Yoga"]),
        ("anybody", "Call", ["Dairy", "Mill"]),
        ("anybody", "Give something", ["Mill", "Dairy", "Kept"]),
    ]
    assert len(queries.week_of(owner)) == 6


def test_what_two_plans_ask_of_one_is_one_thing_to_do(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL)
    plan(rye, "partner", replace(CALL, every=10))
    was(rye, someone(rye, "Mill", "vendor", "partner"), 40)
    assert piles(owner) == [("anybody", "Call", ["Mill"])]
    [pile] = queries.week_of(owner).piles
    [line] = queries.week_of(owner).lines(pile, 0, 9)
    assert (line.planned.role, line.due) == ("partner", TODAY - timedelta(days=30))


def test_who_left_the_team_does_nothing_any_more(rye: Workspace, owner: Actor) -> None:
    ann = a_member(rye, "Ann")
    plan(rye, "vendor", replace(CALL, assignee_id=ann.pk))
    plan(rye, "partner", CALL)
    was(rye, someone(rye, "Mill", "vendor"), 40)
    was(rye, someone(rye, "Yoga", "partner"), 35)
    assert [who for who, _kind, _names in piles(owner)] == ["Ann", "anybody"]
    Membership.objects.filter(user=ann).delete()
    assert piles(owner) == [("anybody", "Call", ["Mill", "Yoga"])]


def test_the_first_page_gets_the_most_urgent_of_each_party_and_how_many_wait(rye: Workspace) -> None:
    assert queries.care_today(TODAY) == queries.CareToday((), 0)
    call = replace(CALL, verbs=(events.CALLED,))
    plan(rye, "vendor", call, NewAttention("A visit", (events.MET,), every=10, unit="day"))
    for name, called, met in (("Lost", 800, 700), ("Late", 60, 25), ("Due", 30, 1), ("Kept", 5, 5)):
        party = someone(rye, name, "vendor")
        was(rye, party, called)
        was(rye, party, met, events.MET)
    found = queries.care_today(TODAY)
    names = network.names_of(an_actor(rye), [line.party for line in found.first])
    assert [(names[line.party], line.planned.name) for line in found.first] == [
        ("Late", "A visit"),
        ("Due", "A call"),
        ("Lost", "A call"),
    ]
    assert found.waiting == 3
