from hedgerow.value_network import audited, cards, permissions, places

permissions.register()
audited.register()
places.register()
cards.register()
