import socket

import pytest

from tests.fixtures.network import NetworkRefused


def test_a_connection_beyond_this_machine_is_refused() -> None:
    with socket.socket() as open_socket, pytest.raises(NetworkRefused):
        open_socket.connect(("192.0.2.1", 80))


def test_a_name_beyond_this_machine_is_not_looked_up() -> None:
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.com", 80)


def test_loopback_stays_open() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        with socket.create_connection(listening.getsockname()) as connected:
            assert connected.getpeername() == listening.getsockname()
