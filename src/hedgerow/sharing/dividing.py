"""A draft checked and divided: whole parts that add up to the whole, by what each added and by the rule."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.kernel.money import CurrencyMismatch, Money, largest_remainder
from hedgerow.measures import exchange
from hedgerow.measures.exchange import Assumption, Completed, Shapley
from hedgerow.sharing import errors
from hedgerow.sharing.drafts import SplitDraft
from hedgerow.sharing.models import Rule
from hedgerow.web import formats

MOST_FAIR, MOST = 12, 40
MOST_MINOR = 10**15
"""Ten million million in most currencies: beyond it somebody slipped on the keys."""
NEEDS_BASIS = (Rule.COST, Rule.HOURS, Rule.WEIGHT, Rule.AMOUNT)


@dataclass(frozen=True, slots=True)
class Division:
    """Whole minor units by place. `fair` is None above twelve contributors."""

    fair: tuple[int, ...] | None
    parts: tuple[int, ...]


def divide(draft: SplitDraft) -> Division:
    """Check the draft and divide it. Raises every error of `errors` that is about figures and contributors."""
    _check_whole(draft)
    _check_groups(draft)
    many, total = len(draft.contributors), draft.total.minor
    fair = None
    if many <= MOST_FAIR:
        told = {mask: worth.minor for mask, worth in draft.told.items()}
        value = worked_out(told, total, many, draft.assumption)[1]
        fair = exchange.largest_remainder(total, value.exact)
    return Division(fair=fair, parts=_by_rule(draft, fair))


def worked_out(told: Mapping[int, int], total: int, many: int, assumption: str) -> tuple[Completed, Shapley]:
    """All groups, those untold filled by the assumption, and what each added."""
    known = {**told, 2**many - 1: total}
    filled = exchange.completed(known, n=many, assumption=Assumption(assumption))
    return filled, exchange.shapley(filled.values)


def _by_rule(draft: SplitDraft, fair: tuple[int, ...] | None) -> tuple[int, ...]:
    many, total, rule = len(draft.contributors), draft.total.minor, Rule(draft.rule)
    if rule is Rule.FAIR:
        if fair is None:
            todo = _("Put those who do the same together as one, or divide by another rule.")
            raise errors.TooManyForFair(todo=todo, field="rule")
        return fair
    if rule is Rule.EQUAL:
        return tuple(largest_remainder(total, [1] * many))
    basis = [each for each in draft.basis if each is not None and 0 <= each <= MOST_MINOR]
    if len(basis) < many or len(draft.basis) != many or not any(basis):
        raise errors.BasisMissing(field="rule")
    if rule is Rule.AMOUNT:
        return _amounts(draft, basis)
    return tuple(largest_remainder(total, basis))


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
