from hedgerow.automation import audited, permissions, places, receivers, tasks

permissions.register()
tasks.register()
receivers.register()
audited.register()
places.register()
