from hedgerow.network import permissions, queries, verbs
from hedgerow.timeline.registries import SubjectNames, subject_names

permissions.register()
verbs.register()
subject_names.add(SubjectNames(kind="party", names=queries.names_of))
