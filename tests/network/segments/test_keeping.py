"""Who is in a segment: filled quietly, then kept from the log, with news of who comes and who goes."""

from collections.abc import Callable
from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import errors, events, operations, tasks
from hedgerow.network.models import Party, Segment, SegmentMember
from hedgerow.network.operations.segments import keeping
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor, the_system
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
VISITED_TWICE = {
    "field": "happened", "op": "at_least", "value": 2, "options": {"what": [events.VISITED], "within": 30}
}  # fmt: skip
CLIENT = {"field": "role", "op": "any_of", "value": ["client"]}


def visit(actor: Actor, party: Party, times: int = 1) -> None:
    timeline.record(actor, *(events.logged(party.pk, events.VISITED, "") for _ in range(times)))
    read_on()


def inside(segment: Segment) -> set[str]:
    return set(SegmentMember.objects.filter(segment=segment).values_list("party__name", flat=True))


def news() -> list[tuple[str, str]]:
    rows = Activity.objects.filter(verb__in=[events.SEGMENT_ENTERED, events.SEGMENT_LEFT]).order_by("position")
    keys = [row.object_id for row in rows if row.object_id]
    names = dict(Party.objects.filter(pk__in=keys).values_list("pk", "name"))
    return [(row.verb.removeprefix("network.segment_"), names[row.object_id]) for row in rows if row.object_id]


def test_who_fits_at_the_beginning_is_in_it_without_news(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        operations.add_party(actor=owner, name="Grace", roles=["client"])
        operations.add_party(actor=owner, name="Ben")
        segment = operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        assert (inside(segment), segment.members, segment.looked_at is not None) == ({"Grace"}, 1, True)
        read_on()
        assert news() == []


def test_who_comes_to_fit_enters_and_who_fits_no_more_leaves(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        grace = operations.add_party(actor=owner, name="Grace")
        segment = operations.define_segment(actor=owner, name="Often here", definition=VISITED_TWICE)
        visit(owner, grace)
        assert inside(segment) == set()
        visit(owner, grace)
        assert inside(segment) == {"Grace"}
        assert news() == [("entered", "Grace")]
        visit(owner, grace)
        read_on()
        assert news() == [("entered", "Grace")]
        frozen_clock.advance(days=31)
        operations.look_at_segment(actor=the_system(rye), segment_id=segment.pk)
        assert news() == [("entered", "Grace"), ("left", "Grace")]
        segment.refresh_from_db()
        assert (inside(segment), segment.members) == (set(), 0)


@pytest.mark.parametrize(
    "undo",
    [
        lambda actor, party: operations.end_role(actor=actor, party=party, role="client"),
        lambda actor, party: operations.archive_party(actor=actor, party=party),
    ],
)
def test_everything_that_is_recorded_counts(rye: Workspace, owner: Actor, undo: Callable[..., Any]) -> None:
    with scope(rye):
        segment = operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        ben = operations.add_party(actor=owner, name="Ben", roles=["client"])
        read_on()
        assert inside(segment) == {"Ben"}
        undo(owner, ben)
        read_on()
        assert inside(segment) == set()


def test_the_nightly_look_is_no_change_where_nothing_changed(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        operations.add_party(actor=owner, name="Grace", roles=["client"])
        operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        read_on()
        before = list(SegmentMember.objects.values())
        assert tasks.look_at_segments.func(_Quiet()) == 0
        assert list(SegmentMember.objects.values()) == before
        assert news() == []


class _Quiet:
    def report(self, **_told: Any) -> None:
        """Nobody watches."""


def test_a_merged_party_takes_their_visits_along(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace, other = (operations.add_party(actor=owner, name=name) for name in ("Grace", "G."))
        segment = operations.define_segment(actor=owner, name="Often here", definition=VISITED_TWICE)
        visit(owner, grace)
        visit(owner, other)
        merge = operations.merge_parties(actor=owner, kept_id=grace.pk, gone_id=other.pk)
        read_on()
        assert inside(segment) == {"Grace"}
        operations.take_apart(actor=owner, merge_id=merge.pk)
        read_on()
        assert inside(segment) == set()


def test_a_large_workspace_is_filled_by_a_job(rye: Workspace, owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "AT_ONCE_IN_A_PAGE", 0)
    with scope(rye):
        operations.add_party(actor=owner, name="Grace", roles=["client"])
        segment = operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        assert (inside(segment), segment.looked_at) == (set(), None)
        operations.look_at_segment(actor=the_system(rye), segment_id=segment.pk)
        read_on()
        assert (inside(segment), news()) == ({"Grace"}, [])


def test_a_frozen_copy_keeps_whom_it_had(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace = operations.add_party(actor=owner, name="Grace", roles=["client"])
        segment = operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        copy = operations.freeze_segment(actor=owner, segment=segment, name="Customers in May")
        operations.end_role(actor=owner, party=grace, role="client")
        operations.add_party(actor=owner, name="Ben", roles=["client"])
        read_on()
        operations.look_at_segment(actor=the_system(rye), segment_id=copy.pk)
        assert (inside(segment), inside(copy), copy.members) == ({"Ben"}, {"Grace"}, 1)


def test_a_segment_of_a_segment_follows_it(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        clients = operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        others = operations.define_segment(
            actor=owner, name="Others", definition={"field": "segment", "op": "none_of", "value": [str(clients.pk)]}
        )
        grace = operations.add_party(actor=owner, name="Grace")
        read_on()
        assert inside(others) == {"Grace"}
        operations.give_role(actor=owner, party=grace, role="client")
        read_on()
        assert (inside(clients), inside(others)) == ({"Grace"}, set())
        with pytest.raises(errors.SegmentInUse, match="Others"):
            operations.delete_segment(actor=owner, segment=clients)
        with pytest.raises(errors.SegmentCircle):
            operations.change_segment(
                actor=owner,
                segment=clients,
                name="Customers",
                definition={"field": "segment", "op": "any_of", "value": [str(others.pk)]},
            )


def test_a_definition_that_cannot_be_read_any_more_says_so_and_keeps_whom_it_has(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        operations.add_party(actor=owner, name="Grace", roles=["client"])
        segment = operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        Segment.objects.update(definition={"field": "gone", "op": "is", "value": 1})
        operations.add_party(actor=owner, name="Ben", roles=["client"])
        read_on()
        segment.refresh_from_db()
        assert "gone" in segment.problem
        assert inside(segment) == {"Grace"}
        operations.change_segment(actor=owner, segment=segment, name="Customers", definition=CLIENT)
        assert (segment.problem, inside(segment)) == ("", {"Grace", "Ben"})


def test_names_are_told_apart_and_nothing_is_kept_of_a_refusal(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        operations.define_segment(actor=owner, name="Customers", definition=CLIENT)
        for name, definition, error in (
            ("  ", CLIENT, errors.NameMissing),
            ("CUSTOMERS", CLIENT, errors.SegmentExists),
            ("Everybody", {"all": []}, errors.BadConditions),
            ("Odd", {"field": "x"}, errors.BadConditions),
        ):
            with pytest.raises(error):
                operations.define_segment(actor=owner, name=name, definition=definition)
        with pytest.raises(NotPermitted):
            operations.define_segment(actor=an_actor(rye, AccessRole.ANALYST), name="Mine", definition=CLIENT)
        assert list(Segment.objects.values_list("name", flat=True)) == ["Customers"]
