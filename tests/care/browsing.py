"""Somebody at the counter, with a browser."""

import html
import re
from http import HTTPStatus
from typing import Any

from django.test import Client

from hedgerow.accounts.models import User
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import unscoped
from tests.care.conftest import a_member

HOME = "/w/rye/care/"
HTMX = {"HX-Request": "true"}


class Browser:
    """Somebody signed in. Requests find their workspace by themselves, as they do in life."""

    def __init__(self, user: User) -> None:
        self._client = Client()
        with unscoped():
            self._client.force_login(user)

    def get(self, path: str, **more: Any) -> Any:
        with unscoped():
            return self._client.get(path, **more)

    def post(self, path: str, form: dict[str, Any] | None = None, **more: Any) -> Any:
        with unscoped():
            return self._client.post(path, form or {}, **more)

    def text(self, path: str) -> str:
        answer = self.get(path)
        assert answer.status_code == HTTPStatus.OK
        return words(answer)


def words(answer: Any) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def staff_of(rye: Workspace, role: AccessRole) -> Browser:
    return Browser(a_member(rye, f"As {role}".replace(" ", ""), role))


def fields_of(answer: Any) -> dict[str, list[str]]:
    """What a browser would send of the page's main form as it stands."""
    body = answer.content.decode()
    form = body[body.index('<form class="form"') :]
    form = form[: form.index("</form>")]
    sent: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        parts = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
        if parts.get("type") in ("checkbox", "radio") and " checked" not in tag:
            continue
        if "name" in parts:
            value = parts.get("value", "on" if parts.get("type") == "checkbox" else "")
            sent.setdefault(parts["name"], []).append(html.unescape(value))
    for name, inside in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</textarea>', form):
        sent[name] = [html.unescape(inside).strip()]
    for name, inside in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.DOTALL):
        sent[name] = re.findall(r'<option value="([^"]*)"[^>]* selected', inside)
    return sent
