"""Where the page of the copy is found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.lake.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    entries.add(
        NavEntry(
            "lake",
            _("Copy for analysis"),
            "copy",
            "lake:copy",
            NavGroup.SETTINGS,
            order=77,
            permission=Permission.READ_COPY,
            hint=_("Your record as tables of figures, without a name in it, for questions of your own."),
            keywords=_("parquet duckdb tables columns analysis copy lake schema"),
        )
    )
    entries.add(
        NavEntry(
            "questions",
            _("Ask your record"),
            "search",
            "lake:ask",
            NavGroup.AHEAD,
            order=80,
            permission=Permission.READ_COPY,
            hint=_("Questions in SQL over the copy for analysis. They only read."),
            keywords=_("sql query workbench duckdb select question"),
        )
    )
