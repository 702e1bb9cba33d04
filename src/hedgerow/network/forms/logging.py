"""What happened, in a few words."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.network import events
from hedgerow.network.forms.days import DayField
from hedgerow.network.telling.kinds import WORDLESS
from hedgerow.timeline.registries import verbs


class LogForm(forms.Form):
    """`what` is a verb; a visit or a call needs no words, a note or a promise does."""

    what = forms.ChoiceField(label=_("What happened"), widget=forms.RadioSelect, initial=events.NOTED)
    text = forms.CharField(label=_("In a few words"), required=False, max_length=2000)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = [(verb, verbs[verb].label) for verb in events.LOGGED_BY_HAND]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["on"] = DayField(label=_("On"), required=False, today=today)
        self.fields["due"] = DayField(label=_("Promised for"), required=False)
        self.fields["only_me"] = forms.BooleanField(label=_("Only for me"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "what" in cleaned and cleaned["what"] not in WORDLESS and not cleaned.get("text"):
            self.add_error("text", _("Say in a few words what it was."))
        if cleaned.get("what") == events.PROMISED and _is_before(cleaned.get("due"), cleaned.get("on")):
            self.add_error("due", _("That is before the day of the promise. Type a later one."))
        # What is not a note goes to the log, where everybody reads it: the box is not seen beside it.
        cleaned["only_me"] = bool(cleaned.get("only_me")) and cleaned.get("what") == events.NOTED
        return cleaned


def _is_before(due: date | None, on: date | None) -> bool:
    return due is not None and on is not None and due < on
