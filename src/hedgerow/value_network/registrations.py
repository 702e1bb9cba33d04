from hedgerow.value_network import audited, permissions

permissions.register()
audited.register()
