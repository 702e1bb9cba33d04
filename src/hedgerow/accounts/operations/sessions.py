"""Where a person is signed in, ended from elsewhere."""

from uuid import UUID

from django.db import transaction

from hedgerow.accounts.events import Event
from hedgerow.accounts.models import Session, User
from hedgerow.accounts.operations.auditing import audit_sign_in
from hedgerow.kernel.errors import NotFound


@transaction.atomic
# house: operation-shape: a person ends her own session; no workspace is involved
def end_session(*, user: User, sign_in_id: UUID) -> None:
    """Sign the person out there. Raises NotFound, also for somebody else's session."""
    ended, _ = Session.objects.filter(user=user, sign_in_id=sign_in_id).delete()
    if not ended:
        raise NotFound
    audit_sign_in(user=user, event=Event.SESSION_ENDED, after={"sessions": 1})


@transaction.atomic
# house: operation-shape: a person ends her own sessions; no workspace is involved
def end_other_sessions(*, user: User, session_key: str) -> int:
    """Sign the person out everywhere but here. Returns how many sessions ended."""
    ended, _ = Session.objects.filter(user=user).exclude(session_key=session_key).delete()
    if ended:
        audit_sign_in(user=user, event=Event.SESSION_ENDED, after={"sessions": ended})
    return ended
