"""One client makes every call out: `kernel.http` checks and pins the address and limits size and time."""

from collections.abc import Iterator

from tools.house_lint.names import imports
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source

_CLIENTS = (
    "httpx",
    "requests",
    "urllib3",
    "aiohttp",
    "urllib.request",
    "http.client",
    "ftplib",
    "httpcore",
    "websockets",
)
_HOME = "src/hedgerow/kernel/http"


def _applies(source: Source) -> bool:
    return in_product(source) and not source.path.as_posix().startswith(_HOME)


def _complaints(source: Source) -> Iterator[Complaint]:
    for line, name in imports(source):
        if any(name == client or name.startswith(f"{client}.") for client in _CLIENTS):
            yield line, f"{name}: calls out go through hedgerow.kernel.http"


RULE = Rule("outbound-http", _applies, _complaints)
