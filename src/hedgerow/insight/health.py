"""Health as the registries know it: the analysis that both pages show, and a measure for each part and the index."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from hedgerow.insight import operations
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.health.analysis import health_at
from hedgerow.insight.readings.health.found import HealthFound
from hedgerow.insight.readings.health.presence import Figure
from hedgerow.insight.readings.health.scores import PARTS, read_index
from hedgerow.insight.registries import Analysis, Area, Better, Measure, Unit, Value, analyses, measures
from hedgerow.insight.words.health import texts
from hedgerow.insight.words.health.page import ELSEWHERE
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import JobContext
from hedgerow.web.navigation import NavEntry, NavGroup, entries

UNITS = {
    "productivity": Unit.NUMBER,
    "elephant": Unit.COUNT,
    "niches": Unit.NUMBER,
    "innovation": Unit.NUMBER,
    "ties": Unit.NUMBER,
}
"""All others are shares."""


def _work_out(grounds: Grounds, _subject: str, context: JobContext) -> HealthFound:
    def report(done: int, total: int) -> None:
        context.report(done=done, total=total, sentence=_("Health is read month by month."))

    return health_at(grounds, report)


def _noted(actor: Actor, before: HealthFound, now: HealthFound, position: int) -> None:
    operations.note_followed(actor=actor, before=before, now=now, position=position)


HEALTH: Analysis[HealthFound] = Analysis("health", _("Health"), HealthFound, _work_out, noted=_noted)


def measure_key(part: str) -> str:
    return f"health.{part.replace('-', '_')}"


def _valued(read: Callable[[Grounds], Figure]) -> Callable[[Grounds], Value]:
    def value(then: Grounds) -> Value:
        found = read(then)
        return Value(found.value, found.n, found.low, found.high)

    return value


def register() -> None:
    analyses.add(HEALTH)
    _register_measures()
    _register_places()


def _register_measures() -> None:
    for part in PARTS:
        told = texts.PARTS[part.key]
        measures.add(
            Measure(
                key=measure_key(part.key),
                label=told.title,
                area=Area.HEALTH,
                unit=UNITS.get(part.key, Unit.SHARE),
                better=Better.MORE,
                meaning=told.meaning,
                decides=told.decides,
                read=_valued(part.read),
                needs=told.needs,
                source=told.source,
                behind=ELSEWHERE.get(part.key, f"insight:health_list {part.key}"),
            )
        )
    measures.add(
        Measure(
            key="health.index",
            label=_("Health"),
            area=Area.HEALTH,
            unit=Unit.INDEX,
            better=Better.MORE,
            meaning=_("How the ecosystem is doing in four areas, of 100."),
            decides=_("Which area to tend first: the index itself decides nothing."),
            read=_valued(read_index),
            needs=_("Four parts in two areas."),
            source="Iansiti & Levien 2004, The Keystone Advantage, ch. 3",
            behind="insight:health",
        )
    )


def _register_places() -> None:
    entries.add(
        NavEntry(
            "health",
            _("Health"),
            "thumbs",
            "insight:health",
            NavGroup.AHEAD,
            order=10,
            permission=Permission.VIEW_FIGURES,
            hint=_("How all around you are doing together, and what calls for something."),
            keywords=_("ecosystem productivity robustness engagement fairness warning phase"),
        )
    )
    entries.add(
        NavEntry(
            "maturity",
            _("Maturity"),
            "up",
            "insight:maturity",
            NavGroup.AHEAD,
            order=11,
            permission=Permission.VIEW_FIGURES,
            hint=_("How far what is around you has come, and the next three steps."),
            keywords=_("nascent emerging mature level steps criteria"),
        )
    )
