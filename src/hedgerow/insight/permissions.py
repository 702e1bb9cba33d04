from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Figures are for everyone; who stands behind them only for those who may see people."""

    VIEW_FIGURES = "insight.view"
    VIEW_PEOPLE = "insight.view_people"
    EXPORT = "insight.export"
    SET_CRITERIA = "insight.set_criteria"
    SET_GOALS = "insight.set_goals"
    PLAN = "insight.plan"
    PLAN_LETTER = "insight.plan_letter"


def register() -> None:
    scope_areas.add(ScopeArea("insight", _("Figures")))
    grants.add(Grant(Permission.VIEW_FIGURES, EVERYONE, _("See figures"), scope="insight:read"))
    grants.add(Grant(Permission.VIEW_PEOPLE, WORKERS, _("See who stands behind a figure")))
    grants.add(
        Grant(
            Permission.SET_GOALS,
            LEADERS,
            _("Set goals, arrange boards and note why figures moved"),
            scope="insight:write",
        )
    )
    grants.add(Grant(Permission.EXPORT, LEADERS, _("Take the lists behind figures away")))
    grants.add(Grant(Permission.SET_CRITERIA, LEADERS, _("Choose by what maturity is judged")))
    grants.add(Grant(Permission.PLAN_LETTER, LEADERS, _("Choose the day on which the monthly letter goes out")))
    grants.add(Grant(Permission.PLAN, LEADERS, _("Say what hangs on whom, and keep what-if questions")))
