"""Letters are written when somebody asks, and once a month, when they go by mail to who wants them."""

from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts import queries as accounts
from hedgerow.accounts.models import Membership
from hedgerow.insight import letters, operations, queries
from hedgerow.insight.errors import MonthNotBegun
from hedgerow.insight.models import MonthlyLetter
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.monthly.figuring import ended_before
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.jobs import LONG, Schedule, schedules, task
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id

LETTER = "letter"
_HEADERS = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


@task(title=gettext_lazy("Writing the letter of a month"), queue_name=LONG)
def write_letter(month: str) -> None:
    """Of the workspace in scope."""
    _written(date.fromisoformat(month))


@task(title=gettext_lazy("Writing and mailing the letter of the month"), queue_name=LONG)
def write_monthly() -> int:
    """The letter of the month that is over, once its day has come, to each who wants it in a job of their own; to how
    many.

    None is written where the record ended long before that month, or the workspace began after the day.
    """
    workspace = queries.workspace_here()
    today = clock.today(workspace.time_zone)
    month = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    if not _is_due(workspace, today, month) or ended_before(queries.grounds_of(workspace), month):
        return 0
    letter = _written(month)
    actor = system_actor(workspace.pk, "letter")
    readers = _readers(actor)
    with transaction.atomic():  # both or neither: who runs it again after it died mails nobody twice
        if not operations.note_sent(actor=actor, letter=letter, people=len(readers)):
            return 0
        for member in readers:
            mail_letter.using(unique_key=f"letter:{letter.pk}:{member.user_id}").enqueue(str(letter.pk), str(member.pk))
    return len(readers)


@task(title=gettext_lazy("Mailing the letter of a month"))
def mail_letter(letter_id: str, member_id: str) -> None:
    """To one of the team, in her language, naming whom she may see; nothing where one of the two is gone."""
    letter = MonthlyLetter.objects.filter(pk=UUID(letter_id)).first()
    workspace = queries.workspace_here()
    members = {one.pk: one for one in _readers(system_actor(workspace.pk, "letter"))}
    member = members.get(UUID(member_id))
    if letter is None or member is None:
        return
    actor = accounts.actor_of(member)
    language = member.user.language or workspace.language or settings.LANGUAGE_CODE
    with translation.override(language), timezone.override(ZoneInfo(workspace.time_zone)):
        _mail(letter, workspace, actor, member.user.email)


# house: one-call: the job is put into the queue by who may, and for this workspace only
def start_letter(*, actor: Actor, month: date) -> None:
    """Have the letter of the month that begins then written. Raises MonthNotBegun."""
    require(actor, Permission.VIEW_FIGURES)
    if month > clock.today(queries.workspace_here().time_zone):
        raise MonthNotBegun(field="month")
    key = queries.key_of(LETTER, f"{month:%Y-%m}")
    write_letter.using(unique_key=key, again=True).enqueue(month.isoformat())


def _is_due(workspace: Workspace, today: date, month: date) -> bool:
    """Also on a later day where nothing ran on the chosen one."""
    day = today.replace(day=queries.letter_day())
    began = workspace.created_at.astimezone(ZoneInfo(workspace.time_zone)).date()
    return began <= day <= today and not MonthlyLetter.objects.filter(month=month, sent_at__isnull=False).exists()


def _written(month: date) -> MonthlyLetter:
    grounds = queries.grounds_of(queries.workspace_here())
    return operations.write_letter(actor=system_actor(current_workspace_id(), "letter"), grounds=grounds, month=month)


def _readers(actor: Actor) -> list[Membership]:
    """Those who want it, are still of the team, and may see figures."""
    wanted = queries.who_wants_letters()
    members = accounts.visible_members(actor)
    return [
        one
        for one in members
        if one.user_id in wanted and one.user.is_active and accounts.actor_of(one).may(Permission.VIEW_FIGURES)
    ]


def _mail(letter: MonthlyLetter, workspace: Workspace, actor: Actor, email: str) -> None:
    facts = queries.facts_of(letter)
    told = letters.letter_for(actor, workspace, facts)
    month = f"{letter.month:%Y-%m}"
    url = f"{settings.HEDGEROW_URL}/w/{workspace.slug}{reverse('insight:letter', args=[month])}"
    stop = f"{settings.HEDGEROW_URL}/w/{workspace.slug}{reverse('insight:letters')}"
    text = "\n".join(
        [
            letters.plain_text(told),
            _("With its pictures, and to print: %(url)s") % {"url": url},
            _("To get it no longer: %(url)s") % {"url": stop},
        ]
    )
    message = EmailMessage(told.title, text, to=[email], headers=_HEADERS)
    message.attach(f"{workspace.slug}-{month}.html", letters.page_alone(actor, workspace, facts), "text/html")
    message.send()


def register() -> None:
    schedules.add(Schedule(name="insight.letter", cron="15 7 * * *", task=write_monthly, each_workspace=True))
