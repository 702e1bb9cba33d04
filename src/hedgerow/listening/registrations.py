from hedgerow.kernel.jobs import schedules
from hedgerow.listening import audited, held, import_kinds, merging, panels, permissions, places, troubles, verbs
from hedgerow.listening.tasks import FETCH_DUE, FORGET_GUESTS

permissions.register()
verbs.register()
audited.register()
places.register()
troubles.register()
held.register()
merging.register()
panels.register()
import_kinds.register()
schedules.add(FETCH_DUE)
schedules.add(FORGET_GUESTS)
