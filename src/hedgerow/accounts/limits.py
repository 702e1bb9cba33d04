"""How often something may be tried. Counted in the database, so all processes count together."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.errors import TooOften
from hedgerow.accounts.models import Attempt
from hedgerow.accounts.tokens import keyed
from hedgerow.kernel import clock


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` tries in any span of `within`, per key."""

    name: str
    most: int
    within: timedelta


_HOUR = timedelta(hours=1)
LINK_TO_ADDRESS = Limit("link-address", 5, _HOUR)
LINK_FROM_ORIGIN = Limit("link-origin", 20, _HOUR)
PASSWORD_OF_ADDRESS = Limit("password-address", 40, _HOUR)
PASSWORD_FROM_ORIGIN = Limit("password-origin", 200, _HOUR)
SECOND_FACTOR = Limit("second-factor", 10, timedelta(minutes=15))
SIGN_UP_FROM_ORIGIN = Limit("sign-up-origin", 10, _HOUR)
INVITATIONS_OF_WORKSPACE = Limit("invitations", 50, timedelta(days=1))
SENDINGS_OF_INVITATION = Limit("invitation-sendings", 5, timedelta(days=1))
LONGEST = timedelta(days=1)


def spend(limit: Limit, key: str) -> None:
    """Count one try. Raises TooOften beyond the limit; a refused try is not counted, so waiting helps.

    Call it outside the operation's transaction: a try counts even when what follows fails. Written before it is
    counted, so of several tries at once none goes unseen.
    """
    hashed, now = keyed("limit", key), clock.now()
    own = Attempt.objects.create(limit=limit.name, key=hashed, at=now)
    tries = Attempt.objects.filter(limit=limit.name, key=hashed, at__gt=now - limit.within)
    if tries.count() > limit.most:
        own.delete()
        raise TooOften(todo=_("Wait a while, then try again."))


def forget_old() -> int:
    """Delete tries that no limit looks at any more. Returns how many."""
    return Attempt.objects.filter(at__lt=clock.now() - LONGEST).delete()[0]
