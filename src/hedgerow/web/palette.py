"""Find or do anything from one box: places, actions, and what packages can search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.web import navigation
from hedgerow.web.navigation import NavGroup
from hedgerow.web.request import Request

MOST = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette. `role` draws the fruit of a party's role instead of an icon."""

    label: Text
    url: str
    icon: str = "next"
    hint: Text = ""
    role: str = ""
    sheet: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do. `sheet` opens its page in a dialog; `log` makes it the big plus on a phone (one at most)."""

    key: str
    label: Text
    icon: str
    url_name: str
    permission: str = ""
    keywords: Text = ""
    sheet: bool = False
    log: bool = False


@dataclass(frozen=True, slots=True)
class SearchSource:
    """A package's own search. `find(actor, text, limit)` gives the best first and sees only what the actor may see."""

    key: str
    label: Text
    find: Callable[[Actor, str, int], Sequence[Found]]
    permission: str = ""


actions: Registry[Action] = Registry("palette_actions", key=lambda action: action.key)
search_sources: Registry[SearchSource] = Registry("search_sources", key=lambda source: source.key)


def find(request: Request, text: str) -> list[tuple[Text, list[Found]]]:
    """Groups of lines for what was typed; with nothing typed, what can be done and where one can go."""
    text = " ".join(text.split())[:100]
    groups = [(_("Do"), _actions(request, text)), *_searched(request, text), (_("Go to"), _places(request, text))]
    return [(label, lines) for label, lines in groups if lines]


def log_action(request: Request) -> Found | None:
    """The action behind the plus of the phone's bar."""
    return next((_as_found(a) for a in actions if a.log and _may(request, a.permission)), None)


def _actions(request: Request, text: str) -> list[Found]:
    fitting = [a for a in actions if _may(request, a.permission) and _fits(text, a.label, a.keywords)]
    return [_as_found(action) for action in fitting][:MOST]


def _as_found(action: Action) -> Found:
    return Found(label=action.label, url=reverse(action.url_name), icon=action.icon, sheet=action.sheet)


def _searched(request: Request, text: str) -> list[tuple[Text, list[Found]]]:
    if not text:
        return []
    sources = [source for source in search_sources if _may(request, source.permission)]
    return [(source.label, list(source.find(request.actor, text, MOST))) for source in sources]


def _places(request: Request, text: str) -> list[Found]:
    groups = (NavGroup.MAIN, NavGroup.TEND, NavGroup.AHEAD, NavGroup.SETUP, NavGroup.SETTINGS)
    found = navigation.places(request, *groups)
    fitting = [place for place in found if _fits(text, place.entry.label, place.entry.keywords)]
    return [Found(label=p.entry.label, url=p.url, icon=p.entry.icon, hint=p.entry.hint) for p in fitting]


def _may(request: Request, permission: str) -> bool:
    return not permission or request.actor.may(permission)


def _fits(text: str, label: Text, keywords: Text) -> bool:
    """Every word that was typed begins a word of the label or of the keywords."""
    words = f"{label} {keywords}".casefold().split()
    return all(any(word.startswith(part) for word in words) for part in text.casefold().split())
