import pytest

from hedgerow.kernel.tenancy import scope
from hedgerow.lake import queries
from hedgerow.lake.engines import DuckEngine, Files
from hedgerow.measures.tables import channel_paths, paths_of, table
from hedgerow.network import events as network
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, the_system
from tests.lake.copies import a_town, at, copied
from tests.lake.engines.questions import QUESTIONS, rows_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_every_expression_reads_the_copy_as_a_sync_lays_it_down() -> None:
    town = a_town(a_workspace())
    copied(town.workspace)
    name = str(town.workspace.pk)
    with scope(town.workspace), queries.connect(the_system(town.workspace)) as opened:
        listed = Files({name: opened.files})
        told = {question: rows_of(DuckEngine().run(ask(True), listed)) for question, ask in QUESTIONS.items()}
    assert {question for question, rows in told.items() if rows} >= {"revenue", "shares", "concentration"}


def test_a_call_that_was_taken_back_led_to_nothing() -> None:
    town = a_town(a_workspace())
    with scope(town.workspace):
        actor, moment = the_system(town.workspace), at(3, 1)
        fair, web = (
            Fact("network.called", object_id=town.ann.pk, channel=channel, occurred_at=moment)
            for channel in ("fair", "web")
        )
        [_kept, mistaken] = timeline.record(actor, fair, web).ids
        timeline.record(actor, network.log_taken_back(Activity.objects.get(pk=mistaken)))
    copied(town.workspace)
    paths = channel_paths(table("activities"), table("purchases"), currency="GBP", verbs=["network.called"])
    with scope(town.workspace), queries.connect(actor) as opened:
        told = paths_of(DuckEngine().run(paths, Files({"own": opened.files})))
    assert [(path.channels, path.converted, path.count) for path in told] == [(("fair",), True, 1)]
