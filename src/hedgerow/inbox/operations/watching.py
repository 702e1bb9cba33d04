"""Which process watches which mailbox, and how that goes: claimed for a while, so that a process that died loses it."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from hedgerow.inbox.models import Mailbox, WatchState
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.queries import due_mailboxes
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

LEASE = timedelta(seconds=90)


@transaction.atomic
def claim_watches(*, actor: Actor, owner: str, most: int) -> list[Mailbox]:
    """Those that `owner` is to watch now, with their folders: what it has, and what nobody has, at most `most`.

    One that is not read any more is given up. Nothing is written while the claims are fresh.
    """
    require(actor, Permission.WRITE)
    now = clock.now()
    read = due_mailboxes()
    mine = Q(watcher=owner)
    Mailbox.objects.filter(mine).exclude(pk__in=read).update(**_NOBODY)
    stale = mine & Q(watched_until__lt=now + LEASE / 2)
    Mailbox.objects.filter(stale, pk__in=read).update(watched_until=now + LEASE)
    held = Mailbox.objects.filter(mine).count()
    free = Q(watched_until=None) | Q(watched_until__lt=now)
    keys = list(Mailbox.objects.filter(free, pk__in=read).order_by("id").values_list("pk", flat=True))
    for key in keys[: max(most - held, 0)]:
        taken = {**_NOBODY, "watcher": owner, "watched_until": now + LEASE}
        Mailbox.objects.filter(free, pk=key).update(**taken)
    return list(Mailbox.objects.filter(mine).prefetch_related("folders").order_by("id"))


@transaction.atomic
def note_watch(*, actor: Actor, mailbox: Mailbox, owner: str, watch: str, problem: str = "") -> bool:
    """How it goes, said by who watches it; False where that is somebody else by now. `watch_since` is when it began."""
    require(actor, Permission.WRITE, mailbox)
    mine = Mailbox.objects.filter(pk=mailbox.pk, watcher=owner)
    mine.exclude(watch=watch).update(watch=watch, watch_since=clock.now())
    mine.exclude(watch_problem=problem[:1000]).update(watch_problem=problem[:1000])
    return mine.exists()


@transaction.atomic
def end_watches(*, actor: Actor, owner: str) -> None:
    """It watches nothing any more: the next may begin at once."""
    require(actor, Permission.WRITE)
    Mailbox.objects.filter(watcher=owner).update(**_NOBODY)


_NOBODY = {"watcher": "", "watched_until": None, "watch": WatchState.NONE, "watch_since": None, "watch_problem": ""}
