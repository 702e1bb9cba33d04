from hedgerow.timeline.api import activities, batches, parties, uploads

ROUTERS = tuple(("", one.router) for one in (batches, uploads, activities, parties))
