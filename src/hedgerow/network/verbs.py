"""The network's verbs, each with its line in words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.network import events
from hedgerow.network.builtin import ROLE_BY_KEY, TIE_BY_KEY
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _role(told: Told) -> Text:
    key = str(told.properties.get("role", ""))
    usual = ROLE_BY_KEY.get(key)
    return usual.label if usual else key


def _text(told: Told) -> Text:
    return str(told.properties.get("text", ""))


def _contact(told: Told) -> Text:
    """ "They called. About the cake. It went well."; what was not said is left out."""
    way, went = str(told.properties.get("way", "")), str(told.properties.get("went", ""))
    text = str(told.properties.get("text", ""))
    return " ".join(filter(None, (str(_WAYS.get((told.verb, way), "")), _sentence(text, ends=bool(went)), _went(went))))


def _sentence(text: str, *, ends: bool) -> str:
    return f"{text}." if ends and text and text[-1].isalnum() else text


def _went(went: str) -> str:
    return str(_WENT.get(went, ""))


_WAYS: dict[tuple[str, str], Text] = {
    (events.CALLED, events.IN): gettext_lazy("They called."),
    (events.CALLED, events.OUT): gettext_lazy("You called."),
    (events.MESSAGED, events.IN): gettext_lazy("They wrote."),
    (events.MESSAGED, events.OUT): gettext_lazy("You wrote."),
    (events.VISITED, events.OUT): gettext_lazy("You went to see them."),
}
_WENT: dict[str, Text] = {
    "well": gettext_lazy("It went well."),
    "so_so": gettext_lazy("It went so-so."),
    "badly": gettext_lazy("It went badly."),
}


def _promise(told: Told) -> Text:
    text, due = _text(told), _due(told)
    return text if due is None else _("%(text)s (by %(day)s)") % {"text": text, "day": formats.day(due)}


def _due(told: Told) -> date | None:
    """Other programs write properties too: what is no day is none."""
    try:
        return date.fromisoformat(str(told.properties.get("due", "")))
    except ValueError:
        return None


def _tie(told: Told) -> Text:
    usual = TIE_BY_KEY.get(str(told.properties.get("kind", "")))
    reading = usual.label if usual else str(told.properties.get("kind", ""))
    return _("%(first)s %(reading)s %(second)s") % {"first": told.object, "reading": reading, "second": told.target}


def _changed(told: Told) -> Text:
    return ", ".join(str(name).replace("_", " ") for name in told.properties.get("fields", []))


def _segment(told: Told) -> Text:
    return str(told.properties.get("name", ""))


def _nothing(_told: Told) -> Text:
    return ""


def register() -> None:
    """Contribute every verb of `events`, in the order a person would meet them."""
    for name, label, icon in (
        (events.VISITED, gettext_lazy("Came by"), "bag"),
        (events.CALLED, gettext_lazy("Call"), "phone"),
        (events.MESSAGED, gettext_lazy("Message"), "chat"),
        (events.MET, gettext_lazy("Meeting"), "people"),
        (events.NOTED, gettext_lazy("Note"), "note"),
    ):
        verbs.add(
            Verb(
                name, label, _contact, icon=icon, group="messages", may_be_logged=True, is_contact=name != events.NOTED
            )
        )
    for name, label, icon in (
        (events.GAVE, gettext_lazy("You gave"), "gift"),
        (events.GOT, gettext_lazy("You got"), "hand"),
        (events.PROMISED, gettext_lazy("Promise made"), "promise"),
        (events.PROMISE_KEPT, gettext_lazy("Promise kept"), "check"),
        (events.PROMISE_BROKEN, gettext_lazy("Promise broken"), "warn"),
    ):
        words = _promise if name == events.PROMISED else _text
        verbs.add(Verb(name, label, words, icon=icon, group="given", may_be_logged=True))
    never = gettext_lazy("Taken back: it never was")
    verbs.add(Verb(events.LOG_TAKEN_BACK, never, _nothing, icon="undo", group="messages", as2="Undo", is_wordless=True))
    for name, label, line in (
        (events.PARTY_ADDED, gettext_lazy("Added"), _nothing),
        (events.PARTY_CHANGED, gettext_lazy("Details changed"), _changed),
        (events.PARTY_ARCHIVED, gettext_lazy("Put away"), _nothing),
        (events.PARTY_RESTORED, gettext_lazy("Brought back"), _nothing),
        (events.PARTY_REMOVED, gettext_lazy("Taken back with an import"), _nothing),
        (events.PARTY_MERGED, gettext_lazy("Merged with another record of theirs"), _nothing),
        (events.PARTY_UNMERGED, gettext_lazy("Taken apart from another record"), _nothing),
        (events.PARTY_ERASED, gettext_lazy("Erased"), _nothing),
        (events.ROLE_GIVEN, gettext_lazy("Became"), _role),
        (events.ROLE_ENDED, gettext_lazy("Is no longer"), _role),
        (events.TIE_MADE, gettext_lazy("New tie"), _tie),
        (events.TIE_ENDED, gettext_lazy("Tie ended"), _tie),
        (events.SEGMENT_ENTERED, gettext_lazy("Now in the segment"), _segment),
        (events.SEGMENT_LEFT, gettext_lazy("No longer in the segment"), _segment),
    ):
        verbs.add(Verb(name, label, line, icon="people", group="record", is_wordless=True))
