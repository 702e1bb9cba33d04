"""One message of a shop at the door: looked up, its signature checked, kept, and its reading asked for.

Server time of the whole request through Django, middleware included, as the shop waits for it; the floor-less goal is
what shops of the largest kind need (Shopify gives up after five seconds). Runs on the engine of DATABASE_URL.
"""

import hmac
import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared

MESSAGES = 150
PAYLOAD = Path(__file__).parents[1] / "tests" / "sales" / "shops" / "payloads" / "shopify_order.json"
SECRET = "benchmark secret"  # noqa: S105  (of this run)


def figures() -> list[Figure]:
    prepared()
    from django.test import Client

    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.sales.models import ShopDelivery
    from hedgerow.sales.operations import shops
    from hedgerow.sales.operations.shops.secrets import token_of

    workspace = a_workspace("shops")
    actor = system_actor(workspace.id, "bench")
    with scope(workspace):
        of = shops.connect_shop(actor=actor, shop="shopify", name="Bench")
        shops.replace_secret(actor=actor, connection=of, secret=SECRET)
        of.refresh_from_db()
        address = f"/hooks/shopify/{token_of(of)}"
    order, client = json.loads(PAYLOAD.read_text()), Client()
    taken = sorted(_milliseconds(client, address, order, number) for number in range(MESSAGES))
    with scope(workspace):
        keys = list(ShopDelivery.objects.values_list("pk", flat=True))
        start = perf_counter()
        for key in keys:
            assert shops.read_delivery(actor=actor, delivery_id=key) == "used"
        read = 1000 * (perf_counter() - start) / MESSAGES
    return [
        Figure("one message of a shop at the door, p95", round(taken[MESSAGES * 95 // 100], 2), "ms", at_most(20)),
        Figure("one message of a shop made an order, by the job", round(read, 2), "ms", at_most(100)),
    ]


def _milliseconds(client: Any, address: str, order: dict[str, Any], number: int) -> float:
    body = json.dumps({**order, "id": 10**9 + number, "name": f"#{number}"}).encode()
    headers = {
        "X-Shopify-Hmac-Sha256": b64encode(hmac.new(SECRET.encode(), body, sha256).digest()).decode(),
        "X-Shopify-Topic": "orders/create",
        "X-Shopify-Webhook-Id": str(number),
    }
    start = perf_counter()
    answer = client.post(address, body, content_type="application/json", headers=headers, SERVER_NAME="localhost")
    took = 1000 * (perf_counter() - start)
    assert answer.status_code == 200, answer.content
    return took
