"""The figures below an answer, and how it was worked out."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.words.resilience.naming import Namer, in_days, stretch
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with what stands beside it; `list` is the list of whom it counts, "" for none."""

    label: str
    value: str
    beside: str
    list: str = ""


def facts_of(namer: Namer, question: Question, found: Answer) -> tuple[Fact, ...]:
    standing = namer.standing
    goes_on = max(0.0, 1 - found.share)
    normal = max(0.0, 1 - found.calm / found.takings) if found.takings else 1.0
    facts = [
        Fact(
            _("Takings that go on"), formats.percent(goes_on), _("now %(share)s") % {"share": formats.percent(normal)}
        ),
        Fact(
            _("Customers who lose most of what they buy for a week or longer"),
            formats.number(len(found.at_risk)),
            _("of %(all)s") % {"all": formats.number(standing.customers)},
            "at-risk" if len(found.at_risk) else "",
        ),
        _back(question, found),
    ]
    if len(found.newcomers):
        facts.append(
            Fact(
                _("New customers who came through them in a year"),
                formats.number(len(found.newcomers)),
                _("who spent %(money)s") % {"money": namer.cash(found.new_money)},
                "newcomers",
            )
        )
    if len(found.loose):
        beside = _("tied to everybody else only through them")
        facts.append(Fact(_("Would fall out of the network"), formats.number(len(found.loose)), beside, "loose"))
    return tuple(facts)


def _back(question: Question, found: Answer) -> Fact:
    label = _("All there again")
    if found.starts is None:
        return Fact(label, "–", _("nothing is missing"))
    open_ = question.days >= 365 and found.back >= question.days
    if open_:
        return Fact(label, "–", _("nobody said how long it takes to find another"))
    return Fact(label, in_days(found.back), _("after it began"))


def why(namer: Namer, question: Question, found: Answer) -> tuple[str, ...]:
    ended = namer.standing.ended
    words = {
        "runs": formats.number(found.runs),
        "seed": question.seed,
        "parts": formats.number(found.parts),
        "had": formats.number(ended.had),
        "stopped": formats.number(ended.stopped),
        "chance": formats.percent(ended.within(question.days), 1),
        "calm": namer.cash(found.calm),
        "days": formats.number(namer.standing.days),
        "stretch": stretch(question.days),
    }
    return (
        _(
            "We take what you sold in the last %(days)s days as what you would sell, and cut it into %(parts)s parts "
            "by what each hangs on. Then we let it happen %(runs)s times, always with the same throws of the dice "
            "(number %(seed)s)."
        )
        % words,
        _(
            "What you chose is gone in every run. Everybody else may stop by chance as well: of %(had)s suppliers, "
            "partners and staff of a year ago %(stopped)s stopped since, so each stops within %(stretch)s with a "
            "chance of %(chance)s. Even if nothing is taken out, this costs %(calm)s in the middle case."
        )
        % words,
        _(
            "Who is supplied by somebody who fails may fail with them: each known supplier carries an equal share, as "
            "does one more whom we do not know. The amount named is the median of all runs; “one case of twenty” is "
            "their 95th percentile."
        ),
        _(
            "Where quantities of a need are noted on both sides, what the others give is taken off; where they are "
            "not, any one who is left can give all of it."
        ),
    )
