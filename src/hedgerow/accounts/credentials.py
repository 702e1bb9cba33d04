"""A password shown at the door."""

from django.contrib.auth import authenticate
from django.http import HttpRequest

from hedgerow.accounts import limits
from hedgerow.accounts.models import User
from hedgerow.accounts.models.users import clean_address
from hedgerow.kernel.origin import address_of


def check_password(request: HttpRequest, email: str, password: str) -> User | None:
    """The person of that address and password, or None, after the same work either way. Signs nobody in.

    The lock-out (axes) reads the request and counts failures per address and origin; the limits here also hold off
    guesses at one address from many places, and at many addresses from one. Raises TooOften.
    """
    address = clean_address(email)
    limits.spend(limits.PASSWORD_FROM_ORIGIN, address_of(request))
    limits.spend(limits.PASSWORD_OF_ADDRESS, address)
    user = authenticate(request, email=address, password=password)
    return user if isinstance(user, User) else None
