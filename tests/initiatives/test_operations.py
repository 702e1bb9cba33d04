"""Who takes part, what went in, what is put away: every way it can go, and what is refused."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.errors import AmountMissing, AmountTooLarge, DayAhead, NotAnAmount, UnknownFlowKind
from hedgerow.exchange.models import Flow
from hedgerow.initiatives import errors, events, operations, queries
from hedgerow.initiatives.models import Initiative, Piece, PieceSide, ReturnAssumption, TakingPart
from hedgerow.initiatives.operations import Basis, FlowDraft, InitiativeDraft
from hedgerow.initiatives.reading import dated
from hedgerow.initiatives.report import report
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace, HedgerowError
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, an_actor
from tests.initiatives.conftest import FIRST, LAST, TODAY, a_rate, an_initiative, buys, joins, put_in, reckoned
from tests.network.pages.conftest import a_party

pytestmark = pytest.mark.django_db


def verbs() -> list[str]:
    rows = Activity.objects.filter(verb__startswith="initiatives.").order_by("position")
    return list(rows.values_list("verb", flat=True))


def test_every_change_is_told_on_the_log_and_the_same_again_is_not(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        draft = InitiativeDraft(title="Spring fair", kind=one.kind, first_day=FIRST, last_day=LAST)  # type: ignore[arg-type]
        operations.change_initiative(actor=owner, initiative=one, draft=draft)
        reckoned(owner, one, ReturnAssumption.EVERYTHING)
        reckoned(owner, one, ReturnAssumption.NEWCOMERS)
        place = joins(owner, one, ann)
        joins(owner, one, ann, LAST)
        assert TakingPart.objects.get().since == FIRST
        for _again in range(2):
            operations.take_out(actor=owner, place=place)
        for _again in range(2):
            operations.put_back(actor=owner, place=place)
        for _again in range(2):
            operations.archive_initiative(actor=owner, initiative=one)
        for _again in range(2):
            operations.restore_initiative(actor=owner, initiative=one)
        assert verbs() == [
            *(events.FOUNDED, events.BASIS_CHOSEN, events.TOOK_PART, events.TAKEN_OUT, events.TOOK_PART),
            *(events.ARCHIVED, events.RESTORED),
        ]
        told = Activity.objects.get(verb=events.BASIS_CHOSEN)
        assert (told.properties["assumption"], told.properties["before"]["assumption"]) == ("newcomers", "everything")


def test_what_is_put_away_takes_nothing_in(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        sold = buys(owner, ann, 100, FIRST)
        place = joins(owner, one, ann)
        piece = put_in(owner, one, worth_minor=100)
        operations.archive_initiative(actor=owner, initiative=one)
        before = (verbs(), Piece.objects.count())
        for refused in (
            lambda: joins(owner, one, ann),
            lambda: put_in(owner, one, worth_minor=100),
            lambda: reckoned(owner, one, ReturnAssumption.SHARE),
            lambda: operations.take_out(actor=owner, place=place),
            lambda: operations.take_back_piece(actor=owner, piece=piece),
            lambda: operations.link_purchase(actor=owner, initiative=one, purchase=sold),
            lambda: operations.add_list(actor=owner, initiative=one, text="ann alder", since=FIRST),
        ):
            with pytest.raises(errors.InitiativeArchived):
                refused()
        assert (verbs(), Piece.objects.count()) == before


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"kind": "nonsense"}, UnknownFlowKind),
        ({"kind": "money"}, AmountMissing),
        ({"kind": "money", "worth_minor": 0}, NotAnAmount),
        ({"kind": "money", "worth_minor": -5}, NotAnAmount),
        ({"kind": "money", "worth_minor": 10**18}, AmountTooLarge),
        ({"kind": "hours", "quantity_milli": 0}, None),
        ({"kind": "hours", "quantity_milli": 10**18}, AmountTooLarge),
        ({"kind": "hours", "quantity_milli": 10**12}, AmountTooLarge),
        ({"kind": "hours", "on": TODAY + timedelta(days=2)}, DayAhead),
        ({"kind": "money", "worth_minor": 5, "currency": "EUR"}, errors.OtherCurrency),
    ],
)
@pytest.mark.parametrize("with_somebody", [False, True])
def test_what_cannot_have_gone_in_is_refused(
    rye: Workspace,
    owner: Actor,
    ann: Party,
    said: dict[str, Any],
    error: type[HedgerowError] | None,
    with_somebody: bool,
) -> None:
    with scope(rye):
        a_rate(owner, "hours", 10**6, "hours")
        one = an_initiative(owner)
        with pytest.raises(error or NotAnAmount):
            put_in(owner, one, party=ann if with_somebody else None, **said)
        assert not Piece.objects.exists()
        assert not Flow.objects.filter(is_settled=False).exists()


@pytest.mark.parametrize(
    ("basis", "error"),
    [
        (Basis(assumption=ReturnAssumption.SHARE, share_bp=0), errors.BadShare),
        (Basis(assumption=ReturnAssumption.SHARE, share_bp=10_001), errors.BadShare),
        (Basis(assumption=ReturnAssumption.SHARE, window_days=-1), errors.BadWindow),
        (Basis(assumption=ReturnAssumption.SHARE, window_days=3651), errors.BadWindow),
    ],
)
def test_a_basis_that_cannot_be_is_refused(
    rye: Workspace, owner: Actor, basis: Basis, error: type[HedgerowError]
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        with pytest.raises(error):
            operations.choose_basis(actor=owner, initiative=one, basis=basis)
        with pytest.raises(errors.BadShare):
            operations.set_usual_margin(actor=owner, margin_bp=10_001)
        one.refresh_from_db()
        assert one.assumption == ReturnAssumption.EVERYTHING


def test_nothing_joins_after_the_end_and_nobody_joins_from_an_empty_segment(
    rye: Workspace, owner: Actor, ann: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        with pytest.raises(errors.JoinedTooLate):
            joins(owner, one, ann, LAST + timedelta(days=1))
        asked = {"field": "name", "op": "contains", "value": "Nobody"}
        segment = network.define_segment(actor=owner, name="Nobody", definition=asked)
        with pytest.raises(errors.NobodyToAdd):
            operations.add_segment(actor=owner, initiative=one, segment=segment, since=FIRST)
        with pytest.raises(errors.NobodyToAdd):
            operations.add_list(actor=owner, initiative=one, text="\n who? \n", since=FIRST)
        monkeypatch.setattr("hedgerow.initiatives.operations.taking_part.MOST_AT_ONCE", 1)
        with pytest.raises(errors.TooManyAtOnce):
            operations.add_list(actor=owner, initiative=one, text="a\nb", since=FIRST)
        a_party(rye, "Nobody One")
        a_party(rye, "Nobody Two")
        network.look_at_segment(actor=owner, segment_id=segment.pk)
        with pytest.raises(errors.TooManyAtOnce):
            operations.add_segment(actor=owner, initiative=one, segment=segment, since=FIRST)
        assert not TakingPart.objects.exists()


def test_what_the_database_refuses_for_another_reason_is_not_called_linked(
    rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        draft = FlowDraft(kind="hours", on=FIRST)
        flow = exchange.state_flow(actor=owner, giver=ann, receiver=None, draft=draft)
        with pytest.raises(IntegrityError):
            operations.link_flow(actor=owner, initiative=one, flow=flow, side="off")  # type: ignore[arg-type]
        assert not Piece.objects.exists()


def test_a_flow_is_judged_as_it_is_now(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        draft = FlowDraft(kind="hours", on=FIRST)
        flow = exchange.state_flow(actor=owner, giver=ann, receiver=None, draft=draft)
        exchange.take_back_flow(actor=owner, flow=Flow.objects.get(pk=flow.pk))
        with pytest.raises(errors.NothingCounts):
            operations.link_flow(actor=owner, initiative=one, flow=flow, side=PieceSide.IN)


def test_a_flow_belongs_to_one_initiative_until_it_is_taken_back(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one, other = an_initiative(owner), an_initiative(owner, "Summer fair")
        draft = operations.FlowDraft(kind="hours", on=FIRST, worth_minor=900, currency="GBP")
        flow = exchange.state_flow(actor=owner, giver=ann, receiver=None, draft=draft)
        piece = operations.link_flow(actor=owner, initiative=one, flow=flow, side=PieceSide.IN)
        with pytest.raises(errors.LinkedElsewhere):
            operations.link_flow(actor=owner, initiative=other, flow=flow, side=PieceSide.IN)
        for _again in range(2):
            operations.take_back_piece(actor=owner, piece=piece)
        flow.refresh_from_db()
        assert flow.taken_back_at is None
        moved = operations.link_flow(actor=owner, initiative=other, flow=flow, side=PieceSide.OUT)
        with pytest.raises(errors.LinkedElsewhere):
            operations.restore_piece(actor=owner, piece=piece)
        operations.take_back_piece(actor=owner, piece=moved)
        for _again in range(2):
            operations.restore_piece(actor=owner, piece=piece)
        assert report(owner, one).ins.worth == 900


def test_what_is_disputed_taken_back_or_in_another_currency_is_not_linked(
    rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        draft = operations.FlowDraft(kind="hours", on=FIRST, worth_minor=900, currency="EUR")
        euro = exchange.state_flow(actor=owner, giver=ann, receiver=None, draft=draft)
        with pytest.raises(errors.OtherCurrency):
            operations.link_flow(actor=owner, initiative=one, flow=euro, side=PieceSide.IN)
        for refused in (exchange.dispute_flow, exchange.take_back_flow):
            with pytest.raises(errors.NothingCounts):
                operations.link_flow(
                    actor=owner, initiative=one, flow=refused(actor=owner, flow=euro), side=PieceSide.IN
                )
        with pytest.raises(errors.OtherCurrency):
            operations.link_purchase(actor=owner, initiative=one, purchase=buys(owner, ann, 5, FIRST, "EUR"))
        with pytest.raises(errors.NothingCounts):
            operations.link_purchase(actor=owner, initiative=one, purchase=buys(owner, ann, -5, FIRST))
        assert not Piece.objects.exists()


def test_a_side_of_a_sale_is_not_linked_beside_the_sale(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one, draft = an_initiative(owner), operations.FlowDraft(kind="money", on=FIRST, worth_minor=900, currency="GBP")
        paid = exchange.state_flow(actor=owner, giver=ann, receiver=None, draft=draft)
        Flow.objects.filter(pk=paid.pk).update(is_settled=True)
        with pytest.raises(errors.NothingCounts):
            operations.link_flow(actor=owner, initiative=one, flow=paid, side=PieceSide.OUT)
        assert not Piece.objects.exists()


@pytest.mark.parametrize(
    ("line", "name", "day"),
    [
        ("Ann Reed", "Ann Reed", None),
        ("Ann Reed, 2026-05-02", "Ann Reed", "2026-05-02"),
        ('"Reed; Ann"\t"2026-05-02"', "Reed; Ann", "2026-05-02"),
        ("Ann Reed, 2026-02-30", "Ann Reed, 2026-02-30", None),
        ("x" + "\t" * 200_000 + "y", "x" + "\t" * 200_000 + "y", None),
    ],
)
def test_a_line_ends_with_its_day_and_is_read_at_once_however_long(line: str, name: str, day: str | None) -> None:
    assert dated(line, FIRST) == (name, date.fromisoformat(day) if day else FIRST)


def test_a_merge_keeps_one_place_since_the_earlier_day_and_can_be_taken_apart(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        one, other = an_initiative(owner), an_initiative(owner, "Summer fair")
        joins(owner, one, ann, LAST)
        joins(owner, one, bo, FIRST)
        joins(owner, other, bo, FIRST)
        before = sorted(TakingPart.objects.values_list("pk", "party_id", "since"))
        merge = network.merge_parties(actor=owner, kept_id=ann.pk, gone_id=bo.pk)
        places = TakingPart.objects.filter(taken_out_at=None)
        assert set(places.values_list("initiative__title", "party_id", "since")) == {
            ("Spring fair", ann.pk, FIRST),
            ("Summer fair", ann.pk, FIRST),
        }
        network.take_apart(actor=owner, merge_id=merge.pk)
        assert sorted(TakingPart.objects.values_list("pk", "party_id", "since")) == before


def test_nothing_crosses_a_workspace(rye: Workspace, owner: Actor, ann: Party) -> None:
    oak = a_workspace("oak")
    stranger = an_actor(oak)
    with scope(rye):
        one = an_initiative(owner)
        piece = put_in(owner, one, worth_minor=100)
    with scope(oak):
        for missing, key in ((queries.visible_initiative, one.pk), (queries.visible_piece, piece.pk)):
            with pytest.raises(HedgerowError):
                missing(stranger, key)  # type: ignore[operator]
        with pytest.raises(CrossWorkspace):
            operations.archive_initiative(actor=stranger, initiative=one)
        assert not Initiative.objects.exists()
