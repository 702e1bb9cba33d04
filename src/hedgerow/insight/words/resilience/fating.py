"""What stops, and when: a lane for each line."""

from django.utils.translation import gettext as _

from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.fates import OWN, WAYS, Fate
from hedgerow.insight.words.resilience.naming import Namer, in_days, line_name
from hedgerow.web import formats
from hedgerow.web.charts import Lane, Span, SpanChart

SHOWN = 9


def lanes(namer: Namer, question: Question, found: Answer) -> SpanChart | None:
    """None where nothing is sold."""
    shown = [fate for fate in found.fates if fate.a_day > 0][:SHOWN]
    if not shown:
        return None
    drawn = [Lane(_label(namer, fate), _note(namer, fate), _spans(fate, question.days)) for fate in shown]
    sentence = " ".join(f"{lane.label}: {', '.join(span.words for span in lane.spans)}." for lane in drawn)
    return SpanChart(sentence, drawn, question.days, _heads(question.days), (_("What"), _("When")))


def _label(namer: Namer, fate: Fate) -> str:
    if fate.is_line:
        return line_name(fate.line)
    if fate.line == OWN:
        return _("What they buy")
    if fate.line == WAYS:
        return _("Who only buys there")
    supply = namer.supply_of(fate.why)
    return namer.supply(supply) if supply else ""


def _note(namer: Namer, fate: Fate) -> str:
    money = namer.cash(fate.a_day * (fate.missing if fate.stops else 1))
    return (_("%(money)s a day missing") if fate.stops else _("%(money)s a day")) % {"money": money}


def _spans(fate: Fate, days: int) -> list[Span]:
    if not fate.stops:
        return [Span(0, days, "usual", _("as usual"))]
    spans = []
    if fate.start > 0:
        spans.append(Span(0, fate.start, "usual", in_days(fate.start)))
    if fate.missing >= 0.999:
        spans.append(Span(fate.start, fate.end, "off", _("stops")))
    else:
        short = _("%(part)s is missing") % {"part": formats.percent(fate.missing)}
        spans.append(Span(fate.start, fate.end, "less", short))
    if fate.end < days:
        spans.append(Span(fate.end, days, "usual", _("again")))
    return spans


def _heads(days: int) -> tuple[str, ...]:
    if days <= 7:
        return tuple(formats.number(day) for day in range(1, days + 1))
    if days <= 28:
        return tuple(_("Week %(number)s") % {"number": formats.number(week)} for week in range(1, days // 7 + 1))
    if days <= 91:
        return tuple(_("Month %(number)s") % {"number": formats.number(month)} for month in range(1, 4))
    return tuple(_("Quarter %(number)s") % {"number": formats.number(part)} for part in range(1, 5))
