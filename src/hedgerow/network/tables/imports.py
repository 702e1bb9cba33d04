"""The list of imports, and of what was odd in one of them."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.problems import Severity
from hedgerow.network import queries
from hedgerow.network.models import Import, ImportProblem, ImportState
from hedgerow.network.registries import import_kinds
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

_BADGES = {
    ImportState.FAILED: "harm",
    ImportState.CANCELLED: "care",
    ImportState.PREPARING: "care",
    ImportState.UNDONE: "",
}
SEVERITIES: dict[Severity, Text] = {
    Severity.ERROR: _("Set aside"),
    Severity.WARNING: _("In, worth a look"),
    Severity.NOTE: _("Only told"),
}
_LOOK = {Severity.ERROR: "harm", Severity.WARNING: "care", Severity.NOTE: ""}


def _file(of: Import) -> Markup:
    return Markup('<a href="{}"><b>{}</b></a>').format(reverse("network:import", args=[of.pk]), of.file.name)


def _state(of: Import) -> Markup:
    state = ImportState(of.state)
    return Markup('<span class="badge {}">{}</span>').format(_BADGES.get(state, ""), state.label)


def imports_listing(counts: Callable[[Import], str]) -> Listing[Import]:
    """All imports, the latest first; `counts` says in a line what one came to."""
    return Listing(
        key="imports",
        label=_("What was brought in"),
        columns=(
            Column("file", _("File"), _file, heading=True, plain=lambda of: of.file.name),
            Column("kind", _("What is in it"), lambda of: import_kinds[of.kind].label),
            Column("state", _("State"), _state, plain=lambda of: ImportState(of.state).label),
            Column("counts", _("What came of it"), lambda of: counts(of) or None),
            Column("when", _("When"), lambda of: formats.moment(of.created_at), order="created_at", timed=True),
            Column("who", _("By"), lambda of: of.created_by or None),
        ),
        sort="-when",
        row_label=lambda of: of.file.name,
        empty="network/imports/_none_yet.html",
    )


def problems_listing(of: Import) -> Listing[ImportProblem]:
    """What was odd in one import, in the order of the file."""
    return Listing(
        key="import-problems",
        label=_("Rows that need a look"),
        columns=(
            Column("row", _("Row"), _row, order="row", heading=True),
            Column("severity", _("State"), _severity),
            Column("column", _("Column"), lambda problem: queries.problem_in_words(of, problem).column or None),
            Column("cause", _("What is wrong"), lambda problem: queries.problem_in_words(of, problem).cause),
            Column("todo", _("What to do"), lambda problem: queries.problem_in_words(of, problem).todo or None),
        ),
        sort="row",
        row_label=_row,
        filters=(Filter("severity", _("State"), _severities, _of_severity),),
    )


def _row(problem: ImportProblem) -> str:
    return _now("Row %(row)s") % {"row": formats.number(problem.row)}


def _severity(problem: ImportProblem) -> Markup:
    severity = Severity(problem.severity)
    return Markup('<span class="badge {}">{}</span>').format(_LOOK[severity], SEVERITIES[severity])


def _severities(_request: Request) -> list[tuple[str, Text]]:
    return [(severity.value, words) for severity, words in SEVERITIES.items()]


def _of_severity(problems: "QuerySet[ImportProblem]", severity: str) -> "QuerySet[ImportProblem]":
    return problems.filter(severity=severity)
