"""What the shell around every page needs, for both template engines."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info

from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.web import navigation, palette, toasts
from hedgerow.web.navigation import NavGroup, Place
from hedgerow.web.request import Request, actor_of, workspace_of
from hedgerow.web.toasts import Toast

THEME_COOKIE = "theme"
THEMES = ("light", "dark")


@dataclass(frozen=True)
class Language:
    code: str
    name: str
    here: bool


class Shell:
    """Read by the shell templates; each part is worked out when it is first used."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = cast("Request", request)

    @cached_property
    def inside(self) -> bool:
        """Within a workspace, so that there is a navigation."""
        return actor_of(self._request) is not None

    @cached_property
    def workspace(self) -> Workspace | None:
        return workspace_of(self._request)

    @cached_property
    def person(self) -> str:
        actor = actor_of(self._request)
        return actor.label if actor else ""

    @cached_property
    def rail(self) -> list[tuple[Text, list[Place]]]:
        return navigation.rail(self._request) if self.inside else []

    @cached_property
    def phone(self) -> list[Place]:
        """Up to four places of the bar at the foot; everything else is under More."""
        return [place for _label, places in self.rail for place in places if place.entry.phone][:4]

    @cached_property
    def mine(self) -> list[Place]:
        return navigation.places(self._request, NavGroup.ME) if self.inside else []

    @cached_property
    def settings(self) -> list[Place]:
        return navigation.places(self._request, NavGroup.SETTINGS) if self.inside else []

    @cached_property
    def log_action(self) -> "palette.Found | None":
        return palette.log_action(self._request) if self.inside else None

    @cached_property
    def toasts(self) -> list[Toast]:
        return toasts.waiting(self._request)

    @cached_property
    def theme(self) -> str:
        chosen = self._request.COOKIES.get(THEME_COOKIE, "")
        return chosen if chosen in THEMES else ""

    @cached_property
    def language(self) -> str:
        return get_language() or settings.LANGUAGE_CODE

    @cached_property
    def languages(self) -> list[Language]:
        names = [(code, get_language_info(code)["name_local"].capitalize()) for code, _name in settings.LANGUAGES]
        return [Language(code=code, name=name, here=code == self.language) for code, name in names]


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor of Django's own templates; `rendering` uses it for ours."""
    return {"shell": Shell(request)}
