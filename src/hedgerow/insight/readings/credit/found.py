"""What is kept of an attribution: plain values. Money is minor units."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ChannelTold:
    """`credit` conversions and `value` money under each of MODELS; `removal` the share of all lost without it.

    `touched` conversions had it on their path; `parties` are the first of `party_count` who did.
    """

    channel: str
    touched: int
    credit: tuple[float, ...]
    value: tuple[int, ...]
    removal: float
    parties: tuple[UUID, ...]
    party_count: int


@dataclass(frozen=True, slots=True)
class PathTold:
    """`count` times the same channels in the same order, repeats in a row once; `parties` who went it."""

    channels: tuple[str, ...]
    count: int
    converted: int
    value: int
    parties: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class AttributionFound:
    """`conversions` had a touch, `untouched` had none; `nowhere` paths led to no purchase, `open` may still do.

    `missing` conversions are needed more before they are divided; then `channels` have no credit.
    """

    goal: str
    window: int
    day: int
    currency: str
    conversions: int
    worth: int
    untouched: int
    nowhere: int
    open: int
    missing: int
    channels: tuple[ChannelTold, ...]
    paths: tuple[PathTold, ...]
    path_count: int
