"""What accounts contributes: rights, audit events and subjects, places to go, and the daily tidying."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import narrowing, operations, permissions, sentences
from hedgerow.accounts.models import Invitation, User
from hedgerow.accounts.permissions import Permission
from hedgerow.accounts.registries import AuditSubject, audit_events, audit_subjects
from hedgerow.api.models import ApiKey
from hedgerow.api.permissions import Permission as ApiPermission
from hedgerow.kernel.jobs import Schedule, schedules, task
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.web.lists import ExportNote, export_notes
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def _people(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    return {user.id: str(user) for user in User.objects.filter(id__in=ids)}


def _invited(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    rows = Invitation.objects.filter(id__in=ids, workspace_id=current_workspace_id())
    return dict(rows.values_list("id", "email"))


def _workspaces(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    return dict(Workspace.objects.filter(id__in=ids, pk=current_workspace_id()).values_list("id", "name"))


def _api_keys(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    rows = ApiKey.objects.filter(id__in=ids, workspace_id=current_workspace_id())
    return dict(rows.values_list("id", "label"))


@task(title=_("Forgetting expired sign-ins"))
def forget_expired() -> int:
    return operations.forget_expired()


permissions.register()
narrowing.register()
for event in sentences.events():
    audit_events.add(event)
audit_subjects.add(AuditSubject("user", _people))
audit_subjects.add(AuditSubject("invitation", _invited))
audit_subjects.add(AuditSubject("workspace", _workspaces))
audit_subjects.add(AuditSubject("api_key", _api_keys))
export_notes.add(ExportNote("accounts.audit", operations.note_list_taken))
schedules.add(Schedule(name="accounts.forget_expired", cron="17 3 * * *", task=forget_expired))

_SETTINGS = NavGroup.SETTINGS
entries.add(
    NavEntry(
        "workspace",
        _("Business"),
        "home",
        "accounts:workspace",
        _SETTINGS,
        order=10,
        permission=Permission.CHANGE_WORKSPACE,
        hint=_("Name, currency, time zone and language."),
    )
)
entries.add(
    NavEntry(
        "team",
        _("Team"),
        "team",
        "accounts:team",
        _SETTINGS,
        order=20,
        permission=Permission.VIEW_TEAM,
        hint=_("Who works here, and what each may do."),
        keywords=_("invite member role owner"),
    )
)
entries.add(
    NavEntry(
        "keys",
        _("API keys"),
        "key",
        "accounts:keys",
        _SETTINGS,
        order=70,
        permission=ApiPermission.MANAGE_KEYS,
        hint=_("Let another program work with this workspace."),
        keywords=_("api key token program integration"),
    )
)
entries.add(
    NavEntry(
        "audit",
        _("Audit log"),
        "audit",
        "accounts:audit",
        _SETTINGS,
        order=80,
        permission=Permission.VIEW_AUDIT,
        hint=_("Who did what, when, and through which door."),
    )
)
entries.add(NavEntry("profile", _("Your profile"), "people", "accounts:profile", NavGroup.ME, order=10))
entries.add(NavEntry("sign-in", _("Sign-in and security"), "lock", "accounts:security", NavGroup.ME, order=20))
entries.add(NavEntry("workspaces", _("Your workspaces"), "home", "accounts:workspaces", NavGroup.ME, order=30))
entries.add(NavEntry("sign-out", _("Sign out"), "leave", "account_logout", NavGroup.ME, order=90, post=True))
