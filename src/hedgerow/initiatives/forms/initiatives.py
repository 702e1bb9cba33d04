"""What an initiative is called, when it is, what it may cost; how its result is counted; the usual margin."""

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.initiatives.drafts import Basis, InitiativeDraft
from hedgerow.initiatives.forms.amounts import typed, whole
from hedgerow.initiatives.models import Initiative, InitiativeKind, ReturnAssumption
from hedgerow.initiatives.models.initiatives import LONGEST_WINDOW
from hedgerow.kernel.money import exponent
from hedgerow.web.forms import day_field
from hedgerow.web.numbers import MoneyField, NumberField

_THOUSANDTHS, _HUNDREDTHS = 3, 2
MORE = ("aim", "in_charge", "budget", "budget_hours", "margin")


class _Figures(forms.Form):
    """Numbers are read by what they count."""

    digits: dict[str, int]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name, digits in self.digits.items():
            if name in cleaned:
                cleaned[name] = whole(cleaned[name], digits)
        return cleaned


class InitiativeForm(_Figures):
    title = forms.CharField(label=_("What it is called"), max_length=200)
    kind = forms.ChoiceField(label=_("What kind"), choices=InitiativeKind.choices)
    first_day = day_field(_("First day"), required=False)
    last_day = day_field(_("Last day"), help_text=_("Left empty, it goes on."), required=False)
    aim = forms.CharField(label=_("What it is for"), required=False, max_length=500)
    in_charge = forms.ChoiceField(label=_("Who is in charge"), required=False)
    budget = forms.CharField()  # takes the currency once that is known
    budget_hours = NumberField(label=_("Budget in hours"), required=False, decimals=_THOUSANDTHS)
    margin = NumberField(
        decimals=_HUNDREDTHS,
        label=_("What is left of a purchase after the goods, in %"),
        required=False,
        help_text=_("Left empty, your usual margin counts."),
    )

    def __init__(self, *args: Any, leads: Mapping[UUID, str], currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "–"), *((str(key), name) for key, name in leads.items())]
        cast("forms.ChoiceField", self.fields["in_charge"]).choices = choices
        told = _("In %(currency)s.") % {"currency": currency}
        self.fields["budget"] = MoneyField(label=_("Budget"), required=False, currency=currency, help_text=told)
        self.digits = {"budget": exponent(currency), "budget_hours": _THOUSANDTHS, "margin": _HUNDREDTHS}

    @property
    def draft(self) -> InitiativeDraft:
        said = self.cleaned_data
        return InitiativeDraft(
            title=said["title"],
            kind=InitiativeKind(said["kind"]),
            aim=said["aim"],
            first_day=said["first_day"],
            last_day=said["last_day"],
            in_charge=UUID(said["in_charge"]) if said["in_charge"] else None,
            budget_minor=said["budget"],
            budget_hours_milli=said["budget_hours"],
            margin_bp=said["margin"],
        )

    @property
    def has_more(self) -> bool:
        """Something of what stands behind the fold is filled in, or wrong."""
        return any(self[name].errors or self[name].value() for name in MORE)


def initial_of(one: Initiative) -> dict[str, Any]:
    return {
        "title": one.title,
        "kind": one.kind,
        "first_day": one.first_day,
        "last_day": one.last_day,
        "aim": one.aim,
        "in_charge": str(one.in_charge_id or ""),
        "budget": typed(one.budget_minor, exponent(one.currency)),
        "budget_hours": typed(one.budget_hours_milli, _THOUSANDTHS),
        "margin": typed(one.margin_bp, _HUNDREDTHS),
    }


class BasisForm(_Figures):
    """By what a result is counted: of one initiative when it is posted, of all when it is asked for."""

    digits = {"share": _HUNDREDTHS}
    assumption = forms.ChoiceField(
        label=_("What counts as its result"), choices=ReturnAssumption.choices, widget=forms.RadioSelect
    )
    window_days = forms.IntegerField(
        label=_("Days after the end that still count"), min_value=0, max_value=LONGEST_WINDOW
    )
    share = NumberField(label=_("The share, in %"), required=False, decimals=_HUNDREDTHS)

    @property
    def basis(self) -> Basis:
        said = self.cleaned_data
        usual = Basis(assumption=ReturnAssumption(said["assumption"]))
        share = usual.share_bp if said["share"] is None else said["share"]
        return Basis(assumption=usual.assumption, window_days=said["window_days"], share_bp=share)


def basis_initial(basis: Basis) -> dict[str, Any]:
    share = typed(basis.share_bp, _HUNDREDTHS)
    return {"assumption": basis.assumption, "window_days": basis.window_days, "share": share}


class MarginForm(_Figures):
    digits = {"margin": _HUNDREDTHS}
    margin = NumberField(
        decimals=_HUNDREDTHS,
        label=_("Your usual margin, in %"),
        required=False,
        help_text=_("What is left of a purchase after the goods. Left empty, purchases count with all that was paid."),
    )


def margin_initial(margin_bp: int | None) -> dict[str, Any]:
    return {"margin": typed(margin_bp, _HUNDREDTHS)}
