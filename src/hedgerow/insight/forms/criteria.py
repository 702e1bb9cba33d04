"""A criterion of maturity: the marks of a usual one, or what one of the business's own says."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.models.criteria import LABEL, NOTE
from hedgerow.insight.operations import OwnCriterion
from hedgerow.insight.readings.maturity.criteria import Criterion, Level
from hedgerow.insight.words.maturity.texts import LEVELS
from hedgerow.web.numbers import NumberField

_HUNDRED, _DIGITS = 100, 2


class UsualForm(forms.Form):
    """Shares are typed in per cent."""

    is_on = forms.BooleanField(label=_("It counts"), required=False)
    emerging = NumberField(
        decimals=_DIGITS, label=_("Emerging from"), required=False, help_text=_("Left empty, nothing is asked.")
    )
    mature = NumberField(
        decimals=_DIGITS, label=_("Mature from"), required=False, help_text=_("Left empty, nothing is asked.")
    )

    def __init__(self, posted: QueryDict | None, *, criterion: Criterion) -> None:
        self.scale = _HUNDRED if criterion.is_share else 1
        initial = {
            "is_on": criterion.is_on,
            "emerging": self._typed(criterion.emerging),
            "mature": self._typed(criterion.mature),
        }
        super().__init__(posted, initial=initial)
        if criterion.is_share:
            self.fields["emerging"].label = _("Emerging from, in %")
            self.fields["mature"].label = _("Mature from, in %")

    def _typed(self, mark: float | None) -> Decimal | None:
        return None if mark is None else Decimal(str(round(mark * self.scale, _DIGITS))).normalize() + 0

    def mark(self, name: str) -> float | None:
        value = self.cleaned_data[name]
        return None if value is None else float(value) / self.scale


class OwnForm(forms.Form):
    label = forms.CharField(
        label=_("What has to be so"), max_length=LABEL, help_text=_("Such as: We meet all partners twice a year.")
    )
    level = forms.TypedChoiceField(
        label=_("From which level on"),
        coerce=int,
        choices=[(int(level), LEVELS[level]) for level in (Level.EMERGING, Level.MATURE)],
        initial=int(Level.MATURE),
    )
    note = forms.CharField(
        label=_("How you will know"), required=False, max_length=NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )
    is_met = forms.BooleanField(label=_("It is so"), required=False)
    is_on = forms.BooleanField(label=_("It counts"), required=False, initial=True)

    @property
    def draft(self) -> OwnCriterion:
        said = self.cleaned_data
        return OwnCriterion(said["label"], Level(said["level"]), said["note"], said["is_met"], said["is_on"])


def initial_of(criterion: Criterion) -> dict[str, Any]:
    level = Level.EMERGING if criterion.emerging is not None else Level.MATURE
    return {
        "label": criterion.label,
        "level": int(level),
        "note": criterion.note,
        "is_met": criterion.is_met,
        "is_on": criterion.is_on,
    }
