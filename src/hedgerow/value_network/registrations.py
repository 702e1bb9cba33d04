from hedgerow.value_network import audited, permissions, places

permissions.register()
audited.register()
places.register()
