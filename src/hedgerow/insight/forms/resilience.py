"""The question in an address, what hangs on a supply, and what a step costs."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.models import Dependence
from hedgerow.insight.models.resilience import LONGEST_DAYS
from hedgerow.insight.operations import DependenceDraft
from hedgerow.insight.readings.resilience.asking import (
    DEGREES,
    LONGEST_KEY,
    MOST_SEED,
    MOST_STEPS,
    MOST_THINGS,
    STRETCHES,
    USUAL_SEED,
    Question,
    split,
)
from hedgerow.kernel.money import exponent
from hedgerow.web.numbers import MoneyField, NumberField

_HUNDREDTHS = 2


def question_in(asked: QueryDict, usual: Sequence[str]) -> Question:
    """What the address asks; what cannot be read is as if it were not there. `usual` is asked where it asks nothing."""
    things = tuple(dict.fromkeys(thing for thing in asked.getlist("who") if split(thing)[0]))[:MOST_THINGS]
    steps = tuple(dict.fromkeys(s for s in asked.getlist("step") if 0 < len(s) <= LONGEST_KEY))[:MOST_STEPS]
    return Question(
        things=things or tuple(usual),
        degree_bp=_one_of(asked.get("how", ""), DEGREES, DEGREES[0]),
        days=_one_of(asked.get("long", ""), STRETCHES, 28),
        steps=steps,
        seed=_seed(asked.get("seed", "").strip()),
    )


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(MOST_SEED))):
        return USUAL_SEED
    return int(text)


def _one_of(text: str, known: Sequence[int], usual: int) -> int:
    return next((one for one in known if str(one) == text), usual)


class DependenceForm(forms.Form):
    """With lines chosen, these stop; else a share of all takings does."""

    lines = forms.MultipleChoiceField(
        label=_("What you sell that stops without it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    share = NumberField(
        label=_("Or: what share of all your takings stops"),
        decimals=_HUNDREDTHS,
        most=100,
        required=False,
        help_text=_("Per cent. Only counts when nothing above is ticked."),
    )
    strength = NumberField(
        label=_("How sure is it that this really stops"),
        decimals=_HUNDREDTHS,
        most=100,
        required=False,
        help_text=_("Per cent. Leave it empty if it is sure."),
    )
    stock_days = NumberField(
        label=_("For how many days does what you have in stock last"),
        decimals=0,
        most=LONGEST_DAYS,
        required=False,
        help_text=_("Empty: we take it that nothing is in stock."),
    )
    replace_days = NumberField(
        label=_("How many days does it take to find another"),
        decimals=0,
        most=LONGEST_DAYS,
        required=False,
        help_text=_("Empty: we take it that none is found meanwhile."),
    )

    def __init__(self, *args: Any, lines: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["lines"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  (for the type checker)
        field.choices = list(lines)
        if not lines:
            del self.fields["lines"]

    @property
    def draft(self) -> DependenceDraft:
        said = self.cleaned_data
        strength = _hundredths(said["strength"])
        return DependenceDraft(
            lines=tuple(said.get("lines", ())),
            share_bp=_hundredths(said["share"]),
            strength_bp=10_000 if strength is None else strength,
            stock_days=_days(said["stock_days"]),
            replace_days=_days(said["replace_days"]),
        )


def initial_of(said: Dependence | None) -> dict[str, Any]:
    if said is None:
        return {}
    return {
        "lines": said.lines,
        "share": _typed(said.share_bp),
        "strength": _typed(said.strength_bp) if said.strength_bp < 10_000 else None,
        "stock_days": _whole(said.stock_days),
        "replace_days": _whole(said.replace_days),
    }


class CostForm(forms.Form):
    """What a step costs a month; empty: nobody knows."""

    step = forms.CharField(max_length=LONGEST_KEY)

    def __init__(self, *args: Any, currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cost"] = MoneyField(currency=currency, required=False)
        self._digits = exponent(currency)

    @property
    def minor(self) -> int | None:
        cost = self.cleaned_data["cost"]
        return None if cost is None else int(cost.scaleb(self._digits))


def _hundredths(number: Decimal | None) -> int | None:
    return None if number is None else int(number.scaleb(_HUNDREDTHS))


def _days(number: Decimal | None) -> int | None:
    return None if number is None else int(number)


def _typed(bp: int | None) -> Decimal | None:
    if bp is None:
        return None
    number = Decimal(bp).scaleb(-_HUNDREDTHS)
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _whole(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)
