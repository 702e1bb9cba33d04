"""How long texts may be where they are going to be kept. What is longer goes to the notes as a whole."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hedgerow.network.importing.drafts import AddressDraft, ContactDraft, PointDraft

_TEXTS: Mapping[str, int] = {
    **dict.fromkeys(("name", "organisation"), 200),
    **dict.fromkeys(("given_name", "family_name", "middle_name", "prefix", "suffix", "nickname"), 100),
    "job_title": 120,
}
_POINT: Mapping[str, int] = {"value": 320, "normalised": 320, "label": 60}
_ADDRESS: Mapping[str, int] = {
    "label": 60,
    "street": 300,
    "city": 120,
    "region": 120,
    "country": 80,
}
_TAG, _EXTERNAL_ID = 60, 200
POSTAL_CODE = 20
SHORTEST = 60  # no cell up to here needs a look; postal codes are looked at where addresses are made


def shortened(draft: ContactDraft) -> tuple[ContactDraft, list[str]]:
    """The draft with every text inside its limit, and the texts that were longer, whole."""
    whole: list[str] = []
    fitting: dict[str, Any] = {name: _cut(getattr(draft, name), limit, whole) for name, limit in _TEXTS.items()}
    short = replace(
        draft,
        points=tuple(_point(point, whole) for point in draft.points),
        addresses=tuple(_address(address, whole) for address in draft.addresses),
        tags=tuple(dict.fromkeys(_cut(tag, _TAG, whole) for tag in draft.tags)),
        external_ids=tuple((source, _cut(key, _EXTERNAL_ID, whole)) for source, key in draft.external_ids),
        **fitting,
    )
    return short, list(dict.fromkeys(whole))


def _cut(text: str, limit: int, whole: list[str]) -> str:
    if len(text) <= limit:
        return text
    whole.append(text)
    return text[: limit - 1] + "…"


def _point(point: PointDraft, whole: list[str]) -> PointDraft:
    fitting: dict[str, Any] = {name: _cut(getattr(point, name), limit, whole) for name, limit in _POINT.items()}
    return replace(point, **fitting)


def _address(address: AddressDraft, whole: list[str]) -> AddressDraft:
    fitting: dict[str, Any] = {name: _cut(getattr(address, name), limit, whole) for name, limit in _ADDRESS.items()}
    return replace(address, **fitting)
