from hedgerow.insight import mailing, measuring, permissions, places, prompting, receivers, tasks, verbs

permissions.register()
receivers.register()
tasks.register()
mailing.register()
measuring.register()
verbs.register()
places.register()
prompting.register()
