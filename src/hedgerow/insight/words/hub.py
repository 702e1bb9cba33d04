"""What each page of figures answers in one line, for its card."""

from hedgerow.insight import queries
from hedgerow.insight.analysed.attribution import ATTRIBUTION
from hedgerow.insight.analysed.customers import CUSTOMERS
from hedgerow.insight.analysed.network import NETWORK
from hedgerow.insight.permissions import Permission
from hedgerow.insight.titles import attribution_seen
from hedgerow.insight.words.around.page import parties_on
from hedgerow.insight.words.around.phrases import headline
from hedgerow.insight.words.buyers import page as buyers
from hedgerow.insight.words.credit import page as credit
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace

A_YEAR, FIRST_PURCHASES = "365", "first-90"


def network(actor: Actor, _workspace: Workspace) -> str:
    """On whom most hang."""
    found = queries.found_last(actor, NETWORK, A_YEAR)
    if found is None:
        return ""
    names = queries.names_of(actor, parties_on(found)) if actor.may(Permission.VIEW_PEOPLE) else {}
    return headline(found, names)


def customers(actor: Actor, _workspace: Workspace) -> str:
    """Whom to call first."""
    found = queries.found_last(actor, CUSTOMERS)
    if found is None or not found.customers:
        return ""
    names = queries.names_of(actor, buyers.parties_on(found)) if actor.may(Permission.VIEW_PEOPLE) else {}
    return buyers.headline(found, names)


def attribution(actor: Actor, _workspace: Workspace) -> str:
    """What brings most."""
    found = queries.found_last(actor, ATTRIBUTION, FIRST_PURCHASES)
    return "" if found is None else credit.headline(attribution_seen(actor, found))
