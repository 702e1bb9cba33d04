from hedgerow.insight import mailing, measuring, permissions, places, prompting, prompts, tasks, verbs

permissions.register()
tasks.register()
mailing.register()
measuring.register()
verbs.register()
places.register()
prompting.register()
prompts.register()
