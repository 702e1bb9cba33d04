"""Randomness is injected: secrets and seeds come from `kernel.randomness`, keys from `kernel.ids`."""

from collections.abc import Iterator

from tools.house_lint.names import calls, references
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source

_SOURCES = {"os.urandom", "uuid.uuid1", "uuid.uuid4", "django.utils.crypto.get_random_string"}
_MODULES = ("random", "secrets")
_HOMES = {
    "src/hedgerow/kernel/randomness.py",
    "src/hedgerow/kernel/ids.py",
    # The signing key is made before settings exist, so before the kernel can be asked.
    "src/hedgerow/config/home.py",
}
_ADVICE = "use hedgerow.kernel.randomness or hedgerow.kernel.ids"


def _applies(source: Source) -> bool:
    return in_product(source) and source.path.as_posix() not in _HOMES


def _complaints(source: Source) -> Iterator[Complaint]:
    """`random.Random` may be named, as a type: a seeded generator is handed over. `measures` may make one."""
    for line, name in references(source):
        if name in _SOURCES or (name.startswith(tuple(f"{m}." for m in _MODULES)) and name != "random.Random"):
            yield line, f"{name}: {_ADVICE}"
    for call, name in calls(source):
        if name == "random.Random" and not (source.package == "measures" and call.args):
            yield call.lineno, f"{name}: {_ADVICE}"
        elif name == "numpy.random.default_rng" and not call.args and not call.keywords:
            yield call.lineno, "a generator needs a seed"
        elif name.startswith("numpy.random.") and name != "numpy.random.default_rng" and name[13:].islower():
            yield call.lineno, f"{name}: numpy's global generator has no seed of ours; use default_rng(seed)"


RULE = Rule("randomness", _applies, _complaints)
