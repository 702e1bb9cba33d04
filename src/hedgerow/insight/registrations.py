from hedgerow.insight import mailing, measuring, permissions, places, receivers, tasks, verbs

permissions.register()
receivers.register()
tasks.register()
mailing.register()
measuring.register()
verbs.register()
places.register()
