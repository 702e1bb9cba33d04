"""What follows, in words: the sentence at the top, what it costs, and the figures below."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.effects import Effect
from hedgerow.insight.readings.resilience.fates import Fate
from hedgerow.insight.words.resilience.facts import Fact, facts_of, why
from hedgerow.insight.words.resilience.naming import Namer, formats_list, in_days, line_name, stretch
from hedgerow.web import formats
from hedgerow.web.drawings import cut_branch

FAR = 50
"""What differs from the middle case by this part of the takings at least is said."""


@dataclass(frozen=True, slots=True)
class Told:
    """`days` and `then` are the heading, `lead` says what it costs; `assumed` what nobody said and we took."""

    days: str
    then: str
    lead: str
    assumed: str
    facts: tuple[Fact, ...]
    drawing: str
    why: tuple[str, ...]


def told(namer: Namer, question: Question, found: Answer) -> Told:
    who = namer.things(question.things)
    stops = [fate for fate in found.fates if fate.stops]
    return Told(
        days=_days(found),
        then=_then(namer, found, stops),
        lead=_lead(namer, who, question, found),
        assumed=_assumed(namer, found),
        facts=facts_of(namer, question, found),
        drawing=_drawing(who, found),
        why=why(namer, question, found),
    )


def _days(found: Answer) -> str:
    if found.starts is None:
        return _("Nothing would stop for certain.")
    if not found.starts:
        return _("You would feel it on the first day.")
    return _("You could go on for %(days)s.") % {"days": in_days(found.starts)}


def _then(namer: Namer, found: Answer, stops: list[Fate]) -> str:
    first = [fate for fate in stops if fate.start == found.starts]
    if not first:
        return ""
    lines = [line_name(fate.line) for fate in first if fate.is_line]
    whole = len([line for line in namer.standing.lines if line])
    if len(lines) > 2:
        words = {"some": formats.number(len(lines)), "all": formats.number(whole)}
        if not found.starts:
            return _("%(some)s of your %(all)s lines run short.") % words
        return _("Then %(some)s of your %(all)s lines run short.") % words
    if lines:
        part = min(fate.missing for fate in first if fate.is_line)
        words = {"lines": formats_list(lines), "part": formats.percent(part)}
        if not found.starts:
            return (_("This stops: %(lines)s.") if part >= 1 else _("%(part)s of this stops: %(lines)s.")) % words
        return (_("Then this stops: %(lines)s.") if part >= 1 else _("Then %(part)s of this stops: %(lines)s.")) % words
    return _what_else(namer, first[0])


def _what_else(namer: Namer, fate: Fate) -> str:
    supply = namer.supply_of(fate.why)
    if supply is not None:
        says = (
            _("Then what hangs on this stops: %(supply)s.")
            if fate.start
            else _("What hangs on this stops: %(supply)s.")
        )
        return says % {"supply": namer.supply(supply)}
    return _("What is bought there stops.") if fate.line == "ways" else _("What they buy themselves stops.")


def _lead(namer: Namer, who: str, question: Question, found: Answer) -> str:
    words = {
        "who": who,
        "stretch": stretch(question.days),
        "loss": namer.cash(found.median),
        "share": formats.percent(found.share),
        "worst": namer.cash(found.worst),
        "mean": namer.cash(found.mean),
        "of_all": formats.percent(found.mean / found.takings if found.takings else 0),
    }
    if not found.takings:
        return _("Nothing was sold in the past year, so no money is at stake that we know of.")
    if found.median <= 0 and found.worst <= 0:
        return _("In %(stretch)s without this you would most likely lose no takings: %(who)s.") % words
    half = _(
        "With half of this gone for %(stretch)s (%(who)s) about %(loss)s would not come in, %(share)s of your takings."
    )
    whole = _("Without %(who)s for %(stretch)s about %(loss)s would not come in, %(share)s of your takings.")
    said = half if question.degree_bp < 10_000 else whole
    return " ".join(part % words for part in (said, _mean(found), _worst(found)) if part)


def _mean(found: Answer) -> str:
    """Where the middle case is far from it: a supply that may or may not stop. Lists rank by it."""
    if abs(found.mean - found.median) < found.takings / FAR:
        return ""
    return _("On average over all runs it is %(mean)s, %(of_all)s.")


def _worst(found: Answer) -> str:
    if found.worst - found.median < found.takings / FAR:
        return ""
    return _("In one case of twenty it would be %(worst)s or more.")


def _assumed(namer: Namer, found: Answer) -> str:
    """What the answer rests on that nobody said."""
    hit = [one for one in found.effects if one.missing > 0]
    unsaid = [one for one in hit if one.supply.is_assumed]
    if unsaid:
        return _unsaid(namer, unsaid)
    if any(one.supply.stock_days is None for one in hit):
        return _("Nobody said how long what is in stock lasts: we take it that nothing is.")
    if any(one.supply.replace_days is None for one in hit):
        return _("Nobody said how long it takes to find another: we take it that none is found meanwhile.")
    return ""


def _unsaid(namer: Namer, unsaid: list[Effect]) -> str:
    if len(unsaid) == 1:
        words = {"supply": namer.supply(unsaid[0].supply), "share": formats.percent(unsaid[0].supply.share)}
        return (
            _(
                "Nobody said what hangs on %(supply)s. Until you do, we take %(share)s of all takings: an equal share "
                "for each, or what they gave by worth where that is noted."
            )
            % words
        )
    return ngettext(
        "Of %(count)s supply nobody said what hangs on it. Until you do, each carries an equal share.",
        "Of %(count)s supplies nobody said what hangs on them. Until you do, each carries an equal share.",
        len(unsaid),
    ) % {"count": formats.number(len(unsaid))}


def _drawing(who: str, found: Answer) -> str:
    title = _("%(share)s of your takings dry up without %(who)s.") % {
        "share": formats.percent(found.share),
        "who": who,
    }
    label = who if len(who) <= 24 else f"{who[:23].rstrip()}…"
    note = _("%(share)s of your takings") % {"share": formats.percent(found.share)}
    return cut_branch(found.share, title=title, label=label, note=note)
