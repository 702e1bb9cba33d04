"""The page of health, put together from what the analysis found."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.health.found import HealthFound, PartFound
from hedgerow.insight.readings.health.scores import PARTS
from hedgerow.insight.words.health import lines, values
from hedgerow.insight.words.health.phases import PhaseWords, phase_words
from hedgerow.insight.words.health.signs import sign_texts
from hedgerow.insight.words.health.texts import AREAS, SHORT_AREAS
from hedgerow.insight.words.health.texts import PARTS as TEXTS
from hedgerow.insight.words.health.todo import todo
from hedgerow.insight.words.health.whole import state_of
from hedgerow.kernel.days import date_of
from hedgerow.web import formats
from hedgerow.web.charts import LineChart

Address = Callable[[str, str], str]
"""The address of a page by its name and the part it is of; "" for who may not open it."""
ELSEWHERE = {
    "productivity": "initiatives:initiatives",
    "innovation": "initiatives:initiatives",
    "newness": "sales:products",
}
LOW = 40
"""A part or an area that counts less asks to be tended."""


@dataclass(frozen=True, slots=True)
class PartWords:
    """`url` leads to what stands behind it; `lacks` says why there is no value."""

    key: str
    title: str
    value: str
    says: str
    todo: str
    past: str
    interval: str
    how: str
    counts: str
    source: str
    url: str
    chart: LineChart | None
    lacks: str


@dataclass(frozen=True, slots=True)
class AreaWords:
    """`score` is None where no part of it counts."""

    key: str
    title: str
    short: str
    score: int | None
    is_low: bool
    parts: tuple[PartWords, ...]


@dataclass(frozen=True, slots=True)
class SignWords:
    title: str
    reason: str
    evidence: str
    effect: str
    button: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    stale: str
    index: int | None
    state: str
    summary: str
    compared: str
    line: LineChart | None
    phase: PhaseWords
    signs: tuple[SignWords, ...]
    areas: tuple[AreaWords, ...]
    exponent: str


def page_of(found: HealthFound, address: Address) -> Page:
    return Page(
        stale=stale_words(found),
        index=None if found.index is None else round(found.index),
        state=state_of(found.index),
        summary=_summary(len(found.signs)),
        compared=lines.compared(found),
        line=lines.index_line(found),
        phase=phase_words(found.phase),
        signs=tuple(_signs(found, address)),
        areas=tuple(_area(found, key, address) for key in AREAS),
        exponent=_exponent(found),
    )


def stale_words(found: HealthFound) -> str:
    """Said plainly where the record ends long ago; "" while it is fresh."""
    told = _("Nothing is on record after %(day)s; everything here is as of that day.")
    return told % {"day": formats.day(date_of(found.day))} if found.is_stale else ""


def _summary(signs: int) -> str:
    if not signs:
        return _("No warning sign shows.")
    told = ngettext("%(signs)s warning sign shows.", "%(signs)s warning signs show.", signs)
    return told % {"signs": formats.number(signs)}


def _area(found: HealthFound, key: str, address: Address) -> AreaWords:
    score = dict(found.areas).get(key)
    parts = tuple(_part(found, part.key, address) for part in PARTS if part.area == key)
    whole = None if score is None else round(score)
    return AreaWords(key, str(AREAS[key]), str(SHORT_AREAS[key]), whole, whole is not None and whole < LOW, parts)


def _part(found: HealthFound, key: str, address: Address) -> PartWords:
    one, text = found.part(key), TEXTS[key]
    known = one.value is not None
    return PartWords(
        key=key,
        title=str(text.title),
        value=values.big(one) if known else "",
        says=values.said(one) if known else "",
        todo=todo(one) if known else "",
        past=values.against_before(one) if known else "",
        interval=values.between(one),
        how=str(text.how),
        counts=_counts(one, str(text.score)),
        source=text.source,
        url=address(ELSEWHERE[key], "") if key in ELSEWHERE else address("insight:health_list", key) if known else "",
        chart=lines.part_line(found, key),
        lacks=values.lacking(one.lacking) if one.lacking else "",
    )


def _counts(one: PartFound, rule: str) -> str:
    if one.score is None:
        return _("It does not count toward the index yet. %(rule)s") % {"rule": rule}
    told = _("It counts %(score)s of 100. %(rule)s")
    return told % {"score": formats.number(round(one.score)), "rule": rule}


def _signs(found: HealthFound, address: Address) -> list[SignWords]:
    texts, told = sign_texts(), []
    for sign in found.signs:
        text, part = texts[sign.key], found.part(sign.part)
        evidence = f"{values.said(part)} {values.against_before(part)}"
        url = address(text.page, text.key)
        told.append(SignWords(text.title, text.reason, evidence, text.effect, text.button, url))
    return told


def _exponent(found: HealthFound) -> str:
    """Whether ties keep pace with members; "" where their number hardly changed."""
    if found.exponent is None:
        return ""
    value, low, high = found.exponent
    words = {
        "value": formats.number(value, 2),
        "low": formats.number(low, 2),
        "high": formats.number(high, 2),
    }
    if low > 1:
        return _("Ties grow faster than members: with exponent %(value)s (%(low)s to %(high)s); 1 is in step.") % words
    if high < 1:
        return _("Ties grow slower than members: with exponent %(value)s (%(low)s to %(high)s); 1 is in step.") % words
    return _("Ties keep pace with members: exponent %(value)s (%(low)s to %(high)s); 1 is in step.") % words
