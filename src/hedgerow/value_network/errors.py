from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class ValueNetworkNotFound(NotFound):
    code = "value_network_not_found"
    title = _("We could not find that picture.")


class NetworkVersionNotFound(NotFound):
    code = "network_version_not_found"
    title = _("We could not find that version.")


class DrawnRoleNotFound(NotFound):
    code = "drawn_role_not_found"
    title = _("We could not find that role in the picture.")


class DeliverableNotFound(NotFound):
    code = "deliverable_not_found"
    title = _("We could not find that arrow in the picture.")


class JudgementNotFound(NotFound):
    code = "judgement_not_found"
    title = _("Nobody has judged that yet.")


class NetworkMoved(Conflict):
    code = "network_moved"
    title = _("Somebody else changed this picture meanwhile.")


class NetworkPutAway(Conflict):
    code = "network_put_away"
    title = _("This picture is put away. Bring it back first.")


class NetworkExists(Conflict):
    code = "network_exists"
    title = _("There is a picture of that name already.")


class NetworkNameMissing(Invalid):
    code = "network_name_missing"
    title = _("Give the picture a name.")


class UnknownExample(Invalid):
    code = "unknown_example"
    title = _("We know no such example to begin from.")


class DrawnRoleNameMissing(Invalid):
    code = "drawn_role_name_missing"
    title = _("Give the role a name.")


class DrawnRoleExists(Conflict):
    code = "drawn_role_exists"
    title = _("The picture has a role of that name already.")


class RoleStoodFor(Conflict):
    code = "role_stood_for"
    title = _("Another role of the picture stands for them already.")


class UnknownRole(Invalid):
    code = "unknown_role"
    title = _("We know no such role of people.")


class DeliverableNameMissing(Invalid):
    code = "deliverable_name_missing"
    title = _("Say what is given.")


class DeliverableExists(Conflict):
    code = "deliverable_exists"
    title = _("That goes from the one to the other already.")


class GivesToItself(Invalid):
    code = "gives_to_itself"
    title = _("A role gives to another one: choose two.")


class TooMuchDrawn(Invalid):
    code = "too_much_drawn"
    title = _("More than that nobody can read in one picture.")


class UnknownLevel(Invalid):
    code = "unknown_level"
    title = _("Choose none, low, medium or high.")


class NothingJudged(Invalid):
    code = "nothing_judged"
    title = _("Say at least one thing about it.")
