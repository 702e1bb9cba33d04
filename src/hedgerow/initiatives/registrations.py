from hedgerow.initiatives import askable, audited, held, merging, permissions, places, verbs

permissions.register()
verbs.register()
places.register()
audited.register()
askable.register()
held.register()
merging.register()
