from hedgerow.advisor import audited, held, merging, panels, permissions, places, receivers
from hedgerow.advisor.tasks import LOOK_AROUND
from hedgerow.insight.registries import PulsePanel, pulse_panels
from hedgerow.kernel.jobs import schedules

permissions.register()
audited.register()
held.register()
merging.register()
places.register()
receivers.register()
schedules.add(LOOK_AROUND)
pulse_panels.add(PulsePanel("advice", "advisor/_today.html", panels.needs_today, "advisor/today.css", position=10))
