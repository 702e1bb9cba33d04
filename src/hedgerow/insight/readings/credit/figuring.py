"""Seven models over the same paths."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import groupby
from uuid import UUID

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.credit.found import AttributionFound, ChannelTold, PathTold
from hedgerow.insight.readings.credit.paths import Trail, Trails, trails_of
from hedgerow.insight.readings.further import Touches
from hedgerow.measures.attribution import (
    Attribution,
    Model,
    Path,
    first,
    last,
    linear,
    markov,
    position,
    shapley,
    time_decay,
)
from hedgerow.measures.rates import ENOUGH

MODELS = tuple(Model)
HALF_LIFE = 7.0
SHOWN_PATHS, SHOWN_PARTIES = 50, 500
OTHERS = "others"
MOST_CHANNELS = 12

Report = Callable[[str], None]


def attribution_found(
    grounds: Grounds, touches: Touches, *, goal: str, window: int, report: Report
) -> AttributionFound:
    """Below thirty purchases with a touch nothing is divided, and what is missing is told."""
    report("paths")
    found = trails_of(grounds, touches, goal=goal, window=window)
    names = _names(found, touches.channels)
    led = [trail for trail in found.trails if trail.day is not None]
    report("models")
    missing = max(ENOUGH - len(led), 0)
    divided = [] if missing else [model(_paths(found.trails, names)) for model in _models()]
    return AttributionFound(
        goal=goal,
        window=window,
        day=grounds.day,
        currency=grounds.currency,
        conversions=len(led),
        worth=sum(trail.value for trail in led),
        untouched=found.untouched,
        nowhere=len(found.trails) - len(led),
        open=found.open,
        missing=missing,
        channels=_channels(led, names, divided, grounds.parties),
        paths=(told := _told_paths(found.trails, names, grounds.parties))[:SHOWN_PATHS],
        path_count=len(told),
    )


def _models() -> Sequence[Callable[[list[Path]], Attribution]]:
    """In the order of MODELS."""
    return first, last, linear, position, lambda paths: time_decay(paths, half_life=HALF_LIFE), markov, shapley


def _names(found: Trails, channels: tuple[str, ...]) -> dict[int, str]:
    """The channels with most paths by their names, the rest together."""
    count: defaultdict[int, int] = defaultdict(int)
    for trail in found.trails:
        for channel in {touch.channel for touch in trail.touches}:
            count[channel] += 1
    ordered = sorted(count, key=lambda channel: (-count[channel], channels[channel]))
    shown = ordered if len(ordered) <= MOST_CHANNELS else ordered[: MOST_CHANNELS - 1]
    return {channel: channels[channel] if channel in set(shown) else OTHERS for channel in ordered}


def _paths(trails: Sequence[Trail], names: dict[int, str]) -> list[Path]:
    return [
        Path(
            channels=[names[touch.channel] for touch in trail.touches],
            converted=trail.day is not None,
            value=trail.value,
            age=[float((trail.day or trail.touches[-1].day) - touch.day) for touch in trail.touches],
        )
        for trail in trails
    ]


def _channels(
    led: Sequence[Trail], names: dict[int, str], divided: Sequence[Attribution], keys: Parties
) -> tuple[ChannelTold, ...]:
    """The most touched first."""
    touched: defaultdict[str, list[int]] = defaultdict(list)
    for trail in led:
        for name in {names[touch.channel] for touch in trail.touches}:
            touched[name].append(trail.party)
    told = [_channel(name, parties, divided, keys) for name, parties in touched.items()]
    return tuple(sorted(told, key=lambda one: (one.channel == OTHERS, -one.touched, one.channel)))


def _channel(name: str, parties: list[int], divided: Sequence[Attribution], keys: Parties) -> ChannelTold:
    places = [one.channels.index(name) for one in divided]
    different = sorted(set(parties))
    effect = next((one.removal_effect for one in divided if hasattr(one, "removal_effect")), None)
    return ChannelTold(
        channel=name,
        touched=len(parties),
        credit=tuple(float(one.exact[at]) for one, at in zip(divided, places, strict=True)),
        value=tuple(int(one.value[at]) for one, at in zip(divided, places, strict=True)),
        removal=0.0 if effect is None else float(effect[places[0]]),
        parties=tuple(keys[at] for at in different[:SHOWN_PARTIES]),
        party_count=len(different),
    )


def _told_paths(trails: Sequence[Trail], names: dict[int, str], keys: Parties) -> tuple[PathTold, ...]:
    """Those gone most often first."""
    found: defaultdict[tuple[str, ...], list[Trail]] = defaultdict(list)
    for trail in trails:
        found[tuple(name for name, _ in groupby(names[touch.channel] for touch in trail.touches))].append(trail)
    told = [_told_path(channels, some, keys) for channels, some in found.items()]
    return tuple(sorted(told, key=lambda path: (-path.converted, -path.count, path.channels)))


def _told_path(channels: tuple[str, ...], trails: Sequence[Trail], keys: Parties) -> PathTold:
    who: tuple[UUID, ...] = tuple(keys[at] for at in sorted({trail.party for trail in trails})[:SHOWN_PARTIES])
    return PathTold(
        channels=channels,
        count=len(trails),
        converted=sum(trail.day is not None for trail in trails),
        value=sum(trail.value for trail in trails),
        parties=who,
    )
