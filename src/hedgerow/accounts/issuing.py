"""Making the rows behind mailed links. Each gives the token once; only its fingerprint is kept."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from hedgerow.accounts.models import Invitation, LinkPurpose, MailLink, User
from hedgerow.accounts.tokens import new_token
from hedgerow.kernel import clock

LIFETIMES = {
    LinkPurpose.SIGN_IN: timedelta(minutes=15),
    LinkPurpose.RESET_PASSWORD: timedelta(hours=1),
    LinkPurpose.CONFIRM_EMAIL: timedelta(days=7),
}


def issue_link(*, user: User, purpose: LinkPurpose, is_by_mail: bool) -> str:
    token, stored = new_token()
    now = clock.now()
    MailLink.objects.create(
        user=user,
        purpose=purpose,
        token_hash=stored,
        is_by_mail=is_by_mail,
        created_at=now,
        expires_at=now + LIFETIMES[purpose],
    )
    return token


@transaction.atomic
def issue_invitation(invitation_id: UUID) -> tuple[Invitation, str] | None:
    """The invitation with the token of a new link, or None when it was answered or revoked meanwhile."""
    open_ones = Invitation.objects.filter(accepted_at__isnull=True, revoked_at__isnull=True, expires_at__gt=clock.now())
    token, stored = new_token()
    if not open_ones.filter(id=invitation_id).update(token_hash=stored, sent_at=clock.now()):
        return None
    return Invitation.objects.select_related("workspace", "invited_by").get(id=invitation_id), token
