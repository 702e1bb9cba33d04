"""Lists behind the figures of an answer, and behind each bar of what all rests on."""

import numpy as np
from django.utils.translation import gettext as _

from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.past import Kept
from hedgerow.insight.readings.resilience.resting import Rest
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.resilience.resting import title
from hedgerow.insight.words.saying import cash
from hedgerow.measures.arrays import Ints
from hedgerow.web import formats


def list_of(standing: Standing, found: Answer, key: str) -> FigureList | None:
    """None for a figure that is none."""
    if key == "at-risk":
        says = _("Half or more of what they bought in the past year would stop for a week or longer.")
        return _spent(standing, key, _("Customers who lose most of what they buy"), says, found.at_risk)
    if key == "newcomers":
        says = _("They bought for the first time within the past year and came through somebody who would be gone.")
        return _spent(standing, key, _("New customers who came through them"), says, found.newcomers)
    if key == "loose":
        says = _("Nobody else ties them to the rest of your network.")
        return _spent(standing, key, _("Would fall out of the network"), says, found.loose)
    if key == "only-there":
        says = _("In the past year they bought in no other way.")
        return _spent(standing, key, _("Who only buys there"), says, found.direct.only_there)
    return None


def rest_list(standing: Standing, one: Rest) -> FigureList:
    """Every piece that is somebody."""
    some = [piece for piece in one.pieces if piece.party >= 0]
    whole = sum(piece.weight for piece in one.pieces)

    def cells(k: int) -> tuple[str, ...]:
        share = formats.percent(some[k].weight / whole, 1)
        return (share, cash(some[k].weight, standing.currency)) if one.is_money else (share,)

    columns = (_("Share"), _("In a year")) if one.is_money else (_("Share"),)
    who = np.array([piece.party for piece in some], dtype=np.int64)
    says = _("On whom it rests, the largest first.")
    return FigureList(f"resting-{one.of}", title(one.of), says, columns, standing.parties.pick(who), cells)


def weak_list(kept: Kept) -> FigureList:
    """Single points of failure."""
    says = _("Without them others would be tied to nobody else, or only among themselves.")
    columns = (_("Would be cut off"),)

    def cells(k: int) -> tuple[str, ...]:
        return (formats.number(kept.points[k].cut),)

    parties = [one.party for one in kept.points]
    return FigureList("weak-points", _("The only tie between others"), says, columns, parties, cells)


def _spent(standing: Standing, key: str, name: str, says: str, who: Ints) -> FigureList:
    ranked = who[np.argsort(-standing.spent[who], kind="stable")]

    def cells(k: int) -> tuple[str, ...]:
        return (cash(int(standing.spent[ranked[k]]), standing.currency),)

    return FigureList(key, name, says, (_("Spent in a year"),), standing.parties.pick(ranked), cells)
