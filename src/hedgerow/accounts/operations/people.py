"""People with a sign-in: made, and what they change about themselves."""

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import limits, queries
from hedgerow.accounts.errors import AddressTaken, SignUpClosed, WrongPassword
from hedgerow.accounts.events import Event
from hedgerow.accounts.mail import mail_link, mail_notice
from hedgerow.accounts.models import LinkPurpose, Session, User
from hedgerow.accounts.names import clean_name
from hedgerow.accounts.notices import Notice
from hedgerow.accounts.operations.auditing import audit_sign_in
from hedgerow.accounts.operations.workspaces import create_workspace
from hedgerow.kernel import clock
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace


# house: operation-shape: a visitor signs up; there is neither a person nor a workspace yet
def sign_up(
    *,
    origin: str,
    person: str,
    email: str,
    password: str,
    name: str,
    kind: str,
    currency: str,
    time_zone: str,
    language: str,
) -> tuple[User, Workspace]:
    """Make a person and her first workspace, in one transaction; a mail asks her to confirm the address.

    Raises SignUpClosed, TooOften, AddressTaken, Invalid. That an address is taken is told, as any sign-up must: trying
    addresses is what the limit per `origin` slows down.
    """
    if not settings.HEDGEROW_SIGN_UP:
        raise SignUpClosed(todo=_("Ask the people who run this Hedgerow to start one for you."))
    limits.spend(limits.SIGN_UP_FROM_ORIGIN, origin)
    with transaction.atomic():
        user = make_user(email=email, name=person, password=password, language=language)
        workspace = create_workspace(
            owner=user, name=name, kind=kind, currency=currency, time_zone=time_zone, language=language
        )
        mail_link.enqueue(LinkPurpose.CONFIRM_EMAIL, user.email)
    return user, workspace


@transaction.atomic
# house: operation-shape: for the command line, which acts for whoever runs this machine
def user_for_owner(*, email: str) -> User:
    """The person of that address, made without a password if unknown. Whoever runs the machine vouches for it."""
    known = queries.user_by_address(email)
    if known is not None:
        return known
    return make_user(email=email, name="", password=None, language="", is_confirmed=True)


# house: operation-shape: a person changes herself; no workspace is involved
def change_profile(*, user: User, name: str, language: str) -> User:
    """Raises Invalid. An empty language follows the workspace."""
    wanted = {"name": clean_name(name), "language": language}
    if language and language not in dict(settings.LANGUAGES):
        raise Invalid(_("Choose one of the languages Hedgerow speaks."), field="language")
    with transaction.atomic():
        row = User.objects.select_for_update().get(id=user.id)
        changed = [field for field, value in wanted.items() if getattr(row, field) != value]
        for field in changed:
            setattr(row, field, wanted[field])
        if changed:
            row.save(update_fields=changed)
            audit_sign_in(user=row, event=Event.PROFILE_CHANGED, after={"fields": changed})
    return row


# house: operation-shape: a person changes herself; no workspace is involved
def change_password(*, user: User, present: str, password: str, session_key: str) -> User:
    """Set a new password and end every other session. Raises WrongPassword, TooOften, Invalid.

    Who has none yet sets the first one without a present one.
    """
    limits.spend(limits.PASSWORD_OF_ADDRESS, user.email)
    if user.has_usable_password() and not user.check_password(present):
        raise WrongPassword(kept=_("Nothing was changed."), field="present")
    check_new_password(password, user)
    with transaction.atomic():
        user.set_password(password)
        user.save(update_fields=["password"])
        Session.objects.filter(user=user).exclude(session_key=session_key).delete()
        audit_sign_in(user=user, event=Event.PASSWORD_CHANGED)
        mail_notice.enqueue(str(user.id), Notice.PASSWORD)
    return user


# house: operation-shape: the part that sign-up, invitations and the command line share
def make_user(*, email: str, name: str, password: str | None, language: str, is_confirmed: bool = False) -> User:
    """Inside the caller's transaction. Raises AddressTaken, Invalid."""
    _check_address(email)
    person = clean_name(name, field="person") if name or password is not None else ""
    confirmed = clock.now() if is_confirmed else None
    if password is not None:
        check_new_password(password, User(email=email, name=person))
    try:
        with transaction.atomic():
            return User.objects.create_user(
                email, password, name=person, language=language, email_confirmed_at=confirmed
            )
    except IntegrityError as error:
        raise AddressTaken(
            kept=_("Nothing was made."), todo=_("Sign in first, then start the workspace."), field="email"
        ) from error


# house: operation-shape: a check that several operations share; it writes nothing
def check_new_password(password: str, user: User) -> None:
    """Raises Invalid with everything that is wrong with it."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Invalid(" ".join(error.messages), kept=_("Nothing was changed."), field="password") from error


def _check_address(email: str) -> None:
    try:
        validate_email(email.strip())
    except ValidationError as error:
        raise Invalid(_("This is not an e-mail address."), field="email") from error
