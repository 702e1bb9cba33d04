"""Mailed links that still work."""

from hedgerow.accounts.models import LinkPurpose, MailLink
from hedgerow.kernel import clock
from hedgerow.kernel.tokens import fingerprint


def open_link(purpose: LinkPurpose, token: str, *, lock: bool = False) -> MailLink | None:
    """The link of that token with its user, unless it is used, too old, or of somebody who may no longer sign in."""
    links = MailLink.objects.select_related("user").filter(
        purpose=purpose, token_hash=fingerprint(token), used_at__isnull=True, user__is_active=True
    )
    if lock:
        links = links.select_for_update(of=("self",))
    return links.filter(expires_at__gt=clock.now()).first()
