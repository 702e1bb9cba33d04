"""A sale and a return by hand: an amount is enough."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.numbers import read_minor
from hedgerow.sales.models import Fulfilment, Order, OrderLine
from hedgerow.sales.order_words import CHANNELS, quantity
from hedgerow.sales.reports import ReportedLine, ReturnedLine
from hedgerow.web.forms import day_field
from hedgerow.web.numbers import LONGEST, NumberField

LINES = 3
MOST_MINOR = 10**13
"""A hundred thousand million in most currencies: beyond it somebody slipped on the keys."""


def read_amount(text: str, currency: str) -> int:
    """Minor units of what was typed. Raises ValidationError."""
    try:
        return read_minor(text, currency, most=MOST_MINOR) or 0
    except Invalid as error:
        raise forms.ValidationError(str(error)) from error


class SaleForm(forms.Form):
    """`party` is the key of one that was found by typing `q`, or empty for nobody in particular."""

    amount = forms.CharField(label=_("What was paid"), max_length=LONGEST)
    day = day_field(_("On"))
    party = forms.CharField(label=_("Who bought"), required=False)
    q = forms.CharField(label=_("Somebody"), required=False, max_length=200)
    channel = forms.ChoiceField(label=_("Channel"), choices=CHANNELS, initial="store")
    fulfilment = forms.ChoiceField(label=_("Handed over"), required=False, choices=[("", "—"), *Fulfilment.choices])
    place = forms.CharField(label=_("Place"), required=False, max_length=120)

    def __init__(self, *args: Any, currency: str, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._currency, self._zone = currency, zone
        self.fields["amount"].help_text = _("In %(currency)s.") % {"currency": currency}
        for place in range(LINES):
            self.fields[f"product-{place}"] = forms.CharField(label=_("What"), required=False, max_length=200)
            self.fields[f"quantity-{place}"] = NumberField(label=_("How many"), required=False, decimals=3, most=99_999)
            self.fields[f"price-{place}"] = forms.CharField(label=_("For"), required=False, max_length=LONGEST)

    @property
    def lines(self) -> list[tuple[Any, Any, Any]]:
        return [(self[f"product-{n}"], self[f"quantity-{n}"], self[f"price-{n}"]) for n in range(LINES)]

    def clean_amount(self) -> int:
        return read_amount(self.cleaned_data["amount"], self._currency)

    def clean_party(self) -> UUID | None:
        text = self.cleaned_data["party"]
        try:
            return UUID(text) if text else None
        except ValueError as error:
            raise forms.ValidationError(_("Type a part of the name and choose one.")) from error

    def clean(self) -> None:
        """One line alone costs what was paid; of several, each says its own."""
        said = self.cleaned_data
        used = [n for n in range(LINES) if said.get(f"product-{n}", "").strip()]
        lines = []
        for n in used:
            price = said.get(f"price-{n}", "").strip()
            if price:
                try:
                    minor = read_amount(price, self._currency)
                except forms.ValidationError as error:
                    self.add_error(f"price-{n}", error)
                    continue
            elif len(used) == 1:
                minor = said.get("amount", 0)
            else:
                self.add_error(f"price-{n}", _("Of several things, say what each cost."))
                continue
            milli = int((said.get(f"quantity-{n}") or 1) * 1000)
            lines.append(ReportedLine(str(n + 1), said[f"product-{n}"].strip(), minor, milli))
        self.reported = tuple(lines)

    @property
    def at(self) -> datetime:
        return clock.moment_on(self.cleaned_data["day"], self._zone)


class ReturnForm(forms.Form):
    """Lines of the order that came back; an amount says how much of the money, else all of those lines'."""

    lines = forms.MultipleChoiceField(label=_("What came back"), required=False, widget=forms.CheckboxSelectMultiple)
    amount = forms.CharField(label=_("Given back"), required=False, max_length=LONGEST)
    day = day_field(_("On"))
    channel = forms.ChoiceField(label=_("Channel"), choices=CHANNELS)
    place = forms.CharField(label=_("Place"), required=False, max_length=120)
    reason = forms.CharField(label=_("Why"), required=False, max_length=200)

    def __init__(self, *args: Any, order: Order, order_lines: Sequence[OrderLine], zone: ZoneInfo, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self._order, self._zone = order, zone
        self._lines = {line.key: line for line in order_lines}
        choices: Any = self.fields["lines"]
        choices.choices = [
            (key, f"{quantity(line.quantity_milli)} × {line.description}") for key, line in self._lines.items()
        ]
        self.fields["amount"].help_text = _("In %(currency)s; empty for all that the ticked things cost.") % {
            "currency": order.currency
        }

    def clean_amount(self) -> int | None:
        text = self.cleaned_data["amount"]
        return read_amount(text, self._order.currency) if text.strip() else None

    def clean(self) -> None:
        keys = self.cleaned_data.get("lines") or []
        came = [self._lines[key] for key in keys]
        amount = self.cleaned_data.get("amount")
        whole = sum(line.amount_minor for line in came)
        if amount is None and not came and "amount" not in self.errors:
            self.add_error("amount", _("Say how much was given back, or tick what came back."))
        self.minor = whole if amount is None else amount
        # What each ticked thing has of it follows from what was given back for all.
        self.returned = tuple(ReturnedLine(line.key, line.quantity_milli, line.amount_minor) for line in came)

    @property
    def at(self) -> datetime:
        return clock.moment_on(self.cleaned_data["day"], self._zone)
