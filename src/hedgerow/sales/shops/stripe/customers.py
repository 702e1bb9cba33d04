"""Stripe's customer, and who pays without being one there."""

from datetime import datetime

from hedgerow.sales.reports import ReportedCustomer
from hedgerow.sales.shops.adapter import Context
from hedgerow.sales.shops.reading import Parts, Unreadable, counted, needed, part, text


def key_of(of: Parts, name: str) -> str:
    """An id, where Stripe writes the id alone, or the whole object that has it."""
    found = of.get(name)
    if isinstance(found, dict):
        return needed(found, "id")
    if found is not None and not isinstance(found, str):
        raise Unreadable(name)
    return found or ""


def customer_of(context: Context, parts: Parts, at: datetime, rank: int) -> ReportedCustomer:
    locales = parts.get("preferred_locales")
    language = locales[0] if isinstance(locales, list) and locales and isinstance(locales[0], str) else ""
    return ReportedCustomer(
        source=context.source,
        external_id=needed(parts, "id"),
        version=counted(at, rank),
        name=text(parts, "name"),
        email=text(parts, "email"),
        phone=text(parts, "phone"),
        country=text(part(parts, "address"), "country")[:2],
        language=language[:10],
        is_complete=True,
        as_of=at,
    )


def payer_of(context: Context, key: str, told: Parts, email: str = "") -> ReportedCustomer | None:
    """`told` is what the payer wrote at the till: name, e-mail, telephone."""
    email = text(told, "email") or email
    phone = text(told, "phone")
    if not key and not (email or phone):
        return None
    return ReportedCustomer(
        source=context.source,
        external_id=key,
        name=text(told, "name"),
        email=email,
        phone=phone,
        country=text(part(told, "address"), "country")[:2],
    )
