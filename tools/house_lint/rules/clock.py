"""The clock is injected: only `kernel.clock` asks the machine for the time."""

from collections.abc import Iterator

from tools.house_lint.names import references
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source

_CLOCKS = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "time.perf_counter",
    "time.localtime",
    "time.gmtime",
    "django.utils.timezone.now",
    "django.utils.timezone.localdate",
    "django.db.models.functions.Now",
}


def _applies(source: Source) -> bool:
    return in_product(source) and source.path.as_posix() != "src/hedgerow/kernel/clock.py"


def _complaints(source: Source) -> Iterator[Complaint]:
    for line, name in references(source):
        if name in _CLOCKS:
            yield line, f"{name}: ask hedgerow.kernel.clock"


RULE = Rule("clock", _applies, _complaints)
