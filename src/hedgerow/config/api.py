"""The API at `/api/v1/`: every package's routers."""

from hedgerow.api.assembly import HedgerowAPI, addresses
from hedgerow.care import api as care
from hedgerow.network import api as network
from hedgerow.positioning import api as positioning
from hedgerow.resources import api as resources
from hedgerow.sales import api as sales
from hedgerow.timeline import api as timeline

api = HedgerowAPI(
    [
        *(*network.ROUTERS, *timeline.ROUTERS, *care.ROUTERS, *positioning.ROUTERS, *resources.ROUTERS),
        *sales.ROUTERS,
    ]
)
patterns = addresses(api)
