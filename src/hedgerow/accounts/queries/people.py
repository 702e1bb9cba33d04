"""People with a sign-in, and where they are signed in."""

from allauth.mfa.models import Authenticator
from django.db.models import Count

from hedgerow.accounts.models import Session, User
from hedgerow.accounts.models.users import clean_address
from hedgerow.kernel import clock


def user_by_address(email: str) -> User | None:
    return User.objects.filter(email=clean_address(email)).first()


def sessions_of(user: User) -> list[Session]:
    """Every place where the person is signed in now, the latest first."""
    rows = Session.objects.filter(user=user, expire_date__gt=clock.now(), sign_in_id__isnull=False)
    return list(rows.defer("session_data").order_by("-signed_in_at"))


def second_factors(user: User) -> dict[str, int]:
    """How many of each kind of second factor the person has (`Authenticator.Type`)."""
    counts = Authenticator.objects.filter(user_id=user.id).values_list("type").annotate(count=Count("id"))
    return dict(counts)
