"""On *Today*: a mailbox that could not be read for half an hour."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.inbox import queries
from hedgerow.inbox.models import Health
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.web.troubles import Trouble, TroubleSource, trouble_sources

PATIENCE = timedelta(minutes=30)
"""Ten tries."""


def register() -> None:
    trouble_sources.add(TroubleSource("inbox.unread", _unread, Permission.DEFINE))
    trouble_sources.add(TroubleSource("inbox.aside", _aside, Permission.DEFINE))


def _aside(actor: Actor) -> Iterator[Trouble]:
    for one in queries.with_letters_aside(actor).prefetch_related(None):
        words = _("A letter to %(address)s could not be taken in, and was set aside.") % {"address": one.address}
        yield Trouble(words, reverse("inbox:mailbox", args=[one.pk]), _("Open the mailbox"))


def _unread(actor: Actor) -> Iterator[Trouble]:
    long_ago = clock.now() - PATIENCE
    silent = Q(fetched_at__lt=long_ago) | Q(fetched_at=None, added_at__lt=long_ago)
    failing = queries.visible_mailboxes(actor).filter(silent, health=Health.FAILING, is_paused=False)
    for one in failing.prefetch_related(None):
        words = _("Mail to %(address)s does not come in here: %(problem)s")
        url = reverse("inbox:mailbox", args=[one.pk])
        yield Trouble(words % {"address": one.address, "problem": one.problem}, url, _("Open the mailbox"))
