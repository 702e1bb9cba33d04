"""The lines of a transfer by hand: each an account, in or out, how much; and what both sides add up to."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError
from hedgerow.ledger import words
from hedgerow.ledger.amounts import minor
from hedgerow.ledger.booking.wanted import MOST_LINES
from hedgerow.ledger.errors import AmountNotPositive, MixedCommodities, SameAccount, TooFewLines
from hedgerow.ledger.forms.amounts import AmountField
from hedgerow.ledger.forms.booking import choices_of
from hedgerow.ledger.models import Account
from hedgerow.ledger.operations import Line

OUT, IN = "out", "in"


class _AccountSelect(forms.Select):
    """Each choice says what it counts, so that the page can add up while somebody types."""

    accounts: Mapping[str, Account] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if (one := self.accounts.get(str(value))) is not None:
            option["attrs"] |= {"data-code": one.commodity.code, "data-exponent": one.commodity.exponent}
        return option


class LineForm(forms.Form):
    """One line; one without account and amount is no line. Afterwards `line` is what it says, None for no line."""

    account = forms.ChoiceField(label=_("Account"), required=False, widget=_AccountSelect)
    way = forms.ChoiceField(label=_("In or out"), required=False, choices=[(OUT, _("comes out")), (IN, _("goes in"))])
    amount = AmountField(label=_("How much"), required=False)

    def __init__(self, *args: Any, accounts: Mapping[str, Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.accounts, self.line = accounts, cast("Line | None", None)
        field = cast("forms.ChoiceField", self.fields["account"])
        field.choices = choices_of(list(accounts.values()))
        cast("_AccountSelect", field.widget).accounts = accounts

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        account, amount = self.accounts.get(said.get("account", "")), said.get("amount")
        if self.errors or (account is None and amount is None):
            return said
        if account is None:
            self.add_error("account", _("Choose an account."))
        elif amount is None:
            self.add_error("amount", _("Say how much."))
        elif not said.get("way"):
            self.add_error("way", _("Say whether it comes out or goes in."))
        elif amount <= 0:
            self.add_error("amount", str(AmountNotPositive.title))
        else:
            self._read(account, said)
        return said

    def _read(self, account: Account, said: Mapping[str, Any]) -> None:
        try:
            amount = minor(said["amount"], account.commodity)
        except HedgerowError as error:
            self.add_error("amount", str(error))
        else:
            self.line = Line(account.pk, amount if said["way"] == IN else -amount)


class _Sides(forms.BaseFormSet[LineForm]):
    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Also a line that was not touched says what it says; Django would leave it out."""
        return {**super().get_form_kwargs(index), "empty_permitted": False}

    def clean(self) -> None:
        """What the books would refuse, with the figures."""
        if any(self.errors):
            return
        lines = lines_of(self)
        if len(lines) < 2:
            raise forms.ValidationError(str(TooFewLines.title))
        if len({line.account for line in lines}) < len(lines):
            raise forms.ValidationError(str(SameAccount.title))
        sums = sums_of(self)
        if len(sums) > 1:
            raise forms.ValidationError(str(MixedCommodities.title))
        if not sums[0].is_even:
            raise forms.ValidationError(sums[0].told())


Lines = forms.formset_factory(
    LineForm, formset=_Sides, extra=0, max_num=MOST_LINES, validate_max=True, absolute_max=MOST_LINES + 1
)


def lines_of(lines: Iterable[LineForm]) -> list[Line]:
    """Of forms that were looked through."""
    return [one.line for one in lines if one.line is not None]


def sums_of(lines: Iterable[LineForm]) -> list[words.Sides]:
    """Of each commodity, in the order of the lines; also of lines beside others that are wrong."""
    found: dict[Any, words.Sides] = {}
    for one in lines:
        if one.is_bound and one.is_valid() and one.line is not None:
            of = one.accounts[str(one.line.account)].commodity
            found.setdefault(of.pk, words.Sides(of)).add(one.line.amount)
    return list(found.values())
