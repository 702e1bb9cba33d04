"""Where a person can go. Packages contribute their entries; each shows to those who hold its permission."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from django.urls import get_script_prefix
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.web.addresses import address
from hedgerow.web.request import Request


class NavGroup(StrEnum):
    """The groups of the rail, from the top; SETTINGS is the inner navigation of settings, ME the person's own menu."""

    MAIN = "main"
    TEND = "tend"
    AHEAD = "ahead"
    SETUP = "setup"
    SETTINGS = "settings"
    ME = "me"


LABELS: dict[NavGroup, Text] = {
    NavGroup.TEND: _("Tend"),
    NavGroup.AHEAD: _("Look ahead"),
    NavGroup.SETUP: _("Set up"),
}
_RAIL = (NavGroup.MAIN, NavGroup.TEND, NavGroup.AHEAD, NavGroup.SETUP)


@dataclass(frozen=True, slots=True)
class NavEntry:
    """One place to go. `order` counts within its group; `phone` puts it into the bar at the foot of a phone."""

    key: str
    label: Text
    icon: str
    url_name: str
    group: NavGroup
    order: int = 50
    permission: str = ""
    phone: bool = False
    post: bool = False
    hint: Text = ""
    keywords: Text = ""
    count: Callable[[Request], int] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as shown to this person now."""

    entry: NavEntry
    url: str
    here: bool
    count: int


entries: Registry[NavEntry] = Registry("navigation", key=lambda entry: entry.key)


def rail(request: Request) -> list[tuple[Text, list[Place]]]:
    """The groups of the rail with their label ("" for the first), without empty ones."""
    shown = [(LABELS.get(group, ""), places(request, group)) for group in _RAIL]
    return [(label, found) for label, found in shown if found]


def places(request: Request, *groups: NavGroup) -> list[Place]:
    """What this person may open in these groups, in order; the one they are on is marked."""
    allowed = [entry for entry in entries if entry.group in groups and may_open(request, entry)]
    allowed.sort(key=lambda entry: (groups.index(entry.group), entry.order))
    urls = {entry.key: address(entry.url_name) for entry in allowed}
    here = _here(request.path, urls)
    counts = {entry.key: entry.count(request) for entry in allowed if entry.count}
    return [Place(entry, urls[entry.key], here=entry.key == here, count=counts.get(entry.key, 0)) for entry in allowed]


def may_open(request: Request, entry: NavEntry) -> bool:
    return not entry.permission or request.actor.may(entry.permission)


def _here(path: str, urls: dict[str, str]) -> str | None:
    """The entry whose address is the longest beginning of the path; the start page only when it is the path itself."""
    start = get_script_prefix()
    fitting = [key for key, url in urls.items() if path == url or (url != start and path.startswith(url))]
    return max(fitting, key=lambda key: len(urls[key]), default=None)
