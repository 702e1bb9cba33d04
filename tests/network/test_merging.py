"""Two records of one party become one, and are as before when they are taken apart."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.apps import apps

from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.kernel.tenancy.models import TenantForeignKey
from hedgerow.network import events, operations, queries
from hedgerow.network.errors import MergeNotFound, MergeRefused, PartyNotFound
from hedgerow.network.models import (
    Address,
    ContactPoint,
    ExternalId,
    Merge,
    MergeStep,
    Party,
    PartyTag,
    Relationship,
    Role,
)
from hedgerow.network.operations import NewContact
from hedgerow.network.receivers import note_last_seen
from hedgerow.network.registries import party_mergings
from hedgerow.sales.models import CustomerFigures, Purchase
from hedgerow.sales.operations import NewPurchase, record_purchases, verify_figures
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries as log
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, an_actor, the_system

pytestmark = pytest.mark.django_db
PARTS = (ContactPoint, Address, ExternalId, PartyTag, Role, Relationship, Purchase)
ADA, LOVELACE, MILL = "Ada Wren", "A. Wren", "Wren Mill"


@pytest.fixture
def rye(db: None) -> Iterator[Workspace]:
    workspace = a_workspace()
    with scope(workspace):
        yield workspace


def add(rye: Workspace, name: str = ADA, email: str = "", **details: Any) -> Party:
    contacts = [NewContact("email", email)] if email else []
    return operations.add_party(actor=the_system(rye), name=name, contacts=contacts, **details)


def merge(rye: Workspace, kept: Party, gone: Party, *take: str) -> Merge:
    return operations.merge_parties(actor=the_system(rye), kept_id=kept.pk, gone_id=gone.pk, take=take)


def apart(rye: Workspace, made: Merge) -> int:
    return operations.take_apart(actor=the_system(rye), merge_id=made.pk)[1]


def bought(rye: Workspace, who: Party, minor: int, day: int = 3) -> None:
    at = datetime(2026, 5, day, 9, tzinfo=UTC)
    one = NewPurchase(party_id=who.pk, purchased_at=at, currency="GBP", amount_minor=minor, source="", external_id="")
    record_purchases(actor=the_system(rye), purchases=[one])


def now(party: Party) -> Party:
    return Party.objects.get(pk=party.pk)


class TestWhatIsKept:
    def test_all_ways_to_reach_both_lead_to_the_one_that_stays(self, rye: Workspace) -> None:
        ada, other = add(rye, email="ada@wren.example"), add(rye, LOVELACE, email="ADA@wren.example")
        operations.add_contact_point(actor=the_system(rye), party=other, kind="phone", value="07700 900111")
        merge(rye, ada, other)
        points = ContactPoint.objects.filter(party=ada).order_by("id").values_list("value", "is_primary")
        assert list(points) == [("ada@wren.example", True), ("07700 900111", True)]
        assert not ContactPoint.objects.filter(party=other).exists()

    def test_what_is_empty_is_filled_and_what_differs_stays_unless_chosen(self, rye: Workspace) -> None:
        ada = add(rye, birthday="1990-05-21", notes="Likes rye")
        other = add(rye, LOVELACE, birthday="1991-05-21", job_title="Miller", notes="Likes oats")
        merge(rye, ada, other)
        found = now(ada)
        assert (found.name, found.birthday, found.job_title) == (ADA, "1990-05-21", "Miller")
        assert found.notes == "Likes rye\n\nLikes oats"

    def test_a_person_chooses_field_by_field(self, rye: Workspace) -> None:
        ada, other = add(rye, birthday="1990-05-21"), add(rye, LOVELACE, birthday="1991-05-21")
        merge(rye, ada, other, "name", "birthday")
        assert (now(ada).name, now(ada).sort_name, now(ada).birthday) == (LOVELACE, "a. wren", "1991-05-21")
        with pytest.raises(Invalid, match="job_title"):
            merge(rye, add(rye), add(rye), "job_title")

    def test_what_allows_less_wins_whatever_was_chosen(self, rye: Workspace) -> None:
        system = the_system(rye)
        operations.define_field(actor=system, label="Accepts Email Marketing", key="mail")
        operations.define_field(actor=system, label="EMAIL_BLACKLISTED", key="blocked")
        operations.define_field(actor=system, label="Favourite", key="loaf")
        ada = add(rye, custom={"mail": "yes", "blocked": "false", "loaf": "rye"})
        other = add(rye, LOVELACE, custom={"mail": "unsubscribed", "blocked": "2024-05-01", "loaf": "oats"})
        with pytest.raises(Invalid):
            merge(rye, other, ada, "custom.mail")
        merge(rye, ada, other, "custom.loaf")
        assert now(ada).custom == {"mail": "unsubscribed", "blocked": "2024-05-01", "loaf": "oats"}

    def test_roles_held_by_both_are_one_since_the_earlier_day(self, rye: Workspace) -> None:
        ada = add(rye, roles=["client"], since=date(2024, 5, 1))
        other = add(rye, LOVELACE, roles=["client", "vendor"], since=date(2022, 2, 2))
        merge(rye, ada, other)
        held = Role.objects.filter(party=ada).values_list("kind__key", "since")
        assert sorted(held) == [("client", date(2022, 2, 2)), ("vendor", date(2022, 2, 2))]

    def test_nobody_is_tied_to_themselves_and_parallel_ties_are_one(self, rye: Workspace) -> None:
        ada, other, mill = add(rye), add(rye, LOVELACE), add(rye, MILL, kind="organisation")
        system = the_system(rye)
        operations.make_tie(actor=system, from_party=ada, to_party=mill, kind="member_of", since=date(2024, 1, 1))
        operations.make_tie(actor=system, from_party=other, to_party=mill, kind="member_of", since=date(2020, 1, 1))
        operations.make_tie(actor=system, from_party=ada, to_party=other, kind="refers_to")
        merge(rye, ada, other)
        tie = Relationship.objects.get()
        assert (tie.from_party_id, tie.to_party_id, tie.since) == (ada.pk, mill.pk, date(2020, 1, 1))

    def test_purchases_and_their_sums_go_over(self, rye: Workspace) -> None:
        ada, other = add(rye), add(rye, LOVELACE)
        bought(rye, ada, 400)
        bought(rye, other, 350, day=1)
        merge(rye, ada, other)
        sums = CustomerFigures.objects.get()
        assert (sums.party_id, sums.purchases, sums.amount_minor, sums.first_day) == (ada.pk, 2, 750, date(2026, 5, 1))
        assert verify_figures() == []


class TestTheLog:
    def test_the_line_of_time_has_both_and_speaks_of_one(self, rye: Workspace) -> None:
        ada, other = add(rye), add(rye, LOVELACE)
        timeline.record(the_system(rye), events.logged(other.pk, events.CALLED, "About the oats"))
        merge(rye, ada, other)
        found = log.visible_timeline(the_system(rye), ada.pk)
        assert [activity.verb for activity in found].count(events.CALLED) == 1
        lines = log.lines(the_system(rye), found, viewed_from=ada.pk)
        called = next(line for line in lines if line.activity.verb == events.CALLED)
        assert (called.subject, called.text) == (ADA, "About the oats")
        assert found[0].verb == events.PARTY_MERGED

    def test_promises_and_strength_count_both(self, rye: Workspace) -> None:
        ada, other = add(rye), add(rye, LOVELACE)
        timeline.record(the_system(rye), events.logged(other.pk, events.PROMISED, "Bring the seeds"))
        merge(rye, ada, other)
        promise = queries.open_promises(the_system(rye), now(ada))[0]
        assert promise.text == "Bring the seeds"
        operations.settle_promise(
            actor=the_system(rye),
            promise=queries.visible_promise(the_system(rye), now(ada), promise.id),
            is_kept=True,
        )
        assert queries.open_promises(the_system(rye), now(ada)) == []

    def test_what_is_recorded_under_the_old_id_is_seen_at_the_new_one(self, rye: Workspace) -> None:
        ada, other = add(rye), add(rye, LOVELACE)
        merge(rye, ada, other)
        timeline.record(the_system(rye), events.logged(other.pk, events.VISITED, ""))
        note_last_seen(list(Activity.objects.filter(verb=events.VISITED)))
        assert now(ada).last_seen_at is not None

    def test_old_ids_lead_to_who_stays_also_after_two_merges(self, rye: Workspace) -> None:
        ada, other, third = add(rye), add(rye, LOVELACE), add(rye, "Ada W.")
        merge(rye, other, third)
        merge(rye, ada, other)
        for key in (ada.pk, other.pk, third.pk):
            assert queries.visible_party(the_system(rye), key).pk == ada.pk
            assert queries.party_in_detail(the_system(rye), key).pk == ada.pk
        assert queries.names_of(the_system(rye), [third.pk]) == {third.pk: ADA}
        assert queries.ids_of(ada.pk) == [ada.pk, other.pk, third.pk]


class TestApart:
    def test_both_are_as_before_with_what_came_since(self, rye: Workspace) -> None:
        ada, other = add(rye, email="ada@wren.example"), add(rye, LOVELACE, email="a@wren.example")
        made = merge(rye, ada, other)
        operations.change_party(actor=the_system(rye), party=now(ada), changes={"job_title": "Baker"})
        bought(rye, ada, 500)
        assert apart(rye, made) == 0
        assert now(ada).job_title == "Baker"
        assert now(other).archived_at is None
        assert [point.value for point in ContactPoint.objects.filter(party=other)] == ["a@wren.example"]
        assert verify_figures() == []
        assert not MergeStep.objects.exists()

    def test_a_field_that_somebody_changed_since_stays_and_is_counted(self, rye: Workspace) -> None:
        ada, other = add(rye), add(rye, LOVELACE, job_title="Miller")
        made = merge(rye, ada, other)
        operations.change_party(actor=the_system(rye), party=now(ada), changes={"job_title": "Baker"})
        assert apart(rye, made) == 1
        assert (now(ada).job_title, now(other).job_title) == ("Baker", "Miller")

    def test_a_row_that_is_gone_since_stays_gone(self, rye: Workspace) -> None:
        ada, other = add(rye), add(rye, LOVELACE, email="a@wren.example")
        made = merge(rye, ada, other)
        operations.remove_contact_point(actor=the_system(rye), point=ContactPoint.objects.get())
        assert apart(rye, made) == 1
        assert not ContactPoint.objects.exists()

    def test_the_last_one_goes_first(self, rye: Workspace) -> None:
        ada, other, third = add(rye), add(rye, LOVELACE), add(rye, "Ada W.")
        first = merge(rye, other, third)
        last = merge(rye, ada, other)
        with pytest.raises(MergeRefused, match=f"{ADA} and A. Wren were merged later"):
            apart(rye, first)
        apart(rye, last)
        apart(rye, first)
        assert Party.objects.filter(archived_at=None, merged_into=None).count() == 3
        with pytest.raises(MergeRefused, match="apart already"):
            apart(rye, last)


class TestRefused:
    def test_who_is_put_away_merged_or_the_same(self, rye: Workspace) -> None:
        ada, other, away = add(rye), add(rye, LOVELACE), add(rye, "Away")
        with pytest.raises(MergeRefused, match="one already"):
            merge(rye, ada, ada)
        operations.archive_party(actor=the_system(rye), party=away)
        with pytest.raises(MergeRefused, match="put away"):
            merge(rye, ada, away)
        merge(rye, ada, other)
        with pytest.raises(MergeRefused, match="merged with another already"):
            merge(rye, add(rye), other)
        operations.restore_party(actor=the_system(rye), party=now(other))
        assert now(other).archived_at is not None

    def test_nobody_of_another_workspace(self, rye: Workspace) -> None:
        ada = add(rye)
        made = merge(rye, ada, add(rye, LOVELACE))
        with unscoped():
            oak = a_workspace("oak")
        with unscoped(), scope(oak):
            theirs = add(oak)
            with pytest.raises(PartyNotFound):
                operations.merge_parties(actor=the_system(oak), kept_id=theirs.pk, gone_id=ada.pk)
            with pytest.raises(MergeNotFound):
                operations.take_apart(actor=the_system(oak), merge_id=made.pk)

    def test_staff_and_analysts_may_not(self, rye: Workspace) -> None:
        ada, other = add(rye), add(rye, LOVELACE)
        for role in (AccessRole.STAFF, AccessRole.ANALYST):
            with pytest.raises(NotPermitted):
                operations.merge_parties(actor=an_actor(rye, role), kept_id=ada.pk, gone_id=other.pk)


def test_every_table_that_points_at_a_party_has_its_part_in_a_merging() -> None:
    """A package that forgets would leave its rows with somebody who is in no list."""
    known = {model for part in party_mergings for model in part.models}
    pointing = {
        model
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, TenantForeignKey) and field.related_model is Party
    }
    assert pointing <= known
