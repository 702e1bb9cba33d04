"""Who stays in a segment too long is erased: by a rule that a person looked at, and no faster than a night may."""

import html
from http import HTTPStatus
from typing import Any

import pytest

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, tasks
from hedgerow.network.models import Party, Segment
from hedgerow.network.operations import retention
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
SUSPECTS = {"field": "role", "op": "any_of", "value": ["suspect"]}


def suspects(owner: Actor, *names: str) -> Segment:
    for name in names:
        operations.add_party(actor=owner, name=name, roles=["suspect"])
    operations.add_party(actor=owner, name="Kept", roles=["client"])
    return operations.define_segment(actor=owner, name="Might fit", definition=SUSPECTS)


def here() -> set[str]:
    return set(Party.objects.filter(erased_at=None).values_list("name", flat=True))


def test_who_stays_too_long_goes_and_who_came_later_stays(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        segment = suspects(owner, "Ann", "Ben")
        operations.set_retention(actor=owner, segment=segment, days=90)
        frozen_clock.advance(days=60)
        operations.add_party(actor=owner, name="Cy", roles=["suspect"])
        read_on()
        assert tasks.forget_the_due.func() == 0
        frozen_clock.advance(days=31)
        assert tasks.forget_the_due.func() == 2
        assert here() == {"Kept", "Cy"}
        read_on()
        segment.refresh_from_db()
        assert (segment.members, tasks.forget_the_due.func()) == (1, 0)


def test_a_night_takes_no_more_than_its_worth(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 1)
    with scope(rye):
        operations.set_retention(actor=owner, segment=suspects(owner, "Ann", "Ben"), days=30)
        frozen_clock.advance(days=31)
        assert [tasks.forget_the_due.func() for _night in range(3)] == [1, 1, 0]


def test_a_segment_that_cannot_be_read_forgets_nobody(rye: Workspace, owner: Actor, frozen_clock: FrozenClock) -> None:
    with scope(rye):
        operations.set_retention(actor=owner, segment=suspects(owner, "Ann"), days=30)
        Segment.objects.update(problem="There is no field.")
        frozen_clock.advance(days=31)
        assert tasks.forget_the_due.func() == 0


@pytest.mark.parametrize("days", [0, 29, 10**6])
def test_odd_times_are_refused_and_staff_make_no_such_rule(rye: Workspace, owner: Actor, days: int) -> None:
    with scope(rye):
        segment = suspects(owner, "Ann")
        with pytest.raises(Invalid):
            operations.set_retention(actor=owner, segment=segment, days=days)
        with pytest.raises(NotPermitted):
            operations.set_retention(actor=an_actor(rye, AccessRole.STAFF), segment=segment, days=90)
        segment.refresh_from_db()
        assert segment.forget_after_days is None


def test_the_page_shows_whom_it_would_concern_before_it_holds(rye: Workspace, owner: Actor) -> None:
    browsing: Any = browser_of(rye)
    with scope(rye):
        segment = suspects(owner, "Ann")
    address = f"/w/rye/segments/{segment.pk}/"
    shown = html.unescape(browsing.post(f"{address}retention/", {"days": "60"}).content.decode())
    assert "0 are due today." in shown
    with scope(rye):
        assert Segment.objects.get().forget_after_days is None
    assert browsing.post(f"{address}retention/", {"days": "60", "sure": "1"}).status_code == HTTPStatus.FOUND
    assert 'value="60"' in browsing.get(address).content.decode()
    browsing.post(f"{address}retention/", {"days": "soon", "sure": "1"})
    with scope(rye):
        assert Segment.objects.get().forget_after_days == 60
    browsing.post(f"{address}retention/", {"days": ""})
    with scope(rye):
        assert Segment.objects.get().forget_after_days is None
        told = AuditEntry.objects.filter(event="network.retention_set").order_by("at")
        assert sorted((entry.after["days"] for entry in told), key=str) == [60, None]
    staff = browser_of(rye, AccessRole.STAFF)
    assert staff.post(f"{address}retention/", {"days": "60", "sure": "1"}).status_code == HTTPStatus.FORBIDDEN
