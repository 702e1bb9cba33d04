"""Mailboxes are added, changed, paused, removed: each noted in the audit log, never with a secret."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.inbox import events
from hedgerow.inbox.errors import BadMailbox
from hedgerow.inbox.models import Conversation, Folder, Health, Keeps, Letter, Mailbox, Security, SetAsideLetter
from hedgerow.inbox.operations.aside import drop_rows
from hedgerow.inbox.operations.forgetting import forget_rows
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.reading import address_of
from hedgerow.inbox.transport.access import PURPOSE
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.sealing import seal

MOST_FOLDERS = 20


@dataclass(frozen=True, slots=True)
class NewMailbox:
    """`password` "" keeps the one that is there."""

    name: str
    address: str
    imap_host: str = ""
    imap_port: int = 993
    imap_security: str = Security.TLS
    smtp_host: str = ""
    smtp_port: int = 465
    smtp_security: str = Security.TLS
    username: str = ""
    password: str = field(default="", repr=False)
    keeps: str = Keeps.ALL
    capture_address: str = ""
    keep_months: int = 0


@transaction.atomic
def add_mailbox(*, actor: Actor, mailbox: NewMailbox, folders: Sequence[str] = ("INBOX",)) -> Mailbox:
    """Raises BadMailbox."""
    require(actor, Permission.DEFINE)
    row = Mailbox(added_at=clock.now())
    _write(row, mailbox, is_new=True)
    _set_folders(row, folders)
    _note(actor, events.MAILBOX_ADDED, row, {}, said(row))
    return row


@transaction.atomic
def change_mailbox(*, actor: Actor, mailbox: Mailbox, changes: NewMailbox) -> Mailbox:
    """Raises BadMailbox. Another server is read from its beginning; what is here already is not kept twice."""
    require(actor, Permission.DEFINE, mailbox)
    before = said(mailbox)
    has_moved = mailbox.imap_host != changes.imap_host.strip() or mailbox.username != changes.username.strip()
    _write(mailbox, changes)
    if has_moved:
        Folder.objects.filter(mailbox=mailbox).update(uidvalidity=0, last_uid=0)
    if before != said(mailbox) or changes.password:
        _note(actor, events.MAILBOX_CHANGED, mailbox, before, said(mailbox))
    return mailbox


@transaction.atomic
def choose_folders(*, actor: Actor, mailbox: Mailbox, names: Sequence[str]) -> None:
    """These are read from now on; what came from others stays. Raises BadMailbox."""
    require(actor, Permission.DEFINE, mailbox)
    before = said(mailbox)
    _set_folders(mailbox, names)
    if before != said(mailbox):
        _note(actor, events.MAILBOX_CHANGED, mailbox, before, said(mailbox))


@transaction.atomic
def pause_mailbox(*, actor: Actor, mailbox: Mailbox, is_paused: bool) -> None:
    """Nothing is fetched while it is paused; what comes in the meantime is read when it goes on."""
    require(actor, Permission.DEFINE, mailbox)
    if mailbox.is_paused != is_paused:
        before = said(mailbox)
        mailbox.is_paused = is_paused
        mailbox.save(update_fields=["is_paused"])
        _note(actor, events.MAILBOX_CHANGED, mailbox, before, said(mailbox))


@transaction.atomic
def remove_mailbox(*, actor: Actor, mailbox: Mailbox, is_forgotten: bool) -> int:
    """Its secret goes at once. Its conversations stay, or are forgotten with all that was attached; returns how many.

    On the mail server nothing changes.
    """
    require(actor, Permission.DEFINE, mailbox)
    count = Conversation.objects.filter(mailbox=mailbox).count()
    _note(actor, events.MAILBOX_REMOVED, mailbox, said(mailbox), {"forgotten": count if is_forgotten else 0})
    drop_rows(SetAsideLetter.objects.filter(mailbox=mailbox))  # their page goes with it
    if is_forgotten:
        forget_rows(Letter.objects.filter(mailbox=mailbox))
        Conversation.objects.filter(mailbox=mailbox).delete()
    Folder.objects.filter(mailbox=mailbox).delete()
    mailbox.secret, mailbox.removed_at, mailbox.is_paused = "", clock.now(), True
    mailbox.save(update_fields=["secret", "removed_at", "is_paused"])
    return count


@transaction.atomic
def note_fetched(*, actor: Actor, mailbox: Mailbox) -> None:
    """It was read to its end."""
    require(actor, Permission.WRITE, mailbox)
    Mailbox.objects.filter(pk=mailbox.pk).update(health=Health.WELL, problem="", fetched_at=clock.now())


@transaction.atomic
def note_failed(*, actor: Actor, mailbox: Mailbox, problem: str) -> None:
    """It could not be read, and why, in words."""
    require(actor, Permission.WRITE, mailbox)
    Mailbox.objects.filter(pk=mailbox.pk).update(health=Health.FAILING, problem=problem[:1000])


def said(mailbox: Mailbox) -> dict[str, Any]:
    """What the audit log keeps: hosts and choices, no secret and no person's name."""
    names = (*_PLAIN, "keeps", "keep_months", "is_paused")
    kept = {name: getattr(mailbox, name) for name in names}
    kept["folders"] = list(Folder.objects.filter(mailbox=mailbox).order_by("id").values_list("name", flat=True))
    return kept


_PLAIN = ("imap_host", "imap_port", "imap_security", "smtp_host", "smtp_port", "smtp_security")


def _write(row: Mailbox, new: NewMailbox, *, is_new: bool = False) -> None:
    address = address_of(new.address)
    capture = address_of(new.capture_address)
    if not address:
        raise BadMailbox(_("Type the e-mail address of the mailbox."), field="address")
    if new.capture_address.strip() and (not capture or capture == address):
        raise BadMailbox(
            _("The capture address is another e-mail address that ends up in this mailbox."), field="capture_address"
        )
    if new.keeps == Keeps.CAPTURED and not capture:
        raise BadMailbox(_("Type the capture address, or keep more than what is sent to it."), field="capture_address")
    values = {**asdict(new), "address": address, "capture_address": capture, "name": new.name.strip() or address}
    password = values.pop("password")
    for name, value in values.items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    if password:
        row.secret = seal(password, purpose=PURPOSE)
    try:
        with transaction.atomic():
            row.save(update_fields=None if is_new else [*values, "secret"])
    except IntegrityError as error:
        raise BadMailbox(_("There is a mailbox with this address already."), field="address") from error


def _set_folders(row: Mailbox, names: Sequence[str]) -> None:
    wanted = list(dict.fromkeys(name for name in names if name))
    if len(wanted) > MOST_FOLDERS:
        raise BadMailbox(_("Choose at most %(most)s folders.") % {"most": MOST_FOLDERS}, field="folders")
    if any(len(name) > 500 for name in wanted):
        raise BadMailbox(_("The name of a folder is too long."), field="folders")
    Folder.objects.filter(mailbox=row).exclude(name__in=wanted).delete()
    held = set(Folder.objects.filter(mailbox=row).values_list("name", flat=True))
    Folder.objects.bulk_create([Folder(mailbox=row, name=name) for name in wanted if name not in held])


def _note(actor: Actor, event: str, row: Mailbox, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    audit(actor=actor, event=event, object_kind="mailbox", object_id=row.pk, before=before, after=after)
