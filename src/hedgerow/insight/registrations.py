from hedgerow.insight import figures_registered, mailing, measuring, permissions, places, prompting, tasks, verbs

permissions.register()
tasks.register()
mailing.register()
measuring.register()
figures_registered.register()
verbs.register()
places.register()
prompting.register()
