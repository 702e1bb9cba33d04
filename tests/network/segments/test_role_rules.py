"""Roles by rule: given and ended by themselves; what a person decided counts for more."""

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import errors, operations
from hedgerow.network.models import Party, Relationship, Role, RoleKind, Segment, SegmentMember
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor

pytestmark = pytest.mark.django_db
BROUGHT = {"field": "ties", "op": "at_least", "value": 1, "options": {"tie": ["refers_to"]}}


def advocates() -> set[str]:
    return set(Role.objects.filter(kind__key="advocate", until=None).values_list("party__name", flat=True))


def rule(owner: Actor, definition: object = BROUGHT) -> Segment | None:
    return operations.set_role_rule(actor=owner, kind=RoleKind.objects.get(key="advocate"), definition=definition)


def brings(owner: Actor, one: Party, other: Party) -> None:
    operations.make_tie(actor=owner, from_party=one, to_party=other, kind="refers_to")
    read_on()


def people(owner: Actor) -> tuple[Party, Party, Party]:
    grace, ben, ann = (operations.add_party(actor=owner, name=name) for name in ("Grace", "Ben", "Ann"))
    return grace, ben, ann


def test_who_fits_has_the_role_and_loses_it_when_they_fit_no_more(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace, ben, _ann = people(owner)
        rule(owner)
        assert advocates() == set()
        brings(owner, grace, ben)
        assert advocates() == {"Grace"}
        assert Role.objects.get(kind__key="advocate").source == "system:rule"
        operations.end_tie(actor=owner, tie=Relationship.objects.get())
        read_on()
        assert advocates() == set()


def test_whom_a_person_named_keeps_the_role_and_whom_they_took_out_stays_out(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace, ben, ann = people(owner)
        operations.give_role(actor=owner, party=ann, role="advocate")
        rule(owner)
        brings(owner, grace, ben)
        assert advocates() == {"Ann", "Grace"}
        operations.end_role(actor=owner, party=grace, role="advocate")
        brings(owner, grace, ann)
        assert advocates() == {"Ann"}
        operations.give_role(actor=owner, party=grace, role="advocate")
        rule(owner, {"field": "name", "op": "is", "value": "Nobody"})
        assert advocates() == {"Ann", "Grace"}


def test_without_the_rule_everybody_is_as_before_it(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace, ben, ann = people(owner)
        operations.give_role(actor=owner, party=ann, role="advocate")
        rule(owner)
        brings(owner, grace, ben)
        rule(owner, None)
        assert advocates() == {"Ann"}
        assert (Segment.objects.count(), SegmentMember.objects.count()) == (0, 0)
        rule(owner)
        assert advocates() == {"Ann", "Grace"}


def test_a_rule_that_asks_in_the_end_about_its_own_role_is_refused(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        with pytest.raises(errors.SegmentCircle):
            rule(owner, {"field": "role", "op": "none_of", "value": ["advocate"]})
        assert Segment.objects.count() == 0
        asks = {"field": "role", "op": "any_of", "value": ["advocate"]}
        segment = operations.define_segment(actor=owner, name="Loud", definition=asks)
        with pytest.raises(errors.SegmentCircle):
            rule(owner, {"field": "segment", "op": "any_of", "value": [str(segment.pk)]})


def test_staff_may_not_make_rules(rye: Workspace) -> None:
    with scope(rye), pytest.raises(NotPermitted):
        rule(an_actor(rye, AccessRole.STAFF))
    with scope(rye):
        assert Segment.objects.count() == 0
