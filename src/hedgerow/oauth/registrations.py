"""What apps contribute: rights, audit events, a place in the settings, a part of the security page, and tidying."""

from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.registries import SecuritySection, security_sections
from hedgerow.kernel.jobs import Schedule, schedules, task
from hedgerow.oauth import audited, operations, permissions, shown
from hedgerow.oauth.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


@task(title=_("Forgetting apps’ access that has long ended"))
def forget_ended_grants() -> int:
    return operations.forget_ended_grants()


permissions.register()
audited.register()
security_sections.add(SecuritySection("apps", "oauth/_let_in.html", shown.let_in_by))
schedules.add(
    Schedule(name="oauth.forget_ended_grants", cron="37 3 * * *", task=forget_ended_grants, each_workspace=True)
)
entries.add(
    NavEntry(
        "apps",
        _("Apps"),
        "link",
        "oauth:apps",
        NavGroup.SETTINGS,
        order=75,
        permission=Permission.MANAGE_APPS,
        hint=_("Programs that act for somebody of the team, with their leave."),
        keywords=_("oauth app program client integration"),
    )
)
