"""Pages of advice: what the parts show to whom, that a look writes nothing, and that buttons work without a script."""

from http import HTTPStatus

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.advisor import operations
from hedgerow.advisor.models import Prompt, Reason, Snooze, State
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.web.prompts import prompt_kinds
from tests.advisor.records import promised, quiet_customers, today
from tests.factories.workspaces import a_workspace
from tests.insight.records import PULSE, a_browser

ADVICE = "/w/rye/advice/"


def text_of(client: Client, path: str = ADVICE) -> str:
    response = client.get(path)
    assert response.status_code == HTTPStatus.OK
    return " ".join(response.content.decode().split())


def post(client: Client, path: str, **form: str) -> str:
    """Where it leads to."""
    response = client.post(f"{ADVICE}{path}", form)
    assert response.status_code == HTTPStatus.FOUND, response.status_code
    return response.headers["Location"]


def test_seven_at_most_the_first_large_with_the_one_filled_button_and_the_last_folded(
    browsing: Client, rye: Workspace
) -> None:
    quiet_customers(rye, 5)
    for number in range(6):
        promised(rye, f"Mill {number}", in_days=-number)
    text = text_of(browsing, PULSE)
    assert text.count("<article") == 6  # three promises, three quiet ones
    assert (text.count('class="btn go"'), text.count("card first")) == (1, 1)
    assert "2 more can wait until these are done" in text
    assert "6 things need you today." in text


def test_a_look_writes_nothing_and_the_page_says_when_it_was_seen(browsing: Client, rye: Workspace) -> None:
    quiet_customers(rye)
    with CaptureQueriesContext(connection) as asked:
        text = text_of(browsing, PULSE)
    assert [one["sql"] for one in asked if one["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")] == []
    assert 'hx-post="/w/rye/advice/shown/"' in text
    assert browsing.post(f"{ADVICE}shown/").status_code == HTTPStatus.NO_CONTENT
    assert "/advice/shown/" not in text_of(browsing, PULSE)
    with scope(rye):
        assert [one.days_shown for one in Prompt.objects.all()] == [1]


def test_buttons_work_without_a_script_and_each_leads_back(browsing: Client, rye: Workspace, owner: Actor) -> None:
    quiet_customers(rye)
    with scope(rye):
        key = today(owner)["insight.gone_quiet"].key
    assert post(browsing, f"prompts/{key}/snooze/", days="7") == PULSE
    text = text_of(browsing, PULSE)
    assert ("It comes back in 7 days." in text, "You put 1 off" in text, "Ann 0 has gone quiet" in text) == (
        True,
        True,
        False,
    )
    assert post(browsing, f"prompts/{key}/snooze/removal/", back=ADVICE) == ADVICE
    assert post(browsing, f"prompts/{key}/completion/") == PULSE
    assert post(browsing, f"prompts/{key}/reopening/", back="https://elsewhere.example/") == PULSE
    assert post(browsing, f"prompts/{key}/dismissal/", reason="wrong", words="She moved away.") == PULSE
    text = text_of(browsing)
    assert "Gone quiet: <bdi>Ann 0</bdi>" in text
    assert "Dismissed: It is wrong <bdi>“She moved away.”</bdi>" in text
    assert "Maren Holt" in text


@pytest.mark.parametrize(("path", "form"), [("snooze", {"days": "5"}), ("snooze", {}), ("dismissal", {"reason": "x"})])
def test_what_is_none_of_the_choices_is_refused_and_nothing_is_written(
    browsing: Client, rye: Workspace, owner: Actor, path: str, form: dict[str, str]
) -> None:
    quiet_customers(rye)
    with scope(rye):
        key = today(owner)["insight.gone_quiet"].key
    response = browsing.post(f"{ADVICE}prompts/{key}/{path}/", form)
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    with scope(rye):
        assert not Prompt.objects.exists()
        assert not Snooze.objects.exists()


def test_htmx_gets_the_toast_and_the_news_that_something_changed(
    browsing: Client, rye: Workspace, owner: Actor
) -> None:
    quiet_customers(rye)
    with scope(rye):
        key = today(owner)["insight.gone_quiet"].key
    response = browsing.post(f"{ADVICE}prompts/{key}/completion/", headers={"HX-Request": "true"})
    assert response.status_code == HTTPStatus.NO_CONTENT
    told = response.headers["HX-Trigger"]
    assert ("advice-changed" in told, "Done." in told, f"prompts/{key}/reopening/" in told) == (True, True, True)


def test_before_anything_was_decided_the_page_says_what_will_be_here(browsing: Client) -> None:
    text = text_of(browsing)
    assert "Nothing was decided yet" in text
    assert "After five of a kind you see here whether it helps." in text
    assert text.count('class="btn go"') == 1
    assert text.count("Switch off</button>") == len(prompt_kinds)


def test_what_helps_is_drawn_counted_and_explained_and_opens_down_to_people(
    browsing: Client, rye: Workspace, owner: Actor
) -> None:
    quiet_customers(rye)
    with scope(rye):
        operations.dismiss(
            actor=owner, key=today(owner)["insight.gone_quiet"].key, reason=Reason.NOT_NOW, words="Later"
        )
    text = text_of(browsing)
    assert "How often each kind of prompt helps here" in text
    assert 'aria-label="Of all kinds, Gone quiet helps most: 45%."' in text
    assert "Not useful now: 1" in text
    assert "This is no proof" in text
    text = text_of(browsing, f"{ADVICE}kinds/insight.gone_quiet/")
    assert ("Ann 0" in text, "“Later”" in text) == (True, True)
    assert browsing.get(f"{ADVICE}kinds/x.y/").status_code == HTTPStatus.NOT_FOUND
    assert "None of this kind was shown yet." in text_of(browsing, f"{ADVICE}kinds/inbox.unanswered/")


def test_a_kind_is_switched_off_and_on(browsing: Client, rye: Workspace) -> None:
    quiet_customers(rye)
    assert post(browsing, "kinds/insight.gone_quiet/switch/", is_on="off") == ADVICE
    assert "Ann 0 has gone quiet" not in text_of(browsing, PULSE)
    assert "Switch on: Gone quiet" in text_of(browsing)
    post(browsing, "kinds/insight.gone_quiet/switch/", is_on="on")
    assert "Ann 0 has gone quiet" in text_of(browsing, PULSE)
    assert browsing.post(f"{ADVICE}kinds/insight.gone_quiet/switch/", {}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_an_analyst_sees_figures_and_no_name_and_decides_nothing(analyst: Client, rye: Workspace, owner: Actor) -> None:
    quiet_customers(rye)
    with scope(rye):
        key = today(owner)["insight.gone_quiet"].key
        operations.dismiss(actor=owner, key=key, reason=Reason.WRONG, words="Secret")
    text = text_of(analyst)
    assert ("Ann 0" in text, "Secret" in text, "Switch off" in text, "Put aside" in text) == (False,) * 4
    assert "Gone quiet" in text
    for path in (f"prompts/{key}/completion/", f"prompts/{key}/reopening/", "shown/"):
        assert analyst.post(f"{ADVICE}{path}").status_code == HTTPStatus.FORBIDDEN
    assert analyst.get(f"{ADVICE}kinds/insight.gone_quiet/").status_code == HTTPStatus.FORBIDDEN
    with scope(rye):
        assert Prompt.objects.get().state == State.DISMISSED


def test_staff_may_not_switch_kinds(rye: Workspace) -> None:
    staff = a_browser(rye, AccessRole.STAFF)
    assert "Switch off" not in text_of(staff)
    assert staff.post(f"{ADVICE}kinds/insight.gone_quiet/switch/", {"is_on": "off"}).status_code == HTTPStatus.FORBIDDEN


def test_members_of_another_workspace_find_nothing(rye: Workspace) -> None:
    neighbour = a_browser(a_workspace("oak"))
    for path in ("", "kinds/insight.gone_quiet/"):
        assert neighbour.get(f"{ADVICE}{path}").status_code == HTTPStatus.NOT_FOUND
    assert neighbour.post(f"/w/oak/advice/prompts/{uuid7()}/completion/").status_code == HTTPStatus.NOT_FOUND


def test_a_warm_look_asks_the_same_few_statements_with_one_prompt_and_with_seven(
    browsing: Client, rye: Workspace
) -> None:
    quiet_customers(rye)
    counts = []
    for number in range(2):
        text_of(browsing, PULSE)
        with CaptureQueriesContext(connection) as asked:
            text_of(browsing, PULSE)
        counts.append(len(asked))
        for mill in range(6 if not number else 0):
            promised(rye, f"Mill {mill}", in_days=-mill)
    assert counts[0] == counts[1] <= 40
