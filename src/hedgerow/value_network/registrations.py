from hedgerow.value_network import audited, cards, hits, permissions, places

permissions.register()
audited.register()
places.register()
cards.register()
hits.register()
