"""Small records made by hand, and browsers of those who look at them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.test import Client

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewParty
from hedgerow.sales import operations as sales
from hedgerow.sales.drafts import NewLine, NewPurchase
from tests.factories.workspaces import the_system

PULSE = "/w/rye/pulse/"


def a_browser(workspace: Workspace, role: AccessRole = AccessRole.OWNER, name: str = "Maren Holt") -> Client:
    """A browser in which somebody with this role in the workspace is signed in."""
    user = User.objects.create_user(f"{role}@{workspace.slug}.example", "a long password", name=name)
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


def add_people(workspace: Workspace, names: Sequence[str], role: str = "client") -> list[UUID]:
    """Parties with one role since half a year and longer."""
    since = (clock.now() - timedelta(days=400)).date()
    with scope(workspace):
        people = [NewParty(name=name, roles={role: since}) for name in names]
        return network.add_parties(actor=the_system(workspace), parties=people, source="test")


def record_sales(
    workspace: Workspace, sold: Iterable[tuple[UUID | None, datetime, int]], currency: str = "GBP"
) -> None:
    """Purchases from (customer, moment, minor units), each with a line of bread."""
    with scope(workspace):
        sales.record_purchases(
            actor=the_system(workspace),
            purchases=[_purchase(party, at, amount, currency) for party, at, amount in sold],
        )


def _purchase(party: UUID | None, at: datetime, amount: int, currency: str) -> NewPurchase:
    key = f"{currency}-{at.isoformat()}-{party}-{amount}"
    return NewPurchase(party, at, amount, currency, "till", key, lines=(NewLine(amount, product="Rye"),))


def weekly(party: UUID, *, until: datetime, visits: int, amount: int = 500) -> list[tuple[UUID | None, datetime, int]]:
    """One who came every week, the last time at `until`."""
    return [(party, until - timedelta(weeks=week), amount) for week in range(visits)]


def old_shop(workspace: Workspace, customers: int = 40) -> list[UUID]:
    """Purchases of 1997 and 1998 and nothing since: everybody came in 1997, every second one up to the last day too."""
    people = add_people(workspace, [f"Client {number:03}" for number in range(customers)])
    first, last = datetime(1997, 1, 1, 12, tzinfo=UTC), datetime(1998, 6, 30, 12, tzinfo=UTC)
    early = [(party, first + timedelta(days=number), 1200 + number) for number, party in enumerate(people)]
    late = [(party, last - timedelta(days=30 * back), 1000) for party in people[::2] for back in range(6)]
    record_sales(workspace, [*early, *late])
    return people
