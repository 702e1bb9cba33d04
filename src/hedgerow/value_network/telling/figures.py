"""The exchange analysis in sentences: the one thing to know, and every figure with what it means."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.value_network.analysing import Exchanged, RoleLine
from hedgerow.value_network.drawn import US
from hedgerow.value_network.telling.missing import listed
from hedgerow.web import formats

_FEW_INTANGIBLE = 0.25


@dataclass(frozen=True, slots=True)
class FigureLine:
    figure: str
    meaning: str
    how: str


@dataclass(frozen=True, slots=True)
class RoleSentence:
    line: RoleLine
    counts: str
    remark: str


def headline(found: Exchanged) -> str:
    """The most telling thing about the picture."""
    if not found.drawing.deliverables:
        return _("Nothing is drawn yet. Begin with what you give your best customers, and what comes back.")
    owed = [giver.name for giver, receiver in found.missing if receiver.stands_for == US]
    if owed:
        return _("%(names)s give you something, and nothing goes back to them.") % {"names": listed(owed, 3)}
    unpaid = [receiver.name for giver, receiver in found.missing if giver.stands_for == US]
    if unpaid:
        return _("You give %(names)s something, and nothing comes back.") % {"names": listed(unpaid, 3)}
    if found.missing:
        giver, receiver = found.missing[0]
        said = {"giver": giver.name, "receiver": receiver.name}
        return _("Between %(giver)s and %(receiver)s things go one way only.") % said
    share = found.figures.intangible_share or 0
    if share < _FEW_INTANGIBLE:
        return _("Everything has a return, but nearly all of it could stand on an invoice. What else do you give?")
    said = {"share": formats.percent(share)}
    return _("Everything has a return, and %(share)s of it is on no invoice.") % said


def figure_lines(found: Exchanged) -> Sequence[FigureLine]:
    """What is not defined, because too little is drawn, is left out."""
    figures = found.figures
    lines = [
        (
            figures.reciprocity,
            _("of the arrows have one that goes the other way."),
            _("Between every two roles the smaller number counts twice, over all arrows."),
        ),
        (
            figures.intangible_share,
            _("of the arrows are on no invoice: knowledge, favours, a good name."),
            _("Dashed arrows over all arrows. Where they are few, a cheaper offer is enough to lose somebody."),
        ),
        (
            figures.density,
            _("of all that could go between two roles is there."),
            _("Pairs of roles with an arrow, each way by itself, over all such pairs. More is not always better."),
        ),
        (
            figures.agility,
            _("is how near the roles are to each other: 100% when each hands something to each."),
            _("The mean of 1 over the number of steps from each role to each other one (global efficiency)."),
        ),
    ]
    return [FigureLine(formats.percent(value), meaning, how) for value, meaning, how in lines if value is not None]


def role_sentences(found: Exchanged) -> Sequence[RoleSentence]:
    """Each role with how much it gives and gets, and what stands out."""
    return [RoleSentence(line, _counts(line), _remark(line)) for line in found.roles]


def _counts(line: RoleLine) -> str:
    figures = line.figures
    gives = ngettext("gives %(count)s", "gives %(count)s", figures.given) % {"count": formats.number(figures.given)}
    gets = ngettext("gets %(count)s", "gets %(count)s", figures.received) % {"count": formats.number(figures.received)}
    return f"{gives} · {gets}"


def _remark(line: RoleLine) -> str:
    figures = line.figures
    if not figures.share:
        return _("Nothing goes to them or comes from them yet.")
    if figures.only_gives:
        return _("Only gives: nothing comes back to them from anybody.")
    if figures.only_receives:
        return _("Only gets: they give nobody anything.")
    if line.gives_only_tangible:
        return _("All that they give could stand on an invoice.")
    if figures.holds_together:
        return _("Without them the others would not be joined any more.")
    return ""
