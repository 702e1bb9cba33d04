"""The client as a tool of an attacker: whatever the address says, nothing inside the walls is reached."""

import socket
import ssl
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpcore
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from hedgerow.kernel import clock
from hedgerow.kernel.http import Client, Policy, Unanswered, UrlRefused
from hedgerow.kernel.http import policy as policies
from hedgerow.kernel.http.resolver import system_resolver
from tests.http.neighbour import NAME, Neighbour


def _client(*addresses: str) -> Client:
    return Client(Policy(), resolver=lambda _host, _port: list(addresses))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/",
        "file:///etc/passwd",
        "gopher://example.com/",
        "//example.com/",
        "example.com",
        "https://",
        "http:///path",
        "https://user:password@example.com/",
        "https://example.com:22/",
        "http://example.com:443/",
        "http://[::1",
        "https://exa mple.com/",
        "https://example.com:99999/",
        "https://\udcff.example/",
    ],
)
def test_an_address_that_is_not_plain_web_is_refused_before_its_name_is_looked_up(url: str) -> None:
    def resolve(_host: str, _port: int) -> list[str]:
        pytest.fail("looked up")

    with pytest.raises(UrlRefused):
        Client(Policy(), resolver=resolve).send("GET", url)


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fe80::1%lo"]
)
def test_a_name_that_leads_inside_is_refused(address: str) -> None:
    with pytest.raises(UrlRefused, match="private network"):
        _client(address).send("GET", "https://example.com/")


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    with pytest.raises(UrlRefused):
        _client("8.8.8.8", "10.0.0.1", "1.1.1.1").send("GET", "https://example.com/")


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost"])
def test_this_machine_is_refused_by_every_name(host: str) -> None:
    with pytest.raises(UrlRefused, match="private network"):
        Client(Policy(), resolver=system_resolver).send("GET", f"http://{host}:8080/")


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1", "0", "017700000001"])
def test_an_address_written_in_a_strange_way_is_refused_too(host: str) -> None:
    def like_the_c_library(name: str, _port: int) -> list[str]:
        return [socket.inet_ntoa(socket.inet_aton(name))]

    with pytest.raises(UrlRefused, match="private network"):
        Client(Policy(), resolver=like_the_c_library).send("GET", f"http://{host}:8080/")


def test_a_name_is_looked_up_once_and_the_address_that_was_checked_is_the_one_called(
    neighbour: Neighbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the first answer is harmless, every later one leads inside."""
    answers, called = iter([["127.0.0.1"], ["127.0.0.2"], ["127.0.0.3"]]), []
    connect = httpcore.SyncBackend.connect_tcp

    def note(self: Any, host: str, *args: Any) -> Any:
        called.append(host)
        return connect(self, host, *args)

    monkeypatch.setattr(policies, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", note)
    policy = Policy(ports={"http": frozenset({neighbour.port})})
    caller = Client(policy, resolver=lambda _host, _port: next(answers))
    assert caller.send("GET", neighbour.url()).status == 200
    assert called == ["127.0.0.1"]
    assert next(answers) == ["127.0.0.2"]
    with pytest.raises(UrlRefused):
        caller.send("GET", neighbour.url())
    assert len(neighbour.requests) == 1


def test_a_name_without_an_address_is_worth_another_try() -> None:
    with pytest.raises(Unanswered, match="could not be reached"):
        _client().send("GET", "https://example.com/")


def test_a_name_that_does_not_exist_is_worth_another_try() -> None:
    def resolve(_host: str, _port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(Unanswered, match="could not be reached"):
        Client(Policy(), resolver=resolve).send("GET", "https://example.com/")


def test_trust_is_for_one_host_and_one_port(neighbour: Neighbour) -> None:
    caller = Client(neighbour.policy(), resolver=lambda _host, _port: ["127.0.0.1"])
    with pytest.raises(UrlRefused):
        caller.send("GET", neighbour.url(name="other.example"))
    with pytest.raises(UrlRefused):
        caller.send("GET", f"http://{NAME}/")


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for shop.example that signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(clock.now() - timedelta(days=1)).not_valid_after(clock.now() + timedelta(days=1))
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
    path = tmp_path / "certificate.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    )
    return path


def test_tls_is_about_the_name_though_the_connection_goes_to_the_address(certificate: Path) -> None:
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(certificate)
    with Neighbour(server_side) as shop:
        trusting = ssl.create_default_context(cafile=str(certificate))
        reply = shop.client(tls=trusting).send("GET", shop.url(scheme="https"))
        assert (reply.status, shop.names_by_tls) == (200, [NAME])
        assert shop.requests[0][2]["Host"] == f"{NAME}:{shop.port}"
        with pytest.raises(Unanswered):
            shop.client().send("GET", shop.url(scheme="https"))
        assert len(shop.requests) == 1
