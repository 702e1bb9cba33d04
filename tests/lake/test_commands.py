"""The copy's commands over several workspaces: one that keeps no copy, and one whose copy is being made elsewhere."""

import json

import pytest
from typer.testing import CliRunner

from hedgerow.config.cli.commands import app
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations
from hedgerow.lake.filing import folder
from tests.factories.workspaces import a_workspace, the_system
from tests.lake.copies import copied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def three(db: None) -> list[Workspace]:
    three = [a_workspace(slug) for slug in ("ash", "oak", "yew")]
    for one in three:
        copied(one)
    return three


def hedgerow(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["lake", *words])
    return done.exit_code, done.stdout, done.stderr


def test_over_all_workspaces_one_that_keeps_no_copy_is_no_fault(three: list[Workspace]) -> None:
    with scope(three[0]):
        operations.switch(actor=the_system(three[0]), is_on=False)
    code, told, _err = hedgerow("verify", "--json")
    assert (code, sorted(json.loads(told))) == (0, ["oak", "yew"])
    code, _told, err = hedgerow("verify", "-w", "ash")
    assert (code, "ash: There is no copy" in err) == (1, True)


@pytest.mark.parametrize("command", ["sync", "rebuild", "verify"])
def test_over_all_workspaces_one_whose_copy_is_made_elsewhere_holds_up_no_other(
    three: list[Workspace], command: str
) -> None:
    with folder.turn(three[1].pk):
        code, told, err = hedgerow(command, "--json")
    assert (code, sorted(json.loads(told)), "oak: The copy is being made" in err) == (1, ["ash", "yew"], True)
