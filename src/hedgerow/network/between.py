"""What is between the two ends of a tie, in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.kernel.errors import Text
from hedgerow.network.queries import TieBond
from hedgerow.web import formats

STANDING: tuple[tuple[float, Text], ...] = (
    (0.7, gettext_lazy("Strong")),
    (0.45, gettext_lazy("Warm")),
    (0.2, gettext_lazy("Loose")),
    (0.0, gettext_lazy("Nearly lost")),
)


def standing_of(strength: float) -> Text:
    return next(word for least, word in STANDING if strength >= least)


@dataclass(frozen=True, slots=True)
class BondWords:
    """`strength` is of 100; `facts` say what it is made of, and what is known of promises."""

    strength: str
    standing: Text
    facts: tuple[str, ...]


def bond_in_words(bond: TieBond, first: str, second: str) -> BondWords:
    found = [_lately(bond.silence), _often(bond.contacts), _favours(bond, first, second), _promises(bond)]
    return BondWords(formats.number(round(bond.strength * 100)), standing_of(bond.strength), tuple(filter(None, found)))


def _lately(silence: int | None) -> str:
    if silence is None:
        return _("No contact between them in the last year.")
    if silence == 0:
        return _("In touch today.")
    words = ngettext("Last in touch %(days)s day ago.", "Last in touch %(days)s days ago.", silence)
    return words % {"days": formats.number(silence)}


def _often(contacts: int) -> str:
    if not contacts:
        return ""
    words = ngettext("On %(days)s day of the last year.", "On %(days)s days of the last year.", contacts)
    return words % {"days": formats.number(contacts)}


def _favours(bond: TieBond, first: str, second: str) -> str:
    if bond.both_ways is None:
        return ""
    words = {"first": first, "second": second, "given": formats.number(bond.given)}
    words["received"] = formats.number(bond.received)
    return _("Favours in it: %(given)s from %(first)s, %(received)s from %(second)s.") % words


def _promises(bond: TieBond) -> str:
    if bond.trust is None:
        return ""
    words = {"kept": formats.number(bond.kept), "broken": formats.number(bond.broken)}
    words["trust"] = formats.percent(bond.trust)
    return _("Promises between them: %(kept)s kept, %(broken)s broken; %(trust)s can be expected to be kept.") % words
