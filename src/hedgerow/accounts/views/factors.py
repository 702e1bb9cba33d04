"""Second factors come after the address is confirmed: a stranger who signed up with it must not bar its owner."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.models import User
from hedgerow.web.toasts import sorry

View = Callable[..., HttpResponseBase]


def confirmed_first(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if isinstance(request.user, User) and request.user.email_confirmed_at is None:
            sorry(request, _("Please confirm your address first. Nothing was changed."))
            return redirect("accounts:security")
        return view(request, *args, **kwargs)

    return guarded
