"""What a circle is called, what it counts, how far members may go, and what becomes of what lies idle."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.amounts import plain
from hedgerow.circles.drafts import CircleDraft
from hedgerow.circles.forms.amounts import AmountField, PercentField, shown_percent
from hedgerow.circles.models import Circle
from hedgerow.ledger.models import CommodityKind


class CircleForm(forms.Form):
    name = forms.CharField(label=_("What the circle is called"), max_length=80)
    unit = forms.CharField(
        label=_("The word for what it counts"), max_length=30, help_text=_("Such as: hours, acorns, credits.")
    )
    limit = AmountField(
        label=_("How far below zero a new member may go"), help_text=_("Everybody's own limit can be changed later.")
    )
    ceiling = AmountField(label=_("The most one may hold"), required=False)
    rules = forms.CharField(
        label=_("The rules in your own words"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    cover_after_days = forms.IntegerField(
        label=_("The common purse covers a debt after so many days"),
        min_value=1,
        max_value=3650,
        initial=90,
        help_text=_("Of somebody who left without settling it. It is on record, and can be taken back."),
    )
    demurrage_per_mille = PercentField(
        label=_("Each month, so many per cent of what stands unused go to the common purse (demurrage)"),
        initial="0",
        help_text=_("0 is none. A change counts from the first day of the next month."),
    )
    demurrage_free = AmountField(
        label=_("So much may stand unused freely"), required=False, help_text=_("Nothing is taken of it.")
    )


class NewCircleForm(CircleForm):
    kind = forms.ChoiceField(
        label=_("What members pay with"),
        choices=[
            (CommodityKind.HOURS, _("Hours: a time bank")),
            (CommodityKind.CREDITS, _("Credits, as money")),
        ],
        widget=forms.RadioSelect,
        initial=CommodityKind.HOURS,
    )
    field_order = ("name", "kind")


def draft_of(form: CircleForm) -> CircleDraft:
    said = {name: value for name, value in form.cleaned_data.items() if name != "kind"}
    return CircleDraft(**{**said, "demurrage_free": said["demurrage_free"] or 0})


def initial_of(circle: Circle) -> dict[str, Any]:
    names = ("name", "unit", "rules", "cover_after_days")
    amounts = {name: getattr(circle, name) for name in ("limit", "ceiling", "demurrage_free")}
    shown = {name: "" if amount is None else plain(amount) for name, amount in amounts.items()}
    share = shown_percent(circle.demurrage_per_mille)
    return {**{name: getattr(circle, name) for name in names}, **shown, "demurrage_per_mille": share}
