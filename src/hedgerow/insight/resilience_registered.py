"""What standing firm contributes: its place, verbs, analyses, measures and prompts."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.insight import queries, resilience_measures
from hedgerow.insight import resilience_events as events
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.past import AtStake
from hedgerow.insight.registries import analyses
from hedgerow.insight.resilience_work import PAST, SCENARIO
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import SubjectNames, Verb, subject_names, verbs
from hedgerow.web import formats
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.prompts import PromptKind, Proposal, prompt_kinds

LARGE = 0.1
"""From this share of four weeks' takings on, somebody is worth backing up."""
MOST = 3


def register() -> None:
    _place()
    _verbs()
    analyses.add(PAST)
    analyses.add(SCENARIO)
    resilience_measures.register()
    prompt_kinds.add(
        PromptKind(
            "resilience.back_up",
            gettext_lazy("Back up somebody whom you could not do without"),
            _back_up,
            Permission.VIEW_PEOPLE,
            done_by=frozenset({events.DEPENDENCE_SAID, events.SCENARIO_KEPT}),
            explains=gettext_lazy(
                "Without a supplier or one of the team a tenth of four weeks' takings would be lost."
            ),
        )
    )


def _place() -> None:
    entries.add(
        NavEntry(
            "what-if",
            gettext_lazy("What if"),
            "whatif",
            "insight:what_if",
            NavGroup.AHEAD,
            order=20,
            permission=Permission.VIEW_FIGURES,
            hint=gettext_lazy("Try what happens if a supplier, a customer or a shop leaves."),
            keywords=gettext_lazy("resilience risk dependence supplier scenario cascade backup"),
        )
    )


def _plain(_told: Told) -> Text:
    return ""


def _verbs() -> None:
    subject_names.add(
        SubjectNames(events.SCENARIO, queries.scenario_names, lambda key: f"{reverse('insight:what_if')}?kept={key}")
    )
    for name, label, icon in (
        (events.DEPENDENCE_SAID, gettext_lazy("Said what hangs on a supply"), "edit"),
        (events.DEPENDENCE_FORGOTTEN, gettext_lazy("What hangs on a supply is assumed again"), "undo"),
        (events.STEP_COST_SET, gettext_lazy("Said what a step costs"), "edit"),
        (events.SCENARIO_KEPT, gettext_lazy("What-if question kept"), "plus"),
        (events.SCENARIO_CHANGED, gettext_lazy("What-if question changed"), "edit"),
        (events.SCENARIO_REMOVED, gettext_lazy("What-if question removed"), "close"),
        (events.SCENARIO_RESTORED, gettext_lazy("What-if question brought back"), "undo"),
    ):
        verbs.add(Verb(name, label, _plain, icon=icon, group="record", is_wordless=True))


def _back_up(actor: Actor) -> Iterable[Proposal]:
    """From what was worked out last: suppliers and staff on whom much hangs, as somebody said."""
    kept = queries.found_last(actor, PAST)
    if kept is None:
        return []
    large = [one for one in kept.at_stake if _is_large(one)][:MOST]
    names = queries.names_of(actor, [one.party for one in large]) if large else {}
    return [_proposal(one, names[one.party], kept.currency) for one in large if one.party in names]


def _is_large(one: AtStake) -> bool:
    """What nobody said is no reason to press somebody."""
    return one.is_supply and not one.is_assumed and one.takings > 0 and one.median >= LARGE * one.takings


def _proposal(one: AtStake, name: str, currency: str) -> Proposal:
    words = {
        "name": name,
        "money": cash(one.median, currency),
        "worst": cash(one.worst, currency),
        "share": formats.percent(one.median / one.takings),
    }
    return Proposal(
        subject=one.party,
        party=one.party,
        title=_("Back up %(name)s") % words,
        reason=_("Four weeks without them would cost about %(money)s, %(share)s of your takings.") % words,
        evidence=(_("In one case of twenty %(worst)s or more.") % words,),
        effect=_("A second one, or more in stock, takes most of that away."),
        button=_("See what would help"),
        url=f"{reverse('insight:what_if')}?who=party:{one.party}",
        urgency=min(70, round(100 * one.median / one.takings)),
        worth_minor=one.median,
        currency=currency,
        family="sloe",
        occasion=str(round(20 * one.median / one.takings)),
    )
