"""The request as endpoints see it."""

from django.http import HttpRequest

from hedgerow.api.incoming import Incoming
from hedgerow.api.models import ApiKey
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace


class ApiRequest(HttpRequest):
    """A request behind the door: there is a key, what it may do now, an actor, and a workspace in scope.

    `incoming` is the body of an endpoint that `takes` a large one.
    """

    api_key: ApiKey
    scopes: frozenset[str]
    actor: Actor
    workspace: Workspace
    next_cursor: str = ""
    incoming: Incoming | None = None
