"""The request as views see it."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace


class Request(HttpRequest):
    """A request behind `signed_in`: there is an actor, and a workspace in scope."""

    actor: Actor
    workspace: Workspace
    htmx: HtmxDetails


def actor_of(request: HttpRequest) -> Actor | None:
    """Who acts, or None outside a workspace (sign-in, problem pages)."""
    return getattr(request, "actor", None)


def workspace_of(request: HttpRequest) -> Workspace | None:
    return getattr(request, "workspace", None)


def is_partial(request: HttpRequest) -> bool:
    """HTMX asks for a part of the page, not for the page itself (a boosted link or the history needs all of it)."""
    htmx: HtmxDetails | None = getattr(request, "htmx", None)
    return bool(htmx) and htmx is not None and not htmx.boosted and not htmx.history_restore_request
