"""Mentions into the record, and what becomes of them: whose they are, answered, or never heard again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.listening import events
from hedgerow.listening.drafts import MentionDraft
from hedgerow.listening.models import IgnoredAuthor, Mention, MentionState, Watch
from hedgerow.listening.operations.people import by_author
from hedgerow.listening.permissions import Permission
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline


def note_mentions(
    *, actor: Actor, drafts: Sequence[MentionDraft], source: str, watch: Watch | None = None
) -> Counter[str]:
    """Runs in the caller's transaction. Counts what was new, unchanged and ignored. The same again changes nothing."""
    require(actor, Permission.WATCH)
    fresh = {draft.key: draft for draft in reversed(drafts)}
    known = set(Mention.objects.filter(key__among=fresh).values_list("key", flat=True))
    authors = {draft.author_key for draft in fresh.values()}
    ignored = set(IgnoredAuthor.objects.filter(author_key__among=authors).values_list("author_key", flat=True))
    wanted = [one for one in fresh.values() if one.key not in known and one.author_key not in ignored]
    whose = by_author((one.author, one.author_url) for one in wanted)
    decided = _decided(one.author_key for one in wanted)
    now = clock.now()
    for draft in wanted:
        party = decided.get(draft.author_key) or whose.get((draft.author, draft.author_url))
        mention = _mention(draft, source, watch, now)
        if party is not None:
            mention.party_id = party
            mention.activity_id = _record(actor, mention, party)
        mention.save(force_insert=True)
    passed = sum(one.key not in known and one.author_key in ignored for one in fresh.values())
    return Counter(created=len(wanted), unchanged=len(fresh.keys() & known), ignored=passed)


def _decided(keys: Iterable[str]) -> dict[str, UUID]:
    """Whom a person said an author to be."""
    told = Mention.objects.filter(author_key__among=list(keys), party__isnull=False)
    return dict(told.order_by("noted_at").values_list("author_key", "party_id"))


def _mention(draft: MentionDraft, source: str, watch: Watch | None, now: datetime) -> Mention:
    return Mention(
        watch=watch,
        source=source,
        key=draft.key,
        network=draft.network,
        author=draft.author,
        author_url=draft.author_url,
        author_key=draft.author_key,
        title=draft.title,
        text=draft.text,
        url=draft.url,
        at=min(draft.at or now, now),
        noted_at=now,
    )


def _record(actor: Actor, mention: Mention, party: UUID) -> UUID | None:
    recorded = timeline.record(actor, events.mentioned(mention, party))
    return recorded.ids[0] if recorded.ids else None


@transaction.atomic
def assign_mention(*, actor: Actor, mention: Mention, party: Party) -> int:
    """Who wrote this is that party, and so is who wrote all else by the same name there. Returns how many mentions.

    Whose they are already stays.
    """
    require(actor, Permission.EDIT_MENTIONS, party)
    theirs = list(Mention.objects.select_for_update().filter(author_key=mention.author_key, party=None).order_by("pk"))
    for one in theirs:
        one.party = party
        one.activity_id = _record(actor, one, party.pk)
        one.save(update_fields=["party", "activity_id"])
    return len(theirs)


@transaction.atomic
# house: operation-shape: a state of work, no fact about anybody
def set_mention_state(*, actor: Actor, mention: Mention, state: str) -> None:
    require(actor, Permission.EDIT_MENTIONS, mention)
    mention.state = MentionState(state)
    mention.save(update_fields=["state"])


@transaction.atomic
# house: operation-shape: whoever is not heard is not on record
def ignore_author(*, actor: Actor, mention: Mention) -> int:
    """Nothing of this author is taken in from now on; what nobody is assigned to goes. Returns how many mentions."""
    require(actor, Permission.EDIT_MENTIONS, mention)
    IgnoredAuthor.objects.get_or_create(
        author_key=mention.author_key, defaults={"name": mention.author, "ignored_at": clock.now()}
    )
    return Mention.objects.filter(author_key=mention.author_key, party=None).delete()[0]


@transaction.atomic
# house: operation-shape: as above
def hear_again(*, actor: Actor, author: IgnoredAuthor) -> None:
    require(actor, Permission.EDIT_MENTIONS, author)
    author.delete()
