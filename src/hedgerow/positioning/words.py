"""Ideal clients and fit in plain words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.measures.fit import FITS, PARTLY, State
from hedgerow.positioning.criteria import POINTS
from hedgerow.positioning.models import Weight
from hedgerow.positioning.queries import Reason, Score, Weighed
from hedgerow.web import formats

WEIGHTS: dict[Weight, tuple[Text, Text]] = {
    Weight.MUST: (gettext_lazy("They must"), gettext_lazy("Without it nobody fits, whatever else they have.")),
    Weight.IMPORTANT: (gettext_lazy("Important"), gettext_lazy("It counts three times as much as something nice.")),
    Weight.NICE: (gettext_lazy("Nice to have"), gettext_lazy("A plus, and no loss without it.")),
    Weight.AGAINST: (
        gettext_lazy("Not for us"),
        gettext_lazy("Whoever has this does not fit, whatever else they have."),
    ),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion as it stands with somebody: `sign` good, care, harm or open; `says` beside the words."""

    sign: str
    icon: str
    words: str
    says: str


def shown(score: Score) -> str:
    """ "72", or "40–80" where something is not known."""
    if not score.is_open:
        return formats.number(score.score)
    return _("%(low)s–%(high)s") % {"low": formats.number(score.low), "high": formats.number(score.high)}


def standing(weighed: Weighed) -> str:
    """The whole in one sentence."""
    score, gaps = weighed.score, gaps_of(weighed)
    if score.is_open:
        words = {"low": formats.number(score.low), "high": formats.number(score.high), "gaps": _listed(gaps)}
        return _("Between %(low)s and %(high)s of 100: we do not know %(gaps)s.") % words
    if score.score >= FITS:
        return _("Fits well: %(score)s of 100.") % {"score": formats.number(score.score)}
    if score.score >= PARTLY:
        return _("Fits in part: %(score)s of 100.") % {"score": formats.number(score.score)}
    return _("Hardly fits: %(score)s of 100.") % {"score": formats.number(score.score)}


def gaps_of(weighed: Weighed) -> list[str]:
    """What would have to be asked, each once, what counts most first."""
    found = [str(gap) for reason in _by_weight(weighed.reasons) for gap in reason.gaps]
    return list(dict.fromkeys(found)) or [_("enough")]


def lines(weighed: Weighed) -> list[Line]:
    """What decides first: what is missing or speaks against, then what is met, then the rest."""
    return [_line(reason) for reason in sorted(_by_weight(weighed.reasons), key=_order)]


def short(weighed: Weighed, most: int = 3) -> list[Line]:
    """The few that matter most."""
    return lines(weighed)[:most]


def _line(reason: Reason) -> Line:
    words, weight = reason.criterion.words, reason.criterion.weight
    if reason.state is State.UNKNOWN:
        return Line("open", "info", words, _("not known: %(gaps)s") % {"gaps": _listed(map(str, reason.gaps))})
    if weight is Weight.AGAINST:
        is_met = reason.state is State.MET
        return (
            Line("harm", "stop", words, _("speaks against")) if is_met else Line("good", "check", words, _("is not so"))
        )
    if reason.state is State.MET:
        return Line("good", "check", words, "")
    if weight is Weight.MUST:
        return Line("harm", "warn", words, _("is missing, and they must"))
    return Line("care", "close", words, _("is not so"))


def _order(reason: Reason) -> int:
    if reason.state is State.UNKNOWN:
        return 2
    is_harm = (reason.criterion.weight is Weight.AGAINST) == (reason.state is State.MET)
    decides = reason.criterion.weight in (Weight.MUST, Weight.AGAINST)
    return (0 if decides else 3) if is_harm else (4 if reason.criterion.weight is Weight.AGAINST else 1)


def _by_weight(reasons: Iterable[Reason]) -> Sequence[Reason]:
    return sorted(reasons, key=lambda reason: -POINTS[reason.criterion.weight])


def _listed(words: Iterable[str]) -> str:
    named = list(words)
    return _(" or ").join(named) if len(named) <= 2 else ", ".join(named)


def kind_of(score: Score) -> str:
    """How the number is coloured: only exceptions are."""
    return "good" if score.fits else "care" if score.score < PARTLY else ""
