"""The initiatives of somebody, on their page."""

import html
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from hedgerow.exchange import operations as exchange
from hedgerow.initiatives import operations
from hedgerow.initiatives.models import PieceSide
from hedgerow.initiatives.operations import FlowDraft
from hedgerow.initiatives.panels import initiatives_of
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.factories.workspaces import an_actor
from tests.initiatives.conftest import FIRST, an_initiative, buys, joins, put_in

pytestmark = pytest.mark.django_db


def test_what_somebody_put_in_and_got_stands_on_their_page(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        fair = an_initiative(owner, "Spring fair")
        radio = an_initiative(owner, "Radio", first_day=date(2026, 4, 2))
        gone, other = an_initiative(owner, "Put away"), an_initiative(owner, "Of others")
        for one in (fair, gone):
            joins(owner, one, ann)
        joins(owner, other, bo)
        operations.archive_initiative(actor=owner, initiative=gone)
        put_in(owner, fair, worth_minor=900, party=ann, is_ours=False)
        put_in(owner, fair, "hours", quantity_milli=1000, worth_minor=250, party=ann, is_ours=True)
        put_in(owner, fair, worth_minor=5000, party=bo, is_ours=False)
        denied = put_in(owner, radio, worth_minor=77, party=ann, is_ours=False)
        exchange.dispute_flow(actor=owner, flow=denied.flow)
        operations.link_purchase(actor=owner, initiative=radio, purchase=buys(owner, ann, 4000, FIRST))
        put_in(owner, radio, worth_minor=100, party=ann, side=PieceSide.OUT)
        told = initiatives_of(owner, ann)
    assert told is not None
    assert [(one.initiative.title, one.since, one.gave, one.got, one.linked) for one in told["lines"]] == [
        ("Radio", None, "", "", "£41.00"),
        ("Spring fair", FIRST, "£9.00", "£2.50", ""),
    ]
    page = html.unescape(browsing.get(f"/w/rye/people/{ann.pk}/").content.decode())
    for words in ("Spring fair", "Put in: £9.00", "Got from it: £2.50", "Came of it: £41.00"):
        assert words in page
    for words in ("Put away</b>", "Of others"):
        assert words not in page


def test_what_counts_for_nothing_or_is_of_somebody_unseen_names_no_initiative(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    me = uuid7()
    with scope(rye):
        Party.objects.filter(pk=ann.pk).update(keeper_id=me)
        ann.refresh_from_db()
        denied = put_in(owner, an_initiative(owner, "Denied"), worth_minor=77, party=ann, is_ours=False)
        exchange.dispute_flow(actor=owner, flow=denied.flow)
        draft = FlowDraft(kind="hours", on=FIRST, worth_minor=900, currency="GBP")
        between = exchange.state_flow(actor=owner, giver=ann, receiver=bo, draft=draft)
        shared = an_initiative(owner, "Shared")
        operations.link_flow(actor=owner, initiative=shared, flow=between, side=PieceSide.IN)
        told = initiatives_of(owner, ann)
        assert told is not None
        assert [one.initiative for one in told["lines"]] == [shared]
        assert initiatives_of(replace(owner, sees=frozenset({me})), ann) is None


def test_more_than_a_few_are_folded_and_none_is_left_out(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        for number in range(8):
            joins(owner, an_initiative(owner, f"Fair {number}"), ann)
    page = html.unescape(browsing.get(f"/w/rye/people/{ann.pk}/").content.decode())
    assert "2 more initiatives" in page
    assert [page.count(f"Fair {number}</b>") for number in range(8)] == [1] * 8


def test_who_may_not_see_initiatives_or_that_party_is_told_nothing(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        assert initiatives_of(owner, ann) is None
        fair = an_initiative(owner)
        joins(owner, fair, ann)
        put_in(owner, fair, worth_minor=900, party=ann, is_ours=False)
        assert initiatives_of(an_actor(rye, AccessRole.ANALYST), ann) is None
        narrowed = replace(owner, sees=frozenset({uuid7()}))
        with pytest.raises(NotPermitted):
            initiatives_of(narrowed, ann)
