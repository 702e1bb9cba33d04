"""What channels and models are called, and what one believes in believing a model."""

from django.utils.translation import gettext as _

from hedgerow.inbox import events as inbox
from hedgerow.insight.queries.touching import CONTACT, INITIATIVE, REFERRAL
from hedgerow.insight.readings.credit.figuring import OTHERS
from hedgerow.listening import events as listening
from hedgerow.measures.attribution import Model
from hedgerow.network import events as network
from hedgerow.timeline.registries import verbs
from hedgerow.visits.models import Source


def channel_word(channel: str) -> str:
    """A channel as people call it; what a package above brings, by the name of its verb.

    An initiative by its title, which is not there for who may not see it.
    """
    kind, _colon, rest = channel.partition(":")
    if channel == REFERRAL:
        return _("Brought by somebody")
    if channel == OTHERS:
        return _("All other channels")
    if kind == INITIATIVE:
        return rest or _("An initiative")
    if kind == CONTACT:
        return _contact(rest)
    if kind == "campaign":
        return _("Campaign: %(name)s") % {"name": rest}
    if kind == "link":
        return _("Link on %(site)s") % {"site": rest}
    return _("Website: %(source)s") % {"source": Source(rest).label if rest in Source else rest}


def _contact(verb: str) -> str:
    known = {
        network.CALLED: _("A call"),
        network.MESSAGED: _("A message"),
        network.MET: _("A meeting"),
        network.VISITED: _("They came by"),
        inbox.RECEIVED: _("A letter from them"),
        inbox.SENT: _("A letter from you"),
        listening.MENTIONED: _("They mentioned you"),
        listening.ATTENDED: _("Came to an event"),
    }
    if verb in known:
        return known[verb]
    found = verbs.get(verb)
    return str(found.label) if found is not None else verb


def model_word(model: Model) -> str:
    return {
        Model.FIRST: _("First touch"),
        Model.LAST: _("Last touch"),
        Model.LINEAR: _("Evenly"),
        Model.POSITION: _("By position"),
        Model.TIME_DECAY: _("Later counts more"),
        Model.MARKOV: _("By what would be lost"),
        Model.SHAPLEY: _("Shared among all"),
    }[model]


def assumption(model: Model) -> str:
    """What one believes who believes this model, in one sentence."""
    return {
        Model.FIRST: _("Without the first touch they would never have heard of you, and nothing after it mattered."),
        Model.LAST: _("The last touch decides, and whatever came before would have led nowhere without it."),
        Model.LINEAR: _("Every touch counts the same, and twice the same channel counts twice."),
        Model.POSITION: _("Opening and closing count most: 40% to the first, 40% to the last, 20% between them."),
        Model.TIME_DECAY: _("What is near counts more: a touch a week earlier counts half."),
        Model.MARKOV: _("Where they go next depends on where they are alone: a channel gets what is lost without it."),
        Model.SHAPLEY: _("All channels of a path were needed together: each gets an equal share of it (Shapley)."),
    }[model]


def model_source(model: Model) -> str:
    """The name it has in the literature."""
    return {
        Model.FIRST: "first touch",
        Model.LAST: "last touch",
        Model.LINEAR: "linear",
        Model.POSITION: "position based, 40/20/40",
        Model.TIME_DECAY: "time decay, half-life 7 days",
        Model.MARKOV: "Markov removal effect (Anderl, Becker, von Wangenheim & Schumann 2016)",
        Model.SHAPLEY: "Shapley value (Shapley 1953; Zhao, Mahboobi & Bagheri 2018)",
    }[model]
