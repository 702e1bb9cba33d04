"""A split as it is typed: what and how much, then what groups would have made, and the rule."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.money import Money, to_minor
from hedgerow.kernel.numbers import typed
from hedgerow.kernel.quantities import major
from hedgerow.ledger.models import Account
from hedgerow.measures.exchange import Assumption
from hedgerow.network.models import Party
from hedgerow.sharing.dividing import EXACT, NEEDS_BASIS
from hedgerow.sharing.drafts import Figures, SplitDraft
from hedgerow.sharing.formula import LONGEST, OF_ALL, OF_EACH, PRESETS
from hedgerow.sharing.models import Part, Rule
from hedgerow.sharing.queries import Shown
from hedgerow.web.numbers import MoneyField, NumberField

US = "us"
KEPT = ("told_", "basis_", "cost_", "hours_", "parts_", "rule", "formula", "assumption")
"""Names of what the second step asks, carried along while somebody looks at the first again."""
_IN_MONEY = (Rule.COST, Rule.AMOUNT)
_FORMULA = {"list": "formulas", "dir": "ltr", "autocomplete": "off", "spellcheck": "false", "autocapitalize": "off"}
_ASSUMPTIONS = [
    (Assumption.SIDE_BY_SIDE.value, _("What their members make in the groups you told of, side by side")),
    (Assumption.ADDITIVE.value, _("What each of them makes alone, added up")),
]


@dataclass(frozen=True, slots=True)
class Who:
    """One who made it: `key` is their place in names of fields."""

    name: str
    party: Party | None

    @property
    def key(self) -> str:
        return self.party.pk.hex if self.party else US

    @property
    def value(self) -> str:
        return str(self.party.pk) if self.party else US


class SplitForm(forms.Form):
    """Without contributors the first step; with them each gets a figure for the rule, and the groups get theirs."""

    title = forms.CharField(label=_("What you made together"), max_length=200)

    def __init__(self, *args: Any, contributors: Sequence[Who] = (), currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contributors, self.currency = contributors, currency
        said = _("In %(currency)s.") % {"currency": currency}
        self.fields["total"] = self._amount(label=_("What came of it, in all"), help_text=said)
        if contributors:
            self._add_second_step()

    def _add_second_step(self) -> None:
        self.fields["rule"] = forms.ChoiceField(
            label=_("Divide it"), choices=Rule.choices, initial=Rule.FAIR, widget=forms.RadioSelect
        )
        self.fields["assumption"] = forms.ChoiceField(
            label=_("For groups you say nothing of, we take"),
            choices=_ASSUMPTIONS,
            initial=Assumption.SIDE_BY_SIDE.value,
            required=False,
            widget=forms.RadioSelect,
        )
        self.fields["formula"] = forms.CharField(
            label=_("The formula you agreed"),
            required=False,
            max_length=LONGEST,
            widget=forms.TextInput(attrs=_FORMULA),
        )
        for who in self.contributors:
            self.fields[f"basis_{who.key}"] = self._figures(label=who.name, required=False)
            self._add_figures(who)
        for group in self._groups():
            names = ", ".join(who.name for who in group)
            self.fields[told_name(group)] = self._amount(label=names, required=False)

    def _add_figures(self, who: Who) -> None:
        """What a formula may ask of each."""
        said = {"who": who.name}
        hours, parts = _("Hours of %(who)s") % said, _("Parts of %(who)s") % said
        self.fields[f"cost_{who.key}"] = self._amount(label=_("What %(who)s spent") % said, required=False)
        self.fields[f"hours_{who.key}"] = NumberField(decimals=3, label=hours, required=False)
        self.fields[f"parts_{who.key}"] = NumberField(decimals=3, label=parts, required=False)

    def _amount(self, **kwargs: Any) -> NumberField:
        return MoneyField(currency=self.currency, negative=True, **kwargs)

    def _figures(self, **kwargs: Any) -> NumberField:
        """What the chosen rule goes by: money, or hours and parts."""
        is_money = self.data.get("rule") in _IN_MONEY
        return self._amount(**kwargs) if is_money else NumberField(decimals=3, negative=True, **kwargs)

    def _groups(self) -> list[tuple[Who, ...]]:
        """Each alone, every two, and everybody but one: what people can say something of. Above twelve each alone."""
        many = len(self.contributors)
        sizes = dict.fromkeys(size for size in (1, 2, many - 1) if 0 < size < many) if many <= EXACT else (1,)
        return [group for size in sizes for group in combinations(self.contributors, size)]

    def bound(self, size: int) -> list[forms.BoundField]:
        """The fields of all groups of so many."""
        return [self[told_name(group)] for group in self._groups() if len(group) == size]

    @property
    def alone(self) -> list[forms.BoundField]:
        return self.bound(1)

    @property
    def pairs(self) -> list[forms.BoundField]:
        return self.bound(2)

    @property
    def without_one(self) -> list[forms.BoundField]:
        """Everybody but one, where those are not the pairs."""
        many = len(self.contributors)
        return self.bound(many - 1) if 3 < many <= EXACT else []

    @property
    def bases(self) -> list[forms.BoundField]:
        return [self[f"basis_{who.key}"] for who in self.contributors]

    @property
    def figures(self) -> list[forms.BoundField]:
        """What a formula may ask of each."""
        return [self[f"{name}_{who.key}"] for name in OF_EACH for who in self.contributors]

    @property
    def may_use(self) -> Mapping[str, Any]:
        """Names that a formula knows, with what they stand for."""
        return {**OF_EACH, **OF_ALL}

    @property
    def examples(self) -> Mapping[str, Any]:
        return PRESETS

    @property
    def draft(self) -> SplitDraft:
        """Raises Invalid for an amount beyond 64 bits."""
        said, rule = self.cleaned_data, Rule(self.cleaned_data["rule"])
        told = {
            sum(1 << self.contributors.index(who) for who in group): self._money(said[told_name(group)])
            for group in self._groups()
            if said.get(told_name(group)) is not None
        }
        typed = [said.get(f"basis_{who.key}") for who in self.contributors]
        return SplitDraft(
            title=said["title"],
            total=self._money(said["total"]),
            contributors=[who.party for who in self.contributors],
            told=told,
            rule=rule,
            basis=[self._figure(rule, each) for each in typed] if rule in NEEDS_BASIS else (),
            assumption=Assumption(said["assumption"] or Assumption.SIDE_BY_SIDE),
            formula=said["formula"],
            figures=[self._of_each(who) for who in self.contributors],
        )

    def _of_each(self, who: Who) -> Figures:
        cost, hours, parts = (self.cleaned_data.get(f"{name}_{who.key}") for name in OF_EACH)
        return Figures(
            cost=None if cost is None else self._money(cost).minor,
            hours=None if hours is None else int(hours * 1000),
            parts=None if parts is None else int(parts * 1000),
        )

    def _money(self, amount: Decimal) -> Money:
        return Money(to_minor(amount, self.currency), self.currency)

    def _figure(self, rule: Rule, typed: Decimal | None) -> int | None:
        if typed is None:
            return None
        return self._money(typed).minor if rule in _IN_MONEY else int(typed * 1000)


class BookingForm(forms.Form):
    """Out of which account it comes; empty is the one kept for joint results."""

    account = forms.ChoiceField(label=_("Out of which account"), required=False)

    def __init__(self, *args: Any, accounts: Iterable[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [(str(one.pk), f"{one.number} {one.name}".strip()) for one in accounts]
        choices = [("", _("An account kept for joint results")), *found]
        cast("forms.ChoiceField", self.fields["account"]).choices = choices


def told_name(group: Sequence[Who]) -> str:
    """The same for the same group, in whatever order they stand."""
    return "told_" + "_".join(sorted(who.key for who in group))


def initial_of(shown: Shown, by_place: Mapping[int, Who]) -> Mapping[str, Any]:
    """As it is shown to be changed. Who is not among `by_place` was erased: what was told of their groups goes too."""
    version, currency = shown.version, shown.split.currency
    there = sum(1 << place for place in by_place)
    told = {
        told_name([who for place, who in by_place.items() if mask >> place & 1]): _typed(worth, currency)
        for mask, worth in shown.told.items()
        if mask & ~there == 0
    }
    in_money = version.rule in _IN_MONEY
    bases = {
        f"basis_{who.key}": _typed(part.basis, currency) if in_money else typed(major(part.basis))
        for place, part in enumerate(shown.parts)
        if part.basis is not None and (who := by_place.get(place))
    }
    said = {"title": shown.split.title, "total": _typed(version.total_minor, currency), "formula": version.formula}
    figures = {
        f"{name}_{who.key}": text
        for place, part in enumerate(shown.parts)
        if (who := by_place.get(place))
        for name, text in _figures_of(part, currency).items()
    }
    return {**said, "rule": version.rule, "assumption": version.assumption, **told, **bases, **figures}


def _figures_of(part: Part, currency: str) -> dict[str, str]:
    told = {} if part.cost_minor is None else {"cost": _typed(part.cost_minor, currency)}
    milli = {"hours": part.hours_milli, "parts": part.parts_milli}
    return {**told, **{name: typed(major(value)) for name, value in milli.items() if value is not None}}


def _typed(minor: int, currency: str) -> str:
    return typed(Money(minor, currency).major)


def draft_of(form: SplitForm) -> SplitDraft:
    """Raises Invalid with the field where a figure is too large."""
    try:
        return form.draft
    except Invalid as error:
        raise Invalid(error.message, field="total") from error
