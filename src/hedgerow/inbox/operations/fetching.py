"""What is new in the folders of a mailbox, letter by letter. Each is kept in a transaction of its own."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from hedgerow.inbox.arriving import Arrived, Outcome
from hedgerow.inbox.models import Folder, Mailbox
from hedgerow.inbox.operations.aside import ELSEWHERE, set_aside, words_for
from hedgerow.inbox.operations.mailboxes import note_failed, note_fetched
from hedgerow.inbox.operations.receiving import receive_letter
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.reading import parse
from hedgerow.inbox.transport import ImapClient, access_of, reading
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require

_log = logging.getLogger(__name__)
BACK = timedelta(days=90)
"""So far back a folder is read the first time."""
AT_ONCE, BYTES_AT_ONCE = 20, 2_000_000
HEADERS, FIRST_TEXT = 256_000, 200_000


# house: operation-shape: letter by letter, each in a transaction of its own
def fetch_mailbox(*, actor: Actor, mailbox: Mailbox, between: Callable[[], None] = lambda: None) -> Counter[Outcome]:
    """Read all its folders; `between` is called between letters. Raises MailUnanswered, MailRefused, UrlRefused.

    Whatever ends it stands on the mailbox. A letter that fails by itself is set aside, and the next ones come in.
    """
    require(actor, Permission.WRITE, mailbox)
    try:
        tally = _fetch(actor, mailbox, between)
    except HedgerowError as error:
        note_failed(actor=actor, mailbox=mailbox, problem=str(error))
        raise
    except Exception as error:
        said = _("Reading it broke off for a reason we did not foresee: %(what)s. It is tried again.")
        note_failed(actor=actor, mailbox=mailbox, problem=said % {"what": words_for(error)})
        raise
    note_fetched(actor=actor, mailbox=mailbox)
    return tally


def _fetch(actor: Actor, mailbox: Mailbox, between: Callable[[], None]) -> Counter[Outcome]:
    tally: Counter[Outcome] = Counter()
    with reading(access_of(mailbox, "imap")) as client:
        for folder in mailbox.folders.order_by("id"):
            for arrived in _arrivals(client, folder):
                tally[_take(actor, mailbox, arrived)] += 1
                between()
    return tally


def _take(actor: Actor, mailbox: Mailbox, arrived: Arrived) -> Outcome:
    try:
        return receive_letter(actor=actor, mailbox=mailbox, arrived=arrived)
    except ELSEWHERE:
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is, the letters behind this one are to come in)
        _log.exception("a letter of mailbox %s is set aside", mailbox.pk)
        return set_aside(actor=actor, mailbox=mailbox, arrived=arrived, error=error)


def _arrivals(client: ImapClient, folder: Folder) -> Iterator[Arrived]:
    told = client.select_folder(folder.name, readonly=True)
    _begin_anew_if_renumbered(folder, int(told.get(b"UIDVALIDITY", 0)))
    fresh = _new_uids(client, folder)
    for start in range(0, len(fresh), AT_ONCE):
        sizes = client.fetch(fresh[start : start + AT_ONCE], ["RFC822.SIZE", "INTERNALDATE"])
        for batch in _batches(sizes):
            for uid, raw, is_partial in _letters(client, batch, sizes):
                yield _arrived(folder, uid, raw, sizes[uid], is_partial=is_partial)


def _begin_anew_if_renumbered(folder: Folder, uidvalidity: int) -> None:
    """Numbers of another UIDVALIDITY say nothing; what was kept already is known by its Message-ID."""
    if folder.uidvalidity != uidvalidity:
        folder.uidvalidity, folder.last_uid = uidvalidity, 0
        folder.save(update_fields=["uidvalidity", "last_uid"])


def _new_uids(client: ImapClient, folder: Folder) -> list[int]:
    if folder.last_uid:
        found = client.search(["UID", f"{folder.last_uid + 1}:*"])
    else:
        found = client.search(["SINCE", _first_day()])
    return sorted(uid for uid in found if uid > folder.last_uid)


def _first_day() -> date:
    return (clock.now() - BACK).date()


def _batches(sizes: Any) -> Iterator[list[int]]:
    """Several small letters at once, a large one alone."""
    batch: list[int] = []
    for uid in sorted(sizes):
        together = sum(_size(sizes[one]) for one in batch) + _size(sizes[uid])
        if batch and together > BYTES_AT_ONCE:
            yield batch
            batch = []
        batch.append(uid)
    if batch:
        yield batch


def _size(told: Any) -> int:
    return int(told.get(b"RFC822.SIZE", 0))


def _letters(client: ImapClient, uids: Sequence[int], sizes: Any) -> Iterator[tuple[int, bytes, bool]]:
    """One that is gone in the meantime is passed over. Of one that is too large the headers and the first text come."""
    large = [uid for uid in uids if _size(sizes[uid]) > settings.HEDGEROW_MAX_LETTER]
    small = [uid for uid in uids if uid not in large]
    whole = client.fetch(small, ["BODY.PEEK[]"]) if small else {}
    for uid in uids:
        if uid in large:
            asked = [f"BODY.PEEK[HEADER]<0.{HEADERS}>", f"BODY.PEEK[TEXT]<0.{FIRST_TEXT}>"]
            parts = client.fetch([uid], asked).get(uid, {})
            raw = parts.get(b"BODY[HEADER]<0>", b"") + parts.get(b"BODY[TEXT]<0>", b"")
        else:
            raw = whole.get(uid, {}).get(b"BODY[]", b"")
        if raw:
            yield uid, raw, uid in large


def _arrived(folder: Folder, uid: int, raw: bytes, told: Any, *, is_partial: bool) -> Arrived:
    at: datetime = told.get(b"INTERNALDATE") or clock.now()
    received_at = min(at if at.tzinfo else at.replace(tzinfo=UTC), clock.now())
    parsed = parse(raw, received_at=received_at, is_partial=is_partial)
    return Arrived(parsed, raw, received_at, _size(told), folder, uid)
