"""A draft checked and divided: whole parts that add up to the whole, by what each added and by the rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from django.utils.translation import gettext as _

from hedgerow.kernel.money import CurrencyMismatch, Money, exponent, largest_remainder
from hedgerow.measures import exchange
from hedgerow.measures.exchange import Assumption, Completed, Shapley
from hedgerow.sharing import errors
from hedgerow.sharing.drafts import Figures, SplitDraft
from hedgerow.sharing.formula import OF_EACH, Formula, Values
from hedgerow.sharing.models import Rule
from hedgerow.web import formats

EXACT, MOST = 12, 40
"""Up to twelve contributors what each added is worked out exactly; above, from orders drawn by lot."""
MOST_GROUPS, ORDERS = 12, 1_000
"""Above twelve: of so many groups of two and more can be told, and so many orders are drawn."""
MOST_MINOR = 10**15
"""Ten million million in most currencies: beyond it somebody slipped on the keys."""
NEEDS_BASIS = (Rule.COST, Rule.HOURS, Rule.WEIGHT, Rule.AMOUNT)


@dataclass(frozen=True, slots=True)
class Division:
    """Whole minor units by place. `error` is how far off each of `fair` may be at 95 %, rounded up: 0 where exact.

    `asks` are the figures that a formula went by.
    """

    fair: tuple[int, ...]
    error: tuple[int, ...]
    parts: tuple[int, ...]
    asks: frozenset[str] = frozenset()


def divide(draft: SplitDraft) -> Division:
    """Check the draft and divide it. Raises every error of `errors` that is about figures and contributors."""
    _check_whole(draft)
    _check_groups(draft)
    many, total = len(draft.contributors), draft.total.minor
    told = {mask: worth.minor for mask, worth in draft.told.items()}
    if many <= EXACT:
        exact, error = worked_out(told, total, many, draft.assumption)[1].exact, (0,) * many
    else:
        exact, error = _drawn(told, total, many, draft.assumption)
    fair = exchange.largest_remainder(total, exact)
    if draft.rule != Rule.FORMULA:
        return Division(fair, error, _by_rule(draft, fair))
    formula = Formula.of(draft.formula)
    return Division(fair, error, exchange.largest_remainder(total, _by_formula(draft, formula, fair)), formula.asks)


def worked_out(told: Mapping[int, int], total: int, many: int, assumption: str) -> tuple[Completed, Shapley]:
    """All groups, those untold filled by the assumption, and what each added."""
    known = {**told, 2**many - 1: total}
    filled = exchange.completed(known, n=many, assumption=Assumption(assumption))
    return filled, exchange.shapley(filled.values)


def _drawn(
    told: Mapping[int, int], total: int, many: int, assumption: Assumption
) -> tuple[tuple[Fraction, ...], tuple[int, ...]]:
    """What each adds to groups is drawn by lot; what all make beyond the assumption comes to the same for each."""
    value = exchange.cover(told, n=many, assumption=assumption)
    found = exchange.shapley_sampled(value, many, ORDERS)
    beyond = Fraction(total - value(2**many - 1), many)
    reach = found.high - found.value
    return tuple(each + beyond for each in found.exact), tuple(ceil(each) for each in reach.tolist())


def _by_rule(draft: SplitDraft, fair: tuple[int, ...]) -> tuple[int, ...]:
    many, total, rule = len(draft.contributors), draft.total.minor, Rule(draft.rule)
    if rule is Rule.FAIR:
        return fair
    if rule is Rule.EQUAL:
        return tuple(largest_remainder(total, [1] * many))
    basis = [each for each in draft.basis if each is not None and 0 <= each <= MOST_MINOR]
    if len(basis) < many or len(draft.basis) != many or not any(basis):
        raise errors.BasisMissing(field="rule")
    if rule is Rule.AMOUNT:
        return _amounts(draft, basis)
    return tuple(largest_remainder(total, basis))


def _by_formula(draft: SplitDraft, formula: Formula, fair: tuple[int, ...]) -> Values:
    """What it gives each, in the currency's unit. Raises FormulaWrong, FormulaBelowNothing, BasisMissing."""
    many, unit = len(draft.contributors), 10 ** exponent(draft.total.currency)
    if formula.asks and len(draft.figures) != many:
        raise errors.BasisMissing(field="formula")
    total = Fraction(draft.total.minor, unit)
    known = {
        "added": [Fraction(each, unit) for each in fair],
        "equal": [total / many] * many,
        "total": [total] * many,
        "people": [Fraction(many)] * many,
    }
    told = {name: [_figure(each, name, unit) for each in draft.figures] for name in formula.asks}
    found = formula.gives({**known, **told}, many)
    if min(found) < 0 or not any(found):
        raise errors.FormulaBelowNothing(field="formula")
    return found


def _figure(of: Figures, name: str, unit: int) -> Fraction:
    value: int | None = getattr(of, name)
    if value is None or not 0 <= value <= MOST_MINOR:
        words = _("The formula asks for %(what)s: type it for everybody.") % {"what": OF_EACH[name]}
        raise errors.BasisMissing(todo=words, field="formula")
    return Fraction(value, unit if name == "cost" else 1000)


def _amounts(draft: SplitDraft, amounts: list[int]) -> tuple[int, ...]:
    missing = draft.total.minor - sum(amounts)
    if missing:
        difference = formats.money(Money(abs(missing), draft.total.currency))
        words = _("%(amount)s is left over.") if missing > 0 else _("It is %(amount)s too much.")
        raise errors.PartsDoNotSum(todo=words % {"amount": difference}, field="rule")
    return tuple(amounts)


def _check_whole(draft: SplitDraft) -> None:
    if not draft.title.strip():
        raise errors.TitleMissing(field="title")
    if draft.total.minor <= 0:
        raise errors.TotalNotPositive(field="total")
    if max(draft.total.minor, *(abs(worth.minor) for worth in draft.told.values()), 0) > MOST_MINOR:
        raise errors.AmountTooLarge(field="total")
    parties = [party.pk if party else None for party in draft.contributors]
    if len(parties) < 2:
        raise errors.TooFewContributors(field="contributors")
    if len(parties) > MOST:
        raise errors.TooManyContributors(todo=_("Up to %(most)s can.") % {"most": MOST}, field="contributors")
    if len(set(parties)) < len(parties):
        raise errors.SamePartyTwice(todo=_("Leave one of the two out."), field="contributors")


def _check_groups(draft: SplitDraft) -> None:
    if any(worth.currency != draft.total.currency for worth in draft.told.values()):
        raise CurrencyMismatch(field="told")
    if not all(0 < mask < 2 ** len(draft.contributors) - 1 for mask in draft.told):
        raise errors.UnknownGroup(field="told")
    joint = sum(mask.bit_count() > 1 for mask in draft.told)
    if len(draft.contributors) > EXACT and joint > MOST_GROUPS:
        raise errors.TooManyGroups(todo=_("Say it of %(most)s at most.") % {"most": MOST_GROUPS}, field="told")
