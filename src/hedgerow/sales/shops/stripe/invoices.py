"""Stripe's invoice, which has the lines of what was paid."""

from collections.abc import Iterator

from hedgerow.sales.reports import OrderState, ReportedLine
from hedgerow.sales.shops.adapter import NO_SALE, Context, Reading
from hedgerow.sales.shops.amounts import milli
from hedgerow.sales.shops.reading import Parts, currency, needed, part, parts, text, unix
from hedgerow.sales.shops.stripe.amounts import minor
from hedgerow.sales.shops.stripe.customers import key_of, payer_of
from hedgerow.sales.shops.stripe.payments import Knows, order


def invoice_reading(context: Context, invoice: Parts) -> Reading:
    """Newer versions of Stripe's API name the payment in a list, and not in every message: then the invoice is it."""
    code = currency(invoice)
    total = minor(invoice, "amount_paid", code)
    if not total:
        return NO_SALE
    paid_at = part(invoice, "status_transitions")
    told = {
        "name": text(invoice, "customer_name"),
        "email": text(invoice, "customer_email"),
        "phone": text(invoice, "customer_phone"),
        "address": invoice.get("customer_address"),
    }
    return Reading(
        (
            order(
                context,
                _payment(invoice) or needed(invoice, "id"),
                Knows.INVOICE,
                state=OrderState.PAID,
                placed_at=unix(paid_at, "paid_at") if "paid_at" in paid_at else unix(invoice, "created"),
                code=code,
                total=total,
                number=text(invoice, "number"),
                tax=_tax(invoice, code),
                discount=sum(minor(one, "amount", code) for one in parts(invoice, "total_discount_amounts")),
                lines=tuple(_lines(invoice, code)),
                customer=payer_of(context, key_of(invoice, "customer"), told),
            ),
        )
    )


def _payment(invoice: Parts) -> str:
    """Where it was before 2025-03-31, and where it is since."""
    if key := key_of(invoice, "payment_intent"):
        return key
    for payment in parts(part(invoice, "payments"), "data"):
        if key := key_of(part(payment, "payment"), "payment_intent"):
            return key
    return ""


def _tax(invoice: Parts, code: str) -> int:
    if "tax" in invoice:
        return minor(invoice, "tax", code)
    return sum(minor(one, "amount", code) for one in parts(invoice, "total_taxes"))


def _lines(invoice: Parts, code: str) -> Iterator[ReportedLine]:
    """`amount` is before discounts; taxes are in it or come on top, as the line says."""
    for line in parts(part(invoice, "lines"), "data"):
        off = sum(minor(one, "amount", code) for one in parts(line, "discount_amounts"))
        taxes = [*parts(line, "tax_amounts"), *parts(line, "taxes")]
        on_top = [one for one in taxes if not (one.get("inclusive") or text(one, "tax_behavior") == "inclusive")]
        yield ReportedLine(
            key=needed(line, "id"),
            description=text(line, "description"),
            amount_minor=max(0, minor(line, "amount", code) - off + sum(minor(one, "amount", code) for one in on_top)),
            quantity_milli=milli(line, "quantity"),
            discount_minor=off,
            tax_minor=sum(minor(one, "amount", code) for one in taxes),
            product_key=_product(line),
        )


def _product(line: Parts) -> str:
    """Before 2025-03-31 the price stood in the line."""
    if key := key_of(part(line, "price"), "product"):
        return key
    return key_of(part(part(line, "pricing"), "price_details"), "product")
