"""What is no longer needed is deleted."""

from datetime import timedelta

from hedgerow.accounts import limits
from hedgerow.accounts.models import MailLink, Session
from hedgerow.kernel import clock

_KEPT = timedelta(days=7)


# house: operation-shape: Hedgerow tidies up by itself; nobody's rows are concerned
def forget_expired() -> int:
    """Delete sessions, links and counted tries past their time. Returns how many rows. Safe to run again."""
    now = clock.now()
    sessions, _ = Session.objects.filter(expire_date__lte=now).delete()
    links, _ = MailLink.objects.filter(expires_at__lte=now - _KEPT).delete()
    return sessions + links + limits.forget_old()
