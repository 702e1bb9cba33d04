"""Scopes as somebody chose them, for a key or for an app."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from hedgerow.api.errors import UnknownScope
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import known_scopes


def checked_scopes(scopes: Iterable[str]) -> list[str]:
    """Each once, sorted. Raises Invalid for none at all, UnknownScope."""
    wanted = sorted(set(scopes))
    if not wanted:
        raise Invalid(_("Choose what the key may do."), field="scopes")
    for scope in wanted:
        if scope not in known_scopes():
            raise UnknownScope(_("There is no scope “%(scope)s”.") % {"scope": scope}, field="scopes")
    return wanted
