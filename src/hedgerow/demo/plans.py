"""The bakery's care plans: for those it lives from, and for those who live beside it."""

from hedgerow.care import operations as care
from hedgerow.care.events import THANKED
from hedgerow.care.models import Rhythm, Unit
from hedgerow.care.operations import NewAttention, NewPlan
from hedgerow.kernel.actor import Actor
from hedgerow.network.events import CALLED, GAVE, MESSAGED, MET, VISITED
from hedgerow.network.models import RoleKind

_TALKS, _THANKS = (CALLED, MET, VISITED), (THANKED, GAVE)
_PLANS = {
    "advocate": NewPlan(
        experience="They hear what became of everybody they sent, and are thanked before they expect it.",
        message="You bring us our best people. We do not take it for granted.",
        attentions=(NewAttention("A thank-you", _THANKS, every=6),),
    ),
    "associate": NewPlan(
        experience="They know how the week went, and what they would like to learn next is asked, not guessed.",
        message="You matter here, and your ideas change what we bake.",
        attentions=(
            NewAttention("A talk of their own", (MET,), every=1),
            NewAttention("Birthday wishes", (MESSAGED, CALLED, GAVE), rhythm=Rhythm.BIRTHDAY),
        ),
    ),
    "vendor": NewPlan(
        experience="They hear early what we will need, are paid on time, and are told what the bread was like.",
        message="We count on you, and you can count on us.",
        attentions=(
            NewAttention("A call", _TALKS, every=30, unit=Unit.DAY),
            NewAttention("A visit", (MET, VISITED), every=6),
        ),
    ),
    "partner": NewPlan(
        experience="They see that it is fair, and always know what comes next.",
        message="Together we reach people that neither of us reaches alone.",
        attentions=(NewAttention("A talk about what is next", (MET, CALLED), every=2),),
    ),
    "community": NewPlan(
        experience="They see us where they meet, and get something back for what they give.",
        message="We are a part of this town.",
        attentions=(NewAttention("Something from the oven", (GAVE,), every=4),),
    ),
}


def make(*, actor: Actor) -> None:
    """Of five roles; the others stay open, so that the suggestions can be seen."""
    for kind in RoleKind.objects.filter(key__in=_PLANS):
        care.set_plan(actor=actor, role_kind=kind, plan=_PLANS[kind.key])
