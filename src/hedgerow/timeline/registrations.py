from hedgerow.timeline import audited, permissions, places, tasks, verbs
from hedgerow.timeline.registries import after_record

permissions.register()
tasks.register()
places.register()
after_record.add(tasks.nudge_after_commit)
audited.register()
verbs.register()
