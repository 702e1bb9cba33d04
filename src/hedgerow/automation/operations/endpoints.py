"""Endpoints: made, changed, paused, removed; their secrets are shown once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import operations as accounts
from hedgerow.automation import destinations, events, headers, queries, signing
from hedgerow.automation.calling import SECRETS
from hedgerow.automation.errors import TooManyEndpoints
from hedgerow.automation.models import Endpoint, EndpointState
from hedgerow.automation.permissions import Permission
from hedgerow.kernel import clock, sealing
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Head

MOST = 50
OVERLAP = timedelta(days=1)
LONGEST_OVERLAP = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointDraft:
    """What a person or a program decides. `headers` None keeps those that are there."""

    url: str
    description: str = ""
    wanted: Sequence[str] = ()
    with_words: bool = False
    with_imports: bool = False
    headers: Mapping[str, str] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class NewEndpoint:
    """`secret` is shown once: it cannot be had again."""

    endpoint: Endpoint
    secret: str = field(repr=False)


# house: operation-shape: the address is looked up before the transaction begins; what is written then is one
def create_endpoint(*, actor: Actor, draft: EndpointDraft) -> NewEndpoint:
    """From now on the endpoint is told what happens; nothing of before.

    Raises DestinationRefused, HeaderRefused, Invalid for an unknown verb, TooManyEndpoints; NotPermitted also for who
    may not read the log.
    """
    require(actor, Permission.MANAGE_WEBHOOKS)
    checked = _checked(actor, draft)
    secret = signing.new_secret()
    with transaction.atomic():
        timeline.take_turn()
        if Endpoint.objects.count() >= MOST:
            raise TooManyEndpoints
        endpoint = Endpoint.objects.create(
            url=checked.url,
            description=checked.description,
            wanted=list(checked.wanted),
            with_words=checked.with_words,
            with_imports=checked.with_imports,
            headers=headers.sealed(checked.headers or {}),
            secret=sealing.seal(secret, SECRETS),
            after=Head.objects.values_list("position", flat=True).first() or 0,
            created_at=clock.now(),
            created_by=actor.label[:200],
        )
        _audit(actor, events.CREATED, endpoint, after=_told(endpoint))
    return NewEndpoint(endpoint, secret)


# house: operation-shape: the address is looked up before the transaction begins
def change_endpoint(*, actor: Actor, endpoint: Endpoint, draft: EndpointDraft) -> Endpoint:
    """What waits goes to the new address. Raises as `create_endpoint`; a change of nothing records nothing."""
    require(actor, Permission.MANAGE_WEBHOOKS, endpoint)
    checked = _checked(actor, draft)
    with transaction.atomic():
        one = Endpoint.objects.select_for_update().get(pk=endpoint.pk)
        before = _told(one)
        one.url, one.description, one.with_words = checked.url, checked.description, checked.with_words
        one.wanted, one.with_imports = list(checked.wanted), checked.with_imports
        if checked.headers is not None:
            one.headers = headers.sealed(checked.headers)
        after = _told(one)
        if after != before or draft.description.strip() != endpoint.description or checked.headers is not None:
            one.save()
            _audit(actor, events.CHANGED, one, before=before, after=after)
    return one


@transaction.atomic
def renew_secret(*, actor: Actor, endpoint: Endpoint, overlap: timedelta = OVERLAP) -> NewEndpoint:
    """A new secret. During `overlap` requests carry a signature with each of the two. Raises Invalid."""
    require(actor, Permission.MANAGE_WEBHOOKS, endpoint)
    if not timedelta() <= overlap <= LONGEST_OVERLAP:
        raise Invalid(_("The old secret can go on for at most 30 days."), field="overlap_hours")
    one = Endpoint.objects.select_for_update().get(pk=endpoint.pk)
    secret = signing.new_secret()
    one.old_secret, one.old_secret_until = (one.secret, clock.now() + overlap) if overlap else ("", None)
    one.secret = sealing.seal(secret, SECRETS)
    one.save(update_fields=["secret", "old_secret", "old_secret_until"])
    _audit(actor, events.SECRET_RENEWED, one, after={"overlap_hours": overlap.total_seconds() / 3600})
    return NewEndpoint(one, secret)


@transaction.atomic
def pause_endpoint(*, actor: Actor, endpoint: Endpoint) -> Endpoint:
    """Nothing is sent; what happens meanwhile waits. Doing it again, or to one that is off, changes nothing."""
    require(actor, Permission.MANAGE_WEBHOOKS, endpoint)
    one = Endpoint.objects.select_for_update().get(pk=endpoint.pk)
    if one.state == EndpointState.ON:
        one.state = EndpointState.PAUSED
        one.save(update_fields=["state"])
        _audit(actor, events.PAUSED, one)
    return one


@transaction.atomic
def resume_endpoint(*, actor: Actor, endpoint: Endpoint) -> Endpoint:
    """What waited is sent. Of one that was switched off, what was given up stays so until somebody replays it."""
    require(actor, Permission.MANAGE_WEBHOOKS, endpoint)
    one = Endpoint.objects.select_for_update().get(pk=endpoint.pk)
    if one.state == EndpointState.ON:
        return one
    one.state, one.off_reason, one.off_at = EndpointState.ON, "", None
    one.failures, one.failing_since, one.rest_until = 0, None, None
    one.save()
    _audit(actor, events.RESUMED, one)
    return one


@transaction.atomic
def remove_endpoint(*, actor: Actor, endpoint: Endpoint) -> None:
    """With its secret and its deliveries, those that wait too."""
    require(actor, Permission.MANAGE_WEBHOOKS, endpoint)
    _audit(actor, events.REMOVED, endpoint, before=_told(endpoint))
    Endpoint.objects.filter(pk=endpoint.pk).delete()


def _checked(actor: Actor, draft: EndpointDraft) -> EndpointDraft:
    groups = queries.offered_verbs(actor)
    known = {group.key for group in groups} | {verb.name for group in groups for verb in group.verbs}
    for name in draft.wanted:
        if name not in known:
            raise Invalid(_("There is no kind of activity “%(name)s”.") % {"name": name[:60]}, field="wanted")
    return replace(
        draft,
        url=destinations.checked_url(draft.url),
        description=draft.description.strip()[:200],
        wanted=sorted(set(draft.wanted)),
        headers=None if draft.headers is None else headers.checked(draft.headers),
    )


def _told(endpoint: Endpoint) -> dict[str, Any]:
    """For the audit log: where to, without the path and query, which may hold a token of the other side."""
    named = ("host", "wanted", "with_words", "with_imports")
    return {name: getattr(endpoint, name) for name in named}


def _audit(actor: Actor, event: str, endpoint: Endpoint, **facts: dict[str, Any]) -> None:
    accounts.audit(actor=actor, event=event, object_kind="webhook", object_id=endpoint.pk, **facts)
