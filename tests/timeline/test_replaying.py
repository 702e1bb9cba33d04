"""Reading again: from any point, with what was done already left as it is."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from hedgerow.care import operations as care
from hedgerow.care.models import LastContact
from hedgerow.kernel import clock
from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party, RoleKind
from hedgerow.timeline import operations, queries
from hedgerow.timeline.events import Fact, taken_back
from hedgerow.timeline.models import Activity, Cursor, SetAside
from hedgerow.timeline.registries import Reactor, projections, reactors
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.isolation.secrets import lived_in
from tests.isolation.test_every_address import everything

pytestmark = pytest.mark.django_db
NAME = "test.reader"
MOMENT = datetime(2026, 5, 1, 12, tzinfo=UTC)


class Reader:
    def __init__(self) -> None:
        self.read: list[int] = []
        self.fails = False
        self.reactor = Reactor(NAME, "Reader", self.handle, batch_size=3)

    def handle(self, activities: Sequence[Activity]) -> None:
        if self.fails:
            raise RuntimeError("cannot")
        self.read += [activity.position for activity in activities]

    def catch_up(self) -> list[int]:
        self.read = []
        while operations.advance(self.reactor):
            pass
        return self.read


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    reader = Reader()
    monkeypatch.setitem(reactors._entries, NAME, reader.reactor)
    return reader


def catch_up() -> None:
    while operations.run_reactors():
        pass


def test_a_replay_reads_again_from_there_shows_how_far_it_is_and_then_goes_on(reader: Reader) -> None:
    rye = a_workspace()
    with scope(rye):
        operations.record(the_system(rye), *(Fact(events.CALLED) for _ in range(8)))
        assert reader.catch_up() == list(range(1, 9))
        operations.replay(actor=an_actor(rye), reactor=NAME, after=2)
        operations.record(the_system(rye), Fact(events.CALLED))
        operations.advance(reader.reactor)
        shown = queries.visible_reader(an_actor(rye), NAME)
        assert shown is not None
        assert (shown.state, shown.replay, shown.lag) == ("replaying", queries.Replay(3, 6), 4)
        operations.replay(actor=an_actor(rye), reactor=NAME, after=4)  # once more, further on: the end stays
        assert Cursor.objects.get(reactor=NAME).replay_until == 8
        assert reader.catch_up() == [5, 6, 7, 8, 9]
        shown = queries.visible_reader(an_actor(rye), NAME)
        assert shown is not None
        assert (shown.state, shown.replay) == ("up_to_date", None)


def test_a_replay_never_goes_forward_and_is_for_leaders(reader: Reader) -> None:
    rye = a_workspace()
    with scope(rye):
        operations.record(the_system(rye), *(Fact(events.CALLED) for _ in range(3)))
        reader.catch_up()
        before = Cursor.objects.values_list().get(reactor=NAME)
        for after in (4, -1):
            with pytest.raises(Invalid, match="only go back"):
                operations.replay(actor=an_actor(rye), reactor=NAME, after=after)
        with pytest.raises(NotPermitted):
            operations.replay(actor=an_actor(rye, AccessRole.STAFF), reactor=NAME, after=0)
        assert Cursor.objects.values_list().get(reactor=NAME) == before


def test_what_was_set_aside_is_settled_when_it_gets_through_on_the_way(reader: Reader) -> None:
    rye = a_workspace()
    with scope(rye):
        operations.record(the_system(rye), *(Fact(events.CALLED) for _ in range(3)))
        reader.catch_up()
        failed = {"reactor": NAME, "attempts": 5, "error": "x", "set_aside_at": clock.now()}
        SetAside.objects.create(activity=Activity.objects.get(position=2), **failed)
        SetAside.objects.create(activity=Activity.objects.get(position=1), **failed)
        operations.replay(actor=an_actor(rye), reactor=NAME, after=1)
        reader.catch_up()
        left = SetAside.objects.filter(settled_at=None).values_list("activity__position", flat=True)
        assert list(left) == [1]


def test_a_day_is_where_its_first_line_was_written_down() -> None:
    rye = a_workspace()
    with scope(rye):
        for day in (0, 0, 2, 2, 5):
            with clock.use(lambda day=day: MOMENT + timedelta(days=day)):
                operations.record(the_system(rye), Fact(events.CALLED))
        found = [queries.position_on(MOMENT + timedelta(days=day)) for day in (-3, 0, 1, 2, 3, 5, 6)]
    assert found == [1, 1, 3, 3, 5, 5, 6]


def test_every_reader_may_read_everything_again_and_nothing_changes() -> None:
    """Of a workspace with something of everything, and with a contact that was taken back."""
    oak = a_workspace("oak")
    lived_in(oak)
    with scope(oak):
        party = Party.objects.filter(merged_into=None).earliest("pk")
        attended = care.NewPlan("", "", [care.NewAttention("Visit", (events.VISITED,))])
        care.set_plan(actor=the_system(oak), role_kind=RoleKind.objects.get(key="vendor"), plan=attended)
        visits = [Fact(events.VISITED, actor_id=party.pk, occurred_at=MOMENT + timedelta(days=n)) for n in (0, 3)]
        made = operations.record(the_system(oak), *visits)
        catch_up()
        operations.record(the_system(oak), taken_back("sales.purchase_taken_back", made.ids[1], actor_id=party.pk))
        catch_up()
        assert LastContact.objects.get(party=party, verb=events.VISITED).last_on == MOMENT.date()

    def kept() -> dict[str, object]:
        tables = everything(oak)
        moving = ("timeline_cursor", "kernel_job", "jobs_job")
        return {name: rows for name, rows in tables.items() if name not in moving and "job" not in name}

    before = kept()
    with scope(oak):
        for reactor in reactors:
            operations.replay(actor=an_actor(oak), reactor=reactor.name, after=0)
        catch_up()
        assert set(Cursor.objects.values_list("replay_until", flat=True)) == {None}
        first = operations.record(the_system(oak), Fact(events.CALLED)).first_position
        assert first == len(before["timeline_activity"]) + 1  # type: ignore[arg-type]
    after = kept()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"timeline_activity", "timeline_head", "timeline_setaside"}  # what was set aside got through


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("network.last_seen", lambda: Party.objects.update(last_seen_at=MOMENT + timedelta(days=900))),
        ("network.last_seen", lambda: Party.objects.update(last_seen_at=None)),
        ("care.contacts", lambda: LastContact.objects.update(last_on=MOMENT.date() - timedelta(days=9))),
        ("care.contacts", lambda: LastContact.objects.all().delete()),
    ],
)
def test_a_rebuild_says_what_differed_and_puts_it_right(name: str, spoil: Callable[[], object]) -> None:
    rye = a_workspace()
    with scope(rye):
        actor = the_system(rye)
        ada, _ben = (network.add_party(actor=actor, name=name, roles=["client"]) for name in ("Ada", "Ben"))
        plan = care.NewPlan("", "", [care.NewAttention("Visit", (events.VISITED,))])
        care.set_plan(actor=actor, role_kind=RoleKind.objects.get(key="client"), plan=plan)
        operations.record(actor, Fact(events.VISITED, actor_id=ada.pk, occurred_at=MOMENT))
        catch_up()
        right = list(Party.objects.order_by("pk").values_list("pk", "last_seen_at")), LastContact.objects.count()
        assert (operations.rebuild(actor=actor, name=name).differed, right[1]) == (0, 1)
        spoil()
        found = operations.rebuild(actor=actor, name=name, changes=False)
        assert (found.looked_at, found.differed >= 1, len(found.examples)) == (2, True, found.differed)
        assert operations.rebuild(actor=actor, name=name) == found
        assert operations.rebuild(actor=actor, name=name).differed == 0
        assert LastContact.objects.get().last_on == MOMENT.date()
        now = list(Party.objects.order_by("pk").values_list("pk", "last_seen_at")), LastContact.objects.count()
        assert now == right
        with pytest.raises(NotPermitted):
            operations.rebuild(actor=an_actor(rye, AccessRole.STAFF), name=name)


def test_every_projection_of_a_lived_in_workspace_agrees_with_the_record() -> None:
    oak = a_workspace("oak")
    lived_in(oak)
    with scope(oak):
        catch_up()
        differed = {one.name: operations.rebuild(actor=the_system(oak), name=one.name).differed for one in projections}
    kept = ("network.last_seen", "network.segments", "care.contacts", "sales.figures", "exchange.flows")
    assert differed == dict.fromkeys(kept, 0)
