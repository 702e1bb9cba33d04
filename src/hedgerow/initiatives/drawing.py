"""What had gone in and come out by each day, as a drawing with its figures beside it."""

from datetime import timedelta

import numpy as np
from django.utils.translation import gettext as _

from hedgerow.initiatives import words
from hedgerow.initiatives.report import Report
from hedgerow.kernel.days import date_of, number_of
from hedgerow.web import formats
from hedgerow.web.charts import LineChart, Point

MOST = 60
"""Points of one drawing; of a longer time, every so many days."""


def over_time(told: Report) -> LineChart | None:
    """By the chosen assumption, until today or until nothing counts any more; None where nothing happened yet."""
    course = told.courses.get(told.basis.assumption)
    if course is None or told.window is None or not len(course.day) or told.chosen.out is None:
        return None
    first = min(date_of(int(course.day[0])), told.window.first)
    last = max(date_of(int(course.day[-1])), told.window.until)
    step = max(1, -(-((last - first).days + 1) // MOST))
    days = [first + timedelta(days=place) for place in range(0, (last - first).days + 1, step)]
    days = days if days[-1] == last else [*days, last]
    places = np.searchsorted(course.day, [number_of(day) for day in days], side="right") - 1
    lines = [[0 if place < 0 else int(line[place]) for place in places] for line in (course.out, course.into)]
    currency = told.initiative.currency
    out, into = (
        [
            Point(formats.day(day, "medium"), minor, words.money(minor, currency))
            for day, minor in zip(days, line, strict=True)
        ]
        for line in lines
    )
    sentence = _("What came out, added up: %(out)s by %(day)s, when %(into)s had gone in.") % {
        "out": out[-1].shown,
        "into": into[-1].shown,
        "day": out[-1].label,
    }
    return LineChart(
        sentence, out, (_("Day"), _("Came out")), before=into, before_words=_("Went in"), from_zero=True, height=180
    )
