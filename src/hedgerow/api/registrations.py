from hedgerow.api import permissions
from hedgerow.api.tasks import FORGET_ACCESS_TOKENS, FORGET_FIRST_RESULTS
from hedgerow.kernel.jobs.schedules import schedules

permissions.register()
schedules.add(FORGET_FIRST_RESULTS)
schedules.add(FORGET_ACCESS_TOKENS)
