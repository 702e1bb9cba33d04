from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import PartyPanel, party_panels
from hedgerow.sharing import held, merging, occasions, panels, permissions, places, verbs

permissions.register()
verbs.register()
places.register()
held.register()
merging.register()
occasions.register()
party_panels.add(PartyPanel("splits", _("Fair splits"), "sharing/_panel.html", panels.splits_of, position=35))
