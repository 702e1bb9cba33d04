"""What happened, in one line and a few choices; what the line says goes without a choice."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hedgerow.network import events
from hedgerow.network.forms.days import DayField
from hedgerow.network.models import Party
from hedgerow.network.telling.kinds import TELLING_BY_KEY, TELLINGS
from hedgerow.network.telling.line import Line

NEW = "new:"
_WAYS = (("", _("Not said")), (events.IN, _("They turned to you")), (events.OUT, _("You turned to them")))
_WENT = (("", _("Not said")), ("well", _("Well")), ("so_so", _("So-so")), ("badly", _("Badly")))


class TellingForm(forms.Form):
    """Whom it was with is read apart, from `party`: keys, and `new:` with the name of whoever is not here yet."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    line = forms.CharField(label=_("What happened, in one line"), required=False, max_length=2000)
    what = forms.ChoiceField(label=_("What it was"), choices=[(one.key, one.label) for one in TELLINGS])
    way = forms.ChoiceField(label=_("Who turned to whom"), choices=_WAYS, required=False)
    went = forms.ChoiceField(label=_("How it went"), choices=_WENT, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"] = DayField(label=_("On"), required=False, today=today)
        self.fields["due"] = DayField(label=_("Promised for"), required=False)
        self.fields["only_me"] = forms.BooleanField(label=_("Only for me"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        telling = TELLING_BY_KEY.get(cleaned.get("what", ""))
        if telling is not None and not telling.is_wordless and not self.data.get("text"):
            self.add_error("line", _("Say in a few words what it was."))
        due, on = cleaned.get("due"), cleaned.get("on")
        if telling is not None and telling.verb == events.PROMISED and due and on and due < on:
            self.add_error("due", _("That is before the day of the promise. Type a later one."))
        # What is not a note goes to the log, where everybody reads it: the box is not seen beside it.
        cleaned["only_me"] = bool(cleaned.get("only_me")) and cleaned.get("what") == events.NOTED
        return cleaned


def settled(posted: QueryDict, line: Line[Party]) -> dict[str, Any]:
    """What was chosen; where nothing was, or only what an earlier reading had put there, what the line says now.

    A reading leaves what it put there in `read_…` beside it: whoever chose something else meant it.
    """
    told: dict[str, Any] = {name: posted.get(name, "") for name in ("key", "line", "went", "only_me")}
    says = {
        "what": line.what or (events.NOTED if line.text else events.CALLED),
        "on": line.on.isoformat() if line.on else "",
        "due": line.due.isoformat() if line.due else "",
        "way": line.way,
    }
    for name, said in says.items():
        chosen = posted.get(name, "")
        told[name] = chosen if chosen and chosen != posted.get(f"read_{name}", "") else said
    told["text"] = line.text
    return {**told, "read": says}


def chosen_people(posted: QueryDict, *, names_somebody: bool) -> tuple[list[UUID], list[str]]:
    """Keys and names that were chosen; where the line names somebody now, without those of an earlier reading."""
    read = set(posted.getlist("read_party")) if names_somebody else set()
    keys, names = list[UUID](), list[str]()
    for value in posted.getlist("party"):
        if value in read:
            continue
        if value.startswith(NEW) and value.removeprefix(NEW).strip():
            names.append(value.removeprefix(NEW).strip()[:200])
        elif (key := _key(value)) is not None:
            keys.append(key)
    return keys, names


def entry_of(said: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The parts of an `operations.Entry`."""
    telling = TELLING_BY_KEY[said["what"]]
    day = {"on": said["on"], "due": said["due"], "way": said["way"], "went": said["went"]}
    return {"verb": telling.verb, "channel": telling.channel, "text": text, **day}


def _key(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None
