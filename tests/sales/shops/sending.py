"""Messages as shops send them: recorded shapes of invented people, signed as each shop signs."""

import hmac
import json
from base64 import b64encode
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.models import ShopConnection
from hedgerow.sales.operations import shops
from hedgerow.sales.operations.shops.secrets import token_of
from hedgerow.sales.shops.incoming import Incoming
from tests.factories.workspaces import an_actor

SECRETS = {
    "square": "square-signature-key-1",
    "shopify": "shopify-shared-secret-1",
    "woocommerce": "woo secret & more",
    "stripe": "whsec_stripe_secret_1",
}
_PAYLOADS = Path(__file__).parent / "payloads"


def payload(name: str, **changes: Any) -> dict[str, Any]:
    """A recorded message; `a__b=1` changes what lies deeper."""
    found: dict[str, Any] = json.loads((_PAYLOADS / f"{name}.json").read_text())
    for path, value in changes.items():
        *way, last = path.split("__")
        of = found
        for step in way:
            of = of[step]
        of[last] = deepcopy(value)
    return found


def as_sent(parts: Any) -> bytes:
    return json.dumps(parts, separators=(",", ":"), ensure_ascii=False).encode()


def connected(workspace: Workspace, shop: str, **changes: Any) -> ShopConnection:
    """A shop whose secret is here."""
    with scope(workspace):
        actor = an_actor(workspace)
        made = shops.connect_shop(actor=actor, shop=shop, name=changes.pop("name", ""))
        shops.replace_secret(actor=actor, connection=made, secret=changes.pop("secret", SECRETS[shop]))
        made.refresh_from_db()
        return made


def address(of: ShopConnection) -> str:
    with scope(of.workspace_id):
        return f"/hooks/{of.shop}/{token_of(of)}"


def _mac(secret: str, signed: bytes) -> bytes:
    return hmac.new(secret.encode(), signed, sha256).digest()


def headers_for(of: ShopConnection, body: bytes, topic: str, key: str, secret: str = "", at: int = 0) -> dict[str, str]:
    """As the shop's own documentation says; made here once more, by its words and not by our code."""
    secret = secret or SECRETS[of.shop]
    if of.shop == "square":
        url = settings.HEDGEROW_URL + address(of)
        return {"X-Square-HmacSha256-Signature": b64encode(_mac(secret, url.encode() + body)).decode()}
    if of.shop == "shopify":
        proof = b64encode(_mac(secret, body)).decode()
        return {"X-Shopify-Hmac-Sha256": proof, "X-Shopify-Topic": topic, "X-Shopify-Webhook-Id": key}
    if of.shop == "woocommerce":
        proof = b64encode(_mac(secret, body)).decode()
        return {"X-WC-Webhook-Signature": proof, "X-WC-Webhook-Topic": topic, "X-WC-Webhook-Delivery-ID": key}
    at = at or int(clock.now().timestamp())
    return {"Stripe-Signature": f"t={at},v1={_mac(secret, f'{at}.'.encode() + body).hex()}"}


def send(of: ShopConnection, parts: Any, topic: str = "", key: str = "k1", **how: Any) -> Any:
    """The answer to one message. `headers` are put over those that belong to it."""
    body = parts if isinstance(parts, bytes) else as_sent(parts)
    headers = headers_for(of, body, topic, key, how.get("secret", ""), how.get("at", 0)) | how.get("headers", {})
    return Client(enforce_csrf_checks=True).post(address(of), body, content_type="application/json", headers=headers)


def hand_over(of: ShopConnection, parts: Any, topic: str = "", key: str = "k1") -> None:
    """One message, signed as above, right behind the door; for tests of what becomes of very many."""
    body = as_sent(parts)
    told = {name.lower(): value for name, value in headers_for(of, body, topic, key).items()}
    with scope(of.workspace_id):
        incoming = Incoming(told, body, settings.HEDGEROW_URL + address(of), clock.now())
        actor = system_actor(of.workspace_id, f"shop:{of.shop}")
        shops.receive_delivery(actor=actor, connection=of, incoming=incoming)


def read_all() -> None:
    run_pending()
