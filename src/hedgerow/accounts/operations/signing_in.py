"""What is noted about signing in and out."""

from django.db import transaction

from hedgerow.accounts.events import Event
from hedgerow.accounts.mail import mail_notice
from hedgerow.accounts.models import User
from hedgerow.accounts.models.users import clean_address
from hedgerow.accounts.notices import Notice
from hedgerow.accounts.operations.auditing import audit_sign_in

_FACTOR_NOTICES = {
    Event.SECOND_FACTOR_ADDED: Notice.SECOND_FACTOR_ADDED,
    Event.SECOND_FACTOR_REMOVED: Notice.SECOND_FACTOR_REMOVED,
    Event.RECOVERY_CODES_MADE: Notice.RECOVERY_CODES,
}


# house: operation-shape: part of signing in, where no workspace is involved
def note_sign_in(*, user: User, means: list[str]) -> None:
    """`means` are words of `sentences.MEANS`, in the order they were used."""
    with transaction.atomic():
        audit_sign_in(user=user, event=Event.SIGNED_IN, after={"means": means})


# house: operation-shape: part of signing out, where no workspace is involved
def note_sign_out(*, user: User) -> None:
    with transaction.atomic():
        audit_sign_in(user=user, event=Event.SIGNED_OUT)


# house: operation-shape: Hedgerow itself locks somebody out
def note_lock_out(*, email: str) -> None:
    """Record a lock-out with everybody who answers for the person's workspaces; an unknown address is nobody's."""
    user = User.objects.filter(email=clean_address(email)).first()
    if user is not None:
        with transaction.atomic():
            audit_sign_in(user=user, event=Event.LOCKED_OUT, by="sign-in")


# house: operation-shape: a person changes her own sign-in; no workspace is involved
def note_second_factor(*, user: User, event: Event, kind: str) -> None:
    """Record that a second factor came or went, and tell the person by mail. KeyError for another event."""
    notice = _FACTOR_NOTICES[event]
    with transaction.atomic():
        audit_sign_in(user=user, event=event, after={"kind": kind})
        mail_notice.enqueue(str(user.id), notice)
