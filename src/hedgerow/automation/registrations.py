from hedgerow.automation import audited, permissions, places, tasks

permissions.register()
tasks.register()
audited.register()
places.register()
