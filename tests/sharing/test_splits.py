"""Splits as operations keep them: whole parts, versions that never change, facts, and every refusal."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, Invalid, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import CurrencyMismatch, Money
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.measures.exchange import Assumption
from hedgerow.network import operations as network
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.models import Party
from hedgerow.sharing import errors, events, operations, queries
from hedgerow.sharing.dividing import MOST_MINOR, divide
from hedgerow.sharing.models import Contributor, GroupValue, Part, Rule, Split, SplitVersion
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import a_party
from tests.sharing.conftest import stall

pytestmark = pytest.mark.django_db
TABLES = (Split, SplitVersion, Contributor, Part, GroupValue)


def parts(actor: Actor, split: Split, number: int | None = None) -> list[tuple[int | None, int]]:
    return [(part.fair_minor, part.part_minor) for part in queries.shown_version(actor, split, number).parts]


def facts(verb: str) -> list[tuple[Any, Any]]:
    rows = Activity.objects.filter(verb=verb).order_by("position")
    return [(one.object_id, one.properties["part_minor"]) for one in rows]


def test_a_joint_result_is_divided_by_what_each_added(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    """Alone £20, £10 and nothing, two together £60; by hand 48.33…, 38.33… and 13.33…, a penny to the first."""
    with scope(rye):
        told = {0b001: 2_000, 0b010: 1_000, 0b100: 0, 0b011: 6_000}
        made = operations.propose_split(actor=owner, draft=stall(None, ann, bo, told=told))
        assert parts(owner, made) == [(4_834, 4_834), (3_833, 3_833), (1_333, 1_333)]
        assert queries.shown_version(owner, made).told == told
        assert [key for key, _part in facts(events.PROPOSED)] == [ann.pk, bo.pk]
        assert (made.latest, made.agreed_number, made.is_agreed) == (1, None, False)


@pytest.mark.parametrize(
    ("rule", "basis", "expected"),
    [
        (Rule.EQUAL, (), (3_334, 3_333, 3_333)),
        (Rule.COST, (1_000, 3_000, 0), (2_500, 7_500, 0)),
        (Rule.HOURS, (1_500, 1_500, 1_000), (3_750, 3_750, 2_500)),
        (Rule.WEIGHT, (1_000, 1_000, 1_000), (3_334, 3_333, 3_333)),
        (Rule.AMOUNT, (5_000, 4_999, 1), (5_000, 4_999, 1)),
    ],
)
def test_an_agreed_rule_stands_beside_what_each_added(
    rye: Workspace, owner: Actor, ann: Party, bo: Party, rule: Rule, basis: Any, expected: tuple[int, ...]
) -> None:
    with scope(rye):
        made = operations.propose_split(actor=owner, draft=stall(None, ann, bo, rule=rule, basis=basis))
        found = parts(owner, made)
    assert tuple(part for _fair, part in found) == expected
    assert [fair for fair, _part in found] == [3_334, 3_333, 3_333]


def test_the_assumption_is_what_fills_untold_groups(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    with scope(rye):
        cy, told = a_party(rye, "Cy"), {0b0011: 8_000}
        for assumption in Assumption:
            draft = stall(None, ann, bo, cy, told=told, assumption=assumption)
            found = divide(draft).fair
            assert sum(found) == 10_000
        side, added = (divide(stall(None, ann, bo, cy, told=told, assumption=each)).fair for each in Assumption)
    assert side[0] > added[0]


def test_who_would_do_better_alone_still_gets_a_part_and_who_costs_the_others_pays_in(
    rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        made = operations.propose_split(actor=owner, draft=stall(None, ann, told={1: 20_000, 2: -4_000}))
        assert parts(owner, made) == [(17_000, 17_000), (-7_000, -7_000)]


WRONG: list[tuple[dict[str, Any], type[HedgerowError]]] = [
    ({"title": " "}, errors.TitleMissing),
    ({"total": Money(0, "GBP")}, errors.TotalNotPositive),
    ({"total": Money(-5, "GBP")}, errors.TotalNotPositive),
    ({"total": Money(10**18, "GBP")}, errors.AmountTooLarge),
    ({"told": {1: Money(-(10**18), "GBP")}}, errors.AmountTooLarge),
    ({"told": {1: Money(5, "EUR")}}, CurrencyMismatch),
    ({"told": {0: Money(5, "GBP")}}, errors.UnknownGroup),
    ({"told": {3: Money(5, "GBP")}}, errors.UnknownGroup),
    ({"total": Money(5, "XXY")}, Invalid),
    ({"contributors": [None]}, errors.TooFewContributors),
    ({"contributors": [None, None]}, errors.SamePartyTwice),
    ({"rule": Rule.COST}, errors.BasisMissing),
    ({"rule": Rule.COST, "basis": (5, None)}, errors.BasisMissing),
    ({"rule": Rule.HOURS, "basis": (0, 0)}, errors.BasisMissing),
    ({"rule": Rule.WEIGHT, "basis": (5, -5)}, errors.BasisMissing),
    ({"rule": Rule.WEIGHT, "basis": (5, MOST_MINOR + 1)}, errors.BasisMissing),
    ({"rule": Rule.AMOUNT, "basis": (5_000, 4_999)}, errors.PartsDoNotSum),
    ({"rule": Rule.AMOUNT, "basis": (5_000, 5_001)}, errors.PartsDoNotSum),
]


@pytest.mark.parametrize(("wrong", "error"), WRONG)
def test_what_cannot_be_divided_is_refused_and_nothing_is_kept(
    rye: Workspace, owner: Actor, ann: Party, wrong: dict[str, Any], error: type[HedgerowError]
) -> None:
    with scope(rye):
        with pytest.raises(error):
            operations.propose_split(actor=owner, draft=replace(stall(None, ann), **wrong))
        assert not any(table.objects.exists() for table in TABLES)
        assert facts(events.PROPOSED) == []


def test_more_than_twelve_are_drawn_by_lot_with_a_stated_error(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        many = [network.add_party(actor=owner, name=f"Number {n}") for n in range(40)]
        with pytest.raises(errors.TooManyContributors, match="Up to 40"):
            operations.propose_split(actor=owner, draft=stall(None, *many))
        with pytest.raises(errors.TooManyGroups, match="Say it of 12 at most"):
            operations.propose_split(actor=owner, draft=stall(*many[:14], told={3 << n: 5 for n in range(13)}))
        assert not Split.objects.exists()
        made = operations.propose_split(actor=owner, draft=stall(*many[:13], told={1: 1_000}))
        assert parts(owner, made)[:2] == [(1_693, 1_693), (693, 693)]
        pairs = operations.propose_split(actor=owner, draft=stall(*many[:13], told={0b011: 5_000, 0b110: 4_000}))
        found = queries.shown_version(owner, pairs).parts
    assert sum(part.part_minor for part in found) == 10_000
    assert 0 < found[1].error_minor < 200
    # By hand: the two pairs as a game of three give 1,166.67, 3,166.67 and 666.67; 5,000 / 13 come to each beside that.
    for part, exact in zip(found, (1_551, 3_551, 1_051, 385), strict=False):
        assert abs(part.fair_minor - exact) <= 2 * part.error_minor + 1
    assert found[12].error_minor == 0


def test_a_version_is_never_changed_and_a_newer_one_takes_its_place(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        made = operations.propose_split(actor=owner, draft=stall(None, ann))
        operations.agree(actor=owner, split=made, number=1)
        revised = operations.revise_split(actor=owner, split=made, draft=stall(ann, bo, total=900), after=1)
        assert (revised.latest, revised.agreed_number, revised.is_agreed) == (2, 1, False)
        assert parts(owner, revised, 1) == [(5_000, 5_000), (5_000, 5_000)]
        assert parts(owner, revised) == [(450, 450), (450, 450)]
        assert [one.number for one in queries.versions_of(owner, revised)] == [2, 1]
        with pytest.raises(errors.SplitMoved):
            operations.revise_split(actor=owner, split=made, draft=stall(None, ann), after=1)
        with pytest.raises(errors.SplitMoved):
            operations.agree(actor=owner, split=made, number=1)
        other = replace(stall(None, ann), total=Money(5, "EUR"))
        with pytest.raises(CurrencyMismatch):
            operations.revise_split(actor=owner, split=made, draft=other, after=2)
        assert SplitVersion.objects.count() == 2


@pytest.mark.parametrize("table", ["splitversion", "part", "groupvalue"])
def test_the_database_itself_refuses_to_change_what_was_written(
    rye: Workspace, owner: Actor, ann: Party, table: str
) -> None:
    with scope(rye):
        operations.propose_split(actor=owner, draft=stall(None, ann, told={1: 100}))
        for statement in (f"UPDATE sharing_{table} SET workspace_id = workspace_id", f"DELETE FROM sharing_{table}"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)


def test_what_was_agreed_stands_on_everybodys_timeline_once_and_can_be_taken_back(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        made = operations.propose_split(actor=owner, draft=stall(None, ann, bo))
        for _again in range(2):
            agreed = operations.agree(actor=owner, split=made, number=1)
        assert agreed.is_agreed
        assert facts(events.AGREED) == [(ann.pk, 3_333), (bo.pk, 3_333)]
        back = operations.take_back(actor=owner, split=made)
        assert (back.agreed_number, back.agreed_by, back.taken_back_at is None) == (None, "", False)
        assert facts(events.TAKEN_BACK) == facts(events.AGREED)
        with pytest.raises(errors.NothingToTakeBack):
            operations.take_back(actor=owner, split=made)
        with pytest.raises(errors.SplitTakenBack):
            operations.agree(actor=owner, split=made, number=1)
        again = operations.revise_split(actor=owner, split=made, draft=stall(None, ann), after=1)
        assert operations.agree(actor=owner, split=again, number=2).is_agreed


def test_staff_propose_and_leaders_agree(rye: Workspace, owner: Actor, ann: Party) -> None:
    staff, analyst = an_actor(rye, AccessRole.STAFF), an_actor(rye, AccessRole.ANALYST)
    with scope(rye):
        made = operations.propose_split(actor=staff, draft=stall(None, ann))
        for refused in (
            lambda: operations.agree(actor=staff, split=made, number=1),
            lambda: operations.take_back(actor=staff, split=made),
            lambda: operations.propose_split(actor=analyst, draft=stall(None, ann)),
            lambda: operations.revise_split(actor=analyst, split=made, draft=stall(None, ann), after=1),
            lambda: queries.visible_splits(analyst),
        ):
            with pytest.raises(NotPermitted):
                refused()
        assert (Split.objects.get().agreed_number, SplitVersion.objects.count()) == (None, 1)


def test_who_sees_her_own_people_only_sees_no_split_of_others(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    keeper = owner.id
    assert keeper is not None
    narrowed = replace(an_actor(rye, AccessRole.STAFF), sees=frozenset({keeper}))
    with scope(rye):
        Party.objects.filter(pk=ann.pk).update(keeper_id=keeper)
        hers = operations.propose_split(actor=owner, draft=stall(None, ann))
        both = operations.propose_split(actor=owner, draft=stall(None, ann, bo))
        assert list(queries.visible_splits(narrowed)) == [hers]
        assert [part.contributor.version.split for part in queries.splits_of(narrowed, ann, 6)] == [hers]
        with pytest.raises(errors.SplitNotFound):
            queries.visible_split(narrowed, both.pk)
        with pytest.raises(NotPermitted):
            operations.propose_split(actor=narrowed, draft=stall(None, Party.objects.get(pk=bo.pk)))
        assert Split.objects.count() == 2


def test_who_was_merged_meanwhile_is_who_they_are_now_and_nobody_divides_with_the_erased(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    """The parties of a draft are as somebody saw them some time ago."""
    with scope(rye):
        cy = a_party(rye, "Cy Cedar")
        made = operations.propose_split(actor=owner, draft=stall(None, bo))
        network.merge_parties(actor=owner, kept_id=ann.pk, gone_id=bo.pk)
        operations.revise_split(actor=owner, split=made, draft=stall(None, bo), after=1)
        operations.propose_split(actor=owner, draft=stall(None, bo))
        assert not Contributor.objects.filter(party=bo).exists()
        with pytest.raises(errors.SamePartyTwice):
            operations.propose_split(actor=owner, draft=stall(ann, bo))
        network.erase_party(actor=owner, party=cy)
        for attempt in (
            lambda: operations.propose_split(actor=owner, draft=stall(None, cy)),
            lambda: operations.revise_split(actor=owner, split=made, draft=stall(None, ann, cy), after=2),
        ):
            with pytest.raises(PartyNotFound):
                attempt()
        assert (Split.objects.count(), SplitVersion.objects.count()) == (2, 3)


@given(st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_parts_are_whole_and_add_up_whatever_groups_would_have_made(ann: Party, bo: Party, data: st.DataObject) -> None:
    worth, many = st.integers(-MOST_MINOR, MOST_MINOR), 3
    told = data.draw(st.dictionaries(st.integers(1, 2**many - 2), worth))
    total = data.draw(st.integers(1, MOST_MINOR))
    rule = data.draw(st.sampled_from([Rule.FAIR, Rule.EQUAL, Rule.WEIGHT]))
    basis = data.draw(st.lists(st.integers(0, MOST_MINOR), min_size=many, max_size=many).filter(any))
    found = divide(stall(None, ann, bo, total=total, told=told, rule=rule, basis=basis))
    assert sum(found.fair) == sum(found.parts) == total
