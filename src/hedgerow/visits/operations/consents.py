"""A party agrees that their visits are noted with them, and may take that back at any time."""

from datetime import timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity
from hedgerow.visits import events, personal
from hedgerow.visits.errors import NoConsent, NotOnSite
from hedgerow.visits.models import Site, Visit, VisitConsent
from hedgerow.visits.permissions import Permission

LONGEST = 365


@transaction.atomic
def give_consent(*, actor: Actor, party: Party, how: str) -> VisitConsent:
    """Note that they agreed, and how it is known. Where they did already, nothing changes."""
    require(actor, Permission.NOTE_CONSENT, party)
    held = holding(party)
    if held is not None:
        return held
    consent = VisitConsent.objects.create(
        party=party, given_at=clock.now(), how=how.strip()[:200], noted_by=actor.reference[:80]
    )
    timeline.record(actor, Fact(events.CONSENT_GIVEN, object_id=party.pk))
    return consent


@transaction.atomic
def withdraw_consent(*, actor: Actor, party: Party) -> int:
    """At once: nothing more is tied to them, and what was is untied; returns how many visits.

    The visits stay in the figures, of nobody any more. What the log said of them is taken back and emptied.
    """
    require(actor, Permission.NOTE_CONSENT, party)
    timeline.take_turn()
    held = holding(party)
    if held is None:
        return 0
    held.withdrawn_at = max(clock.now(), held.given_at)
    held.save(update_fields=["withdrawn_at"])
    untied = untie(actor, party)
    timeline.record(actor, Fact(events.CONSENT_WITHDRAWN, object_id=party.pk))
    return untied


def make_link(*, actor: Actor, party: Party, site: Site, address: str, days: int) -> str:
    """The address of a page with the party's signed parameter, which ends after so many days.

    Raises NoConsent, and NotOnSite for an address of another website.
    """
    require(actor, Permission.NOTE_CONSENT, party)
    require(actor, Permission.NOTE_CONSENT, site)
    if not VisitConsent.objects.filter(party=party, withdrawn_at=None).exists():
        raise NoConsent
    try:
        page = urlsplit(address)
        host = (page.hostname or "").rstrip(".")
    except ValueError as cause:
        raise NotOnSite(field="address") from cause
    of_site = any(host == domain or host.endswith(f".{domain}") for domain in site.domains)
    if page.scheme not in ("http", "https") or not of_site or "@" in page.netloc:
        raise NotOnSite(field="address")
    expires_at = clock.now() + timedelta(days=min(max(days, 1), LONGEST))
    token = personal.token_for(actor.workspace_id, site.pk, party.pk, expires_at)
    asked = [pair for pair in parse_qsl(page.query, keep_blank_values=True) if pair[0] != personal.PARAMETER]
    return urlunsplit(page._replace(query=urlencode([*asked, (personal.PARAMETER, token)])))


@transaction.atomic
def keep_to_consent(*, actor: Actor, party: Party) -> int:
    """Untie whatever is theirs without a consent that holds, as after a merge; returns how many visits."""
    require(actor, Permission.NOTE_CONSENT, party)
    timeline.take_turn()
    return untie(actor, party) if holding(party) is None else 0


def holding(party: Party) -> VisitConsent | None:
    """The consent that holds, locked until the transaction ends: who ties and who withdraws wait for each other."""
    return VisitConsent.objects.select_for_update().filter(party=party, withdrawn_at=None).first()


def untie(actor: Actor, party: Party) -> int:
    """No visit is theirs any more, in this package or in the log."""
    keys = network.ids_of(party.pk)
    told = Activity.objects.filter(actor_id__in=keys, verb=events.VISITED_SITE, source=events.SOURCE)
    timeline.record(actor, *(events.untied(key, party.pk) for key in told.values_list("pk", flat=True)))
    timeline.erase_words(told)
    return Visit.objects.filter(party=party).update(party=None)
