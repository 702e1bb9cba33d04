"""An account of the business: what it is called, and how far it may go."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.ledger.forms.amounts import AmountField
from hedgerow.ledger.models import AccountKind, Commodity

OWN = [kind for kind in AccountKind if kind != AccountKind.WALLET]


class AccountForm(forms.Form):
    name = forms.CharField(label=_("What the account is called"), max_length=120)
    number = forms.CharField(label=_("Its number"), required=False, max_length=20)
    floor = AmountField(label=_("The least it may hold"), required=False)
    ceiling = AmountField(label=_("The most it may hold"), required=False)


class NewAccountForm(AccountForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=[(kind.value, kind.label) for kind in OWN])
    commodity = forms.ChoiceField(label=_("What it counts"))
    field_order = ("name", "kind", "commodity", "number")

    def __init__(self, *args: Any, commodities: Sequence[Commodity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [(one.code, str(one)) for one in commodities]
        cast("forms.ChoiceField", self.fields["commodity"]).choices = found
