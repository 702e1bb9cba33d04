from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class ScenarioNotFound(NotFound):
    code = "scenario_not_found"
    title = _("We could not find that question.")


class ScenarioExists(Conflict):
    code = "scenario_exists"
    title = _("There is a question of that name already.")


class NothingAsked(Invalid):
    code = "nothing_asked"
    title = _("Say what would be gone, how much of it, and for how long.")


class ScenarioNameMissing(Invalid):
    code = "scenario_name_missing"
    title = _("Give it a name, so that you find it again.")


class BadDependence(Invalid):
    code = "bad_dependence"
    title = _("Shares lie between 0 and 100 per cent, days between 0 and 3,650.")


class UnknownSupply(NotFound):
    code = "unknown_supply"
    title = _("We do not know what that supply is.")


class BadCost(Invalid):
    code = "bad_cost"
    title = _("A cost is an amount of money, or nothing.")
