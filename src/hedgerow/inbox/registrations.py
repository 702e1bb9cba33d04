from django.utils.translation import gettext_lazy as _

from hedgerow.inbox import audited, held, merging, panels, permissions, places, prompts, receivers, troubles, verbs
from hedgerow.inbox.tasks import DELIVER_LEFT, FETCH_ALL, FORGET_OLD
from hedgerow.inbox.watching import watch_mailboxes
from hedgerow.kernel.jobs import Attendant, attendants, schedules
from hedgerow.network.registries import PartyPanel, party_panels
from hedgerow.web.prompts import prompt_kinds

permissions.register()
verbs.register()
receivers.register()
audited.register()
merging.register()
held.register()
places.register()
troubles.register()
prompt_kinds.add(prompts.UNANSWERED)
party_panels.add(PartyPanel("inbox", _("E-mail"), "inbox/_panel.html", panels.conversations_of, position=35))
schedules.add(FETCH_ALL)
schedules.add(DELIVER_LEFT)
schedules.add(FORGET_OLD)
attendants.add(Attendant("inbox.watching", watch_mailboxes))
