from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.kernel.errors import Text
from hedgerow.visits import events


def _added(told: Told) -> str:
    return _("%(who)s set up the website “%(name)s”, whose visits are counted.") % _words(told)


def _changed(told: Told) -> str:
    return _("%(who)s changed what is counted of the website “%(name)s”.") % _words(told)


def _put_away(told: Told) -> str:
    return _("%(who)s put a website away: its visits are not counted any more.") % {"who": told.who}


def _taken_up(told: Told) -> str:
    return _("%(who)s took a website up again: its visits are counted.") % {"who": told.who}


def _words(told: Told) -> dict[str, str]:
    return {"who": told.who, "name": str(told.after.get("name", ""))}


def register() -> None:
    told: tuple[tuple[str, Text, Callable[[Told], str]], ...] = (
        (events.SITE_ADDED, gettext_lazy("Website set up"), _added),
        (events.SITE_CHANGED, gettext_lazy("Website changed"), _changed),
        (events.SITE_PUT_AWAY, gettext_lazy("Website put away"), _put_away),
        (events.SITE_TAKEN_UP, gettext_lazy("Website taken up again"), _taken_up),
    )
    for name, label, line in told:
        audit_events.add(AuditEvent(name, label, line))
