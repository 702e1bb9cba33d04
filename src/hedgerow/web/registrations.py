"""What the kit itself contributes to the navigation."""

from django.utils.translation import gettext_lazy as _

from hedgerow.web.jobs import registrations as jobs
from hedgerow.web.navigation import NavEntry, NavGroup, entries

__all__ = ["jobs"]

entries.add(NavEntry("settings", _("Settings"), "settings", "web:settings", NavGroup.SETUP, order=90))
