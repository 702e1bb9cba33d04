"""What stands around every page of a workspace, drawn once for all requests that see the same."""

from typing import Any

from django.http import HttpRequest
from django.urls import get_script_prefix
from markupsafe import Markup, escape

from hedgerow.kernel.randomness import token
from hedgerow.web import rendering
from hedgerow.web.context import Shell
from hedgerow.web.navigation import Place

_MOST = 256
_HERE, _TOKEN = (f"frame-{token()}" for _ in range(2))
_drawn: dict[tuple[object, ...], str] = {}


class _Elsewhere:
    """Stands for the request while a part is drawn: its address is put in afterwards, as the token is."""

    @staticmethod
    def get_full_path() -> str:
        return _HERE


def frame(name: str, request: HttpRequest, shell: Shell, csrf: object) -> Markup:
    """A part of the frame by its template. All it may show is the shell, the address and the token."""
    key = (name, *_seen(shell))
    text = _drawn.get(key)
    if text is None:
        if len(_drawn) >= _MOST:
            _drawn.clear()
        around: dict[str, Any] = {"request": _Elsewhere, "shell": shell, "csrf_input": rendering.TOKEN_FIELD % _TOKEN}
        text = _drawn[key] = rendering.template(name).render(around)
    text = text.replace(_HERE, escape(request.get_full_path())).replace(_TOKEN, str(csrf))
    return Markup(text)  # house: safe-markup: a template's text, what is put in is escaped


def _seen(shell: Shell) -> tuple[object, ...]:
    """Everything of the shell that its parts show."""
    groups = [_places(places) for _label, places in shell.rail]
    log = shell.log_action.url if shell.log_action else ""
    name = shell.workspace.name if shell.workspace else ""
    return shell.language, get_script_prefix(), name, shell.person, shell.theme, *groups, _places(shell.mine), log


def _places(places: list[Place]) -> tuple[object, ...]:
    return tuple((place.entry.key, place.here, place.count) for place in places)
