"""What an entry says, before it is one."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from hedgerow.resources.models import Resource


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceDraft:
    """`kind` is the key of one; everything else as in `Resource`."""

    side: str
    kind: str
    title: str
    quantity_milli: int | None = None
    unit: str = ""
    per: str = ""
    since: date | None = None
    until: date | None = None
    note: str = ""
    worth_minor: int | None = None
    currency: str = ""
    issuer: str = ""
    number: str = ""
    valid_until: date | None = None

    @staticmethod
    def of(resource: Resource) -> "ResourceDraft":
        """What it says now. `resource.kind` has been fetched."""
        said: dict[str, Any] = {name: getattr(resource, name) for name in SAID}
        return ResourceDraft(kind=resource.kind.key, **said)


SAID = tuple(one.name for one in fields(ResourceDraft) if one.name != "kind")
"""The columns of an entry that a draft fills by themselves."""
