"""Certificates that run out, and needs that somebody here could serve."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.models import Workspace
from hedgerow.network import queries as network
from hedgerow.resources import events, queries
from hedgerow.resources.models import Resource
from hedgerow.resources.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.prompts import PromptKind, Proposal

MOST = 5
PEOPLE = frozenset({"network.view", str(Permission.VIEW_RESOURCES)})
"""Whose an entry is, is part of it."""
GOOD_FIT = 60
"""Of 100: below, two entries have a word in common and little else."""
OVER, WEEK, LATER, COULD_HELP = 90, 80, 50, 25


def _running_out(actor: Actor) -> Iterator[Proposal]:
    """The first to run out, until it is renewed."""
    today = today_of(actor)
    rows = queries.expiring(queries.visible_resources(actor).select_related("party"), today + queries.SOON)
    for one in rows[:MOST]:
        day = one.valid_until or today
        yield Proposal(
            one.pk,
            _("A certificate of %(name)s") % {"name": _whose(actor, one)},
            _when(day, today),
            _("Open the certificate"),
            reverse("resources:resource", args=[one.pk]),
            _urgency(day, today),
            party=one.party_id,
            effect=_("Without it, what depends on it stops."),
            family="hazel" if one.party_id is None else "sloe",
            quote=one.title,
            occasion=day.isoformat(),
        )


def _whose(actor: Actor, one: Resource) -> str:
    return one.party.name if one.party else Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id)


def _when(day: date, today: date) -> str:
    if day < today:
        return _("It ran out on %(day)s.") % {"day": formats.day(day)}
    return _("It runs out on %(day)s. Renewing takes time: ask today.") % {"day": formats.day(day)}


def _urgency(day: date, today: date) -> int:
    left = (day - today).days
    return OVER if left < 0 else WEEK if left <= 7 else LATER


def _could_help(actor: Actor) -> Iterator[Proposal]:
    """Needs with something that fits well, for which nobody was brought together yet."""
    best = {need: some[0] for need, some in queries.best_matches(actor).items() if some}
    fitting = [one for one in best.values() if one.fit.score >= GOOD_FIT and one.need.party_id != one.give.party_id]
    fitting.sort(key=lambda one: (-one.fit.score, one.need.id))
    introduced = queries.introduced_among([one.need.id for one in fitting])
    names = network.names_of(actor, {key for one in fitting for key in (one.need.party_id, one.give.party_id) if key})
    us = _("your business")
    for one in [one for one in fitting if one.need.id not in introduced][:MOST]:
        words = {
            "giver": names.get(one.give.party_id, us) if one.give.party_id else us,
            "needer": names.get(one.need.party_id, us) if one.need.party_id else us,
            "give": one.give.title,
            "need": one.need.title,
            "score": formats.number(one.fit.score),
        }
        yield Proposal(
            one.need.id,
            _("%(giver)s could help %(needer)s") % words,
            _("Needed: %(need)s. Given: %(give)s. They fit by %(score)s of 100.") % words,
            _("Look at the two"),
            reverse("resources:resource", args=[one.need.id]),
            COULD_HELP,
            party=one.need.party_id,
            effect=_("One need is served, and two people owe you a thank-you."),
            family="ivy",
            occasion=one.give.id.hex,
        )


RUNNING_OUT = PromptKind(
    "resources.running_out",
    gettext_lazy("Certificate"),
    _running_out,
    Permission.VIEW_RESOURCES,
    also=PEOPLE,
    done_by=frozenset({events.RENEWED, events.ENDED}),
    explains=gettext_lazy("A certificate, licence or contract runs out within 60 days, or ran out."),
    is_kept=True,
)
COULD_HELP_KIND = PromptKind(
    "resources.could_help",
    gettext_lazy("Bring together"),
    _could_help,
    Permission.EDIT_RESOURCES,
    also=PEOPLE,
    done_by=frozenset({events.INTRODUCED, events.MATCH_REJECTED}),
    explains=gettext_lazy("What one needs, another one gives, and nobody has brought them together."),
    is_kept=True,
)
