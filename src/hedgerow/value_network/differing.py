"""What changed from one version of a picture to the next, as sentences."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.value_network.drawn import Deliverable, Drawing


def changes(before: Drawing | None, now: Drawing) -> Sequence[str]:
    """Of the first one, how much it held."""
    if before is None:
        many = {"roles": len(now.roles), "arrows": len(now.deliverables)}
        return [_("Begun with %(roles)s roles and %(arrows)s arrows.") % many]
    return [*_of_roles(before, now), *_of_deliverables(before, now)]


def _of_roles(before: Drawing, now: Drawing) -> list[str]:
    was, told = before.by_key, []
    for role in now.roles:
        if role.key not in was:
            told.append(_("New role: %(name)s.") % {"name": role.name})
        elif was[role.key].name != role.name:
            told.append(_("%(old)s is called %(name)s.") % {"old": was[role.key].name, "name": role.name})
        elif was[role.key].stands_for != role.stands_for:
            told.append(_("%(name)s stands for others in the record.") % {"name": role.name})
    there = now.by_key
    told += [_("Role taken out: %(name)s.") % {"name": role.name} for role in before.roles if role.key not in there]
    return told


def _of_deliverables(before: Drawing, now: Drawing) -> list[str]:
    was = {one.key: one for one in before.deliverables}
    there = {one.key for one in now.deliverables}
    told = []
    for one in now.deliverables:
        if one.key not in was:
            told.append(_("New arrow: %(arrow)s.") % {"arrow": _arrow(one, now)})
        elif was[one.key] != one:
            words = {"old": _arrow(was[one.key], before), "arrow": _arrow(one, now)}
            same = words["old"] == words["arrow"]
            told.append((_("Other kind: %(arrow)s.") if same else _("%(old)s became %(arrow)s.")) % words)
    gone = [one for one in before.deliverables if one.key not in there]
    told += [_("Arrow taken out: %(arrow)s.") % {"arrow": _arrow(one, before)} for one in gone]
    return told


def _arrow(one: Deliverable, drawing: Drawing) -> str:
    names: Mapping[UUID, str] = {role.key: role.name for role in drawing.roles}
    words = {"name": one.name, "giver": names[one.giver], "receiver": names[one.receiver]}
    return _("“%(name)s” (%(giver)s to %(receiver)s)") % words
