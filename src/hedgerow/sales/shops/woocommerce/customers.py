"""WooCommerce's customer, and who buys as a guest."""

from datetime import datetime

from hedgerow.sales.reports import ReportedCustomer
from hedgerow.sales.shops.adapter import Context
from hedgerow.sales.shops.reading import Parts, counted, moment_or_none, needed, part, text


def customer_of(context: Context, parts: Parts) -> ReportedCustomer:
    billing = part(parts, "billing")
    modified = moment_or_none(parts, "date_modified_gmt") or moment_or_none(parts, "date_created_gmt")
    return _customer(
        context,
        needed(parts, "id"),
        modified=modified,
        given=text(parts, "first_name") or text(billing, "first_name"),
        family=text(parts, "last_name") or text(billing, "last_name"),
        email=text(parts, "email") or text(billing, "email"),
        billing=billing,
        is_complete=True,
    )


def buyer_of(context: Context, order: Parts) -> ReportedCustomer | None:
    """`customer_id` 0 is a guest: known by the contact alone."""
    billing, key = part(order, "billing"), text(order, "customer_id")
    email, phone = text(billing, "email"), text(billing, "phone")
    if key in {"", "0"}:
        if not (email or phone):
            return None
        key = ""
    given, family = text(billing, "first_name"), text(billing, "last_name")
    return _customer(context, key, modified=None, given=given, family=family, email=email, billing=billing)


def _customer(
    context: Context,
    key: str,
    *,
    modified: datetime | None,
    given: str,
    family: str,
    email: str,
    billing: Parts,
    is_complete: bool = False,
) -> ReportedCustomer:
    return ReportedCustomer(
        source=context.source,
        external_id=key,
        version=counted(modified) if modified else 0,
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        organisation=text(billing, "company"),
        email=email,
        phone=text(billing, "phone"),
        country=text(billing, "country")[:2],
        is_complete=is_complete,
        as_of=modified,
    )
