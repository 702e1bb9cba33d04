"""Every page a person can open, in a real browser: nothing for axe to find, nothing beside the page, no complaint.

The walk is made from the URL configuration, so a page added tomorrow is walked tomorrow.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.db.models import Model
from django.test import Client
from playwright.sync_api import Browser, BrowserContext

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import User
from hedgerow.automation.models import Delivery, Endpoint
from hedgerow.circles.models import Circle, Member, Payment
from hedgerow.exchange.models import Flow, FlowKind, Rate
from hedgerow.inbox.models import Conversation, Mailbox
from hedgerow.initiatives.models import Initiative
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger.models import Account, Transfer
from hedgerow.network.models import CustomField, Duplicate, Import, Party, RelationshipKind, RoleKind, Segment
from hedgerow.oauth.models import App
from hedgerow.resources.models import ResourceKind
from hedgerow.sales.models import Order, Product, ShopConnection, ShopDelivery
from hedgerow.value_network.models import ValueNetwork
from hedgerow.visits.models import Site
from tests.accounts.conftest import PASSWORD
from tests.e2e.axe import COLOURS, accessibility_findings
from tests.e2e.lived_in import lived_in
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.isolation.test_every_address import PLAIN, WITH_IDS

KINDS = (RoleKind, RelationshipKind, ResourceKind, FlowKind)
DOORS = ("sign-in/", "start/", "password/")
SHOWN_ONCE = "profile/security/factors/codes/"
ROOMS = {
    "advice",
    "happened",
    "inbox",
    "ledger",
    "circles",
    "orders",
    "products",
    "visits",
    "mentions",
    "import",
    "log",
    "map",
    "people",
    "profile",
    "resources",
    "exchange",
    "splits",
    "initiatives",
    "capabilities",
    "pulse",
    "segments",
    "settings",
    "sign-in",
    "workspaces",
}


class Way(NamedTuple):
    """How a page is read, and on which screen it is judged whole."""

    language: str
    direction: str
    size: Any


LEFT_TO_RIGHT = Way("en", "ltr", PHONE)
RIGHT_TO_LEFT = Way("ar", "rtl", DESKTOP)
SHAPE = """() => ({
    beside: document.documentElement.scrollWidth - innerWidth,
    headings: document.querySelectorAll("h1").length,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    widest: [...document.querySelectorAll("main *, header *, nav *")]
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1)
        .slice(0, 3).map(each => each.tagName.toLowerCase() + "." + (each.getAttribute("class") ?? "")),
})"""


def walk_through(browser: Browser, live_server: Any, *, half: int) -> None:
    """Every second page as it looks on a phone and at a desk, light and dark, from left to right and back."""
    cache.clear()
    rye, owner, ivo = lived_in()
    context = browser.new_context(
        base_url=live_server.url, viewport=PHONE, color_scheme="light", reduced_motion="reduce", locale="en-GB"
    )
    walk = Walk(context, half)
    letters = mailed(owner)
    walk.through(Client(), [f"/{pattern}" for pattern in PLAIN if pattern.startswith(DOORS)] + letters)
    client = walk.signed_in(owner)
    walk.through(client, [link for link in letters if link.startswith("/confirm/")])
    walk.through(client, rooms(rye, client))
    client = walk.signed_in(ivo)
    walk.through(client, guarded(rye, "profile/security/factors/"))
    TOTP.activate(ivo, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(ivo)
    walk.look(f"/w/{rye.slug}/{SHOWN_ONCE}", LEFT_TO_RIGHT)
    walk.through(client, guarded(rye, "profile/security/", "sign-in/again/"))
    context.close()
    assert not walk.findings, "\n" + "\n".join(walk.findings)
    assert len(walk.walked) > 60
    assert {address.split("/")[3] for address in walk.passed if address.startswith("/w/")} >= ROOMS


class Walk:
    """From page to page in one browser, keeping what was found. Of the pages that it passes it looks at one half."""

    def __init__(self, context: BrowserContext, half: int) -> None:
        self.context, self.half = context, half
        self.passed: list[str] = []
        self.walked: list[str] = []
        self.findings: list[str] = []
        self.page = context.new_page()
        self.page.on("pageerror", lambda error: self.note(f"script: {error}"))
        self.page.on("console", lambda line: self.note(f"console: {line.text}") if line.type == "error" else None)

    def keep(self, cookie: str, value: str) -> None:
        self.context.add_cookies([{"name": cookie, "value": value, "domain": "localhost", "path": "/"}])

    def signed_in(self, user: User) -> Client:
        """By password, and once more for the pages that ask for it again."""
        client = Client()
        assert client.post("/sign-in/", {"email": user.email, "password": PASSWORD}).status_code == 302
        assert client.post("/sign-in/again/", {"password": PASSWORD}).status_code == 302
        self.keep(settings.SESSION_COOKIE_NAME, client.cookies[settings.SESSION_COOKIE_NAME].value)
        return client

    def note(self, finding: str) -> None:
        self.findings.append(f"{self.walked[-1]}: {finding}")

    def through(self, client: Client, addresses: Iterable[str]) -> None:
        """Look at those of the half that answer with a page, in every look."""
        for address in addresses:
            self.passed.append(address)
            if len(self.passed) % 2 == self.half and is_page(client, address):
                self.look(address, LEFT_TO_RIGHT)
                self.look(address, RIGHT_TO_LEFT)

    def look(self, address: str, way: Way) -> None:
        """On the screen of this way all is judged; on the other one only how the page fits; in the dark its colours."""
        self.walked.append(f"{address} ({way.language})")
        self.keep(settings.LANGUAGE_COOKIE_NAME, way.language)
        self.page.set_viewport_size(way.size)
        answer = self.page.goto(address)
        if answer is None or answer.status != 200:
            self.note(f"answered {answer and answer.status}")
        self.judge_shape(way)
        for finding in accessibility_findings(self.page):
            self.note(finding)
        self.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        for finding in accessibility_findings(self.page, COLOURS):
            self.note(f"in the dark: {finding}")
        self.page.emulate_media(color_scheme="light", reduced_motion="reduce")
        self.page.set_viewport_size(DESKTOP if way.size == PHONE else PHONE)
        self.judge_shape(way)

    def judge_shape(self, way: Way) -> None:
        shape = self.page.evaluate(SHAPE)
        if shape["beside"] > 0 and not fits(self.page):
            self.note(f"{shape['beside']} px beside the page: {', '.join(shape['widest'])}")
        if shape["headings"] != 1:
            self.note(f"{shape['headings']} headings of the first level")
        if (shape["lang"], shape["dir"]) != (way.language, way.direction):
            self.note(f"lang is {shape['lang']!r} and dir {shape['dir']!r}")


def is_page(client: Client, address: str) -> bool:
    """Not a refusal, a redirection, a file, or a part of a page."""
    response = client.get(address)
    assert response.status_code < 500, address
    return (
        response.status_code == 200
        and not response.streaming
        and response.content.lstrip()[:15].lower() == b"<!doctype html>"
    )


def mailed(owner: User) -> list[str]:
    """The links that come by mail."""
    origin = "127.0.0.1"
    accounts.request_sign_in_link(email=owner.email, origin=origin)
    accounts.request_password_reset(email=owner.email, origin=origin)
    accounts.request_confirmation(user=owner, origin=origin)
    run_pending()
    links = {link for letter in mail.outbox for link in re.findall(r"https?://[^/\s]+(/\S+)", str(letter.body))}
    assert {link.split("/")[1] for link in links} == {"invitations", "password", "confirm", "sign-in"}
    return sorted(links)


def guarded(rye: Workspace, *prefixes: str) -> list[str]:
    """The pages of second factors."""
    wanted = [pattern for pattern in PLAIN if pattern.startswith(prefixes) and pattern != SHOWN_ONCE]
    return [f"/w/{rye.slug}/{pattern}" for pattern in wanted]


def rooms(rye: Workspace, client: Client) -> Iterator[str]:
    """Every address of the workspace; those with ids filled with its own."""
    pulse = client.get(f"/w/{rye.slug}/pulse/").content.decode()
    ids = {**ids_of(rye), "key": sorted(set(re.findall(r"/pulse/([\w-]+)/\"", pulse)))}
    yield from (f"/w/{rye.slug}/{pattern}" for pattern in PLAIN if not pattern.startswith(DOORS))
    for pattern in WITH_IDS:
        (name, *others) = re.findall(r"<\w+:(\w+)>", pattern)
        if (name, *others) == ("kept_id", "gone_id") and pattern.endswith(">/"):
            yield f"/w/{rye.slug}/{re.sub('<.*>', '/'.join(ids['pair']), pattern)}"
        elif not others:
            values = ids.get(name, [])[: None if pattern.endswith(">/") else 1]
            yield from (f"/w/{rye.slug}/{re.sub('<.*>', value, pattern)}" for value in values)


def ids_of(rye: Workspace) -> dict[str, list[str]]:
    """Values for the parameters of addresses, a few of each; the imports in every state."""
    with scope(rye):
        parties = list(Party.objects.order_by("added_at", "pk"))
        known: dict[str, Iterable[Model]] = {
            "party_id": [parties[1], parties[-2], parties[-1]],
            "kind_id": [
                *RoleKind.objects.all()[:1],
                *RelationshipKind.objects.all()[:1],
                *ResourceKind.objects.all()[:1],
                *FlowKind.objects.all()[:1],
            ],
            "flow_id": list({(one.state, one.taken_back_at is None): one for one in Flow.objects.all()}.values()),
            "rate_id": list(Rate.objects.all()[:1]),
            "field_id": list(CustomField.objects.all()),
            "segment_id": list(Segment.objects.filter(role_kind=None)),
            "import_id": list(Import.objects.order_by("-created_at")),
            "endpoint_id": list(Endpoint.objects.all()),
            "delivery_id": [*{one.state: one for one in Delivery.objects.all()}.values(), *ShopDelivery.objects.all()],
            "order_id": list(Order.objects.all()),
            "product_id": list(Product.objects.all()[:1]),
            "conversation_id": list(Conversation.objects.all()),
            "mailbox_id": list(Mailbox.objects.all()),
            "site_id": list(Site.objects.all()),
            "connection_id": list(ShopConnection.objects.all()),
            "circle_id": list(Circle.objects.all()),
            "initiative_id": list(Initiative.objects.all()),
            "value_network_id": list(ValueNetwork.objects.all()),
            "member_id": list(Member.objects.all()),
            "payment_id": list(Payment.objects.all()),
            "account_id": list(Account.objects.all()[:2]),
            "transfer_id": list(Transfer.objects.all()),
            "app_id": list(App.objects.all()),
            "job_id": list(Job.objects.filter(workspace=rye)[:2]),
            "pair": [party for pair in Duplicate.objects.all() for party in (pair.first, pair.second)],
        }
    return {name: [str(row.pk) for row in rows] for name, rows in known.items()}
