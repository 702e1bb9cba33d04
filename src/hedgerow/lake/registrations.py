from hedgerow.lake import activities, permissions

permissions.register()
activities.register()
