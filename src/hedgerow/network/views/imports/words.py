"""How an import is spoken of: what its rows are, how many, how fast."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.money import Money
from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.network.forms.imports import Line
from hedgerow.network.models import Import
from hedgerow.network.queries import Look
from hedgerow.web import formats

_FIGURES = 3  # an estimate is told with so many figures
_LONG_ENOUGH = timedelta(seconds=3)


def button(look: Look, of: Import) -> str:
    """What the one button does, with how many: "Import 246 people"."""
    count, is_exact = _coming(look, of)
    said = {"count": formats.number(count)}
    if look.kind.name == "contacts":
        exact = ngettext("Import %(count)s person", "Import %(count)s people", count)
        about = ngettext("Import about %(count)s person", "Import about %(count)s people", count)
    elif look.kind.name == "purchases" and not look.mapping.columns_of("order"):
        exact = ngettext("Import %(count)s purchase", "Import %(count)s purchases", count)
        about = ngettext("Import about %(count)s purchase", "Import about %(count)s purchases", count)
    elif look.kind.name == "ties":
        exact = ngettext("Import %(count)s tie", "Import %(count)s ties", count)
        about = ngettext("Import about %(count)s tie", "Import about %(count)s ties", count)
    elif look.kind.name == "deals":
        exact = ngettext("Import %(count)s deal", "Import %(count)s deals", count)
        about = ngettext("Import about %(count)s deal", "Import about %(count)s deals", count)
    else:
        exact = ngettext("Import %(count)s row", "Import %(count)s rows", count)
        about = ngettext("Import about %(count)s row", "Import about %(count)s rows", count)
    return (exact if is_exact else about) % said


def _coming(look: Look, of: Import) -> tuple[int, bool]:
    """How many rows come in; estimated from the lines of the file where the preview saw only its beginning."""
    if look.preview is None:
        return 0, True
    tally = look.preview.tally
    if look.preview.is_whole:
        return tally.good, True
    guess = of.rows_total * tally.good // max(1, tally.rows)
    unit = 10 ** max(0, len(str(guess)) - _FIGURES)
    return round(guess / unit) * unit, False


def summary(lines: list[Line]) -> str:
    """How the columns fare, in one line: "7 matched, 1 guess, 1 left out"."""
    states = Counter(line.state for line in lines)
    parts = [
        (states["matched"], ngettext("%(count)s matched", "%(count)s matched", states["matched"])),
        (states["guess"], ngettext("%(count)s guess", "%(count)s guesses", states["guess"])),
        (states[CUSTOM], ngettext("%(count)s kept as it is", "%(count)s kept as they are", states[CUSTOM])),
        (states[LEAVE_OUT], ngettext("%(count)s left out", "%(count)s left out", states[LEAVE_OUT])),
    ]
    return ", ".join(words % {"count": formats.number(count)} for count, words in parts if count)


def outcome(look: Look) -> str:
    """How many rows come in and how many stay out, as far as the preview went."""
    if look.preview is None:
        return ""
    tally = look.preview.tally
    good = ngettext("%(count)s row comes in", "%(count)s rows come in", tally.good) % {
        "count": formats.number(tally.good)
    }
    bad = ngettext("%(count)s stays out", "%(count)s stay out", tally.set_aside) % {
        "count": formats.number(tally.set_aside)
    }
    said = {"good": good, "bad": bad, "rows": formats.number(tally.rows)}
    if look.preview.is_whole:
        return (_("%(good)s, %(bad)s.") if tally.set_aside else _("%(good)s.")) % said
    return (
        _("Of the first %(rows)s rows: %(good)s, %(bad)s.")
        if tally.set_aside
        else _("All of the first %(rows)s rows come in.")
    ) % said


@dataclass(frozen=True, slots=True)
class Speed:
    """Rows a second since the present attempt began, and what is left at that speed."""

    per_second: int
    left: timedelta

    @property
    def left_text(self) -> str:
        return formats.duration(self.left)


def speed(of: Import, job: Job | None) -> Speed | None:
    """None until there is enough to say something honest."""
    began = _began(of, job)
    if began is None or clock.now() - began < _LONG_ENOUGH:
        return None
    rows = of.rows_done - of.resumed_at_row
    if rows <= 0:
        return None
    taken = clock.now() - began
    return Speed(round(rows * timedelta(seconds=1) / taken), taken * max(0, of.rows_total - of.rows_done) / rows)


def _began(of: Import, job: Job | None) -> datetime | None:
    """After an interruption the present attempt counts, not the wait."""
    return job.last_attempted_at if of.resumed_at_row and job else of.started_at


def amounts(of: Import) -> list[Money]:
    return [Money(minor, currency) for currency, minor in sorted(of.amounts.items())]


def recognised(of: Import, look: Look) -> str:
    """Which program the file comes from, "" where nobody knows."""
    return next((str(one.title) for one in look.kind.recognisers if one.name == of.recognised), "")


def counts(of: Import) -> str:
    """In one line, for the list of imports."""
    parts = [
        (of.created, _("%(count)s new")),
        (of.updated, _("%(count)s changed")),
        (of.unchanged, _("%(count)s here already")),
        (of.set_aside, _("%(count)s set aside")),
    ]
    return ", ".join(words % {"count": formats.number(count)} for count, words in parts if count)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the report with what it counts."""

    text: str
    label: str
    kind: str = ""


def figures(of: Import) -> list[Figure]:
    """What came of it; what did not happen is left out, except that nothing was new."""
    people = of.kind == "contacts"
    new = {
        "contacts": ngettext("new person", "new people", of.created),
        "ties": ngettext("new tie", "new ties", of.created),
        "deals": ngettext("new deal", "new deals", of.created),
        "meetings": ngettext("new meeting", "new meetings", of.created),
        "mentions": ngettext("new mention", "new mentions", of.created),
        "resources": ngettext("new entry", "new entries", of.created),
        "attendance": ngettext("time that somebody came", "times that somebody came", of.created),
    }.get(of.kind) or ngettext("new purchase", "new purchases", of.created)
    rows = [
        (of.created, new, ""),
        (of.updated, ngettext("completed", "completed", of.updated), ""),
        (of.unchanged, ngettext("was here already", "were here already", of.unchanged), ""),
        (0 if people else of.parties_created, _added(of), ""),
        (of.set_aside, ngettext("row set aside", "rows set aside", of.set_aside), "harm"),
        (of.passed_over, ngettext("row passed over", "rows passed over", of.passed_over), ""),
    ]
    found = [Figure(formats.number(n), label, kind) for n, label, kind in rows if n or label is new]
    return found + [Figure(formats.money(sum_), _("in new purchases")) for sum_ in amounts(of)]


def _added(of: Import) -> str:
    if of.kind in {"purchases", "deals"}:
        return ngettext("new customer", "new customers", of.parties_created)
    return ngettext("new person", "new people", of.parties_created)


Odd = tuple[int, list[RowProblem]]


def by_row(problems: Iterable[RowProblem], most: int) -> list[Odd]:
    """What is wrong, row by row; rows that stay out come first."""
    rows: dict[int, list[RowProblem]] = {}
    for problem in sorted(problems, key=lambda problem: (not problem.is_error, problem.row)):
        rows.setdefault(problem.row, []).append(problem)
    return list(rows.items())[:most]


def samples(look: Look) -> list[list[tuple[Text, str]]]:
    """The first rows; what stands under the same label stands together."""
    return [_joined(sample) for sample in look.preview.samples] if look.preview else []


def _joined(sample: Iterable[tuple[Text, str]]) -> list[tuple[Text, str]]:
    return [
        (label, ", ".join(text for _label, text in pairs)) for label, pairs in groupby(sample, key=lambda pair: pair[0])
    ]
