"""A goal and a remark, as a page asks for them."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.choosing import NewGoal
from hedgerow.insight.models import Goal
from hedgerow.insight.registries import Measure, Unit
from hedgerow.kernel.money import Money, to_minor
from hedgerow.web.forms import day_field
from hedgerow.web.numbers import MoneyField, NumberField


class GoalForm(forms.Form):
    """The target is typed as the unit is written: money in its currency, a share in per cent."""

    target = forms.CharField()  # takes its unit once the measure is known
    by = day_field(_("By when"), required=False, help_text=_("Left empty: as soon as may be."))
    note = forms.CharField(label=_("How you want to get there"), required=False, max_length=200)

    def __init__(self, *args: Any, measure: Measure, currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measure, self.currency = measure, currency
        label = _("What it should come to")
        if measure.unit is Unit.MONEY:
            told = _("In %(currency)s.") % {"currency": currency}
            self.fields["target"] = MoneyField(label=label, currency=currency, help_text=told)
        elif measure.unit is Unit.SHARE:
            self.fields["target"] = NumberField(label=label, decimals=2, help_text=_("In per cent."))
        else:
            self.fields["target"] = NumberField(label=label, decimals=2 if measure.unit is Unit.NUMBER else 0)
        self.order_fields(["target", "by", "note"])

    @property
    def goal(self) -> NewGoal:
        said = self.cleaned_data
        typed, unit = said["target"], self.measure.unit
        target = to_minor(typed, self.currency) if unit is Unit.MONEY else typed
        if unit is Unit.SHARE:
            target = typed.scaleb(-2)
        currency = self.currency if unit is Unit.MONEY else ""
        return NewGoal(self.measure.key, float(target), said["by"], said["note"].strip(), currency)


def typed_target(goal: Goal, measure: Measure, currency: str) -> Decimal:
    """A target as the form asks for it, with no more decimals than it takes and none that say nothing."""
    if measure.unit is Unit.MONEY:
        amount = Money(round(goal.target), currency).major
        return amount if amount % 1 else Decimal(int(amount))
    decimals = 2 if measure.unit in (Unit.SHARE, Unit.NUMBER) else 0
    held = Decimal(repr(float(goal.target)))
    typed = round(held.scaleb(2) if measure.unit is Unit.SHARE else held, decimals)
    return typed.normalize() if typed % 1 else Decimal(int(typed))


class RemarkForm(forms.Form):
    day = day_field(_("Day"))
    words = forms.CharField(label=_("What happened"), max_length=60)
