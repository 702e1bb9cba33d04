"""What care plans ask for, and vendors and partners whom nobody turned to for long."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.care import events as care_events
from hedgerow.care import queries as care
from hedgerow.insight.prompts.grounds import FIGURES, PEOPLE, open_page, pulse_of
from hedgerow.insight.touch import TOUCH
from hedgerow.kernel.actor import Actor
from hedgerow.network import queries as network
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats
from hedgerow.web.prompts import PromptKind, Proposal

NEAR = ("sloe", "ivy")
"""The families whose longest neglected members are worth a prompt of their own: vendors and partners."""
MOST_CARE, MOST_NEGLECTED = 2, 3
"""So many of the prompts may come from care plans; the rest of them is one line on *Today*."""
PLANNED_NOW, LONG_SILENT = 55, 35


def _planned(actor: Actor) -> Iterator[Proposal]:
    """What a care plan asks for and nobody has given yet: the most urgent of it."""
    pulse = pulse_of(actor)
    names = network.names_of(actor, {line.party for line in pulse.care.first})
    for line in [line for line in pulse.care.first if line.party in names][:MOST_CARE]:
        name = names[line.party]
        yield Proposal(
            line.party,
            _("%(name)s: %(what)s") % {"name": name, "what": line.planned.name},
            care.reason(line, pulse.today),
            open_page(name),
            reverse("network:party", args=[line.party]),
            PLANNED_NOW,
            party=line.party,
            effect=_("Your own care plan asks for it."),
            family=line.planned.family,
            occasion=f"{line.planned.id.hex}:{line.last.isoformat() if line.last else ''}",
        )


def _neglected(actor: Actor) -> Iterator[Proposal]:
    pulse = pulse_of(actor)
    families = [one for one in pulse.families if one.family in NEAR]
    rows = [
        (party, int(silence), one.family)
        for one in families
        for party, silence in zip(one.neglected[:MOST_NEGLECTED], one.silence[:MOST_NEGLECTED], strict=True)
    ]
    names = network.names_of(actor, {party for party, _silence, _family in rows})
    for party, silence, family in sorted(rows, key=lambda row: -row[1]):
        if party in names:
            reason = ngettext(
                "Nothing between you for %(days)s day. A call is enough to know how they are.",
                "Nothing between you for %(days)s days. A call is enough to know how they are.",
                silence,
            )
            yield Proposal(
                party,
                _("%(name)s has not heard from you") % {"name": names[party]},
                reason % {"days": formats.number(silence)},
                open_page(names[party]),
                reverse("network:party", args=[party]),
                LONG_SILENT,
                party=party,
                evidence=[str(RoleFamily(family).label)],
                effect=_("Whoever you depend on tells you early what is wrong, if you ask."),
                family=family,
                occasion=(pulse.today - timedelta(days=silence)).isoformat(),
            )


PLANNED = PromptKind(
    "care.planned",
    gettext_lazy("Care plan"),
    _planned,
    PEOPLE,
    also=FIGURES,
    done_by=TOUCH | care_events.OURS,
    explains=gettext_lazy("Your care plans ask for something that nobody has given yet."),
    is_kept=True,
)
NEGLECTED = PromptKind(
    "insight.neglected",
    gettext_lazy("Not heard from you"),
    _neglected,
    PEOPLE,
    also=FIGURES,
    done_by=TOUCH,
    explains=gettext_lazy("Vendors and partners with whom nothing was in the record for longer than is usual."),
    is_kept=True,
)
