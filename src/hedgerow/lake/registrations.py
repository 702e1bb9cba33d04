from hedgerow.lake import activities, audited, permissions, places, tasks

permissions.register()
activities.register()
audited.register()
places.register()
tasks.register()
