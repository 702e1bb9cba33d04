from hedgerow.insight import mailing, measuring, permissions, places, prompting, resilience_registered, tasks, verbs

permissions.register()
tasks.register()
mailing.register()
measuring.register()
verbs.register()
places.register()
prompting.register()
resilience_registered.register()
