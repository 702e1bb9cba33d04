"""Facts that every engine can hold: PostgreSQL knows no NUL, which nobody writes and some programs leave behind."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from hedgerow.timeline.events import Fact

_NUL_IN_JSON = b"\\u0000"


def sound(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The same without NUL in any of their words; looked for in all at once, since hardly ever there is one."""
    if _NUL_IN_JSON not in msgspec.json.encode(facts):
        return facts
    return [Fact(**{name: _without_nul(getattr(fact, name)) for name in Fact.__struct_fields__}) for fact in facts]


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, Mapping):
        return {_without_nul(key): _without_nul(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nul(each) for each in value]
    return value
