"""Which of two reports of one thing is the newer one, and which cannot be counted at all."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b

from hedgerow.kernel import clock
from hedgerow.kernel.money import is_currency
from hedgerow.sales.importing.amounts import LARGEST
from hedgerow.sales.models import HeldBecause
from hedgerow.sales.reports import (
    AHEAD,
    OrderState,
    Report,
    ReportedCustomer,
    ReportedOrder,
    ReportedReturn,
    ReturnState,
)

LONGEST_ID, LONGEST_SOURCE, MOST = 120, 40, 2**63 - 1
_STATES = (OrderState.OPEN, OrderState.PAID, OrderState.CANCELLED)
_RETURN_STATES = (ReturnState.PENDING, ReturnState.DONE, ReturnState.FAILED)
Version = tuple[int, str]
"""A version and what settles a tie: how far the state has come, then the content. The same in whatever order."""


def digest(told: object) -> str:
    return blake2b(repr(told).encode(), digest_size=15).hexdigest()


def of_order(report: ReportedOrder) -> Version:
    """Of the order's own words, without its lines and its customer."""
    own = replace(report, lines=(), customer=None)
    return report.version, f"{_STATES.index(report.state)}{digest(own)}"


def of_return(report: ReportedReturn) -> Version:
    return report.version, f"{_RETURN_STATES.index(report.state)}{digest(replace(report, lines=()))}"


def of_part(version: int, part: object) -> Version:
    """Of lines, or of a customer, that came with a report."""
    return version, digest(part)


def refusal(report: Report, currency: str = "") -> HeldBecause | None:
    """Why nothing of it can be counted. `currency` is the one that an order was told with first."""
    if not _is_named(report):
        return HeldBecause.UNNAMED
    if max(_moments(report), default=clock.now()) > clock.now() + AHEAD:
        return HeldBecause.OCCURS_LATER
    if isinstance(report, ReportedCustomer):
        return None
    if not is_currency(report.currency):
        return HeldBecause.UNKNOWN_CURRENCY
    if min(_figures(report)) < 0:
        return HeldBecause.NEGATIVE
    if max(_figures(report)) > LARGEST or report.version > MOST:
        return HeldBecause.TOO_LARGE
    if currency and currency != report.currency:
        return HeldBecause.CURRENCY_CHANGED
    return None


def _is_named(report: Report) -> bool:
    names = [report.external_id, *([report.order_id] if isinstance(report, ReportedReturn) else [])]
    is_guest = isinstance(report, ReportedCustomer) and bool(report.email or report.phone)
    source = bool(report.source) and len(report.source) <= LONGEST_SOURCE
    return source and all((name or is_guest) and len(name) <= LONGEST_ID for name in names)


def _moments(report: Report) -> Iterable[datetime]:
    """When it was, and of when it says that it stood so."""
    own: tuple[datetime | None, ...] = ()
    if isinstance(report, ReportedOrder):
        own = report.placed_at, report.paid_at
    elif isinstance(report, ReportedReturn):
        own = (report.returned_at,)
    return [moment for moment in (*own, report.as_of) if moment is not None]


def _figures(report: ReportedOrder | ReportedReturn) -> Iterable[int]:
    lines = [(line.amount_minor, line.quantity_milli) for line in report.lines]
    if isinstance(report, ReportedReturn):
        return [report.amount_minor, *(figure for line in lines for figure in line)]
    more = [(line.discount_minor, line.tax_minor) for line in report.lines]
    own = (report.total_minor, report.discount_minor, report.tax_minor, report.delivery_minor, report.tip_minor)
    return [*own, *(figure for line in (*lines, *more) for figure in line)]
