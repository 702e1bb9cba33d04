"""Advice for programs: today's prompts in their order, what is decided about them, and which kinds help."""

from typing import Any

from django.core.cache import cache

from hedgerow.advisor.models import Prompt, Snooze, State
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.web.prompts import prompt_kinds
from tests.advisor.records import promised
from tests.api.conftest import JsonClient, token_of

READS = ("advisor:read", "network:read", "insight:read")


def program(workspace: Workspace, *scopes: str) -> JsonClient:
    cache.clear()
    with scope(workspace):
        return JsonClient(token_of(workspace, *scopes))


def prompts(api: JsonClient) -> list[dict[str, Any]]:
    answer = api.get("advice/prompts")
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def test_todays_prompts_come_with_reason_and_what_is_at_stake(workspace: Workspace) -> None:
    mill, promise = promised(workspace)
    [one] = prompts(program(workspace, *READS))
    assert {**one, "id": "", "score": 0} == {
        "id": "", "kind": "network.promise_due", "subject": str(promise.pk), "party": str(mill),
        "title": "Keep your word to Harrow Mill", "reason": "It is due today.", "evidence": one["evidence"],
        "effect": "A word that is kept is what trust is made of; it has no price.", "urgency": 100,
        "stake_minor": None, "expected_minor": None, "currency": "", "score": 0,
    }  # fmt: skip


def test_of_people_and_figures_it_takes_their_scopes_too(workspace: Workspace) -> None:
    promised(workspace)
    assert prompts(program(workspace, "advisor:read", "insight:read")) == []
    assert prompts(program(workspace, "advisor:read", "network:read")) == []
    assert program(workspace, "network:read", "insight:read").get("advice/prompts").status_code == 403


def test_a_program_puts_off_dismisses_ticks_off_and_brings_back(workspace: Workspace) -> None:
    promised(workspace)
    api = program(workspace, *READS, "advisor:write")
    [one] = prompts(api)
    path = f"advice/prompts/{one['id']}"
    assert api.post(f"{path}/snooze", {"days": 3}).json().keys() == {"until"}
    assert prompts(api) == []
    assert api.delete(f"{path}/snooze").status_code == 204
    assert api.post(f"{path}/dismissal", {"reason": "not_ours", "words": "No"}).status_code == 204
    assert prompts(api) == []
    assert api.delete(f"{path}/decision").status_code == 204
    assert api.post(f"{path}/completion").status_code == 204
    with scope(workspace):
        assert [row.state for row in Prompt.objects.all()] == [State.DONE]
    kinds = {row["kind"]: row for row in api.get("advice/kinds").json()["items"]}
    assert len(kinds) == len(prompt_kinds)
    told = kinds["network.promise_due"]
    assert (told["done"], told["cases"], told["usefulness"], told["is_on"]) == (1, 1, 0.6, True)


def test_what_makes_no_sense_or_is_not_there_is_refused(workspace: Workspace) -> None:
    promised(workspace)
    api = program(workspace, *READS, "advisor:write")
    path = f"advice/prompts/{prompts(api)[0]['id']}"
    assert api.post(f"{path}/snooze", {"days": 0}).status_code == 422
    assert api.post(f"{path}/dismissal", {"reason": "x"}).status_code == 422
    missing = api.post(f"advice/prompts/{uuid7()}/completion")
    assert (missing.status_code, missing.json()["code"]) == (404, "prompt_not_found")
    assert program(workspace, *READS).post(f"{path}/completion").status_code == 403
    with scope(workspace):
        assert not Prompt.objects.exists()
        assert not Snooze.objects.exists()
