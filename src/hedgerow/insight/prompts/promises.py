"""A word that was given: due by tomorrow or late, or broken and not made good."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.insight.prompts.grounds import FIGURES, PEOPLE, open_page, pulse_of
from hedgerow.insight.touch import TOUCH
from hedgerow.kernel.actor import Actor
from hedgerow.network import events
from hedgerow.network import queries as network
from hedgerow.web import formats
from hedgerow.web.prompts import PromptKind, Proposal

MOST = 10
TODAY, TOMORROW, BROKEN_BEFORE = 100, 85, 75


def _due(actor: Actor) -> Iterator[Proposal]:
    """Before everything else: a word given is worth more than a visit lost."""
    pulse = pulse_of(actor)
    names = network.names_of(actor, {one.party for one in pulse.due})
    for one in [one for one in pulse.due if one.party in names][:MOST]:
        is_today = one.due is None or one.due <= pulse.today
        yield Proposal(
            one.id,
            _("Keep your word to %(name)s") % {"name": names[one.party]},
            _when_due(one, pulse.today),
            open_page(names[one.party]),
            reverse("network:party", args=[one.party]),
            TODAY if is_today else TOMORROW,
            party=one.party,
            evidence=[_("Promised on %(day)s.") % {"day": formats.day(one.made_at.date())}],
            effect=_("A word that is kept is what trust is made of; it has no price."),
            family=pulse.family_of.get(one.party, "rose"),
            quote=one.text,
            occasion=one.due.isoformat() if one.due else "",
        )


def _when_due(promise: network.Promise, today: date) -> str:
    late = (today - (promise.due or today)).days
    if late > 0:
        words = ngettext("It was due %(days)s day ago.", "It was due %(days)s days ago.", late)
        return words % {"days": formats.number(late)}
    return _("It is due today.") if late == 0 else _("It is due tomorrow.")


def _broken(actor: Actor) -> Iterator[Proposal]:
    pulse = pulse_of(actor)
    names = network.names_of(actor, {party for party, _day, _text in pulse.broken})
    for party, day, text in [row for row in pulse.broken if row[0] in names][:MOST]:
        when = formats.day(day)
        yield Proposal(
            party,
            _("Make good with %(name)s") % {"name": names[party]},
            _("A promise to them was broken on %(day)s, and nothing was made good since.") % {"day": when},
            open_page(names[party]),
            reverse("network:party", args=[party]),
            BROKEN_BEFORE,
            party=party,
            effect=_("Who hears nothing after a broken word goes; who is told why usually stays."),
            family=pulse.family_of.get(party, "rose"),
            quote=text,
            occasion=day.isoformat(),
        )


DUE = PromptKind(
    "network.promise_due",
    gettext_lazy("Promise"),
    _due,
    PEOPLE,
    also=FIGURES,
    done_by=frozenset({events.PROMISE_KEPT}),
    explains=gettext_lazy("A promise is due by tomorrow, or late."),
    is_kept=True,
)
BROKEN = PromptKind(
    "network.promise_broken",
    gettext_lazy("Broken promise"),
    _broken,
    PEOPLE,
    also=FIGURES,
    done_by=TOUCH | {events.PROMISE_KEPT, events.PROMISED},
    explains=gettext_lazy("The last promise to somebody was broken, and nothing was made good since."),
    is_kept=True,
)
