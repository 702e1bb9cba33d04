"""Workers die in the middle of a file of activities, of reading the log, and of sending: nothing is lost, and nothing
happens twice but a request, which then comes with the same id.
"""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from django.test import Client

from hedgerow.api import operations as api
from hedgerow.automation import operations, tasks
from hedgerow.automation.models import Attempt, Delivery, DeliveryState, Outcome
from hedgerow.automation.operations import EndpointDraft
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity, Cursor, SetAside, Upload, UploadState
from hedgerow.timeline.registries import reactors
from hedgerow.timeline.tasks import read_log, take_in
from tests.automation import counting
from tests.automation.telling import bodies, told, url_of
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.http.neighbour import Answer, Neighbour
from tests.jobs.hunting import a_hunt
from tests.jobs.nursery import Nursery, a_nursery

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROUNDS, KILLS = 2, 2


@pytest.fixture(scope="module")
def nursery(django_db_setup: None) -> Iterator[Nursery]:
    with a_nursery() as found:
        yield found


@pytest.fixture
def rye(transactional_db: None) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def effects(transactional_db: None) -> Iterator[counting.Effects]:
    """How often the counting reader had its effect, by activity."""
    with counting.a_table() as found:
        yield found


def test_files_of_activities_end_with_each_line_once(rye: Workspace, nursery: Nursery) -> None:
    lines = 10_000
    token = api.create_api_key(actor=an_actor(rye), label="Till", scopes=("timeline:write",)).token
    with a_hunt(nursery, "tests.automation.counting:work_in_small_portions") as hunt, scope(rye):
        for first in range(0, ROUNDS * lines, lines):
            assert _sent(token, range(first, first + lines)) == 202
            hunt.kill(take_in.module_path, KILLS, done=_lines_done, goal=first + lines, most=lines // 3)
    assert hunt.kills, "nobody was killed in the middle"
    with scope(rye):
        done = Upload.objects.order_by("id").values_list("state", "recorded", "repeated", "refused", "lines_done")
        assert list(done) == [(UploadState.DONE, lines, 0, 0, lines)] * ROUNDS
        numbers = Activity.objects.order_by("position").values_list("properties__n", flat=True)
        assert list(numbers) == list(range(ROUNDS * lines))
        assert timeline.verify().problems == ()


def _lines_done() -> int:
    return sum(Upload.objects.values_list("lines_done", flat=True))


def _sent(token: str, numbers: range) -> int:
    body = b"".join(b'{"verb":"network.called","properties":{"n":%d}}\n' % number for number in numbers)
    kind, given = "application/x-ndjson", {"Authorization": f"Bearer {token}"}
    return Client().post("/api/v1/activities:upload", body, content_type=kind, headers=given).status_code


def test_a_reader_of_the_log_has_each_effect_once_also_when_it_reads_again(
    rye: Workspace, nursery: Nursery, monkeypatch: pytest.MonkeyPatch, effects: counting.Effects
) -> None:
    monkeypatch.setitem(reactors._entries, counting.NAME, counting.REACTOR)
    count, keys = 800, list[str]()
    with a_hunt(nursery, "tests.automation.counting:work") as hunt, scope(rye):
        for _ in range(ROUNDS):
            keys += [key.hex for key in timeline.record(the_system(rye), *[Fact("network.called")] * count).ids]
            hunt.kill(read_log.module_path, KILLS, done=_place, goal=len(keys), most=count // 3)
        timeline.replay(actor=an_actor(rye), reactor=counting.NAME, after=count // 3)
        hunt.kill(read_log.module_path, KILLS, done=_place, goal=len(keys), most=count // 3)
    assert hunt.kills, "nobody was killed in the middle"
    assert effects() == dict.fromkeys(keys, 1)
    with scope(rye):
        cursor = Cursor.objects.get(reactor=counting.NAME)
        assert (cursor.position, cursor.attempts, cursor.replay_until) == (len(keys), 0, None)
        assert not SetAside.objects.exists()
        assert timeline.verify().problems == ()


def _place() -> int:
    return Cursor.objects.filter(reactor=counting.NAME).values_list("position", flat=True).first() or 0


def test_webhooks_arrive_all_and_what_comes_twice_has_the_same_id(
    rye: Workspace, nursery: Nursery, settings: Any
) -> None:
    count, keys = 40, list[str]()
    with Neighbour() as receiver, scope(rye):
        receiver.answer = Answer(pause=0.05)
        settings.HEDGEROW_HTTP_TRUSTED = [f"localhost:{receiver.port}"]
        operations.create_endpoint(actor=an_actor(rye), draft=EndpointDraft(url=url_of(receiver)))
        with a_hunt(nursery, "tests.jobs.hunting:work", *settings.HEDGEROW_HTTP_TRUSTED) as hunt:
            came = partial(len, receiver.requests)
            for _ in range(ROUNDS):
                keys += [str(key) for key in timeline.record(the_system(rye), *[Fact("network.called")] * count).ids]
                hunt.kill(tasks.deliver.module_path, KILLS, done=came, goal=len(keys), most=count // 3)
        assert hunt.kills, "nobody was killed in the middle"
        ids = told(receiver)
        assert list(dict.fromkeys(ids)) == keys, "in the order of the log, none lost"
        assert len(ids) <= len(keys) + hunt.kills, "one at a time: a kill repeats at most what was on its way"
        assert [body["id"] for body in bodies(receiver)] == ids
        _logged(ids, keys)


def _logged(ids: list[str], keys: list[str]) -> None:
    """Each delivery says that it arrived, with an attempt for each answer that was received."""
    rows = {str(row.event_id): row for row in Delivery.objects.all()}
    assert rows.keys() == set(keys)
    seen = Counter(ids)
    for key, row in rows.items():
        attempts = Attempt.objects.filter(delivery=row).order_by("number").values_list("number", "outcome", "status")
        assert list(attempts) == [(number, Outcome.DELIVERED, 200) for number in range(1, row.attempts + 1)]
        assert 1 <= row.attempts <= seen[key]
        assert (row.state, row.last_outcome) == (DeliveryState.DELIVERED, Outcome.DELIVERED)
