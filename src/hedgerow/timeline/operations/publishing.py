"""Public feeds are opened and closed; private calendar addresses are made and revoked."""

from django.db import transaction

from hedgerow.accounts import operations as accounts
from hedgerow.kernel import clock, randomness
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tokens import fingerprint
from hedgerow.timeline import events
from hedgerow.timeline.calendars.reading import link_of
from hedgerow.timeline.errors import NotPublic
from hedgerow.timeline.models import CalendarLink, PublicFeed
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.registries import verbs


@transaction.atomic
def open_feed(*, actor: Actor, verb: str) -> PublicFeed:
    """Everybody who has the address may read it from now on. Again changes nothing. Raises NotPublic."""
    require(actor, Permission.PUBLISH_FEEDS)
    known = verbs.get(verb)
    if known is None or known.public is None:
        raise NotPublic
    feed, is_new = PublicFeed.objects.get_or_create(
        workspace_id=actor.workspace_id, verb=verb, defaults={"opened_at": clock.now()}
    )
    if is_new:
        accounts.audit(actor=actor, event=events.FEED_OPENED, after={"verb": verb})
    return feed


@transaction.atomic
def close_feed(*, actor: Actor, verb: str) -> None:
    """The address answers nobody any more. Again changes nothing."""
    require(actor, Permission.PUBLISH_FEEDS)
    if PublicFeed.objects.filter(verb=verb).delete()[0]:
        accounts.audit(actor=actor, event=events.FEED_CLOSED, after={"verb": verb})


@transaction.atomic
def renew_calendar(*, actor: Actor) -> str:
    """A new token for the actor's own calendar, shown this once; an older address stops working."""
    require(actor, Permission.KEEP_CALENDAR)
    if actor.id is None:
        raise NotPermitted
    token = randomness.token()
    made = {"digest": fingerprint(token), "made_at": clock.now()}
    CalendarLink.objects.update_or_create(workspace_id=actor.workspace_id, user_id=actor.id, defaults=made)
    accounts.audit(actor=actor, event=events.CALENDAR_MADE)
    return token


@transaction.atomic
def revoke_calendar(*, actor: Actor) -> None:
    """The address stops working at once. Again changes nothing."""
    require(actor, Permission.KEEP_CALENDAR)
    link = link_of(actor)
    if link is not None:
        link.delete()
        accounts.audit(actor=actor, event=events.CALENDAR_REVOKED)
