"""An order and a return as their rows: each part is the newest that was told of it."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.sales.models import Order, OrderLine, Return, ReturnLine
from hedgerow.sales.operations import versions
from hedgerow.sales.operations.catalogue import products_of
from hedgerow.sales.reports import ReportedLine, ReportedOrder, ReportedReturn
from hedgerow.timeline.models import Channel

_WORDS = {"number": 80, "place": 120, "location": 120}
_AMOUNTS = ("total_minor", "discount_minor", "tax_minor", "delivery_minor", "tip_minor")


def channel_of(told: str) -> str:
    """One that the log knows; of another, nothing is said."""
    return told if told in Channel.values else ""


# house: operation-shape: a step of taking reports, in its transaction
def put_order(actor: Actor, held: Order | None, report: ReportedOrder, zone: ZoneInfo) -> tuple[Order, bool]:
    """The order with what is newer in the report, and whether anything was."""
    order = held or _new(actor, report, zone)
    is_news = _is_newer(order, versions.of_order(report), held)
    if is_news:
        _set(order, report, zone)
        order.told_at, order.told_by = clock.now(), actor.reference[:80]
    lines = versions.of_part(report.version, report.lines)
    has_lines = bool(report.lines) and lines > (order.lines_version, order.lines_digest)
    if has_lines:
        order.lines_version, order.lines_digest = lines
    order.save()
    if has_lines:
        _put_lines(order, report.lines)
    return order, is_news or has_lines


def _new(actor: Actor, report: ReportedOrder, zone: ZoneInfo) -> Order:
    now = clock.now()
    order = Order(source=report.source, external_id=report.external_id, currency=report.currency)
    order.first_told_at, order.told_at, order.told_by = now, now, actor.reference[:80]
    _set(order, report, zone)
    return order


def _is_newer(row: Order | Return, version: versions.Version, held: object) -> bool:
    return held is None or version > (row.version, row.digest)


def _set(order: Order, report: ReportedOrder, zone: ZoneInfo) -> None:
    order.version, order.digest = versions.of_order(report)
    order.state, order.fulfilment = report.state.value, report.fulfilment.value
    order.placed_at, order.paid_at = report.placed_at, report.paid_at
    order.day = report.placed_at.astimezone(zone).date()
    order.channel = channel_of(report.channel)
    for name in _AMOUNTS:
        setattr(order, name, getattr(report, name))
    for name, limit in _WORDS.items():
        setattr(order, name, getattr(report, name).strip()[:limit])


def _put_lines(order: Order, lines: Sequence[ReportedLine]) -> None:
    OrderLine.objects.filter(order=order).delete()
    products = products_of(order.source, lines)
    OrderLine.objects.bulk_create(
        OrderLine(
            order=order,
            key=key,
            position=position,
            product_id=product,
            description=line.description.strip()[:200],
            quantity_milli=line.quantity_milli,
            amount_minor=line.amount_minor,
            discount_minor=line.discount_minor,
            tax_minor=line.tax_minor,
        )
        for position, (key, line, product) in enumerate(zip(_keys(lines), lines, products, strict=True))
    )


def _keys(lines: Sequence[ReportedLine]) -> Iterator[str]:
    """Each line's own key; one that comes twice, or is too long, by its place."""
    seen: set[str] = set()
    for position, line in enumerate(lines):
        key = line_key(line.key)
        key = key if key not in seen else f"{key[:100]}#{position}"
        seen.add(key)
        yield key


def line_key(key: str) -> str:
    return key if len(key) <= versions.LONGEST_ID else versions.digest(key)


# house: operation-shape: a step of taking reports, in its transaction
def put_return(actor: Actor, held: Return | None, report: ReportedReturn, zone: ZoneInfo) -> tuple[Return, bool]:
    """The return with what is newer in the report, and whether anything was. Its order may come later."""
    back = held or Return(source=report.source, external_id=report.external_id, order_key=report.order_id)
    is_news = _is_newer(back, versions.of_return(report), held)
    if is_news:
        _set_return(back, report, zone)
        back.told_at, back.told_by = clock.now(), actor.reference[:80]
    lines = versions.of_part(report.version, report.lines)
    has_lines = bool(report.lines) and lines > (back.lines_version, back.lines_digest)
    if has_lines:
        back.lines_version, back.lines_digest = lines
    if is_news or has_lines:
        back.save()
    if has_lines:
        _put_return_lines(back, report)
    return back, is_news or has_lines


def _set_return(back: Return, report: ReportedReturn, zone: ZoneInfo) -> None:
    back.version, back.digest = versions.of_return(report)
    back.order_key, back.state = report.order_id, report.state.value
    back.returned_at, back.day = report.returned_at, report.returned_at.astimezone(zone).date()
    back.currency, back.amount_minor = report.currency, report.amount_minor
    back.reason, back.place = report.reason.strip()[:200], report.place.strip()[:120]
    back.location = report.location.strip()[:120]
    back.channel = channel_of(report.channel)


def _put_return_lines(back: Return, report: ReportedReturn) -> None:
    sums: dict[str, tuple[int, int]] = {}
    for line in report.lines:
        quantity, amount = sums.get(line_key(line.line_key), (0, 0))
        sums[line_key(line.line_key)] = (quantity + line.quantity_milli, amount + line.amount_minor)
    ReturnLine.objects.filter(of_return=back).delete()
    ReturnLine.objects.bulk_create(
        ReturnLine(of_return=back, line_key=key, quantity_milli=quantity, amount_minor=amount)
        for key, (quantity, amount) in sums.items()
    )
