"""Health and maturity for programs."""

from hedgerow.kernel.models import Workspace
from tests.api.conftest import JsonClient
from tests.insight.health.conftest import a_shop, work_out


def test_before_it_is_worked_out_that_is_said(api: JsonClient, workspace: Workspace) -> None:
    assert api.get("health").json()["code"] == "not_worked_out"
    assert api.get("health/maturity").json()["code"] == "not_worked_out"


def test_programs_get_what_the_pages_say(api: JsonClient, workspace: Workspace) -> None:
    a_shop(workspace)
    work_out(workspace)
    found = api.get("health").json()
    parts = {one["key"]: one for one in found["parts"]}
    assert (parts["survival"]["n"], parts["survival"]["area"]) == (35, "robustness")
    assert parts["productivity"]["value"] is None
    assert (found["members"], found["is_current"], len(found["months"])) == (38, True, 25)
    told = api.get("health/maturity").json()
    assert told["level"] == "nascent"
    assert len(told["criteria"]) == 10
    assert set(told["steps"]) <= set(told["missing"])
