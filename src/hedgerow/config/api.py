"""The API at `/api/v1/`: every package's routers."""

from hedgerow.api.assembly import build
from hedgerow.network import api as network
from hedgerow.timeline import api as timeline

patterns = build([*network.ROUTERS, *timeline.ROUTERS])
