"""The person of a request behind `login_required`."""

from typing import cast

from django.http import HttpRequest

from hedgerow.accounts.models import User


def person_of(request: HttpRequest) -> User:
    return cast("User", request.user)
