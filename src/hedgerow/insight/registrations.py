from hedgerow.insight import (
    figures_registered,
    health,
    health_prompts,
    mailing,
    maturity_audited,
    measuring,
    permissions,
    places,
    prompting,
    prompts,
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
prompting.register()
prompts.register()
health.register()
health_prompts.register()
maturity_audited.register()
