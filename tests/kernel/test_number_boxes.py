"""Every box for an amount reads it alike: in the language of whoever types it, and never off by a thousand."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.utils import translation

from hedgerow.circles.forms.amounts import AmountField as CircleAmount
from hedgerow.exchange.forms.flows import FlowForm
from hedgerow.exchange.forms.rates import RateForm
from hedgerow.kernel.money import to_minor
from hedgerow.ledger.forms.amounts import AmountField as LedgerAmount
from hedgerow.resources.forms.entries import ResourceForm
from hedgerow.sales.order_forms import SaleForm
from hedgerow.sharing.forms import SplitForm

Read = Callable[[str], int]


def cleaned(form: forms.Form, field: str) -> int:
    """Minor units of one field of a form that may be wrong elsewhere. Raises ValidationError."""
    if field in form.errors:
        raise forms.ValidationError(form.errors[field])
    found = form.cleaned_data[field]
    return to_minor(found, "GBP") if isinstance(found, Decimal) else int(found)


def of_a_split(text: str) -> int:
    return cleaned(SplitForm({"total": text}, currency="GBP"), "total")


def of_the_ledger(text: str) -> int:
    return to_minor(LedgerAmount().clean(text) or Decimal(0), "GBP")


def of_a_circle(text: str) -> int:
    return int(CircleAmount().clean(text))


def of_a_sale(text: str) -> int:
    return cleaned(SaleForm({"amount": text}, currency="GBP", zone=ZoneInfo("UTC")), "amount")


def of_a_resource(text: str) -> int:
    return cleaned(ResourceForm({"worth": text}, kinds=[], currency="GBP"), "worth")


def of_a_flow(text: str) -> int:
    form = FlowForm({"worth": text}, kinds=[], currency="GBP", today=date(2026, 5, 10), needs_party=False)
    return cleaned(form, "worth")


def of_a_rate(text: str) -> int:
    return cleaned(RateForm({"worth": text}, kinds=[], currency="GBP", today=date(2026, 5, 10)), "worth")


BOXES = [of_a_split, of_the_ledger, of_a_circle, of_a_sale, of_a_resource, of_a_flow, of_a_rate]


@pytest.mark.parametrize("read", BOXES)
@pytest.mark.parametrize(
    ("language", "text"), [("en", "1,200"), ("es", "1.200"), ("ar", "١٬٢٠٠"), ("fr", "1\u202f200"), ("en", "1 200.00")]
)
def test_twelve_hundred_is_twelve_hundred(read: Read, language: str, text: str) -> None:
    with translation.override(language):
        assert read(text) == 120_000


@pytest.mark.parametrize("read", BOXES)
@pytest.mark.parametrize(("language", "text"), [("en", "1.200"), ("es", "1,200"), ("en", "1e3"), ("en", "9" * 19)])
def test_what_may_be_twelve_hundred_or_one_and_a_bit_is_refused(read: Read, language: str, text: str) -> None:
    with translation.override(language), pytest.raises(forms.ValidationError):
        read(text)
