from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import PartyColumn, PartyPanel, party_columns, party_panels
from hedgerow.positioning import askable, audited, panels, permissions, places, words

permissions.register()
audited.register()
askable.register()
places.register()
party_panels.add(PartyPanel("positioning.fit", _("Fit"), "positioning/_fit.html", panels.fit_of, position=15))
party_columns.add(PartyColumn("positioning.fit", _("Fit"), panels.scores, read=words.shown, kind="number", shown=False))
