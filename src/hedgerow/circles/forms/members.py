"""Who joins, how far somebody may go, how somebody leaves; and what members offer and want."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.forms.amounts import AmountField
from hedgerow.circles.models import PaymentKind, Side
from hedgerow.kernel.errors import Text
from hedgerow.web.forms import day_field

LATER = "later"
US = "us"
"""The party that is the business itself."""


class JoinForm(forms.Form):
    """`party` is the key of one that was found by typing `q`, or US."""

    party = forms.CharField(label=_("Who joins"), required=False)
    q = forms.CharField(label=_("Who joins"), required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("party") and not said.get("q", "").strip():
            self.add_error("party", _("Type a part of the name and choose one."))
        return said


class LimitForm(forms.Form):
    limit = AmountField(label=_("How far below zero"))
    ceiling = AmountField(label=_("The most it may hold"), required=False)


class LeaveForm(forms.Form):
    """How what is left in the wallet is settled; `other` takes it over."""

    how = forms.ChoiceField(
        label=_("What becomes of what is left"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what becomes of it.")},
    )
    words = forms.CharField(
        label=_("What was paid in money, and when"), required=False, max_length=200, help_text=_("It stays on record.")
    )
    other = forms.ChoiceField(label=_("Who takes it over"), required=False)

    def __init__(
        self, *args: Any, is_debt: bool, may_wait: bool, members: Sequence[tuple[str, Text]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        reserve = _("The common purse covers it, once and for all") if is_debt else _("It goes into the common purse")
        ways: list[tuple[str, Text]] = [
            (PaymentKind.OUTSIDE, _("It is settled in money")),
            (PaymentKind.TAKEN_OVER, _("Another member takes it over")),
            (PaymentKind.RESERVE, reserve),
        ]
        if is_debt and may_wait:
            ways.append((LATER, _("It stays owed; the common purse covers it when the days are over")))
        cast("forms.ChoiceField", self.fields["how"]).choices = ways
        cast("forms.ChoiceField", self.fields["other"]).choices = [("", "–"), *members]


class NoticeForm(forms.Form):
    side = forms.ChoiceField(
        label=_("Offers or wants"), choices=Side.choices, widget=forms.RadioSelect, initial=Side.OFFERS
    )
    member = forms.ChoiceField(label=_("Who"))
    title = forms.CharField(label=_("What"), max_length=120)
    price = AmountField(label=_("Price"), required=False)
    until = day_field(_("Until"), required=False)

    def __init__(self, *args: Any, members: Sequence[tuple[str, Text]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["member"]).choices = members
