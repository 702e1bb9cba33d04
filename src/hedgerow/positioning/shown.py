"""What the pages show, ready for their templates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from hedgerow.measures.lift import FEWEST, Lift
from hedgerow.network.models import Party
from hedgerow.network.queries import RoleWord
from hedgerow.positioning import words
from hedgerow.positioning.models import MessageVersion
from hedgerow.positioning.queries import Ranking, Reality, Suggestion
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Row:
    """One party with its fit in words."""

    party: Party
    score: int
    shown: str
    standing: str
    lines: Sequence[words.Line]
    is_open: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Page:
    """`earlier` and `later` are the places (from 1) at which other pages begin, 0 for none."""

    rows: Sequence[Row]
    roles: Sequence[RoleWord]
    role: str
    total: int
    fitting: int
    earlier: int
    later: int


@dataclass(frozen=True, slots=True)
class Check:
    """A profile held against today's clients. `says` and `means` are "" where there is too little to say it."""

    clients: int
    fitting: int
    says: str
    means: str
    is_clear: bool


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    name: str
    has_message: bool
    is_here: bool


def page(ranking: Ranking, roles: Sequence[RoleWord], *, role: str, start: int, size: int) -> Page:
    rows = [
        Row(
            party,
            weighed.score.score,
            words.shown(weighed.score),
            words.standing(weighed),
            words.short(weighed),
            weighed.score.is_open,
            words.kind_of(weighed.score),
        )
        for party, weighed in ranking.rows
    ]
    return Page(
        rows,
        roles,
        role,
        ranking.total,
        ranking.fitting,
        earlier=max(start - size, 0) + 1 if start else 0,
        later=start + size + 1 if start + size < ranking.total else 0,
    )


def check(found: Reality) -> Check:
    """Counts first; what they mean only where chance does not explain it."""
    if found.lift is None:
        return Check(found.clients, found.fitting, "", "", is_clear=False)
    return Check(found.clients, found.fitting, _counts(found.lift), _meaning(found.lift), found.lift.is_clear)


def _counts(found: Lift) -> str:
    said = {
        "best": formats.number(found.best.n),
        "hits": formats.number(found.best.hits),
        "share": formats.percent(found.all.value or 0),
    }
    return (
        ngettext(
            "Of your %(best)s best customer %(hits)s fit; of all who bought, %(share)s.",
            "Of your %(best)s best customers %(hits)s fit; of all who bought, %(share)s.",
            found.best.n,
        )
        % said
    )


def _meaning(found: Lift) -> str:
    if min(found.best.n, found.others.n) < FEWEST:
        return _("These are too few to tell: ten of the best, and ten others, are needed.")
    if found.ratio is None:
        return _("Nobody who bought fits. Ask for less, or look whether the conditions ask what you mean.")
    if found.is_clear:
        words_ = _("Your best customers fit %(times)s times as often as all do: the profile knows them.")
        return words_ % {"times": formats.number(round(found.ratio, 1))}
    if found.ratio < 1:
        return _("Your best customers fit less often than the others. Perhaps it describes somebody else.")
    return _("The best fit hardly more often than the others: by this alone you would not find them.")


def suggested(one: Suggestion) -> str:
    """The counts behind a suggestion."""
    said = {
        "hits": formats.number(one.lift.best.hits),
        "best": formats.number(one.lift.best.n),
        "others": formats.number(one.lift.others.hits),
        "rest": formats.number(one.lift.others.n),
    }
    return _("%(hits)s of the %(best)s best, %(others)s of the %(rest)s others") % said


def languages(found: Mapping[str, MessageVersion], here: str, known: Sequence[str] = ()) -> list[Language]:
    """Languages to choose from: those with a message, or all that are `known`."""
    codes = known or [code for code, _name in settings.LANGUAGES if code in found]
    return [Language(code, str(get_language_info(code)["name_local"]), code in found, code == here) for code in codes]
