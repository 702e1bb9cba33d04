from django.utils.translation import gettext_lazy as _

from hedgerow.initiatives import askable, audited, held, merging, panels, permissions, places, verbs
from hedgerow.network.registries import PartyPanel, party_panels

permissions.register()
verbs.register()
places.register()
audited.register()
askable.register()
held.register()
merging.register()
party_panels.add(
    PartyPanel("initiatives", _("Initiatives"), "initiatives/_panel.html", panels.initiatives_of, position=36)
)
