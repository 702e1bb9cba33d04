"""How a mailbox is, in words: whether it is read, and how soon a letter stands here."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.inbox.models import Mailbox, WatchState
from hedgerow.kernel import clock
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Wellbeing:
    """`kind` is the kind of note around `words`; `watch` is a sentence of its own, "" where nothing is read."""

    kind: str
    words: str
    watch: str


def wellbeing(mailbox: Mailbox) -> Wellbeing:
    kind, words = _health(mailbox)
    count = getattr(mailbox, "aside_count", 0)
    if count and kind != "harm":
        said = ngettext("%(count)s letter could not be taken in.", "%(count)s letters could not be taken in.", count)
        kind, words = "care", f"{words} {said % {'count': formats.number(count)}}"
    return Wellbeing(kind, words, _watch(mailbox) if mailbox.imap_host and not mailbox.is_paused else "")


def _health(mailbox: Mailbox) -> tuple[str, str]:
    if mailbox.is_paused:
        return "", _("Paused. What comes in meanwhile is read when it goes on.")
    if not mailbox.imap_host:
        return "", _("Nothing is read: there is no server for incoming mail.")
    if mailbox.problem:
        return "harm", mailbox.problem
    if mailbox.fetched_at is None:
        return "", _("Not read yet. That begins within three minutes.")
    return "good", _("Read %(ago)s.") % {"ago": formats.ago(mailbox.fetched_at)}


def _watch(mailbox: Mailbox) -> str:
    """A watch whose process said nothing for long is none."""
    is_held = mailbox.watched_until is not None and mailbox.watched_until > clock.now()
    since = {"since": formats.ago(mailbox.watch_since) if mailbox.watch_since else "", "problem": mailbox.watch_problem}
    if is_held and mailbox.watch == WatchState.PARTLY:
        words = _("Its inbox is watched, begun %(since)s; its other folders are looked at every minute.")
        return words % since
    if is_held and mailbox.watch == WatchState.WATCHED:
        return _("Watched, begun %(since)s: a letter stands here seconds after it came.") % since
    if is_held and mailbox.watch == WatchState.SILENT:
        return _("Looked at every 3 minutes: its server does not tell when a letter comes (no IMAP IDLE).")
    if is_held and mailbox.watch == WatchState.BROKEN:
        return _("Looked at every 3 minutes. Watching it broke off %(since)s, and is tried again: %(problem)s") % since
    return _("Looked at every 3 minutes.")
