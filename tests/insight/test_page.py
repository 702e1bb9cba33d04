"""The Pulse in each of its states, to whom it shows what, and how often it is worked out."""

from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.insight import queries
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.insight.records import PULSE, a_browser, add_people, old_shop, record_sales, weekly


def text_of(client: Client, path: str = PULSE) -> str:
    response = client.get(path)
    assert response.status_code == HTTPStatus.OK
    return " ".join(response.content.decode().split())


def test_an_empty_workspace_shows_a_sapling_and_two_ways_in(browsing: Client) -> None:
    text = text_of(browsing)
    assert "Good morning, Maren." in text
    assert text.count('class="btn go"') == 1
    assert 'href="/w/rye/import/"' in text
    assert 'href="/w/rye/people/new/"' in text


def test_the_first_page_of_a_workspace_is_the_pulse(browsing: Client) -> None:
    assert browsing.get("/w/rye/").headers["Location"] == PULSE


def test_contacts_alone_show_the_hedge_without_a_score_and_ask_for_purchases(browsing: Client, rye: Workspace) -> None:
    add_people(rye, ["Ann", "Ben", "Cy"])
    text = text_of(browsing)
    assert "Your hedge is young" in text
    assert "Customers: too little contact in the record to say how they are." in text
    assert "Contact is in the record with 0 of 3" in text
    assert "Bring purchases in" in text
    assert "Nothing needs you today." in text
    assert text.count('class="btn go"') == 1
    assert "Money over time" not in text


def test_purchases_that_nobody_is_known_for_show_money_and_no_customers(browsing: Client, rye: Workspace) -> None:
    noon = clock.now()
    record_sales(rye, [(None, noon - timedelta(days=day), 700) for day in range(120)])
    text = text_of(browsing)
    assert "Your hedge is young" in text
    assert "Who is drifting away" not in text


def test_purchases_that_end_decades_ago_are_told_as_of_their_last_day(browsing: Client, rye: Workspace) -> None:
    old_shop(rye)
    text = text_of(browsing)
    assert "Your purchases end on 30 June 1998; figures about customers are as of that day." in text
    assert "20 customers came." in text
    assert "20 of 40 customers came on two days or more" in text
    assert text.count('class="btn go"') == 1
    assert "Jun 1998" in text


def test_fresh_purchases_say_nothing_of_the_sort(browsing: Client, rye: Workspace) -> None:
    [ann] = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=clock.now(), visits=5))
    text = text_of(browsing)
    assert "Your purchases end" not in text
    assert "Too little data: 1 customer so far" in text
    assert "fifths of fewer than 30 customers mean nothing" in text


def test_the_currency_of_most_purchases_is_the_one_told_and_the_others_are_named(
    browsing: Client, rye: Workspace
) -> None:
    [ann] = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=clock.now(), visits=5))
    record_sales(rye, weekly(ann, until=clock.now(), visits=2, amount=99_900), currency="EUR")
    text = text_of(browsing)
    assert "Figures are in GBP, in which most purchases are; purchases in EUR are not in them." in text
    assert "€" not in text


@pytest.mark.parametrize(
    ("days", "words"), [(-2, "It was due 2 days ago."), (0, "It is due today."), (1, "It is due tomorrow.")]
)
def test_a_promise_is_called_to_mind_the_day_before_and_until_it_is_settled(
    browsing: Client, rye: Workspace, days: int, words: str
) -> None:
    [mill] = add_people(rye, ["Harrow Mill"], "vendor")
    due = clock.now().date() + timedelta(days=days)
    with scope(rye):
        recorded = timeline.record(
            the_system(rye),
            events.logged(mill, events.PROMISED, "A price list", due=due),
            events.logged(mill, events.MET, ""),
        )
    text = text_of(browsing)
    assert "Keep your word to Harrow Mill" in text
    assert words in text
    assert "<blockquote><bdi>A price list</bdi></blockquote>" in text
    with scope(rye):
        promise = Activity.objects.get(pk=recorded.ids[0])
        timeline.record(the_system(rye), events.promise_settled(promise, is_kept=True))
    assert "Keep your word" not in text_of(browsing)


def test_a_promise_for_later_does_not_press(browsing: Client, rye: Workspace) -> None:
    [mill] = add_people(rye, ["Harrow Mill"], "vendor")
    with scope(rye):
        due = clock.now().date() + timedelta(days=2)
        timeline.record(the_system(rye), events.logged(mill, events.PROMISED, "A price list", due=due))
    assert "Keep your word" not in text_of(browsing)


def test_four_things_need_somebody_each_with_its_reason_and_one_filled_button(browsing: Client, rye: Workspace) -> None:
    ann, ben = add_people(rye, ["Ann Quiet", "Ben Bringer"])
    [mill] = add_people(rye, ["Harrow Mill"], "vendor")
    [room] = add_people(rye, ["Reading Room"], "partner")
    now = clock.now()
    record_sales(rye, weekly(ann, until=now - timedelta(days=30), visits=12))
    with scope(rye):
        network.make_ties(actor=the_system(rye), ties=[NewTie(ben, ann, "refers_to")], source="test")
        facts = [
            Fact(events.MET, object_id=mill, occurred_at=now - timedelta(days=200)),
            Fact(
                events.PROMISED, object_id=room, occurred_at=now - timedelta(days=40), properties={"text": "A shelf."}
            ),
            Fact(
                events.PROMISE_BROKEN,
                object_id=room,
                occurred_at=now - timedelta(days=9),
                properties={"text": "A shelf."},
            ),
        ]
        timeline.record(the_system(rye), *facts)
        read_on()
    text = text_of(browsing)
    assert "4 things need you today." in text
    for words in (
        "Ann Quiet has gone quiet",
        "Usually came every 7 days, mostly on a Saturday, and spent £5.00. That is worth £60.00 a year.",
        "Make good with Reading Room",
        "A promise to them was broken on 2 May 2026",
        "<blockquote><bdi>A shelf.</bdi></blockquote>",
        "Harrow Mill has not heard from you",
        "Nothing between you for 200 days.",
        "Thank Ben Bringer",
        "Brought 1. They have spent £60.00, and no thanks is in the record for half a year.",
    ):
        assert words in text, words
    assert text.count('class="btn go"') == 1


def test_a_thanked_bringer_and_a_kept_promise_need_nobody(browsing: Client, rye: Workspace) -> None:
    ann, ben = add_people(rye, ["Ann", "Ben Bringer"])
    now = clock.now()
    with scope(rye):
        network.make_ties(actor=the_system(rye), ties=[NewTie(ben, ann, "refers_to")], source="test")
        facts = [
            Fact(events.GAVE, object_id=ben, occurred_at=now - timedelta(days=20)),
            Fact(events.PROMISE_BROKEN, object_id=ann, occurred_at=now - timedelta(days=9)),
            Fact(events.PROMISE_KEPT, object_id=ann, occurred_at=now - timedelta(days=2)),
        ]
        timeline.record(the_system(rye), *facts)
    text = text_of(browsing)
    assert "Nothing needs you today." in text
    assert "Thank Ben Bringer" not in text


def test_an_analyst_sees_figures_and_nobodys_name(analyst: Client, rye: Workspace) -> None:
    old_shop(rye)
    text = text_of(analyst)
    assert "20 customers came." in text
    assert "Client 0" not in text
    assert "See who" not in text
    assert text.count('class="btn go"') == 1
    assert analyst.get(f"{PULSE}repeat/").status_code == HTTPStatus.FORBIDDEN


def test_strangers_are_asked_to_sign_in_and_members_of_another_workspace_find_nothing(
    rye: Workspace, oak: Workspace
) -> None:
    assert Client().get(PULSE).headers["Location"].startswith("/sign-in/")
    neighbour = a_browser(oak)
    for path in (PULSE, f"{PULSE}parts/expected/", f"{PULSE}drifting/"):
        assert neighbour.get(path).status_code == HTTPStatus.NOT_FOUND


def test_two_workspaces_never_mix(rye: Workspace, oak: Workspace) -> None:
    people = old_shop(rye)
    record_sales(oak, weekly(add_people(oak, ["Oakley"])[0], until=clock.now(), visits=5))
    for workspace, customers in ((rye, 40), (oak, 1), (rye, 40)):
        with scope(workspace):
            pulse = queries.figures_of_today(an_actor(workspace), workspace)
            assert pulse.buying is not None
            assert len(pulse.buying.customers) == customers
            assert bool(set(pulse.buying.customers.parties) & set(people)) is (workspace is rye)


def test_the_second_view_asks_a_few_small_questions_and_the_first_a_bounded_number(rye: Workspace) -> None:
    owner = an_actor(rye)

    def asked(workspace: Workspace) -> int:
        with scope(workspace), CaptureQueriesContext(connection) as statements:
            queries.figures_of_today(an_actor(workspace), workspace)
        return len(statements)

    old_shop(rye, customers=40)
    first = asked(rye)
    large = a_workspace("large")
    old_shop(large, customers=120)
    assert asked(large) == first <= 12
    assert asked(rye) == 2
    assert owner.may("insight.view")


def test_readings_are_made_anew_when_something_is_recorded_or_a_day_has_passed(
    rye: Workspace, frozen_clock: object
) -> None:
    [ann] = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=clock.now(), visits=5))

    def told() -> tuple[date, int]:
        with scope(rye):
            pulse = queries.figures_of_today(an_actor(rye), rye)
            return pulse.today, pulse.buying.purchases if pulse.buying else 0

    assert told() == (date(2026, 5, 11), 5)
    record_sales(rye, [(ann, clock.now() - timedelta(hours=1), 900)])
    assert told() == (date(2026, 5, 11), 6)
    frozen_clock.advance(days=1)  # type: ignore[attr-defined]
    assert told() == (date(2026, 5, 12), 6)


def test_a_purchase_dated_ahead_is_not_counted_yet(rye: Workspace) -> None:
    [ann] = add_people(rye, ["Ann"])
    record_sales(rye, [(ann, clock.now() + timedelta(days=3), 900)])
    with scope(rye):
        assert queries.figures_of_today(an_actor(rye), rye).buying is None
    record_sales(rye, [(ann, datetime(2026, 5, 1, 12, tzinfo=UTC), 500)])
    with scope(rye):
        pulse = queries.figures_of_today(an_actor(rye), rye)
        assert pulse.buying is not None
        assert (pulse.buying.purchases, pulse.buying.as_of) == (1, date(2026, 5, 11))


def test_staff_see_who_and_only_leaders_take_lists_away(rye: Workspace) -> None:
    old_shop(rye)
    staff = a_browser(rye, AccessRole.STAFF)
    assert "Take away as CSV" not in text_of(staff, f"{PULSE}repeat/")
    assert staff.post(f"{PULSE}repeat/", {"export": "csv"}).headers["Content-Type"].startswith("text/html")
