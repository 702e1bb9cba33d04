from hedgerow.api import permissions
from hedgerow.api.tasks import FORGET_FIRST_RESULTS
from hedgerow.kernel.jobs.schedules import schedules

permissions.register()
schedules.add(FORGET_FIRST_RESULTS)
