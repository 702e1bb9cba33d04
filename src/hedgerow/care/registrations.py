from django.utils.translation import gettext_lazy as _

from hedgerow.care import askable, audited, calendars, held, merging, panels, permissions, places, receivers, verbs
from hedgerow.network.registries import PartyColumn, PartyPanel, party_columns, party_panels

permissions.register()
verbs.register()
receivers.register()
audited.register()
merging.register()
askable.register()
held.register()
places.register()
calendars.register()
party_panels.add(PartyPanel("care", _("Care"), "care/_panel.html", panels.care_of, position=8))
party_columns.add(PartyColumn("care", _("Care"), panels.standings, read=panels.word, shown=False))
