"""Small records out of which prompts follow."""

from datetime import timedelta
from uuid import UUID

from hedgerow.advisor import queries
from hedgerow.advisor.ordering import Advice
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales, weekly


def quiet_customers(workspace: Workspace, count: int = 1, amount: int = 500) -> list[UUID]:
    """Each came weekly for twelve weeks, and not for thirty days; the first spent most."""
    people = add_people(workspace, [f"Ann {number}" for number in range(count)])
    last = clock.now() - timedelta(days=30)
    for number, party in enumerate(people):
        record_sales(workspace, weekly(party, until=last, visits=12, amount=amount + 100 * (count - number)))
    return people


def promised(workspace: Workspace, name: str = "Harrow Mill", in_days: int = 0) -> tuple[UUID, Activity]:
    """A vendor to whom something was promised for a day."""
    [party] = add_people(workspace, [name], "vendor")
    due = clock.now().date() + timedelta(days=in_days)
    with scope(workspace):
        told = events.logged(party, events.PROMISED, "A price list", due=due)
        recorded = timeline.record(the_system(workspace), told)
        return party, Activity.objects.get(pk=recorded.ids[0])


def today(actor: Actor) -> dict[str, Advice]:
    """The actor's prompts of today by their kind, in their order; of several of one kind the last."""
    return {one.kind.key: one for one in queries.todays_advice(actor).advice}


def titles(actor: Actor) -> list[str]:
    return [str(one.proposal.title) for one in queries.todays_advice(actor).advice]
