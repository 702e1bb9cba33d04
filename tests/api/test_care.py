"""Care for programs: plans are read and written whole, figures read, attention ticked off."""

from typing import Any

from hedgerow.care.models import CarePause, CarePlan
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline.models import Activity
from tests.api.conftest import JsonClient, token_of

CALL: dict[str, Any] = {"name": "A call", "verbs": ["network.called"], "every": 30, "unit": "day"}
PLAN: dict[str, Any] = {"experience": "Heard early", "message": "We count on you", "attentions": [CALL]}


def reader_of(workspace: Workspace) -> JsonClient:
    """A program that may read figures of care, and nothing else."""
    with scope(workspace):
        return JsonClient(token_of(workspace, "care:read"))


def put(api: JsonClient, path: str, body: Any) -> Any:
    return api("PUT", path, body)


def test_a_plan_is_put_read_and_taken_away(api: JsonClient, workspace: Workspace) -> None:
    made = put(api, "care/plans/vendor", PLAN)
    assert made.status_code == 200
    body = made.json()
    assert (body["role"], body["experience"], body["is_on"]) == ("vendor", "Heard early", True)
    [attention] = body["attentions"]
    assert attention == {
        "id": attention["id"], "name": "A call", "verbs": ["network.called"], "rhythm": "every", "every": 30,
        "unit": "day", "assignee_id": None, "is_on": True,
    }  # fmt: skip
    again = put(api, "care/plans/vendor", {**PLAN, "attentions": [{**CALL, "id": attention["id"]}]})
    assert again.json() == body
    assert api.get("care/plans/vendor").json() == body
    assert [one["role"] for one in api.get("care/plans").json()["items"]] == ["vendor"]
    assert api.delete("care/plans/vendor").status_code == 204
    assert api.get("care/plans/vendor").status_code == 404
    assert api.delete("care/plans/vendor").json()["code"] == "care_plan_not_found"


def test_what_makes_no_plan_is_refused(api: JsonClient, workspace: Workspace) -> None:
    bad = put(api, "care/plans/vendor", {"attentions": [{**CALL, "verbs": ["sales.purchase_made"]}]})
    assert (bad.status_code, bad.json()["code"]) == (422, "bad_attention")
    assert put(api, "care/plans/vendor", {"attentions": [{**CALL, "every": 0}]}).status_code == 422
    assert put(api, "care/plans/nobody", PLAN).status_code == 404
    with scope(workspace):
        assert not CarePlan.objects.exists()


def test_coverage_counts_each_role(api: JsonClient) -> None:
    put(api, "care/plans/vendor", PLAN)
    api.post("parties", {"name": "Harrow Mill", "roles": ["vendor"]})
    whole = {"parties": 1, "thriving": 0, "due": 0, "neglected": 0, "never_noticed": 1, "paused": 0}
    assert api.get("care/coverage").json() == [{"role": "", **whole}, {"role": "vendor", **whole}]


def test_a_party_is_ticked_off_paused_and_goes_on(api: JsonClient, workspace: Workspace) -> None:
    attention = put(api, "care/plans/vendor", PLAN).json()["attentions"][0]["id"]
    mill = api.post("parties", {"name": "Harrow Mill", "roles": ["vendor"]}).json()["id"]
    before = api.get(f"parties/{mill}/care").json()
    assert (before["standing"], before["paused_until"]) == ("never_noticed", None)
    for _ in range(2):
        done = api.post(f"parties/{mill}/care/{attention}/done").json()
        assert (done["standing"], done["planned"][0]["attention_id"]) == ("thriving", attention)
    with scope(workspace):
        assert Activity.objects.filter(verb="network.called").count() == 1
    paused = put(api, f"parties/{mill}/care/pause", {"until": "2500-01-01"})
    assert (paused.status_code, paused.json()["code"]) == (422, "bad_pause")
    day = done["planned"][0]["last_on"]
    assert put(api, f"parties/{mill}/care/pause", {"until": day}).json()["standing"] == "paused"
    assert api.delete(f"parties/{mill}/care/pause").status_code == 204
    with scope(workspace):
        assert not CarePause.objects.exists()


def test_a_key_for_figures_sees_nobody_and_writes_nothing(api: JsonClient, workspace: Workspace) -> None:
    put(api, "care/plans/vendor", PLAN)
    mill = api.post("parties", {"name": "Harrow Mill", "roles": ["vendor"]}).json()["id"]
    reader = reader_of(workspace)
    assert reader.get("care/coverage").json()[0]["never_noticed"] == 1
    assert "Harrow" not in reader.get("care/coverage").content.decode()
    for answer in (
        put(reader, "care/plans/vendor", PLAN),
        reader.delete("care/plans/vendor"),
        reader.get(f"parties/{mill}/care"),
        put(reader, f"parties/{mill}/care/pause", {"until": "2026-06-01"}),
    ):
        assert answer.status_code == 403
    with scope(workspace):
        assert CarePlan.objects.count() == 1
        assert not CarePause.objects.exists()
