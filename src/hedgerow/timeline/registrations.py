from hedgerow.timeline import permissions

permissions.register()
