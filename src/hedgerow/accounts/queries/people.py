"""People with a sign-in, and where they are signed in."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator

from hedgerow.accounts.models import Session, User
from hedgerow.accounts.models.users import clean_address
from hedgerow.kernel import clock


def user_by_address(email: str) -> User | None:
    return User.objects.filter(email=clean_address(email)).first()


def sessions_of(user: User) -> list[Session]:
    """Every place where the person is signed in now, the latest first."""
    rows = Session.objects.filter(user=user, expire_date__gt=clock.now(), sign_in_id__isnull=False)
    return list(rows.defer("session_data").order_by("-signed_in_at"))


@dataclass(frozen=True, slots=True)
class Passkey:
    id: int
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Factors:
    """`codes_left` is None where there are no recovery codes."""

    passkeys: tuple[Passkey, ...]
    has_app: bool
    codes_left: int | None


def second_factors(user: User) -> Factors:
    """What the person can sign in with besides a password or a mailed link."""
    found = list(Authenticator.objects.filter(user_id=user.id).order_by("id"))
    keys = [row for row in found if row.type == Authenticator.Type.WEBAUTHN]
    codes = [row for row in found if row.type == Authenticator.Type.RECOVERY_CODES]
    return Factors(
        passkeys=tuple(Passkey(row.id, row.wrap().name, row.created_at, row.last_used_at) for row in keys),
        has_app=any(row.type == Authenticator.Type.TOTP for row in found),
        codes_left=len(codes[0].wrap().get_unused_codes()) if codes else None,
    )
