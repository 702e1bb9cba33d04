"""Many changed at once, and as they were again: all but whom somebody changed since."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict, Invalid, NotFound, NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import errors, operations
from hedgerow.network.models import CustomValue, EditKind, ManyEdit, ManyStep, Party, PartyTag, Role
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
CHANGES: list[tuple[EditKind, str, Any]] = [
    (EditKind.TAG_ADDED, "Regular", None),
    (EditKind.TAG_TAKEN, "Regular", None),
    (EditKind.ROLE_GIVEN, "partner", None),
    (EditKind.ROLE_GIVEN, "client", date(2026, 1, 5)),
    (EditKind.ROLE_ENDED, "client", None),
    (EditKind.ROLE_ENDED, "client", date(2020, 1, 1)),
    (EditKind.FIELD_SET, "diet", "Vegan"),
    (EditKind.FIELD_SET, "diet", None),
]


def people(owner: Actor) -> list[Party]:
    """One with the tag, the role and the field; one with other ones; one with nothing."""
    operations.define_field(actor=owner, label="Diet")
    ann = operations.add_party(actor=owner, name="Ann", roles=["client"], custom={"diet": "Vegan"})
    operations.set_tags(actor=owner, party=ann, names=["Regular", "Early"])
    ben = operations.add_party(actor=owner, name="Ben", roles=["vendor"], custom={"diet": "Any"})
    return [ann, ben, operations.add_party(actor=owner, name="Cy")]


def state() -> Any:
    return (
        sorted(Party.objects.values_list("name", "custom__diet"), key=str),
        sorted(PartyTag.objects.values_list("party__name", "tag__name")),
        sorted(Role.objects.values_list("party__name", "kind__key", "since", "until", "ended_by"), key=str),
        sorted(value for value in CustomValue.objects.values_list("party__name", "text")),
    )


def change(owner: Actor, parties: list[Party], kind: EditKind, what: str, value: Any = None) -> ManyEdit:
    keys = [party.pk for party in parties]
    return operations.change_many(actor=owner, party_ids=keys, kind=kind, what=what, value=value)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.lists(st.sampled_from(CHANGES), min_size=1, max_size=4))
def test_changed_and_undone_in_turn_everything_is_as_it_was(
    rye: Workspace, owner: Actor, chosen: list[tuple[EditKind, str, Any]]
) -> None:
    with scope(rye):
        parties = list(Party.objects.order_by("added_at")) or people(owner)
        before = [state()]
        edits = []
        for kind, what, value in chosen:
            edits.append(change(owner, parties, kind, what, value))
            assert edits[-1].changed + edits[-1].left == len(parties)
            before.append(state())
        for edit in reversed(edits):
            assert state()[:3] == before.pop()[:3]
            done = operations.undo_many(actor=owner, edit_id=edit.pk)
            assert (done.restored, done.left) == (edit.changed, 0)
            assert operations.undo_many(actor=owner, edit_id=edit.pk) == operations.Undone(0, 0)
        assert state()[:3] == before.pop()[:3]


def test_only_who_changes_is_counted_and_told_of(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        parties = people(owner)
        told = Activity.objects.count()
        edit = change(owner, [*parties, parties[0]], EditKind.TAG_ADDED, "  REGULAR ")
        assert (edit.changed, edit.left) == (2, 1)
        assert Activity.objects.count() == told + 2
        assert ManyStep.objects.count() == 2


def test_whom_somebody_changed_since_stays(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        ann, ben, cy = people(owner)
        edit = change(owner, [ann, ben, cy], EditKind.FIELD_SET, "diet", "Halal")
        ben.refresh_from_db()
        operations.change_party(actor=owner, party=ben, changes={"custom": {"diet": "No nuts"}})
        done = operations.undo_many(actor=owner, edit_id=edit.pk)
        assert (done.restored, done.left) == (2, 1)
        assert dict(Party.objects.values_list("name", "custom__diet")) == {"Ann": "Vegan", "Ben": "No nuts", "Cy": None}
        given_role = change(owner, [ben, cy], EditKind.ROLE_GIVEN, "partner")
        operations.end_role(actor=owner, party=ben, role="partner")
        done = operations.undo_many(actor=owner, edit_id=given_role.pk)
        assert (done.restored, done.left) == (1, 1)
        assert list(Role.objects.filter(kind__key="partner").values_list("party__name", flat=True)) == ["Ben"]


@pytest.mark.parametrize(
    ("kind", "what", "value", "error"),
    [
        (EditKind.TAG_ADDED, "  ", None, Invalid),
        (EditKind.ROLE_GIVEN, "wizard", None, errors.UnknownRole),
        (EditKind.FIELD_SET, "shoe", 7, errors.BadFieldValue),
        (EditKind.FIELD_SET, "loaves", "many", errors.BadFieldValue),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    rye: Workspace, owner: Actor, kind: EditKind, what: str, value: Any, error: type[Exception]
) -> None:
    with scope(rye):
        parties = people(owner)
        operations.define_field(actor=owner, label="Loaves", kind="number")
        before = state()
        with pytest.raises(error):
            change(owner, parties, kind, what, value)
        with pytest.raises(NotPermitted):
            change(an_actor(rye, AccessRole.ANALYST), parties, EditKind.TAG_ADDED, "x")
        with pytest.raises(NotFound):
            operations.undo_many(actor=owner, edit_id=uuid7())
        assert state() == before
        assert ManyEdit.objects.count() == 0


def test_what_is_long_ago_is_not_undone_and_forgotten(rye: Workspace, owner: Actor, frozen_clock: FrozenClock) -> None:
    with scope(rye):
        edit = change(owner, people(owner), EditKind.TAG_ADDED, "Old")
        ManyEdit.objects.update(created_at=frozen_clock.now - timedelta(days=29))
        assert operations.forget_edits() == 0
        ManyEdit.objects.update(created_at=frozen_clock.now - timedelta(days=31))
        with pytest.raises(Conflict):
            operations.undo_many(actor=owner, edit_id=edit.pk)
        assert operations.forget_edits() == 3
        assert (ManyEdit.objects.count(), PartyTag.objects.filter(tag__name="Old").count()) == (1, 3)
