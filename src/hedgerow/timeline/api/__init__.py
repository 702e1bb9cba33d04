from hedgerow.timeline.api import activities, archive, batches, parties, uploads

ROUTERS = tuple(("", one.router) for one in (batches, uploads, archive, activities, parties))
