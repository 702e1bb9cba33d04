"""Who came: this week and these four weeks, new and returning."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.queries import Buying
from hedgerow.insight.readings.came import STRETCHES, Came
from hedgerow.insight.words.phrases import Number, against
from hedgerow.web import formats
from hedgerow.web.charts import Share, ShareChart


@dataclass(frozen=True, slots=True)
class Coming:
    number: Number
    chart: ShareChart


def coming(buying: Buying, urls: dict[int, str]) -> tuple[Coming, ...]:
    """`urls` by days."""
    return tuple(Coming(_number(one, urls.get(one.days, "")), _chart(one)) for one in buying.came)


def _number(one: Came, url: str) -> Number:
    title = _("In the last seven days") if one.days == STRETCHES[0] else _("In the last four weeks")
    means = ngettext("%(count)s customer came.", "%(count)s customers came.", one.total) % {
        "count": formats.number(one.total)
    }
    return Number(
        formats.number(one.total), title, f"{means} {against(one.total, one.before, one.year_before)}", _todo(one), url
    )


def _todo(one: Came) -> str:
    if one.total == 0:
        return _("Nobody in that time: see who is drifting away, and ask one of them back.")
    if one.before and one.total < 0.9 * one.before:
        return _("Fewer than before: start with those who used to come and did not.")
    if len(one.new) > len(one.returning):
        return _("Most were new: give them a reason to come a second time.")
    if not len(one.new):
        return _("Nobody was new: ask a regular to bring a friend.")
    if one.days == STRETCHES[0]:
        return _("Learn the names of the new ones while they still are few.")
    return _("Ask the new ones back before the next four weeks are over.")


def _chart(one: Came) -> ShareChart:
    new, back = len(one.new), len(one.returning)
    told = _("%(new)s came for the first time, %(back)s came back.") % {
        "new": formats.number(new),
        "back": formats.number(back),
    }
    shares = [Share(_("new"), new, formats.number(new)), Share(_("came back"), back, formats.number(back))]
    return ShareChart(told, shares, columns=(_("Who"), _("Customers")))
