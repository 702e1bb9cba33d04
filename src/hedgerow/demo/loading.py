"""The demo as the command line and the first start load it: workspace, owner, and everything in it."""

from django.db import transaction

from hedgerow.accounts import operations as accounts
from hedgerow.accounts import queries
from hedgerow.demo import bakery, maps
from hedgerow.insight import queries as figures
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import schedules
from hedgerow.kernel.models import BusinessKind, Workspace
from hedgerow.kernel.tenancy import scope

SLUG, OWNER, OWNER_NAME = bakery.SLUG, bakery.OWNER, bakery.OWNER_NAME


@transaction.atomic
def load_bakery(*, slug: str = SLUG, owner: str = OWNER) -> Workspace:
    """Rye & Rosemary into the workspace `slug`, which is made if it is not there. All or nothing. Raises Conflict, SlugTaken."""
    workspace = Workspace.objects.filter(slug=slug).first() or _make(slug, owner)
    with scope(workspace):
        actor = system_actor(workspace.id, "demo")
        bakery.load(actor=actor, workspace=workspace)
        maps.save_some(queries.actor_of(queries.visible_members(actor)[0]))
        # What a night would have done: nobody looks at a demo for so long before opening its figures.
        schedules["insight.nightly"].task.using(unique_key=figures.key_of("all", "")).enqueue()
    return workspace


def _make(slug: str, owner: str) -> Workspace:
    user = accounts.user_for_owner(email=owner)
    if not user.name and owner == OWNER:
        accounts.change_profile(user=user, name=OWNER_NAME, language="en")
    return accounts.create_workspace(
        owner=user,
        name=bakery.NAME,
        kind=BusinessKind.BAKERY,
        currency="GBP",
        time_zone="Europe/London",
        language="en",
        slug=slug,
    )
