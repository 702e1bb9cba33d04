import pytest

from hedgerow.kernel.tenancy import scope
from hedgerow.lake import queries
from hedgerow.lake.engines import DuckEngine, Files
from tests.factories.workspaces import a_workspace, the_system
from tests.lake.copies import a_town, copied
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
