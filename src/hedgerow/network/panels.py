"""What the network itself shows on the party page: the flower of what is between the two, and open promises."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.network import between as between_two
from hedgerow.network import queries
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import PartyPanel, party_panels
from hedgerow.web import formats
from hedgerow.web.drawings import Petal, flower

LOW = 0.35
"""A petal below this is short: it is tinted, and the first short one is what the panel asks for."""


def between(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel; None where nothing has passed between the two, and for who may not see people."""
    if not actor.may(Permission.VIEW_PARTIES):
        return None
    zone = ZoneInfo(Workspace.objects.get(pk=actor.workspace_id).time_zone)
    bond = queries.bond_with(actor, party, zone)
    if bond is None:
        return None
    petals = _petals(bond)
    return {
        "strength": _of_hundred(bond.strength),
        "standing": between_two.standing_of(bond.strength),
        "family": queries.family_of(party),
        "flower": flower(petals, title=_sentence(petals)),
        "advice": _advice(bond, party.name),
        "facts": _facts(bond),
    }


def promised(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """Open promises to them; None without one, and for who may not see people."""
    found = queries.open_promises(actor, party) if actor.may(Permission.VIEW_PARTIES) else []
    if not found:
        return None
    today = today_of(actor)
    may_settle = actor.may(Permission.EDIT_PARTIES) and party.archived_at is None
    return {"promises": [(one, one.is_overdue(today)) for one in found], "may_settle": may_settle}


def private(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """What the reader wrote of them for herself; None without a word."""
    notes = queries.private_notes_on(actor, party) if actor.may(Permission.VIEW_PARTIES) else []
    return {"notes": notes, "may_edit": actor.may(Permission.EDIT_PARTIES)} if notes else None


def _of_hundred(part: float) -> str:
    return formats.number(round(part * 100))


def _petals(bond: queries.Bond) -> list[Petal]:
    return [
        _petal(_("lately"), bond.recent),
        _petal(_("often"), bond.often),
        _petal(_("word kept"), bond.trust),
        _petal(_("both ways"), bond.both_ways),
    ]


def _petal(name: str, part: float | None) -> Petal:
    if part is None:
        return Petal(name, None, _("not known"))
    return Petal(name, part * 100, _of_hundred(part), is_low=part < LOW)


def _sentence(petals: list[Petal]) -> str:
    return _("What is between you, of 100 each: %(petals)s") % {
        "petals": ", ".join(f"{petal.name} {petal.shown}" for petal in petals)
    }


def _advice(bond: queries.Bond, name: str) -> Text:
    """The one thing to do first: a word broken weighs most, then silence, then what goes one way only."""
    if bond.trust is not None and bond.broken and bond.trust < 0.5:
        return _("Make good what was promised before you ask %(name)s for anything.") % {"name": name}
    if bond.is_quiet:
        return _("%(name)s is quieter than usual. Ask how they are.") % {"name": name}
    if bond.recent < LOW:
        return _("It has been quiet for long. A few words are enough to know how %(name)s is.") % {"name": name}
    if bond.both_ways is not None and bond.both_ways < LOW:
        if bond.received > bond.given:
            return _("%(name)s gives more than comes back. Give something back.") % {"name": name}
        return _("You give more than comes back. Ask %(name)s for something you need.") % {"name": name}
    if bond.often < LOW:
        return _("You are seldom in touch. Agree on the next time while you talk.")
    return _("All is well between you. Keep it so.")


def _facts(bond: queries.Bond) -> list[tuple[str, str]]:
    """(petal, what stands behind it), in the order of the petals."""
    return [
        (_("lately"), _last_contact(bond.silence)),
        (
            _("often"),
            ngettext(
                "In touch on %(days)s day of the last year.",
                "In touch on %(days)s days of the last year.",
                bond.contacts,
            )
            % {"days": formats.number(bond.contacts)},
        ),
        (_("word kept"), _promises(bond)),
        (_("both ways"), _favours(bond)),
    ]


def _last_contact(silence: int | None) -> str:
    if silence is None:
        return _("No contact on record.")
    if silence == 0:
        return _("The last contact was today.")
    words = ngettext("The last contact was %(days)s day ago.", "The last contact was %(days)s days ago.", silence)
    return words % {"days": formats.number(silence)}


def _promises(bond: queries.Bond) -> str:
    if bond.trust is None:
        return _("No promise of yours was kept or broken in the record.")
    words = {"kept": formats.number(bond.kept), "broken": formats.number(bond.broken)}
    return _("Promises kept: %(kept)s. Broken: %(broken)s.") % words


def _favours(bond: queries.Bond) -> str:
    if bond.both_ways is None:
        return _("Nothing that you gave or got is on record for the last year.")
    words = {"given": formats.number(bond.given), "received": formats.number(bond.received)}
    return _("Times you gave: %(given)s. Times you got: %(received)s.") % words


def register() -> None:
    party_panels.add(PartyPanel("promised", gettext_lazy("Promised"), "network/_promises.html", promised, position=5))
    party_panels.add(PartyPanel("private", gettext_lazy("Only for you"), "network/_private.html", private, position=15))
    party_panels.add(
        PartyPanel("between", gettext_lazy("What is between you"), "network/_between.html", between, position=10)
    )
