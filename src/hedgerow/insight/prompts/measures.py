"""What measures ask for: one that moved out of what is usual, and a goal that is behind."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.insight import events, queries
from hedgerow.insight.models import Reading
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import Better, Measure, measures
from hedgerow.insight.words.measures import goal_words, usual_words
from hedgerow.insight.words.values import shown
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.web import formats
from hedgerow.web.prompts import PromptKind, Proposal, prompt_kinds

PAST = timedelta(days=31 * 24)


def moved(actor: Actor) -> Iterable[Proposal]:
    """Measures whose latest value lies out of what is usual, on the wrong side."""
    for measure, rows in _readings(actor, list(measures)):
        found = usual_words(rows)
        if found is None or measure.better is Better.NEITHER:
            continue
        usual, last = found
        if (last.value < usual.low) != (measure.better is Better.MORE):
            continue
        words = {
            "now": shown(last.value, measure, last.currency),
            "usual": shown(usual.middle, measure, last.currency),
            "n": formats.number(usual.n),
        }
        yield Proposal(
            subject=events.measure_id(measure.key),
            title=_("%(label)s: not as usual") % {"label": measure.label},
            reason=_("It is %(now)s; usual is about %(usual)s, by the last %(n)s months.") % words,
            evidence=(measure.meaning,),
            effect=measure.decides,
            button=_("Look at it"),
            url=reverse("insight:measure", args=[measure.key]),
            urgency=40,
            occasion=f"{last.day:%Y-%m}",
        )


def behind(actor: Actor) -> Iterable[Proposal]:
    """Goals that are behind a straight line to their day, each month anew; and once, those that missed it."""
    goals, today = queries.goals(actor), today_of(actor)
    wanted = [one for one in measures if one.key in goals]
    for measure, rows in _readings(actor, wanted):
        goal = goals[measure.key]
        told = goal_words(goal, measure, rows[-1], today)
        if told.needs_care:
            yield Proposal(
                subject=events.measure_id(measure.key),
                title=_("A goal is behind: %(label)s") % {"label": measure.label},
                reason=told.says,
                quote=goal.note,
                effect=measure.decides,
                button=_("Look at it"),
                url=reverse("insight:measure", args=[measure.key]),
                urgency=45,
                expires=None if told.is_missed else goal.by,
                occasion=f"{goal.pk}:missed" if told.is_missed else f"{goal.pk}:{today:%Y-%m}",
            )


def _readings(actor: Actor, wanted: Sequence[Measure]) -> Iterable[tuple[Measure, Sequence[Reading]]]:
    """Of those that have any, not older than a few days."""
    today = today_of(actor)
    found: Mapping[str, Sequence[Reading]] = queries.readings_of(actor, [one.key for one in wanted], today - PAST)
    for one in wanted:
        rows = found.get(one.key)
        if rows and rows[-1].day >= today - timedelta(days=7):
            yield one, rows


def register() -> None:
    prompt_kinds.add(
        PromptKind(
            "insight.measure_moved",
            gettext_lazy("A measure is not as usual"),
            moved,
            Permission.VIEW_FIGURES,
            done_by=frozenset({events.GOAL_SET}),
            explains=gettext_lazy("A measure is further on its wrong side than in the months before."),
        )
    )
    prompt_kinds.add(
        PromptKind(
            "insight.goal_behind",
            gettext_lazy("A goal is behind"),
            behind,
            Permission.VIEW_FIGURES,
            done_by=frozenset({events.GOAL_SET, events.GOAL_ENDED, events.GOAL_REACHED}),
            explains=gettext_lazy("A goal is not as far as it should be by today, or its day came without it."),
        )
    )
