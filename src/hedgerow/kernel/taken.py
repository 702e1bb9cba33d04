"""Two at once want to write what there may be once only: the database lets one of them, and refuses the other."""

from django.db import IntegrityError
from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Conflict

_SQLITE = frozenset({"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"})
_POSTGRESQL = "23505"  # unique_violation


def is_taken(error: Exception) -> bool:
    """Whether the database refused a row because there is one already, not because of a mistake in it."""
    cause = error.__cause__
    return isinstance(error, IntegrityError) and (
        getattr(cause, "sqlite_errorname", "") in _SQLITE or getattr(cause, "sqlstate", "") == _POSTGRESQL
    )


def refusal() -> Conflict:
    """What the one who came second is told."""
    return Conflict(
        _("Somebody did the same at the same moment."),
        kept=_("Nothing of yours was saved."),
        todo=_("Load the page again to see what is there now."),
    )
