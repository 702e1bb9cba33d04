"""Where apps are looked after."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.oauth.models import App
from tests.accounts.conftest import a_business, a_member, a_person, actor_in, log_of
from tests.oauth.conftest import CALLBACK, Program, a_browser, a_program, allowed, handed

SENT = {"name": "Till app", "redirect_uris": CALLBACK, "kind": "confidential", "scopes": ["network:read"]}


def page(workspace: Workspace, rest: str = "") -> str:
    return f"/w/{workspace.slug}/settings/apps/{rest}"


def test_an_app_is_registered_and_its_secret_shown_once(rye: Workspace, tab: Client) -> None:
    made = tab.post(page(rye), {**SENT, "redirect_uris": f"{CALLBACK}\n http://127.0.0.1/back "})

    app = App.objects.get()
    [secret] = re.findall(r"hgs_[0-9a-f]{16}_[\w-]{43}", made.content.decode())
    assert (app.name, app.redirect_uris, app.scopes) == (
        "Till app",
        [CALLBACK, "http://127.0.0.1/back"],
        ["network:read"],
    )
    assert "no-store" in made["Cache-Control"]
    assert secret not in tab.get(page(rye, f"{app.pk}/")).content.decode()
    assert "Till app" in tab.get(page(rye)).content.decode()
    assert log_of(rye)[-1] == "oauth.app_registered"
    program = Program(app, secret)
    assert handed(program, tab, scope="network:read")["scope"] == "network:read"


def test_a_public_app_gets_no_secret(rye: Workspace, tab: Client) -> None:
    made = tab.post(page(rye), {**SENT, "kind": "public"}).content.decode()

    assert "It needs nothing but its client id." in made
    assert not App.objects.get().is_confidential
    assert "hgs_" not in made
    assert tab.post(page(rye, f"{App.objects.get().pk}/secret/")).status_code == 422


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"name": " \u202e\x07 "},
        {"name": "x" * 81},
        {"redirect_uris": ""},
        {"redirect_uris": "http://till.example/"},
        {"redirect_uris": "\n".join(f"https://till.example/{number}" for number in range(11))},
        {"scopes": []},
        {"scopes": ["everything"]},
        {"kind": "both"},
    ],
)
def test_a_form_that_is_not_whole_registers_nothing(rye: Workspace, tab: Client, changes: dict[str, Any]) -> None:
    assert tab.post(page(rye), {**SENT, **changes}).status_code == 422
    assert not App.objects.exists()


def test_a_name_cannot_hide_what_it_says(rye: Workspace, tab: Client) -> None:
    tab.post(page(rye), {**SENT, "name": "Till\u202e \u200b app\n"})

    assert App.objects.get().name == "Till app"


def test_an_app_is_changed_and_what_is_granted_stays(rye: Workspace, tab: Client, program: Program) -> None:
    held = handed(program, tab)
    address = page(rye, f"{program.app.pk}/")

    wrong = tab.post(address, {**SENT, "redirect_uris": "ftp://x"})
    changed = tab.post(address, {**SENT, "name": "Other", "scopes": ["care:read"]})
    again = tab.post(address, {**SENT, "name": "Other", "scopes": ["care:read"]})

    assert (wrong.status_code, changed.status_code, again.status_code) == (422, 302, 302)
    assert App.objects.get().name == "Other"
    assert program.calls(held["access_token"]).status_code == 200
    assert program.refreshes(held["refresh_token"]).status_code == 200
    assert log_of(rye).count("oauth.app_changed") == 1
    assert "Maren Holt" in tab.get(address).content.decode()


def test_a_new_secret_ends_the_old_one(rye: Workspace, tab: Client, owner: Any) -> None:
    program = a_program(owner, confidential=True)

    shown = tab.post(page(rye, f"{program.app.pk}/secret/")).content.decode()

    [secret] = re.findall(r"hgs_[0-9a-f]{16}_[\w-]{43}", shown)
    code = allowed(program, tab)
    assert program.exchanges(code).status_code == 401
    assert Program(program.app, secret).exchanges(code).status_code == 200


def test_an_app_is_removed(rye: Workspace, tab: Client, program: Program) -> None:
    assert tab.post(page(rye, f"{program.app.pk}/removal/")).status_code == 302

    assert "No app is registered." in tab.get(page(rye)).content.decode()
    assert tab.get(page(rye, f"{program.app.pk}/")).status_code == 404
    assert [event for event in log_of(rye) if "oauth" in event] == ["oauth.app_registered", "oauth.app_removed"]
    assert "removed the app “Till app”" in tab.get(f"/w/{rye.slug}/settings/audit/").content.decode()


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_staff_and_analysts_look_after_no_apps(rye: Workspace, program: Program, role: AccessRole) -> None:
    tab = a_browser(a_member(rye, role, "sam@rye.example").user)

    for address in (page(rye), page(rye, f"{program.app.pk}/")):
        assert tab.get(address).status_code == 403
        assert tab.post(address, SENT).status_code == 403
    for act in ("secret", "removal"):
        assert tab.post(page(rye, f"{program.app.pk}/{act}/")).status_code == 403
    assert App.objects.get().removed_at is None


def test_apps_of_another_workspace_are_not_there(rye: Workspace, tab: Client) -> None:
    otto = a_person("otto@mill.example")
    theirs = a_program(actor_in(a_business(otto, "Mill"), otto)).app

    assert tab.get(page(rye, f"{theirs.pk}/")).status_code == 404
    assert tab.post(page(rye, f"{theirs.pk}/removal/")).status_code == 404
    assert App.objects.get().removed_at is None


def test_the_pages_ask_the_same_for_one_app_and_for_three(rye: Workspace, tab: Client, owner: Any) -> None:
    counts = []
    for _ in range(3):
        program = a_program(owner)
        handed(program, tab)
        asked = []
        for address in (page(rye), page(rye, f"{App.objects.first().pk}/"), "/profile/security/"):  # type: ignore[union-attr]
            with CaptureQueriesContext(connection) as found:
                assert tab.get(address).status_code == 200
            asked.append(len(found))
        counts.append(asked)

    assert counts[0] == counts[2]
