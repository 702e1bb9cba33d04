from hedgerow.sharing import held, merging, permissions, places, verbs

permissions.register()
verbs.register()
places.register()
held.register()
merging.register()
