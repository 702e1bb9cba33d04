"""The API at `/api/v1/`: every package's routers."""

from hedgerow.api.assembly import HedgerowAPI, addresses
from hedgerow.automation import api as automation
from hedgerow.care import api as care
from hedgerow.circles import api as circles
from hedgerow.exchange import api as exchange
from hedgerow.inbox import api as inbox
from hedgerow.initiatives import api as initiatives
from hedgerow.insight import api as insight
from hedgerow.lake import api as lake
from hedgerow.ledger import api as ledger
from hedgerow.listening import api as listening
from hedgerow.network import api as network
from hedgerow.positioning import api as positioning
from hedgerow.resources import api as resources
from hedgerow.sales import api as sales
from hedgerow.sharing import api as sharing
from hedgerow.timeline import api as timeline
from hedgerow.value_network import api as value_network
from hedgerow.visits import api as visits

PACKAGES = (
    network,
    timeline,
    lake,
    ledger,
    exchange,
    care,
    positioning,
    resources,
    sharing,
    circles,
    initiatives,
    value_network,
    sales,
    inbox,
    listening,
    visits,
    insight,
    automation,
)
api = HedgerowAPI([router for package in PACKAGES for router in package.ROUTERS])
patterns = addresses(api)
