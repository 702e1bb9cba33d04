"""The mail that tells the owners that nothing is sent to an address any more."""

from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts import queries as accounts
from hedgerow.automation import words
from hedgerow.automation.models import Delivery, Endpoint, EndpointState, Outcome
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import task
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.web import formats

_HEADERS = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


@task(title=gettext_lazy("Telling that a webhook was switched off"))
def mail_switched_off(endpoint_id: str) -> int:
    """To each owner, in their language; nothing when somebody has switched it on or removed it since. How many."""
    endpoint = Endpoint.objects.filter(pk=UUID(endpoint_id), state=EndpointState.OFF).first()
    if endpoint is None:
        return 0
    workspace = Workspace.objects.get(pk=current_workspace_id())
    members = accounts.visible_members(system_actor(workspace.pk, "webhooks"))
    owners = [one.user for one in members if one.access_role == AccessRole.OWNER and one.user.is_active]
    for owner in owners:
        language = owner.language or workspace.language or settings.LANGUAGE_CODE
        with translation.override(language), timezone.override(ZoneInfo(workspace.time_zone)):
            subject, body = _letter(endpoint, workspace)
            EmailMessage(subject, body, to=[owner.email], headers=_HEADERS).send()
    return len(owners)


def _letter(endpoint: Endpoint, workspace: Workspace) -> tuple[str, str]:
    """Which, since when, why, and what to do. Of the address only the host: the rest may be a secret."""
    named = {"name": endpoint.description or endpoint.host, "host": endpoint.host, "business": workspace.name}
    what_to_do = _(
        "What happens meanwhile is not sent. Ask whoever runs the other program whether it still listens there. "
        "On this page you can correct the address, switch the webhook on, and send again what did not arrive:"
    )
    parts = [
        _("The webhook “%(name)s” of %(business)s, which tells %(host)s what happens, is switched off.") % named,
        _why(endpoint),
        what_to_do,
        f"{settings.HEDGEROW_URL}/w/{workspace.slug}{reverse('automation:webhook', args=[endpoint.pk])}",
    ]
    return _("A webhook of %(business)s was switched off") % named, "\n\n".join(parts) + "\n"


def _why(endpoint: Endpoint) -> str:
    """Since when, the reason, and how the last attempt went."""
    off = endpoint.off_at or endpoint.created_at
    since = {"first": formats.moment(endpoint.failing_since or off), "off": formats.moment(off)}
    failed = Delivery.objects.filter(endpoint=endpoint, position__isnull=False).exclude(last_outcome="")
    last = failed.exclude(last_outcome=Outcome.DELIVERED).order_by("-created_at", "-id").first()
    sentences = [
        str(words.off_reason(endpoint)),
        _("It has failed since %(first)s and was switched off on %(off)s.") % since,
        str(words.outcome(last.last_outcome)) if last else "",
    ]
    return " ".join(dict.fromkeys(sentence for sentence in sentences if sentence))
