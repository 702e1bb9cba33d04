"""The parts of a split as plain figures, for a spreadsheet: a point, no sign of money, the currency in a column."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from uuid import UUID

from hedgerow.kernel.money import Money, largest_remainder
from hedgerow.kernel.quantities import major
from hedgerow.sharing.models import Rule
from hedgerow.sharing.queries import Shown


def plain_rows(shown: Shown, names: Mapping[UUID, str], us: str) -> Iterator[tuple[object, ...]]:
    """(who, part, by what each added, equally, figure for the rule, currency) of each; `us` is the business itself."""
    currency, rule = shown.split.currency, shown.version.rule
    equal = largest_remainder(shown.version.total_minor, [1] * len(shown.parts))

    def money(minor: int) -> Decimal:
        return Money(minor, currency).major

    for part, share in zip(shown.parts, equal, strict=True):
        party = part.contributor.party_id
        is_money = rule in (Rule.COST, Rule.AMOUNT)
        basis = None if part.basis is None else money(part.basis) if is_money else major(part.basis)
        yield (
            names[party] if party else us,
            money(part.part_minor),
            money(part.fair_minor),
            money(share),
            basis,
            currency,
        )
