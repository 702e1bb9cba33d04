"""The inventory's verbs, each with its line in words."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.resources import events
from hedgerow.resources.builtin import KIND_BY_KEY
from hedgerow.resources.models import Resource, Side
from hedgerow.timeline.events import Told
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _entry(told: Told) -> Text:
    """ "Gives: deck oven"; nothing where its words were erased."""
    text, side = str(told.properties.get("text", "")), str(told.properties.get("side", ""))
    if not text or side not in Side.values:
        return text
    return _("%(side)s: %(what)s") % {"side": Side(side).label, "what": text}


def _renewed(told: Told) -> Text:
    text = str(told.properties.get("text", ""))
    try:
        day = date.fromisoformat(str(told.properties.get("valid_until", "")))
    except ValueError:
        return text
    return _("%(what)s, valid until %(day)s") % {"what": text, "day": formats.day(day)}


def _match(told: Told) -> Text:
    """The kind of what the two are matched in."""
    key = str(told.properties.get("kind", ""))
    usual = KIND_BY_KEY.get(key)
    return usual.label if usual else key


def _still_here(activities: Sequence[Activity]) -> set[UUID]:
    """Of the business's own entries: what was taken out as a mistake is not published any longer."""
    named = {one.id: _uuid(one.properties.get("resource")) for one in activities}
    kept = Resource.objects.filter(pk__in=filter(None, named.values()), party=None, removed_at=None)
    here = set(kept.values_list("pk", flat=True))
    return {key for key, resource in named.items() if resource in here}


def _uuid(text: object) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None


def register() -> None:
    for name, label, icon, line in (
        (events.ADDED, gettext_lazy("Gives and needs: noted"), "hand", _entry),
        (events.CHANGED, gettext_lazy("Gives and needs: changed"), "edit", _entry),
        (events.ENDED, gettext_lazy("Gives and needs: no longer"), "clock", _entry),
        (events.RESUMED, gettext_lazy("Gives and needs: again"), "undo", _entry),
        (events.RENEWED, gettext_lazy("Renewed"), "check", _renewed),
        (events.REMOVED, gettext_lazy("Gives and needs: taken out"), "trash", _entry),
        (events.RESTORED, gettext_lazy("Gives and needs: put back"), "undo", _entry),
    ):
        public = _still_here if name in (events.ADDED, events.RESUMED, events.ENDED) else None
        verbs.add(Verb(name, label, line, icon=icon, group="record", public=public))
    for name, label, icon, group in (
        (events.INTRODUCED, gettext_lazy("Brought together"), "partners", "given"),
        (events.MATCH_REJECTED, gettext_lazy("Not a match"), "close", "record"),
        (events.MATCH_REOPENED, gettext_lazy("May be a match after all"), "undo", "record"),
    ):
        verbs.add(Verb(name, label, _match, icon=icon, group=group, is_wordless=True))
