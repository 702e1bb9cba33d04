"""Words of orders and returns, as people read them. Their values are those of `hedgerow.sales.reports`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrderState(models.TextChoices):
    OPEN = "open", _("Open")
    PAID = "paid", _("Paid")
    CANCELLED = "cancelled", _("Called off")


class Fulfilment(models.TextChoices):
    """How the goods reach the customer."""

    IN_STORE = "in_store", _("Sold in the store")
    COLLECTION = "collection", _("Collected in the store")
    DELIVERY = "delivery", _("Delivered")
    DIGITAL = "digital", _("Sent as a file")


class ReturnState(models.TextChoices):
    PENDING = "pending", _("Under way")
    DONE = "done", _("Given back")
    FAILED = "failed", _("Failed")


class HeldBecause(models.TextChoices):
    """Why a report, or a part of its money, does not count."""

    CURRENCY_CHANGED = "currency_changed", _("It names another currency than before. What was told first stays.")
    UNKNOWN_CURRENCY = "unknown_currency", _("It names a currency that we do not know.")
    TOO_LARGE = "too_large", _("One of its amounts is larger than any order can be.")
    NEGATIVE = "negative", _("One of its amounts or quantities is negative.")
    OCCURS_LATER = (
        "occurs_later",
        _("It is dated more than a day ahead. Set the clock of the shop, or correct the date there."),
    )
    UNNAMED = "unnamed", _("It has no number of its own, or one that is too long to keep.")
    MORE_THAN_PAID = (
        "more_than_paid",
        _("More was given back than was paid. Up to what was paid counts; the rest waits."),
    )
