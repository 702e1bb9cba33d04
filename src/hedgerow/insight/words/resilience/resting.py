"""On how few it rests, in words, with a bar each."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.readings.resilience import resting
from hedgerow.insight.readings.resilience.resting import HIGH, VERY_HIGH, Piece, Rest
from hedgerow.insight.words.resilience.naming import Namer, channel_name, line_name
from hedgerow.web import formats
from hedgerow.web.charts import Share, ShareChart

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Line:
    """`says` is the number in words, `todo` the next step; `is_care` where it rests on few."""

    of: str
    title: str
    says: str
    todo: str
    chart: ShareChart
    is_care: bool


def lines(namer: Namer, found: Sequence[Rest]) -> tuple[Line, ...]:
    """Those that rest on fewest come first; what nothing is told of is left out."""
    told = [one for one in found if any(_name(namer, one, piece) for piece in one.pieces)]
    ranked = sorted(told, key=lambda one: (one.is_even, -one.hhi))
    return tuple(_line(namer, one) for one in ranked)


def title(of: str) -> str:
    return {
        resting.CUSTOMERS: _("Takings, by customer"),
        resting.LINES: _("Takings, by what you sell"),
        resting.PLATFORMS: _("Takings, by where sales come through"),
        resting.CHANNELS: _("Takings, by how you sell"),
        resting.PLACES: _("Takings, by where you sell"),
        resting.SUPPLY: _("Supply"),
        resting.WORK: _("Work"),
        resting.REACH: _("New customers, by who brought them"),
    }[of]


def _line(namer: Namer, one: Rest) -> Line:
    is_care = one.hhi > HIGH and not one.is_even
    chart = ShareChart(_sentence(namer, one), _shares(namer, one), is_care, (title(one.of), _("Share")))
    return Line(one.of, title(one.of), _says(namer, one), _todo(one, is_care=is_care), chart, is_care)


def _shares(namer: Namer, one: Rest) -> list[Share]:
    whole = sum(piece.weight for piece in one.pieces)
    first = [
        Share(_name(namer, one, piece) or _("others"), piece.weight, formats.percent(piece.weight / whole))
        for piece in one.pieces[:SHOWN]
    ]
    rest = sum(piece.weight for piece in one.pieces[SHOWN:])
    return [*first, Share(_("all others"), rest, formats.percent(rest / whole))] if rest else first


def _name(namer: Namer, one: Rest, piece: Piece) -> str:
    if piece.party >= 0:
        return namer.party(piece.party)
    if one.of == resting.LINES:
        return line_name(piece.name)
    if one.of == resting.CHANNELS:
        return channel_name(piece.name) if piece.name else ""
    return namer.platforms.get(piece.name, "") if one.of == resting.PLATFORMS else piece.name


def _sentence(namer: Namer, one: Rest) -> str:
    words = {"title": title(one.of), "name": _name(namer, one, one.pieces[0]), "share": formats.percent(one.top)}
    return _("%(title)s: %(share)s rests on %(name)s.") % words


def _says(namer: Namer, one: Rest) -> str:
    if one.is_even:
        words = {"count": formats.number(one.n)}
        return _("%(count)s carry it. Nobody said how much each does, so we count them alike.") % words
    words = {
        "name": _name(namer, one, one.pieces[0]) or _("others"),
        "share": formats.percent(one.top),
        "n": formats.number(one.n),
        "effective": formats.number(one.effective, 1 if one.effective < 10 else 0),
        "hhi": formats.number(round(one.hhi)),
    }
    if one.n == 1 or one.top > 0.95:
        return _("%(share)s rests on %(name)s alone (index %(hhi)s of 10,000).") % words
    if one.hhi > VERY_HIGH:
        return (
            _(
                "%(share)s rests on %(name)s. That is as if %(effective)s equal ones carried all of it: very "
                "concentrated (index %(hhi)s; above 2,500)."
            )
            % words
        )
    if one.hhi > HIGH:
        return (
            _(
                "%(share)s rests on %(name)s. That is as if %(effective)s equal ones carried all of it: concentrated "
                "(index %(hhi)s; above 1,800)."
            )
            % words
        )
    return (
        _(
            "%(share)s rests on %(name)s. That is as if %(effective)s equal ones of %(n)s carried all of it: well "
            "spread (index %(hhi)s)."
        )
        % words
    )


def _todo(one: Rest, *, is_care: bool) -> str:
    if one.is_even:
        return _("Say what hangs on each, below the answer to “What if”.")
    if not is_care:
        return _("Nothing to do.")
    return {
        resting.CUSTOMERS: _("Win one more of their size before you grow with them."),
        resting.LINES: _("See what happens without it, and what else the same people would buy."),
        resting.PLATFORMS: _("Ask regulars for their address, so that you can reach them without it."),
        resting.CHANNELS: _("Open a second way for those who only buy there."),
        resting.PLACES: _("Open a second way for those who only buy there."),
        resting.SUPPLY: _("Order a part of it from a second one now, while you need not."),
        resting.WORK: _("Have somebody learn what only one can do."),
        resting.REACH: _("Thank whoever brings most, and ask two others to bring somebody."),
    }[one.of]
