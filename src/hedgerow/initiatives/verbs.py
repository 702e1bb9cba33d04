"""The verbs of initiatives, each with its line in words."""

from django.utils.translation import gettext_lazy

from hedgerow.initiatives import events
from hedgerow.initiatives.models import PieceSide, ReturnAssumption
from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs


def _plain(_told: Told) -> Text:
    return ""


def _assumption(told: Told) -> Text:
    chosen = str(told.properties.get("assumption", ""))
    return ReturnAssumption(chosen).label if chosen in ReturnAssumption.values else ""


def _side(told: Told) -> Text:
    side = str(told.properties.get("side", ""))
    return PieceSide(side).label if side in PieceSide.values else ""


def register() -> None:
    for name, label, icon, line in (
        (events.FOUNDED, gettext_lazy("Initiative begun"), "plus", _plain),
        (events.CHANGED, gettext_lazy("Initiative changed"), "edit", _plain),
        (events.ARCHIVED, gettext_lazy("Initiative put away"), "box", _plain),
        (events.RESTORED, gettext_lazy("Initiative taken out again"), "undo", _plain),
        (events.BASIS_CHOSEN, gettext_lazy("What counts as its result was chosen"), "check", _assumption),
        (events.TOOK_PART, gettext_lazy("Takes part in an initiative"), "people", _plain),
        (events.TAKEN_OUT, gettext_lazy("Takes no part in an initiative"), "close", _plain),
        (events.PIECE_ADDED, gettext_lazy("Noted in an initiative"), "note", _side),
        (events.PIECE_TAKEN_BACK, gettext_lazy("Taken back in an initiative"), "undo", _side),
        (events.PIECE_RESTORED, gettext_lazy("Put back in an initiative"), "undo", _side),
    ):
        verbs.add(Verb(name, label, line, icon=icon, group="record", is_wordless=True))
