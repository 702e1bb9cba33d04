from hedgerow.insight import (
    figures_registered,
    health,
    mailing,
    maturity_audited,
    measuring,
    merging,
    permissions,
    places,
    prompts,
    resilience_registered,
    tasks,
    verbs,
)

permissions.register()
tasks.register()
mailing.register()
measuring.register()
figures_registered.register()
verbs.register()
places.register()
prompts.register()
health.register()
maturity_audited.register()
resilience_registered.register()
merging.register()
