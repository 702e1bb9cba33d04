from hedgerow.network import permissions, queries, receivers, verbs
from hedgerow.network.registries import Totals
from hedgerow.network.registries import totals as totals_parts
from hedgerow.timeline.registries import SubjectNames, subject_names

permissions.register()
verbs.register()
receivers.register()
subject_names.add(SubjectNames(kind="party", names=queries.names_of))
totals_parts.add(Totals("network", queries.totals))
