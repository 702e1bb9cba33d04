"""The lists behind the parts: who, in which order, and what each row says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.grounds.record import FAMILIES
from hedgerow.insight.readings.health.found import HealthFound, People
from hedgerow.insight.readings.health.presence import PARTNERS
from hedgerow.insight.words.health.texts import PARTS
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.days import date_of
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats

_PARTNERS = frozenset(FAMILIES.index(family) for family in PARTNERS)
Cell = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class _Wish:
    """Which rows of `People` stand in a list, in which order (the largest first), and with which columns."""

    says: str
    kept: Callable[[int], bool]
    order: Sequence[int]
    columns: tuple[str, ...]


def list_behind(found: HealthFound, people: People, key: str) -> FigureList | None:
    """The list behind the part `key`; None where it opens elsewhere, or there is no such part."""
    wish = _wishes(people).get(key)
    if wish is None:
        return None
    rows = sorted((at for at in range(len(people.party)) if wish.kept(at)), key=lambda at: (-wish.order[at], at))
    known = _cells(found, people)
    cells = [known[name][1] for name in wish.columns]
    return FigureList(
        key=f"health-{key}",
        title=str(PARTS[key].title),
        says=wish.says,
        columns=tuple(known[name][0] for name in wish.columns),
        parties=[people.party[at] for at in rows],
        cells=lambda row: tuple(cell(rows[row]) for cell in cells),
    )


def _wishes(people: People) -> dict[str, _Wish]:
    return {**_of_holding(people), **_of_taking_part(people)}


def _of_holding(people: People) -> dict[str, _Wish]:
    return {
        "survival": _Wish(
            _("Took part a year ago and not in the last 90 days, the most valuable first."),
            lambda at: people.was_here[at] and not people.is_here[at],
            people.brought,
            ("family", "last", "brought"),
        ),
        "persistence": _Wish(
            _("Whose ties of a year ago ended since."),
            lambda at: people.ended[at] > 0,
            people.ended,
            ("family", "ended", "ties"),
        ),
        "elephant": _Wish(
            _("What each brought in the last year, by buying and by giving, the largest first."),
            lambda at: people.brought[at] > 0,
            people.brought,
            ("family", "brought", "share", "last"),
        ),
        "niches": _Wish(
            _("In how many kinds of dealings each took part in the last year."),
            lambda at: people.kinds[at] > 0,
            people.kinds,
            ("family", "kinds", "last"),
        ),
    }


def _of_taking_part(people: People) -> dict[str, _Wish]:
    uneven = [abs(gave - got) for gave, got in zip(people.gave, people.got, strict=True)]
    untied = [-ties for ties in people.ties]
    quiet = [-last for last in people.last]
    return {
        "engagement": _Wish(
            _("Members without give and take in the last 90 days, the most valuable first."),
            lambda at: not people.is_two_sided[at],
            people.brought,
            ("family", "last", "brought", "gave", "got"),
        ),
        "partner-activity": _Wish(
            _("Suppliers, partners and community who took no part in the last 90 days, the longest quiet first."),
            lambda at: people.family[at] in _PARTNERS and not people.is_here[at],
            quiet,
            ("family", "last", "brought"),
        ),
        "fairness": _Wish(
            _("Who gave and who got besides sales in the last year, the most uneven first."),
            lambda at: bool(people.gave[at] or people.got[at]),
            uneven,
            ("family", "gave", "got", "ahead"),
        ),
        "ties": _Wish(
            _("How many other members each is tied to, those who know nobody first."),
            lambda _at: True,
            untied,
            ("family", "ties", "last"),
        ),
    }


def _cells(found: HealthFound, people: People) -> dict[str, tuple[str, Cell]]:
    whole = sum(people.brought) or 1

    def money(minor: int) -> str:
        return cash(minor, found.currency) if minor else ""

    def day(number: int) -> str:
        return formats.day(date_of(number), "medium") if number >= 0 else _("Never")

    return {
        "family": (_("Group"), lambda at: str(RoleFamily(FAMILIES[people.family[at]]).label)),
        "last": (_("Last took part"), lambda at: day(people.last[at])),
        "brought": (_("Brought in a year"), lambda at: money(people.brought[at])),
        "share": (_("Of everything"), lambda at: formats.percent(people.brought[at] / whole, 1)),
        "gave": (_("Gave"), lambda at: money(people.gave[at])),
        "got": (_("Got"), lambda at: money(people.got[at])),
        "ahead": (_("Gave more by"), lambda at: money(people.gave[at] - people.got[at])),
        "ties": (_("Ties"), lambda at: formats.number(people.ties[at])),
        "ended": (_("Ties ended"), lambda at: formats.number(people.ended[at])),
        "kinds": (_("Kinds of dealings"), lambda at: formats.number(people.kinds[at])),
    }
