"""A letter that fails unexpectedly is set aside, so that those behind it come in; it can be tried again."""

from collections.abc import Iterable

from django.db import InterfaceError, OperationalError, transaction

from hedgerow.inbox.arriving import Arrived, Outcome
from hedgerow.inbox.errors import LetterNotFound
from hedgerow.inbox.models import Keeps, Mailbox, SetAsideLetter
from hedgerow.inbox.operations.receiving import RAW, pass_letter, receive_letter
from hedgerow.inbox.operations.sorting import sort_letter
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.reading import parse
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted, Temporary
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

ELSEWHERE = (OperationalError, InterfaceError, OSError, MemoryError, Temporary, NotPermitted)
"""What is no fault of a letter: it would fail for every other one, and may be over in a minute."""


@transaction.atomic
def set_aside(*, actor: Actor, mailbox: Mailbox, arrived: Arrived, error: Exception) -> Outcome:
    """In one transaction with how far its folder is read. What the mailbox is not to keep leaves no bytes here."""
    require(actor, Permission.WRITE, mailbox)
    timeline.take_turn()
    pass_letter(arrived)
    raw = arrived.raw if _is_to_be_kept(actor, mailbox, arrived) else None
    sender = arrived.parsed.sender if raw is not None else None
    SetAsideLetter.objects.create(
        mailbox=mailbox,
        folder=arrived.folder.name if arrived.folder else "",
        sender=sender.address[:254] if sender else "",
        received_at=arrived.received_at,
        set_aside_at=clock.now(),
        size=arrived.size,
        is_partial=arrived.parsed.is_partial,
        failure=words_for(error),
        raw=files.save([raw], name="letter.eml", kind=RAW, limit=len(raw)) if raw is not None else None,
    )
    return Outcome.ASIDE


# house: operation-shape: a function of its argument
def words_for(error: Exception) -> str:
    """The kind of failure with the beginning of what it said; never more of the letter than that."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}"[:300].replace("\x00", "") if said else type(error).__name__


def _is_to_be_kept(actor: Actor, mailbox: Mailbox, arrived: Arrived) -> bool:
    if mailbox.keeps == Keeps.ALL:
        return True
    try:
        with transaction.atomic():
            return sort_letter(actor, mailbox, arrived.parsed) is not None
    except ELSEWHERE:
        raise
    except Exception:  # noqa: BLE001  (the sorting may be what fails; then nobody can say that it may be kept)
        return False


@transaction.atomic
def try_set_aside(*, actor: Actor, letter: SetAsideLetter) -> Outcome:
    """Take it in once more; it is set aside no more. Whatever fails again is raised, and nothing is changed.

    Raises LetterNotFound where somebody did already, or its mailbox was removed.
    """
    require(actor, Permission.DEFINE, letter)
    timeline.take_turn()
    rows = SetAsideLetter.objects.select_for_update(of=("self",)).select_related("mailbox")
    row = rows.filter(pk=letter.pk, mailbox__removed_at=None).first()
    if row is None:
        raise LetterNotFound
    if row.raw is None:
        raise files.FileGone
    with files.open_file(row.raw) as opened:
        raw = opened.read()
    parsed = parse(raw, received_at=row.received_at, is_partial=row.is_partial)
    arrived = Arrived(parsed, raw, row.received_at, row.size)
    outcome = receive_letter(actor=actor, mailbox=row.mailbox, arrived=arrived)
    drop_rows([row])
    return outcome


@transaction.atomic
def drop_set_aside(*, actor: Actor, letter: SetAsideLetter) -> None:
    """Forget it here; on the mail server it stays."""
    require(actor, Permission.DEFINE, letter)
    drop_rows(SetAsideLetter.objects.select_for_update().filter(pk=letter.pk))


# house: operation-shape: part of other operations, in their transaction
def drop_rows(rows: Iterable[SetAsideLetter]) -> int:
    found = list(rows)
    raws = [row.raw for row in found if row.raw is not None]
    SetAsideLetter.objects.filter(pk__in=[row.pk for row in found]).delete()
    for raw in raws:
        files.delete_file(raw)
    return len(found)
