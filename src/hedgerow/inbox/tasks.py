"""Work of the inbox that waits for others: mail is fetched, letters are handed over, old ones forgotten."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox import operations, queries, writing
from hedgerow.inbox.errors import MailUnanswered
from hedgerow.inbox.models import Delivery, Letter, Mailbox, Participant, State
from hedgerow.inbox.transport import Uncertain, access_of, hand_over
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.jobs import LONG, OUTBOUND, JobContext, Schedule, task
from hedgerow.kernel.tenancy import current_workspace_id


def _us() -> Actor:
    return system_actor(current_workspace_id(), "inbox")


@task(title=_("Fetching mail"), queue_name=OUTBOUND, takes_context=True, max_attempts=1)
def fetch_mail(context: JobContext, mailbox_id: str) -> dict[str, int]:
    """What is new in one mailbox. Where that does not work, the mailbox says why, and the next time is soon."""
    mailbox = Mailbox.objects.filter(pk=UUID(mailbox_id), removed_at=None, is_paused=False).first()
    if mailbox is None:
        return {}
    return fetch_now(mailbox, context.check)


def fetch_now(mailbox: Mailbox, check: Callable[[], None] = lambda: None) -> dict[str, int]:
    found = operations.fetch_mailbox(actor=_us(), mailbox=mailbox, between=check)
    return {outcome.value: count for outcome, count in found.items()}


@task(title=_("Looking for new mail"))
def fetch_all() -> int:
    """A job for each mailbox that is read; one that still runs is not begun again."""
    due = queries.due_mailboxes()
    for key in due:
        fetch_soon(key)
    return len(due)


def fetch_soon(mailbox_id: UUID, *, again: bool = False) -> None:
    """One at a time per mailbox; `again`: one that runs may have missed the news. The first, of months, takes long."""
    is_first = Mailbox.objects.filter(pk=mailbox_id, fetched_at=None).exists()
    queue = LONG if is_first else OUTBOUND
    fetch_mail.using(queue_name=queue, unique_key=f"inbox.fetch:{mailbox_id}", again=again).enqueue(str(mailbox_id))


@task(title=_("Sending an e-mail"), queue_name=OUTBOUND)
def deliver(letter_id: str) -> str:
    """Hand one letter over, at most once. A claim that nobody ends makes it uncertain, and nobody sends it again."""
    letter = operations.claim_letter(actor=_us(), letter_id=UUID(letter_id))
    if letter is None:
        return ""
    delivery, failure = _handed(letter)
    settled = operations.settle_letter(actor=_us(), letter=letter, delivery=delivery, failure=failure)
    if settled == Delivery.WAITING:
        raise MailUnanswered(failure)
    return settled


def _handed(letter: Letter) -> tuple[str, str]:
    people = list(Participant.objects.filter(letter=letter).order_by("id"))
    try:
        handed = hand_over(
            access_of(letter.mailbox, "smtp"),
            sender=letter.mailbox.address,
            recipients=writing.recipients_of(people),
            letter=writing.as_bytes(letter, people),
        )
    except Uncertain:
        return Delivery.UNCERTAIN, str(_("The mail server took the letter and then said nothing more."))
    except MailUnanswered as error:
        return Delivery.WAITING, str(error)
    except HedgerowError as error:
        return Delivery.FAILED, str(error)
    refused = str(_("The server did not take it for: %(who)s")) % {"who": ", ".join(handed.refused)}
    return Delivery.SENT, refused if handed.refused else ""


@transaction.atomic
def send_letter(*, actor: Actor, letter: Letter, state: str = State.WAITING) -> Letter:
    """Sent off in ten seconds, with the job that does it. Raises BadLetter, AlreadyLeft."""
    queued = operations.queue_letter(actor=actor, letter=letter, state=state)
    at = queued.leaves_at or clock.now()
    deliver.using(run_after=at).enqueue(str(queued.pk))
    return queued


@task(title=_("Handing over letters that were left lying"))
def deliver_left() -> int:
    """Those whose attempt ended without a word, and those whose job is gone."""
    due = Letter.objects.filter(delivery=Delivery.HANDING, claimed_until__lte=clock.now()).values_list("pk", flat=True)
    for key in due:
        deliver.using(unique_key=f"inbox.deliver:{key}").enqueue(str(key))
    return len(due)


@task(title=_("Forgetting old mail"))
def forget_old_mail() -> int:
    """Returns how many letters went."""
    gone = 0
    while some := operations.forget_old(actor=_us()):
        gone += some
    return gone


FETCH_ALL = Schedule(name="inbox.fetch", cron="*/3 * * * *", task=fetch_all, each_workspace=True)
DELIVER_LEFT = Schedule(name="inbox.deliver_left", cron="*/5 * * * *", task=deliver_left, each_workspace=True)
FORGET_OLD = Schedule(name="inbox.forget_old", cron="17 4 * * *", task=forget_old_mail, each_workspace=True)
