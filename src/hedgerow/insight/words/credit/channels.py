"""Channels and paths line by line."""

from dataclasses import dataclass

from hedgerow.insight.readings.credit.found import AttributionFound, ChannelTold, PathTold
from hedgerow.insight.words.credit.naming import channel_word
from hedgerow.insight.words.saying import between, cash, count, share


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """`cells` are the conversions by each model; `url` leads to the parties, "" where nobody may open it."""

    name: str
    url: str
    touched: str
    cells: tuple[str, ...]
    range: str
    worth: str


@dataclass(frozen=True, slots=True)
class PathLine:
    steps: tuple[str, ...]
    url: str
    went: str
    bought: str
    worth: str


def _range(one: ChannelTold, found: AttributionFound) -> str:
    shares = [credit / found.conversions for credit in one.credit]
    return between(share(min(shares)), share(max(shares)))


def channel_line(one: ChannelTold, found: AttributionFound, url: str) -> ChannelLine:
    return ChannelLine(
        name=channel_word(one.channel),
        url=url,
        touched=count(one.touched),
        cells=tuple(count(credit, 1) for credit in one.credit),
        range=_range(one, found) if one.credit else "–",
        worth=cash(one.value[-1], found.currency) if one.value else "–",
    )


def path_line(one: PathTold, found: AttributionFound, url: str) -> PathLine:
    return PathLine(
        steps=tuple(channel_word(channel) for channel in one.channels),
        url=url,
        went=count(one.count),
        bought=count(one.converted),
        worth=cash(one.value, found.currency),
    )
