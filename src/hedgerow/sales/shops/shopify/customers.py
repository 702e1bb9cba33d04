"""Shopify's customer."""

from hedgerow.sales.reports import ReportedCustomer
from hedgerow.sales.shops.adapter import Context
from hedgerow.sales.shops.reading import Parts, counted, moment_or_none, needed, part, text


def customer_of(context: Context, parts: Parts, *, is_complete: bool = False) -> ReportedCustomer:
    address = part(parts, "default_address")
    given, family = text(parts, "first_name"), text(parts, "last_name")
    updated = moment_or_none(parts, "updated_at")
    return ReportedCustomer(
        source=context.source,
        external_id=needed(parts, "id"),
        version=counted(updated) if updated else 0,
        name=f"{given} {family}".strip() or text(address, "name"),
        given_name=given,
        family_name=family,
        organisation=text(address, "company"),
        email=text(parts, "email"),
        phone=text(parts, "phone") or text(address, "phone"),
        country=text(address, "country_code")[:2],
        language=text(parts, "locale")[:10],
        is_complete=is_complete,
        as_of=updated,
    )


def guest_of(context: Context, order: Parts) -> ReportedCustomer | None:
    """Who buys without an account, or in a shop that hides its customers' names: known by the order's contact alone."""
    email, phone = text(order, "email") or text(order, "contact_email"), text(order, "phone")
    address = part(order, "billing_address") or part(order, "shipping_address")
    if not (email or phone):
        return None
    return ReportedCustomer(
        source=context.source,
        external_id="",
        name=text(address, "name"),
        given_name=text(address, "first_name"),
        family_name=text(address, "last_name"),
        organisation=text(address, "company"),
        email=email,
        phone=phone or text(address, "phone"),
        country=text(address, "country_code")[:2],
        language=text(order, "customer_locale")[:10],
    )
