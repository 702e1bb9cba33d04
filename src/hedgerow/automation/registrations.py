from hedgerow.automation import audited, permissions, places, tasks, troubles

permissions.register()
tasks.register()
audited.register()
places.register()
troubles.register()
