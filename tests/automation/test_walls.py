"""A webhook as a tool of an attacker: whatever address somebody enters, nothing inside the walls is called."""

import _socket
import socket
from contextlib import suppress
from typing import Any

import pytest

from hedgerow.automation import operations
from hedgerow.automation.errors import DestinationRefused, HeaderRefused
from hedgerow.automation.models import Endpoint
from hedgerow.automation.operations import EndpointDraft, NewEndpoint
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from tests.automation.telling import happens, send, states, url_of
from tests.http.neighbour import Answer, Neighbour

WRITTEN = """
https://127.0.0.1/ https://127.1/ https://127.0.1/ https://2130706433/ https://017700000001/ https://0x7f000001/
https://0x7f.0.0.1/ https://0177.0.0.1/ https://127.0.0.1./ https://0/ https://0.0.0.0/ https://10.0.0.1/
https://10.255.255.255/ https://172.16.0.1/ https://172.31.255.255/ https://192.168.1.1/ https://3232235777/
https://100.64.0.1/ https://100.127.255.255/ https://169.254.169.254/latest/meta-data/ https://0xa9fea9fe/
https://2852039166/ https://0251.0376.0251.0376/ https://192.0.0.192/ https://198.18.0.1/ https://224.0.0.1/
https://255.255.255.255/ https://240.0.0.1/ https://[::1]/ https://[::]/ https://[0:0:0:0:0:0:0:1]/
https://[::ffff:127.0.0.1]/ https://[::ffff:7f00:1]/ https://[::ffff:a9fe:a9fe]/ https://[64:ff9b::7f00:1]/
https://[64:ff9b::169.254.169.254]/ https://[64:ff9b:1::a00:1]/ https://[2002:7f00:1::]/ https://[::127.0.0.1]/
https://[fe80::1]/ https://[fe80::1%25lo]/ https://[fe80::1%lo]/ https://[fc00::1]/ https://[fd00:ec2::254]/
https://[2001:0:4136:e378:8000:63bf:80ff:fffe]/ https://[2001:db8::1]/ https://[ff02::1]/ https://[fec0::1]/
https://localhost/ https://shop.example@127.0.0.1/ https://user:pw@shop.example/ https://shop.example:22/
https://shop.example:6379/ https://shop.example:5432/ https://shop.example:99999/ http://shop.example/
http://shop.example:443/ ftp://shop.example/ file:///etc/passwd gopher://shop.example/ javascript:alert(1)
data:text/plain,x //shop.example/ shop.example https:// https:///x https://[::1 https://①②⑦.⓪.⓪.①/
https://127。0。0。1/ https://shop.example\\@127.0.0.1/ https://127.0.0.1#@shop.example/
""".split()
NAMES = {
    "inside.example": ["10.0.0.7"],
    "loop.example": ["127.0.0.1"],
    "metadata.google.internal": ["169.254.169.254"],
    "both.example": ["93.184.216.34", "192.168.0.9"],
    "six.example": ["fd12:3456::1"],
    "mapped.example": ["::ffff:10.0.0.1"],
    "translated.example": ["64:ff9b::a00:1"],
    "127.0.0.1.nip.example": ["127.0.0.1"],
    "nowhere.example": [],
}


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Names and where they lead; a list of one's own is handed out one answer after the other by `pop`."""
    known: dict[str, Any] = {**NAMES, "shop.example": ["93.184.216.34"]}

    def look_up(host: str, port: Any, *args: Any, **kwargs: Any) -> Any:
        if host in known:
            found = known[host].pop(0) if isinstance(known[host], Turns) else known[host]
            if not found:
                raise socket.gaierror(socket.EAI_NONAME, "no such name")
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]
        return _numbers(host, port, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


class Turns(list[list[str]]):
    """A name that leads somewhere else each time."""


def _numbers(host: str, port: Any, **kwargs: Any) -> Any:
    """Numbers in any spelling are read by the system without asking anybody; names are nobody's."""
    return _socket.getaddrinfo(host, port, kwargs.get("family", 0), kwargs.get("type", 0), 0, _socket.AI_NUMERICHOST)


def test_the_table_is_long_enough() -> None:
    assert len(set(WRITTEN)) + len(NAMES) >= 60


def test_an_address_that_is_not_https_to_the_internet_is_not_kept(owner: Actor, names: dict[str, list[str]]) -> None:
    taken = []
    for url in [*WRITTEN, *(f"https://{name}/" for name in NAMES), "", " ", "x" * 3000]:
        with suppress(DestinationRefused):
            operations.create_endpoint(actor=owner, draft=EndpointDraft(url=url))
            taken.append(url)
    assert taken == []
    assert Endpoint.objects.count() == 0


@pytest.mark.parametrize(
    "url", ["https://shop.example/hook?x=1", "https://shop.example:8443/", " https://93.184.216.34/ "]
)
def test_an_address_of_the_internet_is_kept(url: str, owner: Actor, names: dict[str, list[str]]) -> None:
    made = operations.create_endpoint(actor=owner, draft=EndpointDraft(url=url))
    assert made.endpoint.url == url.strip()


def test_every_address_of_the_table_is_looked_at_again_when_it_is_sent_to(
    rye: Workspace, owner: Actor, names: dict[str, list[str]]
) -> None:
    """However it came into the database."""
    good = EndpointDraft(url="https://shop.example/")
    addresses = [*WRITTEN, *(f"https://{name}/" for name in NAMES)][::3]
    for url in addresses[:45]:
        made = operations.create_endpoint(actor=owner, draft=good)
        Endpoint.objects.filter(pk=made.endpoint.pk).update(url=url)
    happens(rye)
    send()
    outcomes = {outcome for _state, outcome, _attempts in states()}
    assert outcomes <= {"refused", "unreachable"}
    assert "refused" in outcomes
    assert {state for state, _outcome, _attempts in states()} == {"waiting"}


def test_a_name_that_led_outside_when_it_was_entered_and_inside_when_it_is_called_is_refused(
    rye: Workspace, owner: Actor, names: dict[str, Any], settings: Any
) -> None:
    with Neighbour() as inside:
        names["shop.example"] = Turns([["93.184.216.34"], ["127.0.0.1"]])
        settings.HEDGEROW_HTTP_TRUSTED = []
        operations.create_endpoint(actor=owner, draft=EndpointDraft(url="https://shop.example:8443/"))
        happens(rye)
        send()
        assert inside.requests == []
    assert states() == [("waiting", "refused", 1)]


def test_an_address_that_changes_between_check_and_connection_is_not_connected_to(
    rye: Workspace, owner: Actor, names: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is asked once, and the connection goes to what was checked."""
    names["shop.example"] = turns = Turns([["93.184.216.34"], ["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
    called: list[Any] = []

    def connect(address: Any, *_args: Any, **_kwargs: Any) -> Any:
        called.append(address[0])
        raise OSError("no route in this test")

    monkeypatch.setattr(socket, "create_connection", connect)
    operations.create_endpoint(actor=owner, draft=EndpointDraft(url="https://shop.example/"))
    happens(rye)
    send()
    assert (called, len(turns)) == (["93.184.216.34"], 2)
    assert states() == [("waiting", "unreachable", 1)]


def test_a_redirect_to_the_inside_is_not_followed(rye: Workspace, made: NewEndpoint, receiver: Neighbour) -> None:
    with Neighbour() as inside:
        receiver.answer = Answer(302, {"Location": f"http://127.0.0.1:{inside.port}/"})
        happens(rye)
        send()
        assert inside.requests == []
    assert states() == [("waiting", "redirected", 1)]


HEADERS: list[dict[str, str]] = [
    {"webhook-id": "1"},
    {"Webhook-Signature": "v1,x"},
    {"CONTENT-TYPE": "text/plain"},
    {"Host": "inside.example"},
    {"Content-Length": "0"},
    {"Transfer-Encoding": "chunked"},
    {"User-Agent": "x"},
    {"ce-id": "1"},
    {"X-A": "a\r\nHost: inside.example"},
    {"X-A\r\nX-B": "b"},
    {"X A": "b"},
    {"": "b"},
    {"X-A": ""},
    {"X-A": "ü"},
    {"X-A": "1", "x-a": "2"},
    {"X-A": "1" * 1001},
    {f"X-{number}": "1" for number in range(11)},
]


def test_a_header_of_ones_own_neither_replaces_ours_nor_smuggles_another(owner: Actor, receiver: Neighbour) -> None:
    for headers in HEADERS:
        with pytest.raises(HeaderRefused):
            operations.create_endpoint(actor=owner, draft=EndpointDraft(url=url_of(receiver), headers=headers))
    assert Endpoint.objects.count() == 0
