"""Redirect addresses: what can be registered, what matches, and that nobody is sent anywhere else."""

import pytest
from django.test import Client

from hedgerow.api.models import ApiKey
from hedgerow.kernel.actor import Actor
from hedgerow.oauth import addresses
from hedgerow.oauth.errors import BadRedirect
from hedgerow.oauth.models import App
from tests.oauth.conftest import CALLBACK, Program, a_program

TRICKS = [
    "https://till.example/back/",
    "https://till.example/back?x=1",
    "https://till.example/back#x",
    "https://till.example/BACK",
    "https://TILL.example/back",
    "https://till.example:443/back",
    "http://till.example/back",
    "https://till.example.evil.example/back",
    "https://evil.example/back",
    "https://till.example@evil.example/back",
    "https://evil.example\\@till.example/back",
    "https://till.example/back/../other",
    "https://till.example/back%2f..%2fother",
    "https://till.example/back%00",
    "https://till.example/back\r\nLocation: https://evil.example",
    " https://till.example/back",
    "//till.example/back",
    "/back",
    "javascript:alert(1)//https://till.example/back",
    "data:text/html,x",
    "https://till.example/back,https://evil.example/",
    "https://till.exämple/back",
    "http://127.0.0.1:5000/back",
    "",
]


@pytest.mark.parametrize("trick", TRICKS)
def test_nobody_is_sent_to_an_address_that_is_not_registered(program: Program, tab: Client, trick: str) -> None:
    for response in (
        tab.get(program.address(redirect_uri=trick)),
        tab.post(program.address(redirect_uri=trick), {"answer": "yes"}),
        tab.get(program.address(redirect_uri=trick, response_type="token")),
    ):
        assert response.status_code == 400
        assert "Location" not in response
    assert not ApiKey.objects.exists()


def test_an_app_with_one_address_has_to_name_it_too(program: Program, tab: Client) -> None:
    assert tab.get(program.address(redirect_uri=None)).status_code == 400


@pytest.mark.parametrize(
    "address",
    [
        CALLBACK,
        "https://till.example",
        "https://till.example:8443/a/b?c=d",
        "http://127.0.0.1/back",
        "http://127.0.0.1:4000/",
        "http://[::1]/back",
        "com.example.till:/back",
    ],
)
def test_what_can_be_registered(address: str) -> None:
    assert addresses.ensure_registrable(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "till.example/back",
        "http://till.example/back",
        "http://localhost/back",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.1@evil.example/",
        "https://user:word@till.example/",
        "https://*.till.example/back",
        "https://till.example/#x",
        "https://till.example/a/../b",
        "https://till.example/a/%2e%2e/b",
        "https:///back",
        "https://./",
        "javascript:alert(1)",
        "till:/back",
        "com.example.till://evil.example/back",
        "https://till.example/ä",
        "https://till.example/a b",
        'https://till.example/"x',
        "https://till.example/" + "x" * 500,
        "https://till.example;script-src *",
    ],
)
def test_what_cannot_be_registered(owner: Actor, address: str) -> None:
    with pytest.raises(BadRedirect):
        a_program(owner, redirect_uris=[address])
    assert not App.objects.exists()


@pytest.mark.parametrize(
    ("registered", "asked", "does"),
    [
        ("http://127.0.0.1/back", "http://127.0.0.1:51004/back", True),
        ("http://127.0.0.1:4000/back", "http://127.0.0.1/back", True),
        ("http://[::1]/back", "http://[::1]:4000/back", True),
        ("http://127.0.0.1/back", "http://[::1]:4000/back", False),
        ("http://127.0.0.1/back", "http://localhost:4000/back", False),
        ("http://127.0.0.1/back", "http://127.0.0.1:4000/other", False),
        ("http://127.0.0.1/back", "https://127.0.0.1:4000/back", False),
        ("http://127.0.0.1/back", "http://127.0.0.1:4000@evil.example/back", False),
        ("http://127.0.0.1/back", "http://127.0.0.1:400000/back", False),
        ("http://127.0.0.1/back", "http://127.0.0.2/back", False),
        (CALLBACK, "https://till.example:4000/back", False),
    ],
)
def test_only_on_the_machine_itself_the_port_may_be_another(registered: str, asked: str, does: bool) -> None:
    assert addresses.matches(registered, asked) is does


def test_a_native_app_is_answered_on_the_port_it_listens_on(owner: Actor, tab: Client) -> None:
    program = a_program(owner, redirect_uris=["http://127.0.0.1/back", "com.example.till:/back"])
    here = program.address(redirect_uri="http://127.0.0.1:51004/back")
    own = program.address(redirect_uri="com.example.till:/back")

    assert "a program on this device" in tab.get(here).content.decode()
    assert tab.post(here, {"answer": "yes"})["Location"].startswith("http://127.0.0.1:51004/back?code=hgc_")
    assert tab.post(own, {"answer": "yes"})["Location"].startswith("com.example.till:/back?code=hgc_")


@pytest.mark.parametrize(
    ("uri", "source"),
    [
        ("https://till.example:8443/back", "https://till.example:8443"),
        ("com.example.till:/back", "com.example.till:"),
        ("http://[::1]:4000/back", "http://[::1]:4000"),
    ],
)
def test_the_place_as_the_content_policy_calls_it(uri: str, source: str) -> None:
    assert addresses.source_of(uri) == source
