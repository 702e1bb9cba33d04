from hedgerow.insight import (
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
verbs.register()
places.register()
prompting.register()
prompts.register()
health.register()
health_prompts.register()
maturity_audited.register()
