"""The page of maturity: the level, the table of rules, what is missing, and the next three steps."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.maturity.criteria import Criterion, Judged, Level, Maturity
from hedgerow.insight.words.maturity.texts import CRITERIA, EFFORTS, LEVEL_SAYS, LEVELS
from hedgerow.web import formats

Address = Callable[[str, str], str]
_DECIMALS = {"dealings": 1}


@dataclass(frozen=True, slots=True)
class Stage:
    """A level as a plant: as tall as the share of its criteria that are met."""

    name: str
    says: str
    share: int
    counted: str
    is_reached: bool
    is_here: bool
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    title: str
    asks: str
    value: str
    emerging: str
    mature: str
    level: str
    is_missing: bool


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    what: str
    gap: str
    effort: str
    effect: str
    button: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    level: str
    says: str
    next_level: str
    summary: str
    stages: tuple[Stage, ...]
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]


def page_of(found: Maturity, address: Address) -> Page:
    top = found.level == Level.MATURE
    following = Level(min(found.level + 1, Level.MATURE))
    return Page(
        level=str(LEVELS[found.level]),
        says=str(LEVEL_SAYS[found.level]),
        next_level="" if top else str(LEVELS[following]),
        summary=_summary(found, following),
        stages=tuple(_stage(found, level) for level in Level),
        rows=tuple(_row(one, found) for one in found.judged),
        steps=tuple(step_of(one, found, address) for one in found.steps),
    )


def _summary(found: Maturity, following: Level) -> str:
    if not found.judged:
        return _("No criterion is switched on, so nothing can be said.")
    if found.level == Level.MATURE:
        return _("Every criterion is met. Keep it so.")
    missing = len(found.missing)
    told = ngettext(
        "%(missing)s criterion is missing for: %(level)s.", "%(missing)s criteria are missing for: %(level)s.", missing
    )
    return told % {"missing": formats.number(missing), "level": LEVELS[following]}


def _stage(found: Maturity, level: Level) -> Stage:
    met, asked = found.met_at(level)
    share = round(100 * met / asked) if asked else 100
    words = {"met": formats.number(met), "asked": formats.number(asked), "level": LEVELS[level]}
    counted = _("%(met)s of %(asked)s criteria") % words if asked else _("Asks nothing")
    title = _("%(level)s: %(met)s of %(asked)s criteria are met.") % words
    return Stage(
        name=str(LEVELS[level]),
        says=str(LEVEL_SAYS[level]),
        share=share,
        counted=counted,
        is_reached=level <= found.level,
        is_here=level == found.level,
        title=title,
    )


def _row(one: Judged, found: Maturity) -> Row:
    criterion = one.criterion
    return Row(
        key=criterion.key,
        title=title_of(criterion),
        asks=asks_of(criterion),
        value=_value(one),
        emerging=mark_of(criterion, criterion.emerging),
        mature=mark_of(criterion, criterion.mature),
        level=str(LEVELS[one.level]),
        is_missing=one in found.missing,
    )


def title_of(criterion: Criterion) -> str:
    return criterion.label if criterion.is_own else str(CRITERIA[criterion.key].title)


def asks_of(criterion: Criterion) -> str:
    return criterion.note if criterion.is_own else str(CRITERIA[criterion.key].asks)


def mark_of(criterion: Criterion, mark: float | None) -> str:
    """A mark as the table shows it: 5, 60%, yes; a dash where nothing is asked."""
    if mark is None:
        return "–"
    if criterion.is_own:
        return _("Yes")
    return _number(criterion, mark)


def _number(criterion: Criterion, value: float) -> str:
    if criterion.is_share:
        return formats.percent(value)
    whole = float(value).is_integer()
    return formats.number(value, 0 if whole else _DECIMALS.get(criterion.key, 1))


def _value(one: Judged) -> str:
    if one.criterion.is_own:
        return _("Yes") if one.criterion.is_met else _("Not yet")
    value = one.evidence.value if one.evidence else None
    return _("Not known yet") if value is None else _number(one.criterion, value)


def step_of(one: Judged, found: Maturity, address: Address) -> Step:
    """What to do about a criterion that is missing for the next level."""
    following = Level(found.level + 1)
    met, asked = found.met_at(following)
    words = {"met": formats.number(met + 1), "asked": formats.number(asked), "level": LEVELS[following]}
    then = _("Then %(met)s of %(asked)s criteria are met for: %(level)s.") % words
    if one.criterion.is_own:
        url = address("insight:criterion", one.criterion.key)
        what = one.criterion.note or _("Say so once it is done.")
        return Step(title_of(one.criterion), what, _("Not yet"), _("You know best"), then, _("Say that it is so"), url)
    text = CRITERIA[one.criterion.key]
    known = one.evidence is not None and one.evidence.value is not None
    told = _("%(value)s now; %(mark)s needed.") if known else _("Not known yet; %(mark)s needed.")
    gap = told % {"value": _value(one), "mark": mark_of(one.criterion, one.criterion.mark(following))}
    return Step(
        title=str(text.title),
        what=str(text.step),
        gap=gap,
        effort=str(EFFORTS[one.criterion.effort]),
        effect=f"{text.effect} {then}",
        button=str(text.button),
        url=address(text.page, text.behind),
    )
