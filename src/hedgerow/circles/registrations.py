from django.utils.translation import gettext_lazy as _

from hedgerow.circles import askable, held, merging, occasions, panels, permissions, places, prompts, verbs
from hedgerow.circles.tasks import CHARGE_DEMURRAGE, COVER_DEFAULTS
from hedgerow.kernel.jobs import schedules
from hedgerow.network.registries import PartyPanel, party_panels
from hedgerow.web.prompts import prompt_kinds

permissions.register()
verbs.register()
places.register()
askable.register()
held.register()
merging.register()
occasions.register()
prompt_kinds.add(prompts.NEAR_LIMIT)
schedules.add(CHARGE_DEMURRAGE)
schedules.add(COVER_DEFAULTS)
party_panels.add(PartyPanel("circles", _("Circles"), "circles/_panel.html", panels.circles_of, position=35))
