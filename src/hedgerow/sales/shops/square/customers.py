"""Square's customer."""

from hedgerow.sales.reports import ReportedCustomer
from hedgerow.sales.shops.adapter import Context
from hedgerow.sales.shops.reading import Parts, counted, moment_or_none, needed, part, text


def customer_of(context: Context, parts: Parts) -> ReportedCustomer:
    given, family = text(parts, "given_name"), text(parts, "family_name")
    updated = moment_or_none(parts, "updated_at")
    return ReportedCustomer(
        source=context.source,
        external_id=needed(parts, "id"),
        version=counted(updated) if updated else 0,
        name=f"{given} {family}".strip() or text(parts, "nickname"),
        given_name=given,
        family_name=family,
        organisation=text(parts, "company_name"),
        email=text(parts, "email_address"),
        phone=text(parts, "phone_number"),
        country=text(part(parts, "address"), "country")[:2],
        is_complete=True,
        as_of=updated,
    )


def named_by(context: Context, parts: Parts, email: str = "") -> ReportedCustomer | None:
    """Who an order or a payment says bought: an id, an address for the receipt, or nobody."""
    key = text(parts, "customer_id")
    if not (key or email):
        return None
    return ReportedCustomer(source=context.source, external_id=key, email=email)
