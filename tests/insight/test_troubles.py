"""What does not work stands on Today, for who may mend it, until it works again."""

from typing import Any

from django.test import Client

from hedgerow.automation.models import Endpoint
from hedgerow.inbox import operations as inbox
from hedgerow.inbox.models import Mailbox
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account
from hedgerow.listening.models import Watch
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock
from tests.inbox.conftest import a_new_mailbox
from tests.insight.records import PULSE, a_browser
from tests.ledger.conftest import points_of
from tests.sales.shops.sending import connected, send

SAID = (
    "The webhook “Till” was switched off",
    "Mail to hello@rye.example does not come in here: “127.0.0.1” did not answer.",
    "What “Shopify” sends is refused, so its sales are missing here. The signature does not fit the secret.",
    "“Market days” cannot be read for a day or longer: It is gone.",
)


def told(client: Client) -> list[str]:
    text = client.get(PULSE).content.decode()
    return [one for one in SAID if one in text]


def an_endpoint(**changes: Any) -> Endpoint:
    said = {"url": "https://till.example/", "description": "Till", "created_at": clock.now(), "created_by": "Maren"}
    return Endpoint.objects.create(secret="sealed", **{**said, **changes})


def break_all(workspace: Workspace) -> Mailbox:
    us = the_system(workspace)
    now = clock.now()
    an_endpoint(state="off", off_reason="gone", off_at=now)
    an_endpoint(description="Other")
    mailbox = inbox.add_mailbox(actor=us, mailbox=a_new_mailbox())
    inbox.note_failed(actor=us, mailbox=mailbox, problem="“127.0.0.1” did not answer.")
    Watch.objects.create(
        kind="calendar",
        name="Market days",
        url="https://market.example/days.ics",
        added_at=now,
        next_at=now,
        failing_since=now,
        error="It is gone.",
    )
    return mailbox


def test_what_lasts_is_told_to_who_may_mend_it_and_leads_there(
    rye: Workspace, oak: Workspace, browsing: Client, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        mailbox = break_all(rye)
    assert told(browsing) == [SAID[0]], "the next try may mend the others"
    frozen_clock.advance(hours=25)
    browsing = a_browser(rye, AccessRole.MANAGER)
    assert told(browsing) == [SAID[0], SAID[1], SAID[3]]
    assert f'href="/w/rye/settings/mailboxes/{mailbox.pk}/"' in browsing.get(PULSE).content.decode()
    assert told(a_browser(rye, AccessRole.STAFF, "Tomas")) == []
    with scope(rye):
        inbox.note_fetched(actor=the_system(rye), mailbox=mailbox)
        Endpoint.objects.update(state="on", off_reason="")
        Watch.objects.update(paused_at=clock.now())
    assert told(browsing) == []


def test_a_shop_whose_messages_are_refused_is_told(rye: Workspace, browsing: Client) -> None:
    of = connected(rye, "shopify", name="Shopify")
    assert told(browsing) == []
    assert send(of, {"id": 1}, "orders/paid", secret="another").status_code == 401
    assert told(browsing) == [SAID[2]]


def test_beyond_three_it_says_how_many_more_and_where(rye: Workspace, browsing: Client) -> None:
    with scope(rye):
        names = [f"Till {number}" for number in range(4)]
        for name in names[:3]:
            an_endpoint(description=name, state="off", off_reason="gone", off_at=clock.now())
        assert "more thing" not in browsing.get(PULSE).content.decode()
        last = an_endpoint(description=names[3], state="off", off_reason="gone", off_at=clock.now())
    page = browsing.get(PULSE).content.decode()
    assert "One more thing does not work</summary>" in page
    assert all(f"“{name}” was switched off" in page for name in names)
    assert f'/webhooks/{last.pk}/"' in page.partition("One more thing")[2]
    with scope(rye):
        an_endpoint(description="Last", state="off", off_reason="gone", off_at=clock.now())
    assert "2 more things do not work</summary>" in browsing.get(PULSE).content.decode()


def test_books_that_do_not_agree_are_told_until_they_do(rye: Workspace, browsing: Client) -> None:
    said = "The books do not agree"
    with scope(rye):
        us = the_system(rye)
        points = points_of(us)
        points.give(points.wallet(), 5)
        ledger.check_books(actor=us)
        assert said not in browsing.get(PULSE).content.decode()
        Account.objects.filter(pk=points.issuer.pk).update(balance=-4)
        ledger.check_books(actor=us)
    page = browsing.get(PULSE).content.decode()
    assert (said in page, 'href="/w/rye/ledger/"' in page.partition(said)[2]) == (True, True)
    assert said not in a_browser(rye, AccessRole.STAFF, "Tomas").get(PULSE).content.decode()
    with scope(rye):
        Account.objects.filter(pk=points.issuer.pk).update(balance=-5)
        ledger.check_books(actor=us)
    assert said not in browsing.get(PULSE).content.decode()
