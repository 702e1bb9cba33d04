"""What stands in a public feed. An activity that speaks of any party is in none, whatever its verb."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.timeline import queries
from hedgerow.timeline.errors import NotPublic
from hedgerow.timeline.models import Activity, PublicFeed
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.registries import Verb, verbs

SIZE = 50


@dataclass(frozen=True, slots=True)
class Entry:
    activity: Activity
    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class FeedPage:
    """`older` is the position below which the next page begins, None on the last one."""

    verb: Verb
    entries: Sequence[Entry]
    older: int | None
    opened_at: datetime

    @property
    def changed_at(self) -> datetime:
        return max((entry.activity.recorded_at for entry in self.entries), default=self.opened_at)


def public_verbs() -> list[Verb]:
    return [verb for verb in verbs if verb.public is not None]


def open_verbs(actor: Actor) -> set[str]:
    """Whose feeds everybody can read now."""
    require(actor, Permission.PUBLISH_FEEDS)
    return set(PublicFeed.objects.values_list("verb", flat=True))


def publishing_workspace(slug: str) -> Workspace | None:
    """For who is not signed in: what is in it is asked for in its scope, and is nothing where no feed is open."""
    return Workspace.objects.filter(slug=slug).first()


def public_page(verb_name: str, *, before: int | None = None) -> FeedPage:
    """The latest first, of the workspace in scope. Raises NotPublic where no feed of that kind is open."""
    feed, verb = PublicFeed.objects.filter(verb=verb_name).first(), verbs.get(verb_name)
    if feed is None or verb is None or verb.public is None:
        raise NotPublic
    return read(verb, opened_at=feed.opened_at, before=before)


def read(verb: Verb, *, opened_at: datetime, before: int | None = None) -> FeedPage:
    rows = Activity.objects.filter(verb=verb.name, actor_id=None, object_id=None, target_id=None)
    rows = queries.still_true(rows if before is None else rows.filter(position__lt=before))
    found = list(rows.order_by("-position")[: SIZE + 1])
    shown = found[:SIZE]
    allowed = verb.public(shown) if verb.public is not None else ()
    entries = [
        Entry(activity, verb.label, verb.line(queries.told_of_nobody(activity)))
        for activity in shown
        if activity.id in allowed
    ]
    return FeedPage(verb, entries, shown[-1].position if len(found) > SIZE else None, opened_at)
