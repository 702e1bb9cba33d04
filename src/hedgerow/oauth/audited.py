"""What of apps stands in the audit log."""

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.oauth.events import Event
from hedgerow.oauth.models import App


def _names(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    return dict(App.objects.filter(pk__in=list(ids), workspace_id=current_workspace_id()).values_list("id", "name"))


def _said(sentence: Callable[[], str]) -> Callable[[Told], str]:
    """In the reader's language, as it is read."""
    return lambda told: sentence() % {"who": told.who, "app": told.thing}


def register() -> None:
    audit_subjects.add(AuditSubject("app", _names))
    for event, label, sentence in (
        (
            Event.APP_REGISTERED,
            gettext_lazy("App registered"),
            lambda: _("%(who)s registered the app “%(app)s”."),
        ),
        (Event.APP_CHANGED, gettext_lazy("App changed"), lambda: _("%(who)s changed the app “%(app)s”.")),
        (
            Event.APP_SECRET_RENEWED,
            gettext_lazy("Secret of an app renewed"),
            lambda: _("%(who)s gave the app “%(app)s” a new secret."),
        ),
        (Event.APP_REMOVED, gettext_lazy("App removed"), lambda: _("%(who)s removed the app “%(app)s”.")),
        (
            Event.APP_LET_IN,
            gettext_lazy("App let in"),
            lambda: _("%(who)s let the app “%(app)s” act for them."),
        ),
        (
            Event.ACCESS_ENDED,
            gettext_lazy("Access of an app ended"),
            lambda: _("%(who)s ended what the app “%(app)s” was allowed."),
        ),
        (
            Event.THEFT_SUSPECTED,
            gettext_lazy("Access of an app ended as stolen"),
            lambda: _(
                "A code or token of the app “%(app)s” was used a second time, so all that came with it has ended."
            ),
        ),
    ):
        audit_events.add(AuditEvent(event, label, _said(sentence)))
