from django.utils.translation import gettext_lazy as _

from hedgerow.insight import permissions, receivers, resilience_registered, tasks
from hedgerow.insight.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries

permissions.register()
receivers.register()
tasks.register()
resilience_registered.register()
entries.add(
    NavEntry(
        "today",
        _("Today"),
        "today",
        "insight:pulse",
        NavGroup.MAIN,
        order=10,
        permission=Permission.VIEW_FIGURES,
        phone=True,
        keywords=_("pulse home figures health"),
    )
)
