"""Accounts: the business's own, and what somebody has with it."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.ledger.forms.amounts import AmountField
from hedgerow.ledger.models import AccountKind, Commodity, CommodityKind

OWN = [kind for kind in AccountKind if kind != AccountKind.WALLET]


class AccountForm(forms.Form):
    name = forms.CharField(label=_("What the account is called"), max_length=120)
    number = forms.CharField(label=_("Its number"), required=False, max_length=20)
    floor = AmountField(label=_("The least it may hold"), required=False)
    ceiling = AmountField(label=_("The most it may hold"), required=False)


class _CountingForm(AccountForm):
    commodity = forms.ChoiceField(label=_("What it counts"))

    def __init__(self, *args: Any, commodities: Sequence[Commodity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [(one.code, str(one)) for one in commodities]
        cast("forms.ChoiceField", self.fields["commodity"]).choices = found


class NewAccountForm(_CountingForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=[(kind.value, kind.label) for kind in OWN])
    field_order = ("name", "kind", "commodity", "number")


class WalletForm(_CountingForm):
    """What somebody has with the business."""

    allocates = forms.BooleanField(
        label=_("What expires first is used first"),
        required=False,
        help_text=_("For points or credits that expire: each use is then known by what it used up."),
    )
    field_order = ("name", "commodity", "number")


class CommodityForm(forms.Form):
    """Money has a code and decimals of its own, so only the code of it is asked."""

    kind = forms.ChoiceField(label=_("What it is"), choices=CommodityKind.choices)
    code = forms.CharField(label=_("Its code"), max_length=12, help_text=_("As EUR, PTS or HOURS."))
    name = forms.CharField(label=_("What people call it"), required=False, max_length=60)
    exponent = forms.IntegerField(
        label=_("Decimals"), min_value=0, max_value=6, initial=0, help_text=_("0 for whole points, 2 for 1.25 hours.")
    )
