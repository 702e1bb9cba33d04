"""What went in and came out, noted and linked on pages; initiatives side by side; tables taken away."""

from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.accounts.models import AuditEntry
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import Flow
from hedgerow.initiatives import operations
from hedgerow.initiatives.models import Piece, ReturnAssumption, UsualMargin
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.initiatives.conftest import (
    BASE,
    FIRST,
    a_rate,
    an_initiative,
    buys,
    joins,
    made,
    posted,
    put_in,
    reckoned,
    text,
)

pytestmark = pytest.mark.django_db


def test_what_went_in_is_noted_in_seconds_with_or_without_somebody(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        a_rate(owner, "hours", 1500, "hours")
    one = made(rye, owner)
    address = f"{one.pk}/pieces/new/"
    assert posted(browsing, address, kind="money", amount="12.50", on="2026-04-01")[0] == HTTPStatus.FOUND
    assert posted(browsing, address, kind="hours", amount="2", on="2026-04-01", party=ann.pk, way="got")[0] == 302
    with scope(rye):
        flow = Flow.objects.get()
        assert (flow.giver_id, flow.worth_minor, flow.unit) == (ann.pk, 3000, "hours")
        assert sorted(piece.worth_minor or 0 for piece in Piece.objects.all()) == [0, 1250]
        piece = Piece.objects.get(flow=flow)
    assert "£42.50 went in" in text(browsing, f"{one.pk}/")
    assert posted(browsing, f"pieces/{piece.pk}/removal/")[0] == HTTPStatus.FOUND
    with scope(rye):
        flow.refresh_from_db()
        assert flow.taken_back_at is not None
    assert "£12.50 went in" in text(browsing, f"{one.pk}/")
    assert posted(browsing, f"pieces/{piece.pk}/removal/removal/")[0] == HTTPStatus.FOUND
    assert "£42.50 went in" in text(browsing, f"{one.pk}/")
    status, page = posted(browsing, address, kind="money", amount="", on="2026-04-01")
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Say how much money it was" in page
    assert "Ann Alder" in posted(browsing, address, kind="money", amount="", on="2026-04-01", q="ann")[1]


def test_what_came_out_was_given_by_them(browsing: Client, rye: Workspace, owner: Actor, ann: Party) -> None:
    one = made(rye, owner)
    address = f"{one.pk}/pieces/new/"
    said = {"kind": "money", "amount": "9", "on": "2026-04-01", "party": ann.pk, "side": "out"}
    status, page = posted(browsing, address, **said, way="gave")
    assert (status, "What came out of it was given to you." in page) == (422, True)
    assert posted(browsing, address, **said)[0] == HTTPStatus.FOUND
    with scope(rye):
        assert Flow.objects.get().giver_id == ann.pk
        given = put_in(owner, one, "hours", party=ann).flow
        operations.take_back_piece(actor=owner, piece=Piece.objects.get(flow=given))
        exchange.restore_flow(actor=owner, flow=given)
    page = text(browsing, f"{one.pk}/pieces/link/?q=ann")
    assert 'name="side" value="in"' in page
    assert 'name="side" value="out"' not in page


def test_what_is_on_record_is_linked_and_cannot_count_twice(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one, other = an_initiative(owner), an_initiative(owner, "Summer fair")
        joins(owner, one, ann)
        sold = buys(owner, ann, 5000, FIRST)
        put_in(owner, other, "hours", quantity_milli=1000, party=ann, is_ours=False, worth_minor=900)
        flow = Flow.objects.get(is_settled=False)
    page = text(browsing, f"{one.pk}/pieces/link/")
    assert "£50.00" in page
    assert str(flow.pk) not in page
    assert posted(browsing, f"{one.pk}/pieces/purchases/{sold.pk}/")[0] == HTTPStatus.FOUND
    assert posted(browsing, f"{other.pk}/pieces/purchases/{sold.pk}/")[0] == HTTPStatus.FOUND
    assert posted(browsing, f"{one.pk}/pieces/flows/{flow.pk}/", side="out")[0] == HTTPStatus.FOUND
    with scope(rye):
        assert Piece.objects.filter(initiative=one).count() == 1
        assert Piece.objects.filter(initiative=other).count() == 1
        reckoned(owner, one, ReturnAssumption.LINKED)
    assert "£50.00" not in text(browsing, f"{one.pk}/pieces/link/?q=ann")
    assert "Linked as come of it" in text(browsing, f"{one.pk}/")


def test_the_list_compares_by_one_assumption_and_counts_nothing_twice(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        poor, rich = an_initiative(owner, "Poor"), an_initiative(owner, "Rich")
        an_initiative(owner, "Draft", first_day=None, last_day=None)
        for one, cost in ((poor, 4000), (rich, 1000)):
            joins(owner, one, ann, FIRST)
            put_in(owner, one, worth_minor=cost)
        buys(owner, ann, 5000, FIRST)
    page = text(browsing, "?assumption=everything&window_days=0")
    assert page.index("Rich") < page.index("Poor") < page.index("Draft")
    assert "Together, 2 with a result" in page
    assert "worth £50.00: in the sum these stand once" in page
    shared = text(browsing, f"{poor.pk}/")
    assert "1 of these purchases is counted in Rich too (£50.00)." in shared
    assert "Together" in text(browsing, "?assumption=share&window_days=0&share=10")
    assert text(browsing, "?assumption=nonsense")


def test_the_usual_margin_is_set_and_taken_away(browsing: Client, rye: Workspace, owner: Actor) -> None:
    made(rye, owner)
    assert posted(browsing, "margin/", margin="40")[0] == HTTPStatus.FOUND
    assert "Of each purchase 40% counts" in text(browsing)
    assert posted(browsing, "margin/", margin="140")[0] == HTTPStatus.UNPROCESSABLE_ENTITY
    assert posted(browsing, "margin/", margin="")[0] == HTTPStatus.FOUND
    with scope(rye):
        assert UsualMargin.objects.get().margin_bp is None
        assert AuditEntry.objects.filter(event="initiatives.margin_set").count() == 2


def test_tables_are_taken_away_and_that_is_noted(browsing: Client, rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        buys(owner, ann, 5000, FIRST)
        put_in(owner, one, worth_minor=9000)
    response = browsing.post(f"{BASE}{one.pk}/file/")
    table = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert table[1] == "Ann Alder,2026-04-01,1,50.00,50.00,0.00,0.00,GBP"
    response = browsing.post(f"{BASE}file/", {"assumption": "share", "window_days": "0", "share": "50"})
    table = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert table[1].startswith("Spring fair,event,2026-04-01,2026-04-20,1,90.00,0,25.00,-65.00,0.278,GBP,share,0,50")
    with scope(rye):
        assert AuditEntry.objects.filter(event="initiatives.exported").count() == 2
