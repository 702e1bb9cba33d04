"""The API at `/api/v1/`: every package's routers."""

from hedgerow.api.assembly import HedgerowAPI, addresses
from hedgerow.network import api as network
from hedgerow.timeline import api as timeline

api = HedgerowAPI([*network.ROUTERS, *timeline.ROUTERS])
patterns = addresses(api)
