"""What the figures would have somebody do: call the first of the list, introduce two, ask for a referral."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.insight import queries
from hedgerow.insight.analysed.customers import CUSTOMERS
from hedgerow.insight.analysed.network import NETWORK
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.around.graphs import USUAL
from hedgerow.insight.readings.buyers.foretold import Worth
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.readings.buyers.together import BROUGHT
from hedgerow.insight.words.around import phrases
from hedgerow.insight.words.buyers.calling import call_reason
from hedgerow.insight.words.saying import cash, count, share
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of
from hedgerow.network import events as network
from hedgerow.sales import events as sales
from hedgerow.web.prompts import PromptKind, Proposal, prompt_kinds

EACH, LOOKED_AT = 3, 30
"""So many of a kind are proposed at most, of so many that were looked at."""
STILL_ONE = 0.8
"""Who is asked to bring somebody is one who comes."""
PRESSING, IN_TIME, WHENEVER = 60, 35, 25


def to_call(actor: Actor) -> Iterator[Proposal]:
    """The first of the call list; the same one comes again in another month."""
    found = queries.found_last(actor, CUSTOMERS)
    if found is None:
        return
    names = queries.names_of(actor, [one.party for one in found.calls[:LOOKED_AT]])
    for one in [one for one in found.calls[:LOOKED_AT] if one.party in names][:EACH]:
        worth = cash(one.at_risk, found.currency)
        yield Proposal(
            subject=one.party,
            party=one.party,
            title=_("Call %(name)s") % {"name": names[one.party]},
            reason=call_reason(one),
            button=_("Open the page of %(name)s") % {"name": names[one.party]},
            url=reverse("network:party", args=[one.party]),
            urgency=PRESSING,
            evidence=[_("At their own pace they spend %(worth)s a year.") % {"worth": cash(one.value, found.currency)}],
            effect=_("%(worth)s a year is at risk: what they spend, times the chance that they have left.")
            % {"worth": worth},
            worth_minor=round(one.at_risk),
            currency=found.currency,
            family="rose",
            occasion=date_of(found.as_of).strftime("%Y-%m"),
        )


def to_introduce(actor: Actor) -> Iterator[Proposal]:
    """The two introductions after which fewest hang on one person alone."""
    found = queries.found_last(actor, NETWORK, str(USUAL))
    if found is None:
        return
    wanted = {party for one in found.introductions for party in (one.one, one.other, one.via_one, one.via_other)}
    names = queries.names_of(actor, wanted)
    for one in found.introductions:
        if one.one in names and one.other in names:
            yield Proposal(
                subject=one.one,
                title=phrases.introduction_title(one, names),
                reason=phrases.introduction_reason(one, names),
                button=_("See the network"),
                url=reverse("insight:network"),
                urgency=WHENEVER,
                evidence=[phrases.hanging_words(found)],
                effect=phrases.introduction_effect(one),
                family="elder",
                occasion=str(one.other),
            )


def to_ask(actor: Actor) -> Iterator[Proposal]:
    """Of the best who still come and never brought anybody, the first."""
    found = queries.found_last(actor, CUSTOMERS)
    if found is None:
        return
    brought = {one.party for one in found.bringers}
    able = [one for one in found.worth[:LOOKED_AT] if one.alive >= STILL_ONE and one.party not in brought]
    names = queries.names_of(actor, [one.party for one in able])
    for one in [one for one in able if one.party in names][:EACH]:
        yield Proposal(
            subject=one.party,
            party=one.party,
            title=_("Ask %(name)s to bring somebody") % {"name": names[one.party]},
            reason=_("They are among your best and still come, and nobody came through them yet."),
            button=_("Open the page of %(name)s") % {"name": names[one.party]},
            url=reverse("network:party", args=[one.party]),
            urgency=IN_TIME,
            evidence=[_evidence(one, found)],
            effect=_effect(found),
            family="rose",
            occasion=date_of(found.as_of).strftime("%Y"),
        )


def _evidence(one: Worth, found: CustomersFound) -> str:
    return _("About %(visits)s visits and %(worth)s are expected of them in a year; still a customer: %(alive)s.") % {
        "visits": count(one.visits),
        "worth": cash(one.value, found.currency),
        "alive": share(one.alive),
    }


def _effect(found: CustomersFound) -> str:
    """What somebody who was brought is worth, where that is known."""
    brought = next((one for one in found.sources if one.key is None and one.title == BROUGHT), None)
    if brought is None:
        return _("Who is brought by somebody costs you nothing to win.")
    return _("Those who were brought by somebody are worth %(worth)s each, from %(n)s of them.") % {
        "worth": cash(brought.each.value, found.currency),
        "n": count(brought.n),
    }


_REACHED = frozenset({network.CALLED, network.MESSAGED, network.MET, network.VISITED, sales.PURCHASE_MADE})


def register() -> None:
    kinds = (
        PromptKind(
            "insight.call",
            gettext_lazy("Call who may have left"),
            to_call,
            Permission.VIEW_PEOPLE,
            done_by=_REACHED,
            explains=gettext_lazy("A customer who spends much may have left, and it is not too late to call."),
        ),
        PromptKind(
            "insight.introduce",
            gettext_lazy("Introduce two to each other"),
            to_introduce,
            Permission.VIEW_PEOPLE,
            done_by=frozenset({network.TIE_MADE}),
            explains=gettext_lazy(
                "Two people, each of whom you reach through one person alone, could know each other."
            ),
        ),
        PromptKind(
            "insight.ask_for_referral",
            gettext_lazy("Ask for a referral"),
            to_ask,
            Permission.VIEW_PEOPLE,
            done_by=frozenset({network.TIE_MADE}),
            explains=gettext_lazy("One of your best customers still comes, and has not brought anybody yet."),
        ),
    )
    for kind in kinds:
        prompt_kinds.add(kind)
