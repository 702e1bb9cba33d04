"""Something happens, and is told."""

import json
from typing import Any
from uuid import UUID

from hedgerow.automation.models import Delivery
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.network import events
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system
from tests.http.neighbour import Neighbour

OUTBOUND = ["outbound"]


def url_of(receiver: Neighbour) -> str:
    return receiver.url("/hook", name="localhost")


def happens(workspace: Workspace, *verbs: str, **details: Any) -> list[UUID]:
    """The ids of what was recorded, read by every reactor already."""
    facts = [Fact(verb, **details) for verb in verbs or (events.VISITED,)]
    ids = timeline.record(the_system(workspace), *facts).ids
    read_on()
    return list(ids)


def send() -> None:
    """What a worker does now."""
    run_pending(queues=OUTBOUND)


def told(receiver: Neighbour) -> list[str]:
    """The ids of the requests that came, in their order."""
    return [headers["webhook-id"] for _method, _path, headers, _body in receiver.requests]


def bodies(receiver: Neighbour) -> list[dict[str, Any]]:
    return [json.loads(body) for _method, _path, _headers, body in receiver.requests]


def states() -> list[tuple[str, str, int]]:
    """(state, how the last attempt went, attempts) of every delivery, in the order of the log."""
    rows = Delivery.objects.order_by("position", "id")
    return list(rows.values_list("state", "last_outcome", "attempts"))
