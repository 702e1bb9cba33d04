from hedgerow.network.registries import Totals
from hedgerow.network.registries import totals as totals_parts
from hedgerow.sales import permissions, queries, verbs

permissions.register()
verbs.register()
totals_parts.add(Totals("sales", queries.totals))
