"""From where a reader of the log begins anew, and when the log is copied."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from hedgerow.timeline import queries
from hedgerow.web.forms import day_field


class From(TextChoices):
    BEGINNING = "beginning", _("From the beginning")
    DAY = "day", _("From a day on")
    POSITION = "position", _("From a line on")


NEVER = "never"


def _months(chosen: str) -> int | None:
    return None if chosen == NEVER else int(chosen)


class ArchiveForm(forms.Form):
    wait = forms.TypedChoiceField(
        label=_("Copy months by themselves"),
        coerce=_months,
        choices=[
            (NEVER, _("No, only when I say so")),
            ("0", _("As soon as a month is over")),
            ("3", _("3 months after its end")),
            ("6", _("6 months after its end")),
            ("12", _("12 months after its end")),
            ("24", _("24 months after its end")),
        ],
    )


class ReplayForm(forms.Form):
    """`last` is the position the reader has reached: it can go back, not forward."""

    start = forms.ChoiceField(
        label=_("From where"), choices=From.choices, initial=From.BEGINNING, widget=forms.RadioSelect
    )
    day = day_field(_("The day"), required=False, help_text=_("Everything written down on that day and since."))
    position = forms.IntegerField(
        label=_("The line"),
        required=False,
        min_value=1,
        help_text=_("Lines are counted from 1, in the order in which they were written down."),
    )

    def __init__(self, *args: Any, last: int, time_zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.last, self.zone = last, ZoneInfo(time_zone)
        self.fields["position"].widget.attrs["max"] = last

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        start = found.get("start")
        if start == From.DAY and not found.get("day") and "day" not in self.errors:
            self.add_error("day", _("Choose a day."))
        if start == From.POSITION and "position" not in self.errors:
            self._check_position(found.get("position"))
        return found

    def _check_position(self, position: int | None) -> None:
        if position is None:
            self.add_error("position", _("Give the number of a line."))
        elif position > self.last:
            words = _("It has read up to line %(last)s, and can only go back.") % {"last": self.last}
            self.add_error("position", words)

    @property
    def after(self) -> int:
        """The position after which it reads again; never beyond what it has read."""
        start = self.cleaned_data["start"]
        if start == From.POSITION:
            return int(self.cleaned_data["position"]) - 1
        if start == From.DAY:
            return min(queries.position_on(self._midnight(self.cleaned_data["day"])) - 1, self.last)
        return 0

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(max(day, date(1970, 1, 1)), time(), tzinfo=self.zone)
