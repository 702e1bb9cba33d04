"""Errors a person may read: what happened, what was kept, what to do. Pages, API and command line translate them."""

from http import HTTPStatus
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class HedgerowError(Exception):
    """Base of every refusal. `code` is stable for programs; the three texts are for people and safe to show."""

    code: ClassVar[str] = "error"
    status: ClassVar[HTTPStatus] = HTTPStatus.BAD_REQUEST
    title: ClassVar[Text] = _("That did not work.")
    kept: Text = ""
    todo: Text = ""

    def __init__(self, message: Text = "", *, kept: Text = "", todo: Text = "", field: str = "") -> None:
        self.message = message or self.title
        self.kept = kept or self.kept
        self.todo = todo or self.todo
        self.field = field
        super().__init__(str(self.message))

    def __str__(self) -> str:
        return " ".join(str(part) for part in (self.message, self.kept, self.todo) if part)


class NotPermitted(HedgerowError):
    code = "not_permitted"
    status = HTTPStatus.FORBIDDEN
    title = _("You are not allowed to do that.")


class NotFound(HedgerowError):
    code = "not_found"
    status = HTTPStatus.NOT_FOUND
    title = _("We could not find that.")


class Conflict(HedgerowError):
    code = "conflict"
    status = HTTPStatus.CONFLICT
    title = _("Somebody changed this in the meantime.")


class Invalid(HedgerowError):
    code = "invalid"
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    title = _("Something needs another look.")


class TooLarge(HedgerowError):
    code = "too_large"
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    title = _("That is larger than we can take.")


class TooMany(HedgerowError):
    code = "too_many"
    status = HTTPStatus.TOO_MANY_REQUESTS
    title = _("That was a lot at once.")


class Temporary(HedgerowError):
    """It may work later: a job that raises this is tried again."""

    code = "temporary"
    status = HTTPStatus.SERVICE_UNAVAILABLE
    title = _("That did not work just now.")


class UnscopedQuery(Exception):
    """Code asked for a workspace's rows without saying which workspace. A mistake in code: it fails closed."""


class CrossWorkspace(Exception):
    """Code tried to join rows of two workspaces. A mistake in code: it fails closed."""
