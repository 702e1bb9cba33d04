from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import PartyPanel, party_panels
from hedgerow.visits import askable, audited, copied, held, merging, panels, permissions, places, tasks, verbs

permissions.register()
verbs.register()
places.register()
askable.register()
held.register()
merging.register()
audited.register()
tasks.register()
copied.register()
party_panels.add(PartyPanel("visits", _("On your website"), "visits/_panel.html", panels.visits_of, position=45))
