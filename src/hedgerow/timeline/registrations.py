from hedgerow.timeline import permissions, tasks
from hedgerow.timeline.registries import after_record

permissions.register()
tasks.register()
after_record.add(tasks.nudge_after_commit)
