import pytest

from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.outbound_http import RULE


@pytest.mark.parametrize("line", ["import httpx", "import urllib.request", "from http.client import HTTPConnection"])
def test_a_client_of_ones_own_is_refused(line: str) -> None:
    assert lines_refused(RULE, f"{line}\n") == [1]


def test_the_kernel_client_itself_may_import_one() -> None:
    assert lines_refused(RULE, "import httpx\n", "src/hedgerow/kernel/http/client.py") == []


def test_taking_an_address_apart_is_no_call() -> None:
    assert lines_refused(RULE, "from urllib.parse import urlsplit\nfrom http import HTTPStatus\n") == []
